"""How long answering took: for each question, each kind, each session. Tells nothing of what is still to do."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue

LONGEST = 10 * 60_000
"""Milliseconds that an answer counts for at most: what goes beyond was a pause with the question left standing."""


def spent(answer: Answer) -> int:
    """Give the milliseconds that an answer counts for."""
    return min(answer.milliseconds, LONGEST)


@frozen
class Time:
    """What some answers took."""

    answers: int
    milliseconds: int
    """All of them together."""
    median: float
    """Milliseconds for one answer; 0 where there is none."""


@frozen
class Sat:
    """What one session took."""

    session: str
    """Its id."""
    begun: datetime
    """The moment of its earliest answer."""
    time: Time


@frozen(kw_only=True)
class Minutes:
    """What all answers took, second tries and cramming included, and how that is shared out."""

    time: Time
    kinds: tuple[tuple[str, Time], ...]
    """By the kind of question; what took longest in all comes first."""
    questions: tuple[tuple[str, Time], ...]
    """By the present id of the question; what takes longest for one answer comes first."""
    sessions: tuple[Sat, ...]
    """In order."""


def minutes(answers: Iterable[Answer], catalogue: Catalogue) -> Minutes:
    """Give what these answers took."""
    given = list(answers)
    kinds: dict[str, list[int]] = {}
    questions: dict[str, list[int]] = {}
    sessions: dict[str, list[Answer]] = {}
    for answer in given:
        kinds.setdefault(answer.kind, []).append(spent(answer))
        questions.setdefault(catalogue.name(answer.question), []).append(spent(answer))
        sessions.setdefault(answer.session, []).append(answer)
    by_kind = ((kind, _time(lasted)) for kind, lasted in kinds.items())
    by_question = ((id, _time(lasted)) for id, lasted in questions.items())
    return Minutes(
        time=_time(map(spent, given)),
        kinds=tuple(sorted(by_kind, key=lambda entry: (-entry[1].milliseconds, entry[0]))),
        questions=tuple(sorted(by_question, key=lambda entry: (-entry[1].median, entry[0]))),
        sessions=tuple(_sat(id, sessions[id]) for id in sorted(sessions)),
    )


def _sat(session: str, answers: list[Answer]) -> Sat:
    # By id where moments are equal: two offsets can name one moment.
    first = min(answers, key=lambda answer: (answer.at, answer.id))
    return Sat(session, first.at, _time(map(spent, answers)))


def _time(milliseconds: Iterable[int]) -> Time:
    lasted = list(milliseconds)
    return Time(len(lasted), sum(lasted), float(median(lasted)) if lasted else 0.0)
