"""Successive relearning, three times: each point to one right answer in several sessions, the gaps growing.

Rawson and Dunlosky, “Optimizing schedules of retrieval practice for durable and efficient learning: how much is
enough?”, Journal of Experimental Psychology: General 140 (2011), 283–302; Rawson, Dunlosky and Sciartelli, “The power
of successive relearning”, Educational Psychology Review 25 (2013), 523–548. The gaps are parts of the days until the
exam, after Cepeda, Vul, Rohrer, Wixted and Pashler, “Spacing effects in learning: a temporal ridgeline of optimal
retention”, Psychological Science 19 (2008), 1095–1102; the last pass is on the eve.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.bench.rivals.daily import Daily

if TYPE_CHECKING:
    from random import Random

GAPS = ((0.12, 1), (0.25, 1), (0.45, 2))
"""Part of the days until the exam, and days at the least."""


class Relearning(Daily):
    """Fixed gaps of 12, 25 and 45% of the days, and a pass on the eve."""

    introduced_by = 1 / 4

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        super().begin(points, days, seconds_a_day, random)
        self.learned = [0] * points
        """In how many sessions; the first counts even if it went wrong, for the answer was right in the end."""
        self.gaps = [max(least, round(part * days)) for part, least in GAPS]

    def next_day(self, point: int, now_days: float, right: bool, first: bool) -> int | None:
        if not first:
            return self.due[point]
        if right or self.learned[point] == 0:
            self.learned[point] += 1
        gap = self.gaps[min(self.learned[point], len(self.gaps)) - 1]
        due = self.day + (gap if right or self.learned[point] <= 1 else 1)
        eve = self.days - 1
        return eve if self.day < eve <= due else due
