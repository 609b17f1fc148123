"""How the recall to expect goes from today to a day, if nothing is done and if a session is held now. Pure."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from study.learning.days import day_of, moment_of
from study.learning.forecast import after, forecast
from study.learning.memory import AVERAGE
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from study.learning.forecast import Forecast, Tuning
    from study.learning.memory import Memory, Model

TURNS = 30
"""How many days a curve tells at most."""


@frozen
class Turn:
    """One day of the curve; today it is as it is now."""

    day: date
    nothing: Forecast
    """If nothing more is done."""
    held: Forecast
    """If the session is held now."""


def curve(
    points: Iterable[str],
    memories: Mapping[str, Memory],
    session: Iterable[str],
    now: datetime,
    last: date,
    tuning: Tuning,
    model: Model = AVERAGE,
) -> tuple[Turn, ...]:
    """Give the recall to expect over some points on each day from today to the last, both included.

    Where there are more than :data:`TURNS` days, as many of them, evenly. ``session`` has the points that a session
    would ask now; ``model`` is how this learner's memory grows and fades. On the last day it is that of the moment for
    which one learns. No points, or a last day that is past, give no day.
    """
    asked = tuple(dict.fromkeys(points))
    held = after(session, memories, now, model)
    return tuple(
        Turn(day, forecast(asked, memories, moment, tuning), forecast(asked, held, moment, tuning))
        for day in (_days(day_of(now), last) if asked else ())
        for moment in (now if day == day_of(now) else moment_of(day, now),)
    )


def _days(first: date, last: date) -> list[date]:
    """Give the days from the first to the last, or as many of them as a curve tells."""
    length = last.toordinal() - first.toordinal()
    steps = min(length, TURNS - 1)
    if steps < 1:
        return [first] if length == 0 else []
    return [date.fromordinal(first.toordinal() + round(length * step / steps)) for step in range(steps + 1)]
