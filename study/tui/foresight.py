"""What the log tells of the learner, for the Desk's line on an exam and for the page of progress. No widgets.

``read`` takes from decks and log what is needed; everything else is worked out from that alone, so that it can be done
beside the screen, in another thread.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.cache import recollect
from study.learning.catalogue import Catalogue
from study.learning.curve import curve
from study.learning.days import day_of, moment_of
from study.learning.forecast import forecast, foretold, tuned
from study.learning.memory import replay
from study.learning.personal import personal
from study.learning.prospects import AHEAD, prospects
from study.learning.remarks import suspended
from study.learning.statistics.calendar import calendar
from study.learning.statistics.figures import figures, subjects
from study.learning.statistics.mastery import by_part
from study.learning.statistics.today import today
from study.settings import exam_of, minutes_of_session, next_exam
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date, datetime

    from study.deck.deck import Deck
    from study.learning.answers import Answer
    from study.learning.curve import Turn
    from study.learning.forecast import Forecast, Tuning
    from study.learning.memory import Memory, Model
    from study.learning.prospects import Prospect
    from study.learning.remarks import Remark
    from study.learning.statistics.calendar import Work
    from study.learning.statistics.figures import Figures, Subject
    from study.learning.statistics.today import Today
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
    remarks: tuple[Remark, ...]
    """What the learner said of questions, in the order of the log."""
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
class Gain:
    """What a session that was held makes of what is to be expected on a day."""

    day: date
    """The exam's; where none is set, in two weeks."""
    exam: bool
    before: Forecast
    """As if the session had not been."""
    after: Forecast


@frozen(kw_only=True)
class Progress:
    """Everything that the page of progress tells."""

    figures: Figures
    days: Mapping[date, Work]
    """What was done on each day of the last weeks; days on which nothing was are left out."""
    ahead: Ahead
    curve: tuple[Turn, ...]
    """What is to be expected from today to that day."""


def read(services: Services) -> Record:
    """Give what the figures rest on. Raises LogError."""
    decks = services.decks()
    catalogue = Catalogue(question for deck in decks for question in deck.questions)
    return Record(
        decks=decks,
        subjects=subjects(decks, services.parts, lambda _: None),  # the page has no branches
        answers=tuple(services.log.answers()),
        remarks=services.log.remarks(),
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
    outset = _outset(record)
    return Progress(
        figures=figures(record.answers, record.catalogue, record.memories, record.subjects, record.now),
        days=calendar(answer for answer in record.answers if day_of(answer.at).toordinal() >= first),
        ahead=_ahead(record, outset),
        curve=curve(
            [question.point for question in outset.asked],
            record.memories,
            outset.session.points,
            record.now,
            outset.day,
            outset.tuning,
            record.model,
        ),
    )


def ahead(record: Record) -> Ahead:
    """Give what is to be expected on the day of the next exam, or else in two weeks.

    The session is the one that the Desk offers first: of all decks, as long as the settings want it.
    """
    return _ahead(record, _outset(record))


def gained(record: Record, session: str) -> Gain:
    """Give what a session that was held makes of what is to be expected on that day; ``session`` is its id."""
    outset = _outset(record)
    others = (answer for answer in record.answers if answer.session != session)
    without = replay(others, record.catalogue, model=record.model)
    points = tuple(dict.fromkeys(question.point for question in outset.asked))
    return Gain(
        day=outset.day,
        exam=outset.exam is not None,
        before=forecast(points, without, outset.moments[1], outset.tuning),
        after=forecast(points, record.memories, outset.moments[1], outset.tuning),
    )


@frozen(kw_only=True)
class _Outset:
    """What every look ahead begins with."""

    exam: Exam | None
    day: date
    moments: tuple[datetime, datetime]
    """Now, and that of the day."""
    session: Today
    tuning: Tuning
    learnt: frozenset[str]
    """The ids of the decks that are learnt for the day."""
    asked: tuple[Question, ...]
    """What they ask, as far as their source can answer it."""


def _outset(record: Record) -> _Outset:
    now, settings = record.now, record.settings
    exam = next_exam(settings, (deck.id for deck in record.decks), day_of(now))
    day = exam.date if exam else day_of(now) + AHEAD
    learnt = frozenset(deck.id for deck in record.decks if exam is None or _is_for(deck, exam, settings))
    return _Outset(
        exam=exam,
        day=day,
        moments=(now, max(now, moment_of(day, now))),
        session=today(
            record.catalogue,
            record.answers,
            record.memories,
            now,
            exam=exam.date if exam else None,
            minutes=minutes_of_session(settings, exam),
            suspended=suspended(record.remarks, record.catalogue.name),
        ),
        tuning=tuned(foretold(record.answers, record.catalogue, record.model), now),
        learnt=learnt,
        asked=tuple(question for subject in record.subjects for question in _of(subject, learnt)),
    )


def _of(subject: Subject, learnt: frozenset[str]) -> list[Question]:
    return [question for question in subject.questions if question.deck in learnt and not question.outside]


def _ahead(record: Record, outset: _Outset) -> Ahead:
    def promised(groups: Mapping[str, Iterable[Question]]) -> tuple[Prospect, ...]:
        return prospects(groups, record.memories, outset.session.points, outset.moments, outset.tuning, record.model)

    asked = [(subject, _of(subject, outset.learnt)) for subject in record.subjects]
    return Ahead(
        day=outset.day,
        exam=outset.exam is not None,
        minutes=outset.session.minutes,
        whole=promised({"": outset.asked})[0],
        subjects=tuple(
            (promised({subject.title: of_it})[0], promised(by_part(of_it, subject.parts)))
            for subject, of_it in asked
            if of_it
        ),
    )


def _is_for(deck: Deck, exam: Exam, settings: Settings) -> bool:
    own = exam_of(settings, deck.id)
    return own is not None and own.date == exam.date
