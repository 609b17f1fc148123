"""The day of an exam: as a person writes it, and as it is told. The same for the command line and the screens."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from study.presenting.clean import clean_line
from study.presenting.days import dated
from study.settings import day_of_text
from study.text.problems import PersonError

if TYPE_CHECKING:
    from datetime import date

FARTHEST = timedelta(days=2 * 365)
"""An exam beyond this is a slip in the year."""

USUAL = timedelta(days=14)
"""How far ahead the day of an example is."""

_AHEAD = re.compile(r"(?:in )?([0-9]{1,4})(?: days?)?")


def day_to_come(said: str, today: date) -> date:
    """Give the day of an exam that a person wrote: ``2026-12-04``, ``in 10 days``, or ``10``.

    Raises PersonError for one that is none, or not to come.
    """
    ahead = _AHEAD.fullmatch(said.strip())
    day = today + timedelta(days=int(ahead[1])) if ahead else day_of_text(said.strip())
    if day is None:
        raise PersonError(f"“{clean_line(said)}” is no date; write year, month and day, such as {example(today)}")
    if day < today:
        raise PersonError(f"{dated(day)} {day.year} is over; write a day to come, such as {example(today)}")
    if day > today + FARTHEST:
        raise PersonError(f"{dated(day)} {day.year} is more than two years away; is the year right?")
    return day


def example(today: date) -> str:
    """Give a day to come, as it is to be written."""
    return (today + USUAL).isoformat()


def told(day: date, today: date) -> str:
    """Give the day of an exam and how far it is: ``Fri 4 December 2026 · 10 days left``."""
    return f"{dated(day)} {day.year} · {left(day, today, '{days} days left')}"


def left(day: date, today: date, later: str = "in {days} days") -> str:
    """Give how far the day of an exam is: ``today``, ``tomorrow``, ``in 10 days`` or else in these words, ``over``."""
    days = (day - today).days
    return {0: "today", 1: "tomorrow"}.get(days, later.format(days=days) if days > 0 else "over")
