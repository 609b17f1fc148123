"""Where of what was asked the least is likely to be recalled: for a word to the learner on where to look again."""

from __future__ import annotations

from statistics import fmean as mean
from typing import TYPE_CHECKING, TypeVar

from study.learning.memory import DESIRED, recall
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from study.learning.memory import Memory
    from study.questions import Question

K = TypeVar("K")

LEAST = 2
"""Points that must have been asked before anything is said of where they stand."""

NEXT_TO_NOTHING = 1e-9
"""By how much the averages of two and of three numbers that are alike may differ, by rounding alone."""


@frozen
class Weak:
    """How well what was asked of a group is remembered."""

    asked: int
    """Points that were answered at least once."""
    recall: float
    """How likely one of them is recalled now, on average, 0 to 1."""
    known: int
    """How many of them are known: got right at least once, and still remembered."""


def weakest(
    groups: Mapping[K, Iterable[Question]], memories: Mapping[str, Memory], now: datetime, count: int
) -> dict[K, Weak]:
    """Give the groups that are remembered worst, the worst first.

    None of which as much is recalled as is wanted, and none that is better than all that was asked is as a whole.
    """
    found: dict[K, Weak] = {}
    whole: dict[str, float] = {}
    for name, questions in groups.items():
        points = {question.point for question in questions if not question.outside}
        asked = {point: recall(memories[point], now) for point in points if point in memories}
        whole |= asked
        if len(asked) >= LEAST:
            known = sum(share >= DESIRED and memories[point].successes > 0 for point, share in asked.items())
            found[name] = Weak(len(asked), mean(asked.values()), known)
    most = mean(whole.values()) + NEXT_TO_NOTHING if whole else 0.0
    weak = [name for name, each in found.items() if each.recall < DESIRED and each.recall <= most]
    return {name: found[name] for name in sorted(weak, key=lambda name: found[name].recall)[:count]}
