"""Decks that were read, kept to be read again faster: a file a deck, trusted while deck, base and program are the same.

Anything wrong with it is the same as nothing kept.
"""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from study.deck.as_json import deck_of, text_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.deck.deck import Deck, Reading

_ROOMS = ("text", "judging", "source", "questions", "deck")
"""The rooms whose code decides what a deck is read as."""


def _no_base(source: str) -> str:
    return ""


class Cache:
    """Decks that were read, in a folder that may be deleted at any moment."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def recall(self, path: Path, data: bytes, base: Callable[[str], str] = _no_base) -> Deck | None:
        """Give the deck that this file was read as; None where it, its base or the program is another now.

        ``base`` gives the stamp of a source's fact base.
        """
        try:
            kept = self._file(path).read_bytes()
        except OSError:
            return None
        head = _head(data)
        if not kept.startswith(head):
            return None
        stamp, _, text = kept[len(head) :].decode(errors="replace").partition("\n")
        if stamp != _stamp(stamp.partition(" ")[0], base):
            return None
        deck = deck_of(text)
        return replace(deck, path=path) if deck else None

    def keep(self, reading: Reading, path: Path, data: bytes, base: Callable[[str], str] = _no_base) -> None:
        """Keep a deck that has no problem and no picture: a picture may be gone the next time."""
        if reading.deck is None or reading.problems or any(question.picture for question in reading.deck.questions):
            return
        file = self._file(path)
        part = file.with_suffix(f".{os.getpid()}.part")
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            stamp = _stamp(reading.deck.source, base)
            part.write_bytes(_head(data) + f"{stamp}\n{text_of(reading.deck)}".encode())
            part.replace(file)

    def _file(self, path: Path) -> Path:
        # Two paths that share a number take turns: neither is believed for the other.
        return self._folder / f"{crc32(os.fsencode(path.absolute())):08x}.deck"


def _stamp(source: str, base: Callable[[str], str]) -> str:
    """Give the line that names a deck's source and tells one state of its fact base from another."""
    return f"{source} {base(source)}" if source else ""


def _head(data: bytes) -> bytes:
    """Give what a kept deck begins with: the program that read it, and the very text it was read from."""
    rooms = (Path(__file__).parents[1] / room for room in _ROOMS)
    files = (entry for room in rooms for entry in os.scandir(room) if entry.is_file())
    stamps = sorted((entry.name, entry.stat().st_mtime_ns) for entry in files)
    return f"{crc32(repr(stamps).encode()):08x} {len(data)}\n".encode() + data
