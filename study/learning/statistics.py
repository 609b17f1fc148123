"""Figures folded from the log: how much of a deck is mastered, what today holds, what was done. All pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from study.learning.memory import DESIRED, is_due, recall
from study.learning.planner import COUNT, by_point
from study.learning.score import Score, score
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.memory import Memory
    from study.learning.sitting import Sitting
    from study.questions import Question

MILLISECONDS = 25_000.0
"""What a question is taken to last while no answer tells."""

_RECENT = 200
"""How many of the last answers tell how fast the learner is now."""


@frozen
class Mastery:
    """How much of some questions' points is mastered."""

    points: int
    known: int
    """Got right at least once, and still remembered: recall of 0.85 or more."""
    seen: int
    """Answered at least once, the known ones included."""

    @property
    def new(self) -> int:
        """How many points were never answered."""
        return self.points - self.seen

    @property
    def share(self) -> float:
        """The known ones, of all, 0 to 1."""
        return self.known / self.points if self.points else 0.0


def mastery(questions: Iterable[Question], memories: Mapping[str, Memory], now: datetime) -> Mastery:
    """Give how much of these questions' points is mastered now."""
    points = {question.point for question in questions}
    seen = [memories[point] for point in points if point in memories]
    known = sum(memory.successes > 0 and recall(memory, now) >= DESIRED for memory in seen)
    return Mastery(len(points), known, len(seen))


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
    """Give how many milliseconds the learner takes for a question now: the median of the last 200 answers."""
    recent = sorted(answer.milliseconds for answer in answers[-_RECENT:])
    if not recent:
        return MILLISECONDS
    half = len(recent) // 2
    return float(recent[half]) if len(recent) % 2 else (recent[half - 1] + recent[half]) / 2


@frozen
class Past:
    """A session as it is remembered."""

    sitting: Sitting
    score: Score


def last_sessions(
    sittings: Iterable[Sitting], answers: Iterable[Answer], catalogue: Catalogue, count: int = 5
) -> tuple[Past, ...]:
    """Give the last sessions in which something was answered, the latest first."""
    given: dict[str, list[Answer]] = {}
    for answer in answers:
        given.setdefault(answer.session, []).append(answer)
    known = sorted((sitting for sitting in sittings if sitting.id in given), key=lambda sitting: sitting.id)
    return tuple(Past(sitting, score(given[sitting.id], catalogue)) for sitting in reversed(known[-count:]))
