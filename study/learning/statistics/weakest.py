"""Where of what was asked the least is likely to be recalled: for a word to the learner on where to look again."""

from __future__ import annotations

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


@frozen
class Weak:
    """How well what was asked of a group is remembered."""

    asked: int
    """Points that were answered at least once."""
    recall: float
    """How likely one of them is recalled now, on average, 0 to 1."""


def weakest(
    groups: Mapping[K, Iterable[Question]], memories: Mapping[str, Memory], now: datetime, count: int
) -> dict[K, Weak]:
    """Give the groups that are remembered worst, the worst first; none of which as much is recalled as is wanted."""
    found: dict[K, Weak] = {}
    for name, questions in groups.items():
        points = {question.point for question in questions if not question.outside}
        asked = [recall(memories[point], now) for point in points if point in memories]
        if len(asked) >= LEAST:
            found[name] = Weak(len(asked), sum(asked) / len(asked))
    weak = [name for name, each in found.items() if each.recall < DESIRED]
    return {name: found[name] for name in sorted(weak, key=lambda name: found[name].recall)[:count]}
