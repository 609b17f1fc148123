"""What the log tells of the learner, for the Desk's line on an exam and for the page of progress. No widgets.

``read`` takes from decks and log what is needed; everything else is worked out from that alone, so that it can be done
beside the screen, in another thread.
"""

from __future__ import annotations

import math
from datetime import timedelta
from typing import TYPE_CHECKING

from study.learning.catalogue import Catalogue
from study.learning.days import day_of, moment_of
from study.learning.forecast import foretold, tuned
from study.learning.memory import replay
from study.learning.personal import personal
from study.learning.planner import COUNT, fitting, learn
from study.learning.prospects import prospects
from study.learning.statistics import pace
from study.learning.statistics.calendar import calendar
from study.learning.statistics.figures import Subject, figures
from study.learning.statistics.mastery import by_part
from study.settings import exam_of, next_exam
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from study.deck.deck import Deck
    from study.learning.answers import Answer
    from study.learning.memory import Memory, Model
    from study.learning.prospects import Prospect
    from study.learning.statistics.calendar import Work
    from study.learning.statistics.figures import Figures
    from study.questions import Question
    from study.settings import Exam, Settings
    from study.tui.services import Services

AHEAD = 14
"""How many days ahead is looked where no exam is set."""

WEEKS = 8
"""How many weeks the calendar goes back, the present one included."""


@frozen(kw_only=True)
class Record:
    """What was read of decks and log at one moment."""

    decks: tuple[Deck, ...]
    parts: tuple[Mapping[str, tuple[int, ...]], ...]
    """Of each deck: named sections of its source with their passages; none where there are none."""
    answers: tuple[Answer, ...]
    """In the order of the log."""
    model: Model
    """How this learner's memory grows and fades."""
    settings: Settings
    now: datetime


@frozen(kw_only=True)
class Ahead:
    """What is to be expected on a day."""

    day: date
    """The exam's; where none is set, in two weeks."""
    exam: bool
    minutes: int
    """What the session takes that would be planned now; 0 where it would ask nothing."""
    whole: Prospect
    """Of all points of the decks that are learnt for that day."""
    subjects: tuple[tuple[Prospect, tuple[Prospect, ...]], ...]
    """Each of their subjects, under its title, with its parts."""


@frozen(kw_only=True)
class Progress:
    """Everything that the page of progress tells."""

    figures: Figures
    days: Mapping[date, Work]
    """What was done on each day of the last weeks; days on which nothing was are left out."""
    ahead: Ahead


def read(services: Services) -> Record:
    """Give what the figures rest on. Raises LogError."""
    decks = services.decks()
    return Record(
        decks=decks,
        parts=tuple(_parts(services, deck) for deck in decks),
        answers=tuple(services.log.answers()),
        model=personal(services.log),
        settings=services.settings,
        now=services.now(),
    )


def _parts(services: Services, deck: Deck) -> Mapping[str, tuple[int, ...]]:
    try:
        return services.parts(deck)
    except PersonError:  # a mistake in the source, which ``check`` tells: the rest stands without
        return {}


def progress(record: Record) -> Progress:
    """Give the figures of the page."""
    catalogue = Catalogue(question for deck in record.decks for question in deck.questions)
    memories = replay(record.answers, catalogue, model=record.model)
    about = subjects(record.decks, record.parts)
    today = day_of(record.now)
    first = today.toordinal() - today.weekday() - 7 * (WEEKS - 1)
    days = calendar(answer for answer in record.answers if day_of(answer.at).toordinal() >= first)
    told = figures(record.answers, catalogue, memories, about, record.now)
    return Progress(figures=told, days=days, ahead=ahead(record))


def ahead(record: Record) -> Ahead:
    """Give what is to be expected on the day of the next exam, or else in two weeks.

    The session is the one that the Desk offers first: of all decks, as long as the settings want it.
    """
    now, settings = record.now, record.settings
    exam = next_exam(settings, (deck.id for deck in record.decks), day_of(now))
    day = exam.date if exam else day_of(now) + timedelta(days=AHEAD)
    catalogue = Catalogue(question for deck in record.decks for question in deck.questions if not question.outside)
    memories = replay(record.answers, catalogue, model=record.model)
    then = moment_of(day, now)
    session, minutes = _session(record, catalogue, memories, exam, then)
    tuning = tuned(foretold(record.answers, catalogue, record.model), now)

    def promised(groups: Mapping[str, Iterable[Question]]) -> tuple[Prospect, ...]:
        return prospects(groups, memories, session, (now, max(now, then)), tuning, record.model)

    learnt = [i for i, deck in enumerate(record.decks) if exam is None or _is_for(deck, exam, settings)]
    about = subjects([record.decks[i] for i in learnt], [record.parts[i] for i in learnt])
    asked = [[question for question in each.questions if not question.outside] for each in about]
    return Ahead(
        day=day,
        exam=exam is not None,
        minutes=minutes,
        whole=promised({"": [question for each in asked for question in each]})[0],
        subjects=tuple(
            (promised({each.title: of_it})[0], promised(by_part(of_it, each.parts)))
            for each, of_it in zip(about, asked, strict=True)
            if of_it
        ),
    )


def _session(
    record: Record, catalogue: Catalogue, memories: Mapping[str, Memory], exam: Exam | None, then: datetime
) -> tuple[list[str], int]:
    """Give the points that a session of learning would ask now, and the minutes it takes."""
    speed = pace(record.answers)
    minutes = exam.minutes if exam else record.settings.minutes
    count = max(1, fitting(minutes, speed) * 2 // 3) if minutes else COUNT
    ids = learn(catalogue, memories, record.now, count, exam=then if exam else None)
    points = [question.point for id in ids if (question := catalogue.find(id))]
    return points, math.ceil(len(points) * speed / 60_000)


def _is_for(deck: Deck, exam: Exam, settings: Settings) -> bool:
    own = exam_of(settings, deck.id)
    return own is not None and own.date == exam.date


def subjects(decks: Iterable[Deck], parts: Iterable[Mapping[str, tuple[int, ...]]]) -> tuple[Subject, ...]:
    """Give what the decks are about, in their order: decks on one source are one subject."""
    together: dict[str, list[tuple[Deck, Mapping[str, tuple[int, ...]]]]] = {}
    for deck, of_it in zip(decks, parts, strict=True):
        together.setdefault(deck.source or f"/{deck.id}", []).append((deck, of_it))  # no source's name has a slash
    return tuple(
        Subject(
            id=shared[0][0].source or shared[0][0].id,
            title=shared[0][0].title,
            questions=tuple(question for deck, _ in shared for question in deck.questions),
            parts={name: passages for _, named in shared for name, passages in named.items()},
            argument=None,
        )
        for shared in together.values()
    )
