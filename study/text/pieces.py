"""Cutting a YAML text by its lines, so that what follows a syntax error can still be read.

A piece is a top-level key with its lines, or one entry of a section (``questions``) with its lines. Cuts where a
line begins; parses nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator


class Piece(NamedTuple):
    """A stretch of whole lines."""

    start: int
    end: int
    section: str = ""
    """The top-level key that the piece stands under; empty for a top-level piece."""
    opens: str = ""
    """The section that this line opens; its entries follow as pieces of their own."""
    second: bool = False
    """Whether a second document begins here; no piece follows."""


_TOP = re.compile(r"^(?=[^\s#\]}-]|-(?!\s))", re.MULTILINE)
"""The start of a line that begins at the very left; not that of a comment, a list's item or a closing bracket."""
_OPENER = re.compile(r"""(?P<quote>["']?)(?P<key>[\w-]+)(?P=quote)\s*:[ \t]*(?:#.*)?$""", re.MULTILINE)
"""A line that holds a key and nothing else."""
_BARE = re.compile(r"^(?P<indent>[ \t]+)[\w-]+:[ \t]*(?:#.*)?$", re.MULTILINE)
_LIST = re.compile(r"(?:\s*\n|#[^\n]*\n)*-\s")
"""A list whose items begin at the very left."""
_INDENTED = re.compile(r"^(?P<indent>[ \t]+)(?=[^\s#])", re.MULTILINE)


def cut(text: str, sections: Collection[str]) -> Iterator[Piece]:
    """Give the pieces of the text in order; together they hold every line but document marks."""
    first = _TOP.search(text)
    if first is None or first.start() > 0:
        yield Piece(0, first.start() if first else len(text))
    section, indent, begun = "", "", False
    for start, end in _stretches(_TOP.finditer(text), len(text)):
        if text.startswith(("---", "..."), start) and not text[start + 3 : start + 4].strip():
            if begun:
                yield Piece(start, end, second=True)
                return
            continue
        if not begun and text.startswith("%YAML", start):
            continue
        begun = True
        opener = _OPENER.match(text, start)
        if opener and opener["key"] in sections and not _LIST.match(text, opener.end(), end):
            section, after = opener["key"], opener.end()
            indent = _indent_of_entries(text, after, end) or _indent_of_entries(text, end, len(text))
            indented = _INDENTED.search(text, after, end)
            inside = indented.start() if indented else end
            yield Piece(start, inside, opens=section)
            yield from _entries(text, inside, end, section, indent)
        elif section and (resumed := _resumes(text, start, end, indent)):
            yield Piece(start, resumed)
            yield from _entries(text, resumed, end, section, indent)
        else:
            yield Piece(start, end)


def _entries(text: str, start: int, end: int, section: str, indent: str) -> Iterator[Piece]:
    """Give one piece for each line indented like an entry's key, with the lines that follow it."""
    if start >= end:
        return
    begins = re.compile(rf"^{indent}(?=[^\s#\]}}])" if indent else r"(?!)", re.MULTILINE)
    first = begins.search(text, start, end)
    if first is None or first.start() > start:
        yield Piece(start, first.start() if first else end, section)
    for here, there in _stretches(begins.finditer(text, start, end), end):
        yield Piece(here, there, section)


def _stretches(matches: Iterator[re.Match[str]], end: int) -> Iterator[tuple[int, int]]:
    """Give the stretches from each match to the next one, the last up to ``end``; a file may hold millions."""
    last = next(matches, None)
    for match in matches:
        if last:
            yield last.start(), match.start()
        last = match
    if last:
        yield last.start(), end


def _indent_of_entries(text: str, start: int, end: int) -> str:
    """Give the indentation of a section's keys: that of its first line, unless the lines with a bare key say else.

    Entries have one bare key each, on their first line, and at most about one more inside (``wrong:``). So where
    the first line's indentation is rare and a smaller one frequent, the first line has slipped.
    """
    first = _INDENTED.search(text, start, end)
    if first is None:
        return ""
    counts = Counter(match["indent"] for match in islice(_BARE.finditer(text, start, end), 10_000))
    enough = max(counts.values(), default=0) / 2
    usual = min((indent for indent, count in counts.items() if count > enough), key=len, default="")
    return usual if counts[usual] > counts[first["indent"]] else first["indent"]


_KEY = re.compile(r"""(?:"[^"\n]*"|'[^'\n]*'|[^\s"'\[{#-][^\n:]*?)[ \t]*:(?=\s|\Z)""")


def _resumes(text: str, start: int, end: int, indent: str) -> int | None:
    """Give where the section goes on after a line that slipped to the very left; None where it does not.

    Such a line has no key at all, or its key is an entry in the wrong column: lines deeper than an entry's key follow
    it first, and later ones in the column of an entry's key, which no valid key has.
    """
    first = _INDENTED.search(text, start, end)
    if first is None:
        return None
    opener = _OPENER.match(text, start)
    if (opener and len(first["indent"]) <= len(indent)) or (not opener and _KEY.match(text, start)):
        return None
    again = re.compile(rf"^{indent}(?=[^\s#\]}}])", re.MULTILINE).search(text, first.start(), end)
    return again.start() if again else None
