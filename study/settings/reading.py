"""The file of settings, read: a mistake costs the setting it stands at and nothing else. Opens no file.

The others hold, and the mistake is told with its place. Whether there is an act, a key or a theme of a name, only the
screens know; they say which are amiss, and here is told where those stand.
"""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from study.settings.values import EVERY, MOST_MINUTES, THEME, Noted, Settings, day_of_text, minutes_of_text
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from study.text.nodes import Mapping, Node
    from study.text.page import Page
    from study.text.problems import Problem


@frozen
class Misfit:
    """A value of the file to which nothing on the screens answers."""

    path: tuple[str, ...]
    """The keys that lead to it: ``("keys", "question.undo")``."""
    message: str
    """One sentence, without a full stop."""
    hint: str
    """The way out."""
    key: bool = False
    """Whether the last key itself is amiss, and not its value."""


class SettingsReading(NamedTuple):
    """What became of reading the file."""

    settings: Settings
    problems: tuple[Problem, ...]
    """All of the file's, in its order; what they are about has its default."""


def read_settings(text: str, file: str) -> SettingsReading:
    """Read the file; ``file`` is what problems call it. Never raises for what the text holds."""
    return read_with_nodes(text, file)[0]


def problems_of(text: str, file: str, misfits: Iterable[Misfit]) -> list[Problem]:
    """Give what is amiss as problems with their places; what is no more in the text stands at its beginning."""
    from study.text.nodes import Mapping
    from study.text.page import Enough, Page
    from study.text.problems import in_file_order

    page = Page(file, text)
    _, top = read_with_nodes(text, file)
    with suppress(Enough):
        for misfit in misfits:
            start, end = 0, 1
            node: Node = top
            for step in misfit.path:
                if type(node) is Mapping and step in node.values:
                    start = node.keys[step]
                    end, node = start + len(step), node.values[step]
            if not misfit.key and type(node) is not Mapping:
                start, end = node.start, node.end
            page.report(start, max(end, start + 1), "unknown-name", misfit.message, misfit.hint)
    return in_file_order(page.problems)


def read_with_nodes(text: str, file: str) -> tuple[SettingsReading, Mapping]:
    """Give the settings, and the nodes of the file for those who change it."""
    from study.source.records import Field, Fields, Word, read_record
    from study.text.entries import read_mapping
    from study.text.nodes import Mapping
    from study.text.page import Enough, Page
    from study.text.problems import in_file_order
    from study.text.values import text as one_line
    from study.text.values import truth

    fields: Fields = {
        "exam": Field(_exams),
        "minutes": Field(_minutes),
        "sure": Field(truth),
        "retry": Field(truth),
        "ascii": Field(truth),
        "theme": Field(one_line),
        "motion": Field(truth),
        "keys": Field(_keys),
    }
    page, top, settings = Page(file, text), Mapping({}, {}, 0, 0), Settings()
    try:
        top = read_mapping(page)
        record = read_record(page, Word("settings", 0, 1), top, fields, "settings file")
        settings = Settings(
            exams=record.get("exam", {}),
            minutes=record.get("minutes", None),
            sure=record.get("sure", False),
            retry=record.get("retry", False),
            ascii=record.get("ascii", False),
            theme=record.get("theme", THEME),
            motion=record.get("motion", False),
            keys=record.get("keys", {}),
        )
    except Enough:
        pass
    return SettingsReading(settings, tuple(in_file_order(page.problems))), top


def _exams(page: Page, key: str, node: Node) -> dict[str, Noted] | None:
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


def _date(page: Page, key: str, node: Node) -> date | None:
    from study.text.page import clip
    from study.text.values import text

    value = text(page, key, node)
    day = day_of_text(value) if value else None
    if value and day is None:
        hint = "write year, month and day: 2026-12-04"
        page.report(node.start, node.end, "bad-date", f'"{clip(value)}" is no date', hint)
    return day


def _minutes(page: Page, key: str, node: Node) -> int | None:
    from study.text.page import clip
    from study.text.values import text

    value = text(page, key, node)
    if value is None:
        return None
    if minutes := minutes_of_text(value):
        return minutes
    message = f'"{key}" is a whole number of minutes, and not "{clip(value)}"'
    page.report(node.start, node.end, "bad-minutes", message, f"write a number from 1 to {MOST_MINUTES}, such as 10")
    return None


def _keys(page: Page, key: str, node: Node) -> dict[str, tuple[str, ...]] | None:
    """Read keys by act: one, a list, or several with commas between them."""
    from study.source.records import table, texts

    found = table(page, key, node)
    keys: dict[str, tuple[str, ...]] = {}
    for act, value in found.values.items() if found else ():
        said = texts(page, act, value)
        if said is None:
            continue
        names = tuple(name.strip() for text in said for name in text.split(","))
        if all(names):
            keys[act] = names
        else:
            hint = "write comma for the key with the comma: z, comma"
            page.report(value.start, value.end, "bad-key", f'"{act}" names a key that is nothing', hint)
    return keys
