"""SuperMemo 2: Piotr Woźniak, “Optimization of learning”, master's thesis, Poznań 1990; the algorithm Anki long had.

Answers are right (quality 4) or wrong (quality 2), as a program sees them that does not ask the learner for a grade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.rivals.daily import Daily

if TYPE_CHECKING:
    from random import Random

RIGHT, WRONG = 4, 2
FIRST_DAYS = {1: 1, 2: 6}
LEAST_EASE = 1.3


class Sm2(Daily):
    """Days by an ease of each point."""

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        super().begin(points, days, seconds_a_day, random)
        self.ease = [2.5] * points
        self.repetitions = [0] * points
        self.interval = [0] * points

    def next_day(self, point: int, now_days: float, right: bool, first: bool) -> int | None:
        if not first:
            return self.due[point]
        short = 5 - (RIGHT if right else WRONG)
        self.ease[point] = max(LEAST_EASE, self.ease[point] + 0.1 - short * (0.08 + short * 0.02))
        self.repetitions[point] = self.repetitions[point] + 1 if right else 0
        grown = round(self.interval[point] * self.ease[point]) if right else 1
        self.interval[point] = FIRST_DAYS.get(self.repetitions[point], grown)
        return self.day + self.interval[point]
