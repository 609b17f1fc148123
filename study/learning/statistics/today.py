"""What a session of learning would hold now, and how fast the learner is. Never tells what does not fit into it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from study.learning.memory import is_due
from study.learning.planner import COUNT, by_point
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from study.learning.answers import Answer
    from study.learning.memory import Memory
    from study.questions import Question

MILLISECONDS = 25_000.0
"""What a question is taken to last while no answer tells."""

FASTEST = 3_000.0
"""Milliseconds in which a question can be read and answered at all."""

_RECENT = 200
"""How many of the last answers tell how fast the learner is now."""


@frozen
class Today:
    """What a session of learning would hold now. What does not fit into one is left out: nobody is shown a backlog."""

    due: int
    """Points that come again today."""
    new: int
    """Points never answered, as far as they still fit."""
    minutes: int
    """What both will take, rounded up."""

    @property
    def points(self) -> int:
        """How many points the session would ask."""
        return self.due + self.new


def today(
    questions: Iterable[Question],
    memories: Mapping[str, Memory],
    now: datetime,
    *,
    milliseconds: float = MILLISECONDS,
    count: int = COUNT,
) -> Today:
    """Give what a session of learning would hold now, at so many milliseconds a question."""
    points = by_point(questions)
    due = sum(point in memories and is_due(point, memories[point], now) for point in points)
    new = sum(point not in memories for point in points)
    due = min(due, count)
    new = min(new, count - due)
    return Today(due, new, math.ceil((due + new) * milliseconds / 60_000))


def pace(answers: Sequence[Answer]) -> float:
    """Give how many milliseconds the learner takes for a question now: the median of the last 200 answers.

    Never less than three seconds: who answers faster than one can read is no measure of a session's length.
    """
    recent = sorted(answer.milliseconds for answer in answers[-_RECENT:])
    if not recent:
        return MILLISECONDS
    half = len(recent) // 2
    middle = float(recent[half]) if len(recent) % 2 else (recent[half - 1] + recent[half]) / 2
    return max(middle, FASTEST)
