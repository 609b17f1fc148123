"""Cramming: all the minutes of all the days in one session, on the eve of the exam.

A favourable picture of it: whole passes over the points in a new order each, errors coming back after eight others,
nobody tired after an hour. Where the eve is missed nothing is left. On what it costs: Cepeda, Pashler, Vul, Wixted and
Rohrer, “Distributed practice in verbal recall tasks: a review and quantitative synthesis”, Psychological Bulletin 132
(2006), 354–380.
"""

from __future__ import annotations

from tests.bench.policy import Form, Policy

BACK = 8
"""How many others stand before an error."""


class Cram(Policy):
    """One long evening."""

    def session(self, day: int) -> float:
        return self.seconds_a_day * self.days if day == self.days - 1 else 0.0

    def start(self, day: int) -> None:
        super().start(day)
        self._shuffle()

    def next(self, now_days: float, seconds_left: float) -> int:
        if not self.queue:
            self._shuffle()
        return self.queue.pop(0)

    def observe(self, point: int, now_days: float, right: bool, seconds: float, sure: bool, form: Form) -> None:
        if not right:
            self.queue.insert(BACK, point)

    def _shuffle(self) -> None:
        self.queue = list(range(self.points))
        self.random.shuffle(self.queue)
