"""The fact bases of sources, for decks that are read: each opened when a deck asks for it, and read once.

A base that is not there, has a mistake, or says that it is another source's, is no base, and decks are read without it:
``study generate`` shows mistakes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from study.deck.files import LARGEST, CannotOpen, read_file

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from study.source.facts import Facts

_FILES = ("facts.yaml", "brief.md")
"""What a base is read from, since its spans stand in the brief."""


class Bases:
    """The bases in folders of sources, such as ``seeds``; a source that stands in two is that of the first."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Without a folder there are no bases."""
        self._folders = tuple(folders)
        self._texts: dict[str, tuple[bytes, ...] | None] = {}
        self._facts: dict[str, Facts | None] = {}

    def stamp(self, source: str) -> str:
        """Give a line that changes when the base of a source does; empty where it has none. Parses nothing."""
        return " ".join(f"{crc32(text):08x} {len(text)}" for text in self._text(source) or ())

    def facts(self, source: str) -> Facts | None:
        """Give the base of a source; None where it has none that is sound."""
        if source not in self._facts:
            text = self._text(source)
            facts = _read(*text) if text else None
            self._facts[source] = facts if facts and facts.source == source else None
        return self._facts[source]

    def _text(self, source: str) -> tuple[bytes, ...] | None:
        if source not in self._texts:
            try:
                self._texts[source] = self._opened(source)
            except (CannotOpen, OSError):
                self._texts[source] = None
        return self._texts[source]

    def _opened(self, source: str) -> tuple[bytes, ...] | None:
        folders = (folder / source for folder in self._folders if source)
        own = next((folder for folder in folders if (folder / _FILES[0]).is_file()), None)
        if own is None:
            return None
        texts = tuple(read_file(own / file) for file in _FILES)
        return None if any(len(text) > LARGEST for text in texts) else texts


def _read(facts: bytes, brief: bytes) -> Facts | None:
    # Deferred: a deck from the cache needs no base, and a start that loads no reader is quicker.
    from study.source.brief import read_brief
    from study.source.reading import read_facts

    try:
        return read_facts(facts.decode("utf-8-sig"), "facts.yaml", read_brief(brief.decode("utf-8-sig"))).facts
    except UnicodeDecodeError:
        return None
