"""The multiscale context world: a cascade of leaky integrators, from minutes to years.

Mozer, Pashler, Cepeda, Lindsey and Vul, “Predicting the optimal spacing of study: a multiscale context model of
memory”, NIPS 22 (2009). What is stored is what the integrators up to a time scale do not hold already, so that a
repetition at once adds little to the slow ones. Ours is a smooth version: a successful recall stores three times as
much as a failed one (as in the paper), and the chance to recall saturates exponentially with the strength instead of
being cut at 1.

Constants: ``bias`` is the logarithm of the strength of a student's memory, ``shape`` sets how the weights fall from
each integrator to the next slower one (0.8 times it), ``reading`` is what a reading stores, an attempt that fails
storing 1.
"""

from __future__ import annotations

from itertools import accumulate
from math import exp
from typing import TYPE_CHECKING

from tests.bench.worlds.world import Constants, Trace, World

if TYPE_CHECKING:
    from random import Random

SCALES = tuple(0.01 * 2.6**i for i in range(14))
"""Days in which an integrator falls to a third: a quarter of an hour to seven years."""
RIGHT, WRONG = 3.0, 1.0
FULL = 0.35
"""How much of the room to store one unit of strength takes."""


class Mcm(World):
    """A student with a little more or less strength throughout."""

    def __init__(self, random: Random, constants: Constants) -> None:
        ratio = min(0.995, max(0.3, 0.80 * constants.shape))
        shares = [ratio**i for i in range(len(SCALES))]
        self.weights = [share / sum(shares) for share in shares]
        self.sums = list(accumulate(self.weights))
        self.strength = exp(constants.bias + random.gauss(0, 0.12))
        self.reading = constants.reading
        self.random = random

    def new(self) -> Trace:
        return _Trace(self, exp(self.random.gauss(0, 0.2)) * self.strength)


class _Trace(Trace):
    def __init__(self, world: Mcm, strength: float) -> None:
        self.world, self.strength = world, strength
        self.held = [0.0] * len(SCALES)
        self.last = 0.0

    def recall(self, day: float) -> float:
        return 1 - exp(-sum(w * x for w, x in zip(self.world.weights, self._faded(day), strict=True)) * self.strength)

    def read(self, day: float) -> None:
        self._store(day, self.world.reading)

    def attempt(self, day: float, right: bool) -> None:
        self._store(day, RIGHT if right else WRONG)

    def _store(self, day: float, much: float) -> None:
        faded = self._faded(day)
        up_to = accumulate(w * x for w, x in zip(self.world.weights, faded, strict=True))
        self.held = [
            x + much * min(1.0, max(0.0, 1 - held / weights * FULL))
            for x, held, weights in zip(faded, up_to, self.world.sums, strict=True)
        ]
        self.last = day

    def _faded(self, day: float) -> list[float]:
        elapsed = day - self.last
        return [x * exp(-elapsed / scale) for x, scale in zip(self.held, SCALES, strict=True)]
