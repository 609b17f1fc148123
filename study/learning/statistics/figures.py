"""All the figures at once, as a page or a program wants them. Folds nothing itself."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from study.learning.days import day_of
from study.learning.statistics.calendar import calendar
from study.learning.statistics.calibration import calibration
from study.learning.statistics.confusions import confusions
from study.learning.statistics.leeches import leeches
from study.learning.statistics.mastery import by_branch, by_deck, by_level, by_part, by_passage, mastery, of_each
from study.learning.statistics.minutes import minutes
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from datetime import datetime

    from study.deck.deck import Deck
    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.memory import Memory
    from study.learning.statistics.calendar import Work
    from study.learning.statistics.calibration import Calibration
    from study.learning.statistics.confusions import Confusions
    from study.learning.statistics.leeches import Leech
    from study.learning.statistics.mastery import Mastery
    from study.learning.statistics.minutes import Minutes
    from study.questions import Level, Question
    from study.source.argument import Argument

WEEKS = 4
"""How many weeks the calendar goes back, the present one included, where nobody names a number of days."""


@frozen(kw_only=True)
class Subject:
    """What some decks are about: a source, or a deck of its own."""

    id: str
    """The source's; the deck's where it names none."""
    title: str
    questions: tuple[Question, ...]
    parts: Mapping[str, tuple[int, ...]]
    """Named sections with their passages; none for a deck without a source."""
    argument: Argument | None
    """None where there is no base, or no argument in it."""


@frozen(kw_only=True)
class Mastered:
    """How much of a subject is mastered."""

    subject: Subject
    whole: Mastery
    parts: Mapping[str, Mastery]
    passages: Mapping[int, Mastery]
    branches: Mapping[str, Mastery]
    """By the id of the step at the foot of the branch."""


@frozen(kw_only=True)
class Figures:
    """Everything that the log tells of some decks."""

    first: date
    """The first of the learner's days that ``days`` goes back to."""
    today: date
    days: Mapping[date, Work]
    """What was done on each day from ``first`` on; days on which nothing was are left out."""
    subjects: tuple[Mastered, ...]
    decks: Mapping[str, Mastery]
    levels: Mapping[Level, Mastery]
    confusions: Confusions
    calibration: Calibration | None
    leeches: tuple[Leech, ...]
    minutes: Minutes
    week: Minutes
    """The same since Monday."""


def subjects(
    decks: Iterable[Deck],
    parts: Callable[[Deck], Mapping[str, tuple[int, ...]]],
    argument: Callable[[str], Argument | None],
) -> tuple[Subject, ...]:
    """Give what the decks are about, in their order: decks on one source are one subject.

    ``parts`` gives the named sections of a deck, ``argument`` that of a source. Where either raises PersonError the
    subject stands without: ``check`` tells the mistake.
    """
    together: dict[str, list[Deck]] = {}
    for deck in decks:
        together.setdefault(deck.source or f"/{deck.id}", []).append(deck)  # no source's name has a slash
    return tuple(
        Subject(
            id=shared[0].source or shared[0].id,
            title=shared[0].title,
            questions=tuple(question for deck in shared for question in deck.questions),
            parts={name: passages for deck in shared for name, passages in _parts(parts, deck).items()},
            argument=_argument(argument, shared[0].source),
        )
        for shared in together.values()
    )


def _parts(of: Callable[[Deck], Mapping[str, tuple[int, ...]]], deck: Deck) -> Mapping[str, tuple[int, ...]]:
    try:
        return of(deck)
    except PersonError:
        return {}


def _argument(of: Callable[[str], Argument | None], source: str) -> Argument | None:
    try:
        return of(source) if source else None
    except PersonError:
        return None


def figures(
    answers: Sequence[Answer],
    catalogue: Catalogue,
    memories: Mapping[str, Memory],
    subjects: Sequence[Subject],
    now: datetime,
    days: int | None = None,
) -> Figures:
    """Give the figures of these subjects' questions.

    ``days`` leaves out answers from before so many of the learner's days, today included, from all that counts
    answers; what is remembered always rests on all of them. Without it the calendar goes back four weeks, from a
    Monday, and everything else counts the whole log.
    """
    today = day_of(now)
    monday = today - timedelta(days=today.weekday())
    first = _back(today, days - 1) if days else _back(monday, 7 * (WEEKS - 1))
    since = [answer for answer in answers if day_of(answer.at) >= first]
    counted = since if days else answers
    questions = [question for subject in subjects for question in subject.questions]
    return Figures(
        first=first,
        today=today,
        days=calendar(since),
        subjects=tuple(_mastered(subject, memories, now) for subject in subjects),
        decks=of_each(by_deck(questions), memories, now),
        levels=of_each(by_level(questions), memories, now),
        confusions=confusions(counted, catalogue),
        calibration=calibration(counted),
        leeches=leeches(answers, catalogue, memories),
        minutes=minutes(counted, catalogue),
        week=minutes([answer for answer in answers if day_of(answer.at) >= monday], catalogue),
    )


def _mastered(subject: Subject, memories: Mapping[str, Memory], now: datetime) -> Mastered:
    asked, argument = subject.questions, subject.argument
    return Mastered(
        subject=subject,
        whole=mastery(asked, memories, now),
        parts=of_each(by_part(asked, subject.parts), memories, now),
        passages=of_each(by_passage(asked), memories, now),
        branches=of_each(by_branch(asked, subject.id, argument), memories, now) if argument else {},
    )


def _back(day: date, days: int) -> date:
    """Give the day so many days before; the first of all days where there are not so many."""
    return date.fromordinal(max(1, day.toordinal() - days))
