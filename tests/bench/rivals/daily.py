"""What the daily rivals share: due points first, then new ones, errors back in the session until right once.

When a point is due is for each of them to say.
"""

from __future__ import annotations

from abc import abstractmethod
from math import ceil
from typing import TYPE_CHECKING

from tests.bench.policy import Form, Policy

if TYPE_CHECKING:
    from random import Random

BACK = 6
"""After how many questions an error comes back."""
FEWEST_NEW = 6
"""New points a day, at the least."""


class Daily(Policy):
    """The daily loop of every flashcard program."""

    introduced_by = 1 / 2
    """The part of the days by which all points were asked once, if no day is missed and the minutes suffice."""

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        super().begin(points, days, seconds_a_day, random)
        self.due: list[int | None] = [None] * points
        """By point: the day from which it is asked again; None for one not yet asked."""
        self.order = list(range(points))
        random.shuffle(self.order)
        self.new_a_day = max(FEWEST_NEW, ceil(points / max(1.0, days * self.introduced_by)))

    def start(self, day: int) -> None:
        super().start(day)
        self.asked = self.new = 0
        self.done: set[int] = set()
        self.back: list[tuple[int, int]] = []
        """Points that come back today: not before so many questions, and which."""

    def next(self, now_days: float, seconds_left: float) -> int | None:
        self.asked += 1
        if self.back and self.back[0][0] <= self.asked:
            return self.back.pop(0)[1]
        due = [point for point, day in enumerate(self.due) if self._is_due(day) and point not in self.done]
        if due:
            return min(due, key=self.urgency)
        if self.new < self.new_a_day:
            for point in self.order:
                if self.due[point] is None:
                    self.new += 1
                    return point
        return self.back.pop(0)[1] if self.back else None

    def observe(self, point: int, now_days: float, right: bool, seconds: float, sure: bool, form: Form) -> None:
        first = point not in self.done
        self.done.add(point)
        if not right:
            self.ask_again(point)
        self.due[point] = self.next_day(point, now_days, right, first)

    def ask_again(self, point: int) -> None:
        """Let a point come back in this session."""
        self.back.append((self.asked + BACK, point))

    def urgency(self, point: int) -> float:
        """Give the rank of a due point; the least is asked first."""
        return self.due[point] or 0

    @abstractmethod
    def next_day(self, point: int, now_days: float, right: bool, first: bool) -> int | None:
        """Give the day from which the point is asked again; ``first`` is false for one that came back today."""

    def _is_due(self, day: int | None) -> bool:
        return day is not None and day <= self.day
