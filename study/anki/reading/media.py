"""The media files of a package: what they are called, and which entry of the zip holds each.

A file goes by the name that fields have for it, and is asked for by the number of its entry; nothing is written here.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from study.anki.reading import limits
from study.anki.reading.as_json import read_object
from study.anki.reading.faults import TooLarge, Unreadable
from study.anki.reading.protobuf import message, nested, parts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from study.anki.reading.archive import Archive
    from study.anki.reading.passing import PassedOver

_LIST = "media"
_ENTRY, _NAME, _SIZE = 1, 1, 2
_WHAT = "media file"
_UNSAFE = re.compile(r"\.{0,2}|.*[/\\\x00-\x1f\x7f].*", re.DOTALL)


class MediaFiles:
    """The files of one package."""

    def __init__(self, archive: Archive, passed: PassedOver, *, zstd: bool) -> None:
        """Read the list of them. Raises Unreadable."""
        self._archive, self._passed, self._zstd = archive, passed, zstd
        self._entries: dict[str, tuple[str, int]] = {}
        data = archive.read(_LIST, limits.MEDIA_LIST, zstd=zstd) if _LIST in archive else b""
        for entry, name, size in _listed_anew(data) if zstd else _listed_as_json(data):
            if _UNSAFE.fullmatch(name) or len(name) > limits.MEDIA_NAME:
                passed.add(_WHAT, "its name is not one that a file can have")
            elif entry not in archive:
                passed.add(_WHAT, "it is in the list of files, and not in the package")
            else:
                self._entries[normal(name)] = entry, size

    @property
    def names(self) -> frozenset[str]:
        """What the files are called."""
        return frozenset(self._entries)

    def read(self, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Give the files of these names with their bytes; what is not there, broken or too large is passed over."""
        left = limits.MEDIA
        for name in names:
            if normal(name) not in self._entries:
                continue
            entry, size = self._entries[normal(name)]
            data, why = bytearray(), ""
            try:
                if left >= 0:
                    for piece in self._archive.pieces(entry, limits.MEDIA_FILE, zstd=self._zstd):
                        data += piece
                        left -= len(piece)
            except TooLarge:
                why = "it is larger than a card's picture can be"
            except Unreadable:
                why = "it cannot be unpacked"
            if not why and size and size != len(data):
                why = "it is not whole"
            if left < 0:
                why = f"all files together are larger than {limits.MEDIA // limits.GIB} GiB"
            if why:
                self._passed.add(_WHAT, why)
            else:
                yield name, bytes(data)


def normal(name: str) -> str:
    """Give a name as it is looked up: one file has one name, however its accents were typed."""
    return unicodedata.normalize("NFC", name)


def _listed_as_json(data: bytes) -> Iterator[tuple[str, str, int]]:
    """Give entry, name and size, which is 0 where it is not said."""
    for entry, name in read_object(data, "media files").items():
        if isinstance(name, str) and re.fullmatch(r"[0-9]{1,9}", entry):
            yield entry, name.encode(errors="replace").decode(), 0


def _listed_anew(data: bytes) -> Iterator[tuple[str, str, int]]:
    entries = (part for number, part in parts(data, limits.ENTRIES) if number == _ENTRY and isinstance(part, bytes))
    for place, entry in enumerate(entries):
        told = message(entry)
        size = told.get(_SIZE, 0)
        yield str(place), nested(told, _NAME).decode(errors="replace"), size if isinstance(size, int) else 0
