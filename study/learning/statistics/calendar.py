"""What was done on each of the learner's days. Days on which nothing was are not told, and no days are strung together.

Every day is the learner's own: it begins at four in the morning by the clock that hung on the wall then.
"""

from __future__ import annotations

from math import fsum
from typing import TYPE_CHECKING

from study.learning.days import day_of
from study.learning.score import credit
from study.learning.statistics.minutes import spent
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from study.learning.answers import Answer


@frozen(kw_only=True)
class Work:
    """What some answers come to."""

    answers: int
    """All of them, second tries and cramming included."""
    counted: int
    """Without the second tries, which never count in a score."""
    earned: float
    """What the counted ones earned: 1 for a right one, its share for one that was partly right."""
    milliseconds: int

    @property
    def share(self) -> float:
        """How much was right, 0 to 1; 0 where nothing counts."""
        return self.earned / self.counted if self.counted else 0.0


def work(answers: Iterable[Answer]) -> Work:
    """Give what these answers come to, the same in whatever order they are."""
    given = list(answers)
    counted = [credit(answer) for answer in given if not answer.retry]
    return Work(
        answers=len(given),
        counted=len(counted),
        earned=fsum(counted),  # rounds once, so that the order of the answers does not show
        milliseconds=sum(map(spent, given)),
    )


def together(works: Iterable[Work]) -> Work:
    """Give what several days come to."""
    days = list(works)
    return Work(
        answers=sum(day.answers for day in days),
        counted=sum(day.counted for day in days),
        earned=fsum(day.earned for day in days),
        milliseconds=sum(day.milliseconds for day in days),
    )


def calendar(answers: Iterable[Answer]) -> dict[date, Work]:
    """Give what was done on each day on which something was, in the order of the days."""
    days: dict[date, list[Answer]] = {}
    for answer in answers:
        days.setdefault(day_of(answer.at), []).append(answer)
    return {day: work(days[day]) for day in sorted(days)}
