"""Reads a page of YAML entry by entry, in one pass while it is sound and piece by piece after a mistake.

So that all mistakes of a file are found at once: what stands after a mistake in the syntax is still read.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from study.text.mistakes import Mistake, Refused
from study.text.nodes import Broken, Entry, Mapping, Text
from study.text.pieces import cut
from study.text.script import made_ready
from study.text.sentences import control_character, directive, repeated, second_document
from study.text.syntax import glued, without_colon
from study.text.yaml_text import Parse

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from study.text.nodes import Node
    from study.text.page import Page
    from study.text.pieces import Piece
    from study.text.script import Script

_CONTROL = re.compile("[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that no YAML text may hold (YAML 1.1, section 4.1.1)."""
_KEY = re.compile(r"""[ \t]*(?P<key>"[^"\n]*"|'[^'\n]*'|[^\s"'\[{#-][^\n:]*?)[ \t]*:(?=\s|\Z)""")


def read_entries(page: Page, sections: Collection[str] = (), *, pure: bool = False) -> Iterator[Entry]:
    """Give the entries of a text whose outermost value is a mapping: its keys with their values.

    A key in ``sections`` is given with an empty mapping, and then its entries one at a time, so that only one of
    them is in memory. Problems are reported to the page; a value that holds a mistake in the syntax is given as
    Broken. An empty text gives nothing, and no problem. ``pure`` does without libyaml.
    """
    script = made_ready(page.text)
    held: Entry | None = None
    last = -1
    try:
        for entry in Parse(page, script, pure=pure).entries("", sections):
            if held:
                last = held.node.start if held.key is None else held.key.start
                yield held
            held = _checked(page, entry)
    except Mistake as mistake:
        before = len(page.problems)
        for piece in cut(script.text, sections):
            if piece.start > last:
                yield from _piece(page, script, piece, pure)
        if len(page.problems) == before:
            mistake.report(page)
    else:
        if held:
            yield held


def read_mapping(page: Page) -> Mapping:
    """Give the outermost mapping of a text as one value; what is broken is reported to the page."""
    values: dict[str, Node] = {}
    keys: dict[str, int] = {}
    for entry in read_entries(page):
        key, node = entry.key, entry.node
        if key is None:
            page.report(node.start, node.start + 1, "no-keys", "this file has no keys", "write a key and a colon first")
        elif key.value in values:
            page.report(*repeated(key.value, key.start, key.end, page.line_at(keys[key.value])))
        else:
            values[key.value], keys[key.value] = node, key.start
    return Mapping(values, keys, 0, len(page.text))


def _piece(page: Page, script: Script, piece: Piece, pure: bool) -> Iterator[Entry]:
    """Read one piece on its own."""
    if piece.second:
        page.report(*second_document(page.text, piece.start))
        return
    key = _key(page.text, piece)
    place = page.place(key.start, key.end) if key else page.place(piece.start, piece.end)
    if piece.opens and key:
        yield Entry("", key, Mapping({}, {}, key.start, key.end), True, place)
        return
    found: list[Entry] = []
    try:
        if script.text.startswith("\ufeff", piece.start):  # the parser would pass over it, and count one less
            raise Refused(*control_character(page.text, piece.start))
        if control := _CONTROL.search(script.text, piece.start, piece.end):
            raise Refused(*control_character(page.text, control.start()))
        if script.text.startswith("%", piece.start):
            raise Refused(*directive(page.text, piece.start))
        found.extend(Parse(page, script, piece.start, piece.end, pure=pure).entries(piece.section))
    except Mistake as mistake:
        at = mistake.report(page)
        yield Entry(piece.section, key, _before(page, script, piece, at, pure), False, place)
    else:
        for entry in found:
            if checked := _checked(page, entry):
                yield checked


def _before(page: Page, script: Script, piece: Piece, at: int, pure: bool) -> Node:
    """Give what stands in a piece before the line with a mistake, so that it is checked too; the rest is left out."""
    broken = Broken(piece.start, piece.end)
    begin = page.text.rfind("\n", 0, at) + 1
    if not piece.section or begin <= piece.start:
        return broken
    try:
        found = list(Parse(page, script, piece.start, begin, pure=pure).entries(piece.section))
    except Mistake:
        return broken
    node = found[0].node if len(found) == 1 else broken
    if type(node) is Mapping and node.keys:
        last, start = list(node.keys.items())[-1]
        column = start - page.text.rfind("\n", 0, start)
        if page.text[begin : begin + column].isspace():
            node.values[last] = Broken(start, begin)  # the mistake stands inside its value
    return node if type(node) is Mapping else broken


def _checked(page: Page, entry: Entry) -> Entry | None:
    """Give the entry; report a text that stands where a key is wanted, and give None for nothing at all."""
    key, node = entry.key, entry.node
    if key is not None or type(node) is not Text:
        return entry
    if not node.value and not node.style:
        return None
    page.report(*(glued(page.text, node.start) or without_colon(page.text, node.start)))
    return Entry(entry.section, None, Broken(node.start, node.end), False, entry.place)


def _key(text: str, piece: Piece) -> Text | None:
    """Give the key that a piece begins with, though the piece cannot be read."""
    match = _KEY.match(text, piece.start, piece.end)
    if not match:
        return None
    key = match["key"]
    style = key[0] if key[0] in "\"'" else ""
    return Text(key[1:-1] if style else key, style, match.start("key"), match.end("key"))
