"""The world of FSRS-6: stability and difficulty, forgetting by a power of time.

Formulas: “The Algorithm” in the wiki of fsrs4anki, version 6; after Ye, Su and Cao, “A stochastic shortest path
algorithm for optimizing spaced repetition scheduling”, KDD 2022. The parameters are the defaults of py-fsrs, perturbed
for each student. Written apart from ``study.learning.memory``, so that an error there is not the truth here as well.
Two things are not in FSRS: elapsed time is in fractions of days (a second look within half a day goes by the same-day
formula), and a reading leaves a small share of the stability that a first answer “again” leaves.

Constants: ``bias`` is added to the logarithm of the first stabilities, ``shape`` multiplies the exponent of forgetting,
``reading`` is that share.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from fsrs.scheduler import DEFAULT_PARAMETERS

from tests.bench.worlds.world import Constants, Trace, World

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

AGAIN, GOOD = 1, 3
SAME_DAY = 0.5
"""Days within which a second look goes by the same-day formula."""
LEAST = 1e-3
"""The least stability, in days."""
LEAST_READ = 2e-3
"""The least that a reading leaves, in days; about two in five points get no more."""


class Formulas:
    """FSRS-6 for the ratings “again” and “good”, on real-valued days, for 21 parameters."""

    def __init__(self, w: Sequence[float]) -> None:
        self.w = w
        self.power = -w[20]
        self.factor = 0.9 ** (1 / self.power) - 1

    def recall(self, stability: float, elapsed: float) -> float:
        """Give the chance to recall after so many days."""
        return float((1 + self.factor * max(elapsed, 0.0) / stability) ** self.power)

    def difficulty(self, before: float, rating: int) -> float:
        """Give the difficulty, 1 to 10, after an answer."""
        w = self.w
        changed = before - w[6] * (rating - 3) * (10 - before) / 9
        easy = w[4] - exp(w[5] * 3) + 1
        return min(10.0, max(1.0, w[7] * easy + (1 - w[7]) * changed))

    def after_same_day(self, stability: float, rating: int) -> float:
        """Give the stability after a second look on one day; “good” never lowers it."""
        w = self.w
        growth = float(exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19])
        return max(LEAST, stability * (max(growth, 1.0) if rating >= GOOD else growth))

    def after_recall(self, difficulty: float, stability: float, recall: float) -> float:
        """Give the stability after “good” on a later day."""
        w = self.w
        growth = exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (exp((1 - recall) * w[10]) - 1)
        return float(stability * (1 + growth))

    def after_lapse(self, difficulty: float, stability: float, recall: float) -> float:
        """Give the stability after “again” on a later day; never more than it was."""
        w = self.w
        left = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * exp((1 - recall) * w[14])
        return max(LEAST, min(float(left), stability / exp(w[17] * w[18])))


class Fsrs6(World):
    """A student whose parameters lie around the defaults."""

    def __init__(self, random: Random, constants: Constants) -> None:
        w = list(DEFAULT_PARAMETERS)
        strength = random.gauss(0, 0.25)
        for rating in range(4):
            w[rating] = min(100.0, w[rating] * exp(constants.bias + strength))
        w[8] += random.gauss(0, 0.25)
        w[10] *= exp(random.gauss(0, 0.25))
        w[11] *= exp(random.gauss(0, 0.3))
        w[20] = min(0.8, max(0.1, w[20] * constants.shape * exp(random.gauss(0, 0.15))))
        self.formulas = Formulas(w)
        self.reading = constants.reading
        self.random = random

    def new(self) -> Trace:
        difficulty = min(10.0, max(1.0, self.random.gauss(6.2, 1.6)))
        return _Trace(self.formulas, self.reading, difficulty, ease=exp(self.random.gauss(0, 0.7)))


class _Trace(Trace):
    def __init__(self, formulas: Formulas, reading: float, difficulty: float, ease: float) -> None:
        self.formulas, self.reading, self.difficulty, self.ease = formulas, reading, difficulty, ease
        self.stability, self.last, self.asked = 0.0, 0.0, False

    def recall(self, day: float) -> float:
        return self.formulas.recall(self.stability, day - self.last) if self.stability else 0.0

    def read(self, day: float) -> None:
        self.stability = max(LEAST_READ, self.formulas.w[0] * self.ease * self.reading)
        self.last = day

    def attempt(self, day: float, right: bool) -> None:
        formulas, rating = self.formulas, GOOD if right else AGAIN
        if not self.asked:
            self.stability = max(self.stability, formulas.w[rating - 1] * self.ease)
            self.asked = True
        elif day - self.last < SAME_DAY:
            self.stability = max(formulas.after_same_day(self.stability, rating), 0.5 * self.stability)
        else:
            after = formulas.after_recall if right else formulas.after_lapse
            self.stability = after(self.difficulty, self.stability, self.recall(day))
        self.difficulty = formulas.difficulty(self.difficulty, rating)
        self.last = day
