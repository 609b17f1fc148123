"""The learner's settings: what ``settings.yaml`` may hold, read and changed as text. Opens no file.

A mistake in it costs the setting it stands at and nothing else: the others hold, and the mistake is told with its
place. A change touches the key it is about; every other line stays as the learner wrote it, also what Study does not
know, and comments.
"""

from __future__ import annotations

import re
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.text.nodes import Mapping as Node
    from study.text.nodes import Node as AnyNode
    from study.text.page import Page
    from study.text.problems import Problem

DAILY = 10
"""Minutes a day before an exam, where nobody said how many."""

MOST_MINUTES = 24 * 60

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


class SettingsReading(NamedTuple):
    """What became of reading the file."""

    settings: Settings
    problems: tuple[Problem, ...]
    """All of the file's, in its order; what they are about has its default."""


class UnchangedSettings(PersonError):
    """The file cannot be changed as it stands; says why, and nothing was changed."""


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


def day_of_text(text: str) -> date | None:
    """Give the day that a text such as ``2026-12-04`` names; None where it names none."""
    try:
        return date.fromisoformat(text) if _ISO.fullmatch(text) else None
    except ValueError:
        return None


def read_settings(text: str, file: str) -> SettingsReading:
    """Read the file; ``file`` is what problems call it. Never raises for what the text holds."""
    reading, _ = _read(text, file)
    return reading


def with_exams(text: str, file: str, exams: Mapping[str, Noted]) -> str:
    """Give the text of the file with these exams in place of those it has, everything else as it stands.

    Raises UnchangedSettings where something of the exams cannot be read, and so would be lost, or where the file is
    written in a way that cannot be changed line by line.
    """
    (before, problems), top = _read(text, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    start, end = _lines_of("exam", top, text)
    first, last = text.count("\n", 0, start) + 1, text.count("\n", 0, end)
    if unread := next((problem for problem in problems if first <= problem.place.line <= last), None):
        raise _unchanged(unread)
    lines = [f"  {deck}: {_as_yaml(noted)}\n" for deck, noted in sorted(exams.items())]
    block = "".join(["exam:\n", *lines]) if lines else ""
    gap = "\n" if block and start and text[start - 1] != "\n" else ""
    changed = text[:start] + gap + block + text[end:]
    after, others = read_settings(changed, file)
    if (after.exams, after.minutes, len(others)) != (dict(exams), before.minutes, len(problems)):
        if problems:
            raise _unchanged(problems[0])
        raise UnchangedSettings(f"{file} is not written with a key on each line; write it so, and set the date again")
    return changed


def _unchanged(problem: Problem) -> UnchangedSettings:
    from study.text.carets import show

    return UnchangedSettings("\n".join(["the settings were left as they are; mend this first", *show(problem)]))


def _read(text: str, file: str) -> tuple[SettingsReading, Node]:
    """Give the settings, and the nodes of the file for those who change it."""
    from study.source.records import Field, Fields, Word, read_record
    from study.text.entries import read_mapping
    from study.text.nodes import Mapping as Node
    from study.text.page import Enough, Page
    from study.text.problems import in_file_order
    from study.text.values import truth

    fields: Fields = {
        "exam": Field(_exams),
        "minutes": Field(_minutes),
        "sure": Field(truth),
        "retry": Field(truth),
        "ascii": Field(truth),
    }
    page, top, settings = Page(file, text), Node({}, {}, 0, 0), Settings()
    try:
        top = read_mapping(page)
        record = read_record(page, Word("settings", 0, 1), top, fields, "settings file")
        settings = Settings(
            exams=record.get("exam", {}),
            minutes=record.get("minutes", None),
            sure=record.get("sure", False),
            retry=record.get("retry", False),
            ascii=record.get("ascii", False),
        )
    except Enough:
        pass
    return SettingsReading(settings, tuple(in_file_order(page.problems))), top


def _exams(page: Page, key: str, node: AnyNode) -> dict[str, Noted] | None:
    """Read exams by deck; one with a mistake is left out."""
    from study.source.records import Field, Fields, Word, read_record, table
    from study.text.values import SLUG, report_slug

    fields: Fields = {"date": Field(_date, required=True), "minutes": Field(_minutes)}
    exams: dict[str, Noted] = {}
    found = table(page, key, node)
    for deck, value in found.values.items() if found else ():
        start = found.keys[deck] if found else 0
        if deck != EVERY and not SLUG.fullmatch(deck):
            report_slug(page, deck, start, start + max(1, len(deck)))
            continue
        record = read_record(page, Word(deck, start, start + len(deck)), value, fields, "exam")
        if "date" in record.values:
            exams[deck] = Noted(record.get("date"), record.get("minutes", None))
    return exams


def _date(page: Page, key: str, node: AnyNode) -> date | None:
    from study.text.page import clip
    from study.text.values import text

    value = text(page, key, node)
    day = day_of_text(value) if value else None
    if value and day is None:
        hint = "write year, month and day: 2026-12-04"
        page.report(node.start, node.end, "bad-date", f'"{clip(value)}" is no date', hint)
    return day


def _minutes(page: Page, key: str, node: AnyNode) -> int | None:
    from study.text.page import clip
    from study.text.values import text

    value = text(page, key, node)
    if value is None:
        return None
    if value.isascii() and value.isdigit() and 1 <= int(value[:9]) <= MOST_MINUTES:
        return int(value)
    message = f'"{key}" is a whole number of minutes, and not "{clip(value)}"'
    page.report(node.start, node.end, "bad-minutes", message, f"write a number from 1 to {MOST_MINUTES}, such as 10")
    return None


def _lines_of(key: str, top: Node, text: str) -> tuple[int, int]:
    """Give where the lines of a key begin and end; both the text's end where it does not stand there.

    Comments and empty lines before the next key belong to that one.
    """
    if key not in top.keys:
        return len(text), len(text)
    start = text.rfind("\n", 0, top.keys[key]) + 1
    later = [at for at in top.keys.values() if at > top.keys[key]]
    end = text.rfind("\n", 0, min(later)) + 1 if later else len(text)
    lines = text[start:end].splitlines(keepends=True)
    while len(lines) > 1 and (not lines[-1].strip() or lines[-1].startswith("#")):
        lines.pop()
    return start, start + len("".join(lines))


def _as_yaml(noted: Noted) -> str:
    minutes = f", minutes: {noted.minutes}" if noted.minutes else ""
    return f"{{date: {noted.date.isoformat()}{minutes}}}"
