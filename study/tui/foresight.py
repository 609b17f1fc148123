"""What the log tells of the learner, for the Desk's line on an exam and for the page of progress. No widgets.

``read`` takes from decks and log what is needed; everything else is worked out from that alone, so that it can be done
beside the screen, in another thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.cache import recollect
from study.learning.catalogue import Catalogue
from study.learning.days import day_of, moment_of
from study.learning.forecast import foretold, tuned
from study.learning.personal import personal
from study.learning.prospects import AHEAD, prospects
from study.learning.statistics.calendar import calendar
from study.learning.statistics.figures import figures, subjects
from study.learning.statistics.mastery import by_part
from study.learning.statistics.today import today
from study.settings import exam_of, next_exam
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from study.deck.deck import Deck
    from study.learning.answers import Answer
    from study.learning.memory import Memory, Model
    from study.learning.prospects import Prospect
    from study.learning.statistics.calendar import Work
    from study.learning.statistics.figures import Figures, Subject
    from study.questions import Question
    from study.settings import Exam, Settings
    from study.tui.services import Services

WEEKS = 8
"""How many weeks the calendar goes back, the present one included."""


@frozen(kw_only=True)
class Record:
    """What was read of decks and log at one moment."""

    decks: tuple[Deck, ...]
    subjects: tuple[Subject, ...]
    """What they are about, without its argument."""
    answers: tuple[Answer, ...]
    """In the order of the log."""
    catalogue: Catalogue
    memories: Mapping[str, Memory]
    """What these answers left, by point."""
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
    catalogue = Catalogue(question for deck in decks for question in deck.questions)
    return Record(
        decks=decks,
        subjects=subjects(decks, services.parts, lambda _: None),  # the page has no branches
        answers=tuple(services.log.answers()),
        catalogue=catalogue,
        memories=recollect(services.log, catalogue),
        model=personal(services.log),
        settings=services.settings,
        now=services.now(),
    )


def progress(record: Record) -> Progress:
    """Give the figures of the page."""
    day = day_of(record.now)
    first = day.toordinal() - day.weekday() - 7 * (WEEKS - 1)
    return Progress(
        figures=figures(record.answers, record.catalogue, record.memories, record.subjects, record.now),
        days=calendar(answer for answer in record.answers if day_of(answer.at).toordinal() >= first),
        ahead=ahead(record),
    )


def ahead(record: Record) -> Ahead:
    """Give what is to be expected on the day of the next exam, or else in two weeks.

    The session is the one that the Desk offers first: of all decks, as long as the settings want it.
    """
    now, settings = record.now, record.settings
    exam = next_exam(settings, (deck.id for deck in record.decks), day_of(now))
    day = exam.date if exam else day_of(now) + AHEAD
    session = today(
        record.catalogue,
        record.answers,
        record.memories,
        now,
        exam=exam.date if exam else None,
        minutes=exam.minutes if exam else settings.minutes,
    )
    moments = (now, max(now, moment_of(day, now)))
    tuning = tuned(foretold(record.answers, record.catalogue, record.model), now)

    def promised(groups: Mapping[str, Iterable[Question]]) -> tuple[Prospect, ...]:
        return prospects(groups, record.memories, session.points, moments, tuning, record.model)

    learnt = {deck.id for deck in record.decks if exam is None or _is_for(deck, exam, settings)}
    asked = [
        (subject, [question for question in subject.questions if question.deck in learnt and not question.outside])
        for subject in record.subjects
    ]
    return Ahead(
        day=day,
        exam=exam is not None,
        minutes=session.minutes,
        whole=promised({"": [question for _, of_it in asked for question in of_it]})[0],
        subjects=tuple(
            (promised({subject.title: of_it})[0], promised(by_part(of_it, subject.parts)))
            for subject, of_it in asked
            if of_it
        ),
    )


def _is_for(deck: Deck, exam: Exam, settings: Settings) -> bool:
    own = exam_of(settings, deck.id)
    return own is not None and own.date == exam.date
