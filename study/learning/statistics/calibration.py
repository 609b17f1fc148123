"""Whether the learner was as often right as they felt sure. A picture for them alone; no score comes of it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from study.learning.answers import Sureness
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.learning.answers import Answer

CHANCE = {Sureness.GUESS: 0.25, Sureness.UNSURE: 0.60, Sureness.SURE: 0.95}
"""The chance of being right that each word is taken to state, 0 to 1. Our own mapping: a guess among four options; more
likely right than not; and what is left for "sure" where one answer in twenty may still be a slip."""


@frozen
class Felt:
    """The answers of which the learner was this sure."""

    sureness: Sureness
    answers: int
    right: int
    """Right, almost, or called right by the learner."""

    @property
    def share(self) -> float:
        """How often these were right, 0 to 1."""
        return self.right / self.answers

    @property
    def stated(self) -> float:
        """How often they are right where the word is kept, 0 to 1."""
        return CHANCE[self.sureness]


@frozen
class Calibration:
    """How sure the learner was, beside how often they were right."""

    felt: tuple[Felt, ...]
    """From guess to sure; only what was said at least once. Never empty."""

    @property
    def brier(self) -> float:
        """The mean squared distance of what was stated from what came: 0 is perfect, 1 the worst (Brier 1950)."""
        lost = sum(
            each.right * (1 - each.stated) ** 2 + (each.answers - each.right) * each.stated**2 for each in self.felt
        )
        return lost / sum(each.answers for each in self.felt)


def calibration(answers: Iterable[Answer]) -> Calibration | None:
    """Give how sure the learner was and how right; None where sureness was never asked. Second tries do not count."""
    said: Counter[Sureness] = Counter()
    right: Counter[Sureness] = Counter()
    for answer in answers:
        if answer.sureness is not None and not answer.retry:
            said[answer.sureness] += 1
            right[answer.sureness] += answer.counts_as_right
    felt = tuple(Felt(sureness, said[sureness], right[sureness]) for sureness in Sureness if said[sureness])
    return Calibration(felt) if felt else None
