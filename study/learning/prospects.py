"""What points promise: the recall to expect now and on a day, before and after a session, group by group. Pure."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from study.learning.forecast import after, forecast
from study.learning.memory import AVERAGE
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from study.learning.forecast import Forecast, Tuning
    from study.learning.memory import Memory, Model
    from study.questions import Question

AHEAD = timedelta(days=14)
"""How far ahead is looked where no exam is set and no day is named."""


@frozen
class Prospect:
    """What some points promise."""

    name: str
    """What they have in common; empty for all of them."""
    points: int
    now: Forecast
    then: Forecast
    """On the day that was asked for, if nothing more is done."""
    after: Forecast
    """On that day, if the session is held that would be planned now."""


def prospects(
    groups: Mapping[str, Iterable[Question]],
    memories: Mapping[str, Memory],
    session: Iterable[str],
    moments: tuple[datetime, datetime],
    tuning: Tuning,
    model: Model = AVERAGE,
) -> tuple[Prospect, ...]:
    """Give the prospect of each group of questions, in their order.

    ``session`` has the points that a session would ask now; ``moments`` are now and the day's; ``model`` is how this
    learner's memory grows and fades.
    """
    now, then = moments
    held = after(session, memories, now, model)
    found = []
    for name, questions in groups.items():
        points = tuple(dict.fromkeys(question.point for question in questions))
        found.append(
            Prospect(
                name,
                len(points),
                forecast(points, memories, now, tuning),
                forecast(points, memories, then, tuning),
                forecast(points, held, then, tuning),
            )
        )
    return tuple(found)
