"""The learner's days: they begin at four in the morning, by the clock on the learner's wall, never by UTC.

Must not ask what time it is.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from study.learning.answers import ROLLOVER

MORNING = time(9)
"""When an exam is taken to begin."""
_BEGINS = (datetime.min + ROLLOVER).time()


def day_of(moment: datetime) -> date:
    """Give the learner's day that a local moment belongs to."""
    return (moment - ROLLOVER).date()


def beginning(day: date, moment: datetime) -> datetime:
    """Give the moment at which a day begins, where clocks go as they do at ``moment``."""
    return datetime.combine(day, _BEGINS, tzinfo=moment.tzinfo)


def next_day(moment: datetime) -> datetime:
    """Give the moment at which the learner's day after this one begins."""
    return beginning(day_of(moment) + timedelta(days=1), moment)


def moment_of(day: date, now: datetime) -> datetime:
    """Give the moment at which an exam on a day is taken to begin, where clocks go as they do at ``now``."""
    return datetime.combine(day, MORNING, tzinfo=now.tzinfo)
