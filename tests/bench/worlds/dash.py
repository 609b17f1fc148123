"""The world of DASH: the log-odds of recall from counts of attempts and successes in growing windows of time.

Lindsey, Shroyer, Pashler and Mozer, “Improving students' long-term knowledge retention through personalized review”,
Psychological Science 25 (2014), 639–647: difficulty, ability, and study history. As in their variant DASH[MCM] the
windows have no edges, the counts fade. Ours adds that repetitions within a day count less in the longer windows,
without which cramming would be as good as spacing.

Constants: ``bias`` is ability less difficulty in log-odds, ``shape`` multiplies the history, ``reading`` is the count
of a reading, a success counting 1.
"""

from __future__ import annotations

from math import exp, log1p
from typing import TYPE_CHECKING

from tests.bench.worlds.world import Constants, Trace, World, logistic

if TYPE_CHECKING:
    from random import Random

SCALES = (0.2, 1.5, 7.0, 30.0, 200.0)
"""Days in which a count falls to a third."""
FOR_SUCCESSES = (0.25, 0.35, 0.50, 0.70, 1.00)
FOR_FAILURES = (0.30, 0.25, 0.20, 0.15, 0.10)
STEEP = 2.5
RIGHT, WRONG = 1.0, 0.55
"""What an attempt adds to the counts of successes: the answer is shown after an error too."""
MASSED = 0.35
"""What a repetition at once counts in windows of more than a day; after a day it counts in full."""


class Dash(World):
    """A student of more or less ability."""

    def __init__(self, random: Random, constants: Constants) -> None:
        self.bias = constants.bias + random.gauss(0, 0.3)
        self.shape = constants.shape
        self.reading = constants.reading
        self.random = random

    def new(self) -> Trace:
        return _Trace(self.bias + self.random.gauss(0, 0.6), self.shape, self.reading)


class _Trace(Trace):
    def __init__(self, bias: float, shape: float, reading: float) -> None:
        self.bias, self.shape, self.reading = bias, shape, reading
        self.successes = [0.0] * len(SCALES)
        self.attempts = [0.0] * len(SCALES)
        self.last = 0.0

    def recall(self, day: float) -> float:
        counts = zip(FOR_SUCCESSES, FOR_FAILURES, *self._faded(day), strict=True)
        history = sum(
            a * log1p(STEEP * successes) - b * log1p(STEEP * max(attempts - successes, 0.0))
            for a, b, successes, attempts in counts
        )
        return logistic(self.bias + self.shape * history)

    def read(self, day: float) -> None:
        self._count(day, self.reading, self.reading)

    def attempt(self, day: float, right: bool) -> None:
        self._count(day, RIGHT if right else WRONG, 1.0)

    def _count(self, day: float, success: float, attempt: float) -> None:
        successes, attempts = self._faded(day)
        elapsed = day - self.last if any(successes) else 1.0
        spaced = MASSED + (1 - MASSED) * min(1.0, elapsed)
        counted = [spaced if scale > 1 else 1.0 for scale in SCALES]
        self.successes = [x + success * share for x, share in zip(successes, counted, strict=True)]
        self.attempts = [x + attempt * share for x, share in zip(attempts, counted, strict=True)]
        self.last = day

    def _faded(self, day: float) -> tuple[list[float], list[float]]:
        fade = [exp(-(day - self.last) / scale) for scale in SCALES]
        return (
            [x * share for x, share in zip(self.successes, fade, strict=True)],
            [x * share for x, share in zip(self.attempts, fade, strict=True)],
        )
