"""The world of ACT-R: every presentation leaves a trace of its own, which fades faster the fresher the memory was.

Pavlik and Anderson, “Practice and forgetting effects on vocabulary memory: an activation-based model of the spacing
effect”, Cognitive Science 29 (2005), 559–586; decay, threshold and noise are theirs, and so is time between sessions,
which runs forty times more slowly for memory than time within one. Spacing helps because the decay of a presentation
grows with the activation it meets.

Constants: ``bias`` is added to the activation, ``shape`` multiplies the noise, ``reading`` is the weight of a reading
(that of an attempt is 1, of a successful one 1.3; the weights are ours).
"""

from __future__ import annotations

from math import exp, log
from typing import TYPE_CHECKING

from tests.bench.worlds.world import Constants, Trace, World, logistic

if TYPE_CHECKING:
    from random import Random

DECAY_SCALE, DECAY_INTERCEPT = 0.217, 0.177
THRESHOLD, NOISE = -0.704, 0.255
SLOWER = 0.025
"""How much a second between sessions counts."""
SESSION = 7200.0
"""Seconds within which time counts in full."""
NOTHING = -9.0
"""The activation of what was never met."""
RIGHT, WRONG = 1.3, 1.0


class Actr(World):
    """A student whose activation is a little higher or lower throughout."""

    def __init__(self, random: Random, constants: Constants) -> None:
        self.bias = constants.bias + random.gauss(0, 0.15)
        self.noise = NOISE * constants.shape
        self.reading = constants.reading
        self.random = random

    def new(self) -> Trace:
        return _Trace(self.bias + self.random.gauss(0, 0.25), self.noise, self.reading)


class _Trace(Trace):
    def __init__(self, bias: float, noise: float, reading: float) -> None:
        self.bias, self.noise, self.reading = bias, noise, reading
        self.presentations: list[tuple[float, float, float]] = []
        """Day, exponent of decay (negative), weight."""

    def recall(self, day: float) -> float:
        return logistic((self._activation(day) - THRESHOLD) / self.noise) if self.presentations else 0.0

    def read(self, day: float) -> None:
        self._present(day, self.reading)

    def attempt(self, day: float, right: bool) -> None:
        self._present(day, RIGHT if right else WRONG)

    def _present(self, day: float, weight: float) -> None:
        met = self._activation(day) if self.presentations else NOTHING
        decay = DECAY_SCALE * exp(min(met - self.bias, 1.0)) + DECAY_INTERCEPT
        self.presentations.append((day, -decay, weight))

    def _activation(self, day: float) -> float:
        total = 0.0
        for then, power, weight in self.presentations:
            seconds = (day - then) * 86_400.0
            if seconds >= SESSION:
                seconds = SESSION + (seconds - SESSION) * SLOWER
            total += weight * max(seconds, 1.0) ** power
        return self.bias + log(total)
