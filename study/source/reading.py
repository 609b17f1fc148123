"""Reads a source's files: from text to values, or to every problem of the file with its place.

Opens no file. Nothing is guessed: a fact base with one mistake is none, since questions have to be right.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from study.source.checks import CHECKS
from study.source.making import make_facts
from study.source.records import Field, Fields, Word, passages, read_record, report_unknown, table
from study.source.sections import SECTIONS, SOURCE, order
from study.source.source import Source
from study.text.entries import read_entries, read_mapping
from study.text.nodes import Broken, Mapping
from study.text.page import Enough, Page, clip
from study.text.problems import in_file_order
from study.text.sentences import repeated
from study.text.values import SLUG, report_slug, slug, text

if TYPE_CHECKING:
    from collections.abc import Mapping as ByKey

    from study.source.facts import Facts
    from study.source.records import Record
    from study.text.nodes import Entry, Node
    from study.text.problems import Problem


class FactsReading(NamedTuple):
    """What became of reading a fact base."""

    facts: Facts | None
    """None where anything is wrong with it."""
    problems: tuple[Problem, ...]
    """All of the file's, in its order."""


class SourceReading(NamedTuple):
    """What became of reading a ``source.yaml``."""

    source: Source | None
    """None where anything is wrong with it."""
    problems: tuple[Problem, ...]


def read_facts(text: str, file: str, brief: ByKey[int, str]) -> FactsReading:
    """Read a fact base; ``brief`` has the passages by number, and ``file`` is what problems call it.

    Never raises for what the text holds.
    """
    page = Page(file, text)
    reading = _FactsReading(page)
    try:
        reading.read()
        for check in CHECKS:
            check(page, reading.whole, brief)
    except Enough:
        pass
    facts = None if page.problems else make_facts(reading.source, reading.whole)
    return FactsReading(facts, tuple(in_file_order(page.problems)))


class _FactsReading:
    """One reading of one fact base."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.source = ""
        self.whole: dict[str, dict[str, Record]] = {section: {} for section in SECTIONS}
        self._keys: dict[str, int] = {}
        """The keys at the very left, and the line of each."""
        self._ids: dict[str, int] = {}
        """The ids of all sections but the entities', and the line of each."""
        self._again = False
        """Whether the entries that come stand under a section that is there a second time."""

    def read(self) -> None:
        """Read the page to its end."""
        page = self._page
        for entry in read_entries(page, tuple(SECTIONS)):
            if entry.section:
                if not self._again:
                    self._entry(entry)
            else:
                self._key(entry)
        if not self._keys and not page.problems:
            page.report(0, 1, "empty-file", "this file is empty", 'begin with a line such as "source: my-article"')
        elif SOURCE not in self._keys and self._keys:
            hint = 'add a line "source: my-article" at the beginning'
            page.report(0, 1, "missing-key", 'this fact base has no "source"', hint)

    def _key(self, entry: Entry) -> None:
        page, key, node = self._page, entry.key, entry.node
        if key is None:
            if type(node) is not Broken:
                hint = 'begin it with a line such as "source: my-article"'
                message = "a fact base begins with keys, not with this"
                page.report(node.start, node.start + 1, "no-keys", message, hint)
            return
        name = key.value
        self._again = name in self._keys
        if self._again:
            page.report(*repeated(name, key.start, key.end, self._keys[name]))
            return
        self._keys[name] = page.line_at(key.start)
        if name == SOURCE:
            self.source = slug(page, name, node) or ""
        elif name in SECTIONS:
            if type(node) is not Mapping:
                table(page, name, node)
        else:
            report_unknown(page, name, key.start, [SOURCE, *SECTIONS], "a fact base")

    def _entry(self, entry: Entry) -> None:
        page, key, node = self._page, entry.key, entry.node
        what, fields = SECTIONS[entry.section]
        if key is None:
            if type(node) is not Broken:
                hint = "write its id, a colon, and its keys on the lines below, indented"
                page.report(node.start, node.start + 1, "no-id", f"this {what} has no id", hint)
            return
        id, ids = key.value, self.whole[entry.section]
        if not SLUG.fullmatch(id):
            report_slug(page, id, key.start, max(key.end, key.start + 1))
        line = page.line_at(key.start)
        first = self._ids.setdefault(id, line) if entry.section != "entities" else line
        if id in ids or first != line:
            page.report(*repeated(id, key.start, key.end, page.line_at(ids[id].start) if id in ids else first))
            return
        ids[id] = read_record(page, Word(id, key.start, key.end), node, fields, what, sound=entry.sound)


# ---- source.yaml


def _parts(page: Page, key: str, node: Node) -> dict[str, tuple[int, ...]] | None:
    """Read named sections, each with its passages, no passage in two of them."""
    found = table(page, key, node)
    if found is None:
        return None
    parts: dict[str, tuple[int, ...]] = {}
    owners: dict[int, str] = {}
    for name, value in found.values.items():
        parts[name] = passages(page, name, value) or ()
        for passage in parts[name]:
            if (owner := owners.setdefault(passage, name)) != name:
                message = f'passage {passage} stands in "{clip(owner)}" already'
                page.report(value.start, value.end, "passage-in-two-parts", message, "leave it out of one of the two")
    return parts


_SHA256 = re.compile(r"[0-9a-f]{64}")


def _sha256(page: Page, key: str, node: Node) -> str | None:
    value = text(page, key, node)
    if value is not None and not _SHA256.fullmatch(value):
        hint = "write its 64 digits 0 to 9 and a to f, or leave out the key"
        page.report(node.start, node.end, "bad-sha256", f'"{clip(value)}" is no sha256', hint)
        return None
    return value


_SOURCE: Fields = {
    "source": Field(slug, required=True),
    "title": Field(text, required=True),
    "author": Field(text, required=True),
    "text-kind": Field(text),
    "about": Field(text),
    "language": Field(text),
    "sha256": Field(_sha256),
    "passages": Field(order, required=True),
    "parts": Field(_parts),
    "opinion": Field(passages),
}


def read_source(text: str, file: str) -> SourceReading:
    """Read a ``source.yaml``; ``file`` is what problems call it. Never raises for what the text holds."""
    page = Page(file, text)
    source = None
    try:
        record = read_record(page, Word("source", 0, 1), read_mapping(page), _SOURCE, "source")
        _check_source(page, record)
        source = None if page.problems else _source(record)
    except Enough:
        pass
    return SourceReading(source, tuple(in_file_order(page.problems)))


def _check_source(page: Page, record: Record) -> None:
    """No part and no list names a passage that the source does not have."""
    last = record.get("passages", 0)
    for key, named in (("opinion", record.get("opinion", ())), ("parts", _flat(record.get("parts", {})))):
        beyond = [passage for passage in named if passage > last]
        if last and beyond:
            hint = f"its passages go from 1 to {last}"
            record.report(page, key, "no-passage", f"the source has no passage {beyond[0]}", hint)


def _flat(parts: dict[str, tuple[int, ...]]) -> list[int]:
    return [passage for passages in parts.values() for passage in passages]


def _source(record: Record) -> Source:
    return Source(
        id=record.get("source"),
        title=record.get("title"),
        author=record.get("author"),
        kind=record.get("text-kind"),
        about=record.get("about"),
        language=record.get("language", "en"),
        sha256=record.get("sha256"),
        passages=record.get("passages"),
        parts=record.get("parts", {}),
        opinion=record.get("opinion", ()),
    )
