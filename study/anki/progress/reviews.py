"""Answers as reviews of a card: when, how well, and what FSRS makes of them by Anki's days. Knows no package.

Anki works memory out anew from the reviews alone, by whole days; so what a card is given here is what Anki would find.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from study.learning.ids import EPOCH
from study.learning.memory import MOST_DAYS, Model, Rating, beginning, moves_memory, rating_of
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import timedelta

    from study.anki.progress.calendar import Calendar
    from study.learning.answers import Answer

LONGEST = 2**31 - 1
"""Milliseconds that a review may have taken: what Anki's table holds."""


@frozen
class Review:
    """An answer as Anki notes it."""

    id: int
    """Milliseconds since 1970; no two are equal."""
    rating: Rating
    took: int
    """Milliseconds."""


@frozen
class Reckoned:
    """What a card remembers after its reviews."""

    stability: float
    difficulty: float
    intervals: tuple[int, ...]
    """Days until the next, after each review."""
    lapses: int
    due: int
    """The number of the day on which it comes again."""


def moments(answers: Iterable[Answer]) -> dict[str, int]:
    """Give the moment of every answer that moves memory, by the answer's id: in milliseconds since 1970, none twice.

    Where two fall into one millisecond the later one moves on; ``answers`` is the whole log in its order, so the same
    answers have the same moments whichever of them are exported.
    """
    taken: set[int] = set()
    given = {}
    for answer in answers:
        if moves_memory(answer):
            at = milliseconds(answer.at - EPOCH)
            while at in taken:
                at += 1
            taken.add(at)
            given[answer.id] = at
    return given


def milliseconds(time: timedelta) -> int:
    """Give a stretch of time in whole milliseconds."""
    return (time.days * 86_400 + time.seconds) * 1000 + time.microseconds // 1000


def review_of(answer: Answer, at: int) -> Review:
    """Give an answer as a review at a moment that :func:`moments` gave it."""
    return Review(at, rating_of(answer), min(answer.milliseconds, LONGEST))


def reckon(reviews: Sequence[Review], calendar: Calendar, model: Model, desired: float) -> Reckoned:
    """Give what FSRS-6 makes of reviews, the first one first, as Anki reckons: by whole days between them.

    A card that was missed last is due today.
    """
    first = reviews[0]
    stability, difficulty = beginning(first.rating, model.parameters)
    intervals = [_interval(stability, model, desired)]
    lapses, day = 0, calendar.day(first.id)
    for before, review in pairwise(reviews):
        now = calendar.day(review.id)
        days = max(0, now - day)
        stability, difficulty = model.step(stability, difficulty, float(days), review.rating, days == 0)
        intervals.append(_interval(stability, model, desired))
        lapses += review.rating is Rating.AGAIN and before.rating is not Rating.AGAIN
        day = now
    due = calendar.today if reviews[-1].rating is Rating.AGAIN else day + intervals[-1]
    return Reckoned(stability, difficulty, tuple(intervals), lapses, due)


def _interval(stability: float, model: Model, desired: float) -> int:
    days: float = stability / model.factor * (desired ** (1 / model.decay) - 1)
    return max(1, round(min(days, MOST_DAYS)))
