"""What a package carries of a learner's progress, as rows of Anki's tables and entries of its settings (schema 11)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.anki.progress.carrying import Carried

Row = tuple[object, ...]

EASE = 2500
"""In thousandths: what a card without FSRS begins with, so that its intervals stay sane there."""
_NEW, _REVIEW, _SUSPENDED = 0, 2, -1
_LEARNING_REVIEW, _LATER_REVIEW = 0, 1


def card(carried: Carried, question: str, *, first: bool) -> Row:
    """Give a card's columns from ``type`` on; its question's first card alone has what was learned."""
    learned = carried.learned.get(question) if first else None
    suspended = question in carried.suspended
    if learned is None:
        due = carried.places.get(question, len(carried.places) + 1)
        return (_NEW, _SUSPENDED if suspended else _NEW, due, 0, 0, 0, 0, 0, 0, 0, 0, "")
    reckoned = learned.reckoned
    last = learned.reviews[-1].id // 1000
    data = {
        "s": round(reckoned.stability, 4),
        "d": round(reckoned.difficulty, 3),
        "dr": carried.desired,
        "decay": round(-carried.model.decay, 4),
        "lrt": last,
    }
    queue = _SUSPENDED if suspended else _REVIEW
    counts = (reckoned.intervals[-1], EASE, len(learned.reviews), reckoned.lapses)
    return (_REVIEW, queue, reckoned.due, *counts, 0, 0, 0, 0, json.dumps(data, separators=(",", ":")))


def reviews(carried: Carried, question: str, card: int) -> Iterator[Row]:
    """Give the reviews of a question's first card, the first one first; none where it is new.

    The first is one of learning: Anki reckons from there.
    """
    learned = carried.learned.get(question)
    before = 0
    for at, review in enumerate(learned.reviews if learned else ()):
        interval = learned.reckoned.intervals[at] if learned else 0
        kind = _LATER_REVIEW if at else _LEARNING_REVIEW
        yield (review.id, card, -1, int(review.rating), interval, before, EASE, review.took, kind)
        before = interval


def settings(carried: Carried) -> dict[str, Any]:
    """Give what the collection has to say of its days, so that another one, in any time zone, reads the dates alike."""
    return {
        "schedVer": 2,
        "sched2021": True,
        "fsrs": True,
        "rollover": carried.calendar.rollover,
        "creationOffset": carried.calendar.west,
        "localOffset": carried.calendar.west,
        "nextPos": len(carried.places) + 2,
    }
