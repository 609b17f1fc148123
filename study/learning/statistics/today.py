"""What the session of learning that would begin now gets through. Never tells what does not fit into it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from study.learning.drawing import needed
from study.learning.pace import pace
from study.learning.planner import fitting
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date, datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.memory import Memory


@frozen
class Today:
    """What the session gets through. What does not fit into it is left out: nobody is shown a backlog."""

    points: tuple[str, ...]
    """In the order in which they are asked."""
    new: int
    """How many of them were never answered."""
    minutes: int
    """What all will take, rounded up, and no more than the session may last; 0 where it asks nothing."""


def today(
    catalogue: Catalogue,
    answers: Sequence[Answer],
    memories: Mapping[str, Memory],
    now: datetime,
    *,
    exam: date | None = None,
    minutes: int | None = None,
    suspended: Collection[str] = (),
) -> Today:
    """Give what a session on all questions would get through: of what it has ready, what fits into the minutes.

    ``suspended`` are questions that are not to be asked.
    """
    asked = [question for question in catalogue if not question.outside and question.id not in suspended]
    speed = pace(answers)
    ids = needed(asked, catalogue, answers, memories, now, exam=exam, minutes=minutes)
    held = ids[: fitting(minutes, speed)] if minutes else ids
    points = tuple(question.point for id in held if (question := catalogue.find(id)))
    taken = math.ceil(len(points) * speed / 60_000)
    return Today(points, sum(point not in memories for point in points), min(minutes, taken) if minutes else taken)
