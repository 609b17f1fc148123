"""When something comes again, in words of a learner's days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.days import day_of

if TYPE_CHECKING:
    from datetime import date, datetime


def when(moment: datetime, now: datetime) -> str:
    """Give a moment seen from now: ``today``, ``tomorrow``, ``in 5 days``, ``in 3 weeks``, ``in 4 months``."""
    days = (day_of(moment.astimezone(now.tzinfo)) - day_of(now)).days
    if days <= 0:
        return "today"
    if days == 1:
        return "tomorrow"
    if days < 14:
        return f"in {days} days"
    if days < 60:
        return f"in {days // 7} weeks"
    return f"in {days // 30} months" if days < 730 else f"in {days // 365} years"


def dated(day: date) -> str:
    """Give a day as people write it: ``Fri 4 December``."""
    return f"{day:%a} {day.day} {day:%B}"


def day_told(day: date, today: date) -> str:
    """Give a day that is past: ``today``, ``yesterday``, ``Fri 4 December``; with the year where it is another."""
    told = {0: "today", 1: "yesterday"}.get((today - day).days)
    return told or (dated(day) if day.year == today.year else f"{dated(day)} {day.year}")


def lasting(seconds: float) -> str:
    """Give a stretch of time as minutes and seconds: ``4:10``."""
    minutes, rest = divmod(int(seconds), 60)
    return f"{minutes}:{rest:02d}"


def spent(seconds: float) -> str:
    """Give a stretch of time that is over in words: ``20 seconds``, ``4:10 minutes``."""
    if seconds >= 60:
        return f"{lasting(seconds)} minutes"
    whole = max(1, int(seconds))
    return f"{whole} second{'' if whole == 1 else 's'}"
