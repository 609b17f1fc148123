"""What the learner may set, as values. Knows no file and no screen."""

from __future__ import annotations

import re
from dataclasses import field, fields
from datetime import date
from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

DAILY = 10
"""Minutes a day before an exam, where nobody said how many."""

MOST_MINUTES = 24 * 60

THEME = "study-dark"

EVERY = "every deck"
"""Stands for a deck's id in the file; no id has a space."""

_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@frozen
class Exam:
    """A day for which a deck is learnt."""

    date: date
    minutes: int
    """To be spent a day until then; at least 1."""


@frozen
class Noted:
    """An exam as it stands in the file."""

    date: date
    minutes: int | None = None
    """None where it follows the setting ``minutes``."""


@frozen(kw_only=True)
class Settings:
    """What the learner has set; the defaults are what holds without a file."""

    exams: Mapping[str, Noted] = field(default_factory=dict)
    """By the deck's id, or :data:`EVERY`."""
    minutes: int | None = None
    """How long a session of learning takes, where the command does not say; None for no limit."""
    sure: bool = False
    """Whether the learner is asked how sure they are."""
    retry: bool = False
    """Whether a wrong first answer may be tried once more at once."""
    ascii: bool = False
    """Whether the screens are drawn with the signs of any keyboard."""
    theme: str = THEME
    """The name of a theme of ours or of Textual's; whether there is one, only the screens know."""
    motion: bool = False
    """Whether what moves on the screen is seen to move."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By an act's id, such as ``question.undo``: the keys it is to have, as they are written; at least one."""


SIMPLE = tuple(each.name for each in fields(Settings) if each.name not in ("exams", "keys"))
"""The settings that are one value: a line of the file, and as JSON what they are."""


def exam_of(settings: Settings, deck: str) -> Exam | None:
    """Give the exam for which a deck is learnt: its own, else that of every deck; None where none is set.

    It may lie in the past: the day is the caller's to compare.
    """
    noted = settings.exams.get(deck) or settings.exams.get(EVERY)
    return Exam(noted.date, noted.minutes or settings.minutes or DAILY) if noted else None


def next_exam(settings: Settings, decks: Iterable[str], today: date) -> Exam | None:
    """Give the nearest exam, today's included, for which one of these decks is learnt; None where none is to come."""
    exams = (exam for deck in decks if (exam := exam_of(settings, deck)) and exam.date >= today)
    return min(exams, key=lambda exam: exam.date, default=None)


def minutes_of_session(settings: Settings, exam: Exam | None) -> int | None:
    """Give how long a session of learning takes: as long as the exam it is for wants; None for no limit."""
    return exam.minutes if exam else settings.minutes


def day_of_text(text: str) -> date | None:
    """Give the day that a text such as ``2026-12-04`` names; None where it names none."""
    try:
        return date.fromisoformat(text) if _ISO.fullmatch(text) else None
    except ValueError:
        return None


def minutes_of_text(text: str) -> int | None:
    """Give the number of minutes that a text such as ``20`` names; None where it names none within a day."""
    digits = text.lstrip("0")
    if not (text.isascii() and text.isdigit()) or not 1 <= len(digits) <= len(str(MOST_MINUTES)):
        return None
    minutes = int(digits)
    return minutes if minutes <= MOST_MINUTES else None
