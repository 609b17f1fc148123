"""The real planner, driven as a session drives it: turns, memory and forecast of ``study.learning``, and misses that
come back after sixteen others until they are right once. Only the clock and the learner are simulated.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from study.learning.course import BEFORE_AN_EXAM
from study.learning.days import day_of
from study.learning.forecast import Foretold, forecast, tuned
from study.learning.memory import Rating, recall, remember
from study.learning.rotation import by_turns
from tests.bench.policy import Form, Policy

if TYPE_CHECKING:
    from study.learning.memory import Memory

BEGIN = datetime(2030, 1, 1, 9, 0, tzinfo=UTC)
"""The first session, at nine in the morning; the exam is at nine too."""


class Planner(Policy):
    """The planner of the program, with an exam date."""

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        """Meet the student; the points stand in an order of the student's own, as new ones in a deck do."""
        super().begin(points, days, seconds_a_day, random)
        self._order = [str(point) for point in range(points)]
        random.shuffle(self._order)
        self._memories: dict[str, Memory] = {}
        self._past: list[Foretold] = []
        self._exam = BEGIN + timedelta(days=days)

    def start(self, day: int) -> None:
        """Plan the session from what memory holds now."""
        super().start(day)
        self._queue = list(by_turns(self._order, self._memories, _moment(day), self._exam))
        self._asked: set[str] = set()

    def next(self, now_days: float, seconds_left: float) -> int | None:
        """Give the next point of the queue."""
        return int(self._queue.pop(0)) if self._queue else None

    def observe(self, point: int, now_days: float, right: bool, seconds: float, sure: bool, form: Form) -> None:
        """Remember the answer as the log would tell it; a right choice that was a guess says nothing was known."""
        name, at = str(point), _moment(now_days)
        guessed = form is Form.CHOICE and not sure
        rating = Rating.GOOD if right and not guessed else Rating.AGAIN
        before = self._memories.get(name)
        if before is not None and day_of(before.last) < day_of(at):
            self._past.append(Foretold(recall(before, at), rating is not Rating.AGAIN, at))
        self._memories[name] = remember(before, rating, at)
        if not right:
            self._queue.insert(BEFORE_AN_EXAM, name)

    def forecast(self, exam_day: float) -> float:
        """Give the mean of the program's own forecast, as made after the last session."""
        tuning = tuned(self._past, _moment(self.day))
        return forecast(self._order, self._memories, _moment(exam_day), tuning).mean


def _moment(days: float) -> datetime:
    return BEGIN + timedelta(days=days)
