"""Leitner's boxes: Sebastian Leitner, “So lernt man lernen”, Herder 1972. Days double from box to box."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.rivals.daily import Daily

if TYPE_CHECKING:
    from random import Random

DAYS = (1, 2, 4, 8, 16)


class Leitner(Daily):
    """One box on for a right answer, back to the first for a wrong one; known at once, a point starts in the second."""

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        super().begin(points, days, seconds_a_day, random)
        self.box = [0] * points

    def next_day(self, point: int, now_days: float, right: bool, first: bool) -> int:
        if first:
            self.box[point] = min(len(DAYS) - 1, self.box[point] + 1) if right else 0
        return self.day + DAYS[self.box[point]]
