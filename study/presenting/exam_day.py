"""The day of an exam as a person writes it: a date, or how many days are left. Keeps nothing."""

from __future__ import annotations

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

MOST_DIGITS = 4
"""Of a number of days; a longer one was meant as a date."""


class NoExamDay(PersonError):
    """What was written is no day on which an exam can be; says why, and what to write."""


def exam_day(said: str, today: date) -> date:
    """Give the day that ``2026-12-04`` or a number of days from today names. Raises NoExamDay where it names none."""
    written = said.strip()
    if written.isascii() and written.isdigit() and len(written) <= MOST_DIGITS:
        return _near(today, today + timedelta(days=int(written)))
    return _day(written, today, f"write one such as {example_day(today)}, or how many days are left")


def written_day(said: str, today: date) -> date:
    """Give the day of an exam that is written as a date. Raises NoExamDay for one that is none, or not to come."""
    return _day(said, today, f"write year, month and day, such as {example_day(today)}")


def example_day(today: date) -> str:
    """Give a day to come, as one may write it."""
    return (today + timedelta(days=14)).isoformat()


def _day(said: str, today: date, way_out: str) -> date:
    day = day_of_text(said)
    if day is None:
        raise NoExamDay(f"“{clean_line(said)}” is no date; {way_out}")
    return _near(today, day)


def _near(today: date, day: date) -> date:
    """Give the day, if an exam can be on it."""
    if day < today:
        raise NoExamDay(f"{dated(day)} {day.year} is over; write a day to come, such as {example_day(today)}")
    if day > today + FARTHEST:
        raise NoExamDay(f"{dated(day)} {day.year} is more than two years away; is the year right?")
    return day
