"""A package opened: found out which of Anki's formats it has, and what it holds given as values.

Reads ``.apkg`` and ``.colpkg`` of all versions, and Anki's own ``collection.anki2``. The collection is unpacked to a
temporary file, which is gone when the package is closed; nothing else is written.
"""

from __future__ import annotations

import io
import os
import stat
from contextlib import ExitStack, closing, contextmanager, suppress
from enum import IntEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from study.anki.reading import limits, rows, schema11, schema18
from study.anki.reading.archive import Archive
from study.anki.reading.cells import whole
from study.anki.reading.database import HEADER, Database, write_copy
from study.anki.reading.faults import TooLarge, Unreadable, damaged, telling
from study.anki.reading.media import MediaFiles
from study.anki.reading.passing import PassedOver, Unusable
from study.anki.reading.protobuf import message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from study.anki.reading.contents import AnkiCard, AnkiDeck, AnkiNote, AnkiNoteType, AnkiReview

_PIECE = 256 * limits.KIB
_NEWER = "was written by a newer Anki than this Study knows; update Study"
_JSON, _TABLES, _KNOWN = 11, 15, 18
"""Versions of the collection: the oldest that is read, the first with note types in tables, the newest."""


class _Format(IntEnum):
    """The version in the entry ``meta``, from import_export.proto of Anki."""

    FIRST = 1
    SECOND = 2
    ZSTD = 3


_COLLECTIONS = {
    _Format.ZSTD: "collection.anki21b",
    _Format.SECOND: "collection.anki21",
    _Format.FIRST: "collection.anki2",
}
"""Where the collection is. Newer packages hold older ones too, for older programs: they ask to update, and no more."""


class OpenPackage:
    """A package as ``Contents`` has it, and what of it was passed over."""

    def __init__(self, path: Path, database: Database, archive: Archive | None, *, zstd: bool) -> None:
        self._path, self._database, self._passed = path, database, PassedOver()
        if _version(database) >= _TABLES:
            self._note_types, self._decks = schema18.read_note_types(database), schema18.read_decks(database)
        else:
            self._note_types, self._decks = schema11.read_note_types(database), schema11.read_decks(database)
        self._media = MediaFiles(archive, self._passed, zstd=zstd) if archive else None

    @property
    def note_types(self) -> Mapping[int, AnkiNoteType]:
        """By id."""
        return self._note_types

    @property
    def decks(self) -> Mapping[int, AnkiDeck]:
        """By id; those without cards too."""
        return self._decks

    @property
    def media(self) -> frozenset[str]:
        """The names of the files that came along, as fields name them, in Unicode's composed form (NFC)."""
        return self._media.names if self._media else frozenset()

    @property
    def passed_over(self) -> tuple[str, ...]:
        """What could not be used in what was read so far: a sentence for each reason, without a full stop."""
        return self._passed.sentences()

    def notes(self) -> Iterator[AnkiNote]:
        """Give all notes in the order of their ids. Raises Refused."""
        with telling(self._path):
            yield from rows.read_notes(self._database, self._note_types, self._passed)

    def cards(self) -> Iterator[AnkiCard]:
        """Give all cards in the order of their ids. Raises Refused."""
        with telling(self._path):
            yield from rows.read_cards(self._database, self._passed)

    def reviews(self) -> Iterator[AnkiReview]:
        """Give all reviews in the order of their ids; none where the package came without. Raises Refused."""
        with telling(self._path):
            yield from rows.read_reviews(self._database, self._passed)

    def read_media(self, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Give the files of these names with their bytes; one that is not there, or too large, is passed over."""
        with telling(self._path):
            if self._media:
                yield from self._media.read(names)


@contextmanager
def open_package(path: Path) -> Iterator[OpenPackage]:
    """Give what a package holds, for as long as it is open. Raises Refused where it cannot be read."""
    with ExitStack() as held:
        with telling(path):
            contents = _opened(path, held)
        yield contents


def _opened(path: Path, held: ExitStack) -> OpenPackage:
    file = held.enter_context(_opened_file(path))
    head = file.read(len(HEADER))
    file.seek(0)
    if not head:
        raise Unreadable("is empty")
    size = os.fstat(file.fileno()).st_size
    if head == HEADER:
        log = path.with_name(f"{path.name}-wal")
        if log.exists() and log.stat().st_size:
            raise Unreadable("is open in Anki; close Anki first")
        return OpenPackage(path, _unpacked(_pieces(file), held), None, zstd=False)
    if not head.startswith(b"PK"):
        raise Unreadable("is no Anki package: those are files that end in .apkg or .colpkg")
    archive = Archive(file, size)
    found = _format(archive)
    zstd = found is _Format.ZSTD
    database = _unpacked(archive.pieces(_COLLECTIONS[found], limits.COLLECTION, zstd=zstd), held)
    return OpenPackage(path, database, archive, zstd=zstd)


def _opened_file(path: Path) -> io.FileIO:
    """Open it without waiting for anything; only an ordinary file. Raises Unreadable."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        raise Unreadable("is not there") from None
    except ValueError:
        raise Unreadable("is no name of a file") from None
    except OSError:
        if path.is_dir():
            raise Unreadable("is a folder, and not a package") from None
        raise
    mode = os.fstat(descriptor).st_mode
    if not stat.S_ISREG(mode):
        os.close(descriptor)
        raise Unreadable("is a folder, and not a package" if stat.S_ISDIR(mode) else "is no ordinary file")
    return io.FileIO(descriptor)


def _pieces(file: io.FileIO) -> Iterator[bytes]:
    """Give what is in a file that is a collection itself."""
    left = limits.COLLECTION
    while piece := file.read(_PIECE):
        left -= len(piece)
        if left < 0:
            raise TooLarge(f"is larger than {limits.COLLECTION // limits.MIB:,} MiB")
        yield piece


def _format(archive: Archive) -> _Format:
    """Find out which format it is: what ``meta`` says, and without it, which collection is there."""
    if "meta" not in archive:
        held = [known for known, name in _COLLECTIONS.items() if name in archive]
        if not held:
            raise Unreadable("is no Anki package: it holds no collection")
        return held[0]
    version = message(archive.read("meta", limits.META)).get(1)
    if not isinstance(version, int) or not version:
        raise damaged("it does not tell its version")
    if version > max(_Format):
        raise Unreadable(_NEWER)
    found = _Format(version)
    if _COLLECTIONS[found] not in archive:
        raise damaged("its collection is missing")
    return found


def _unpacked(pieces: Iterable[bytes], held: ExitStack) -> Database:
    """Write the collection to a folder of its own, and open it there."""
    folder = Path(held.enter_context(TemporaryDirectory(prefix="study-", ignore_cleanup_errors=True)))
    write_copy(pieces, folder / "collection")
    database = held.enter_context(closing(Database(folder / "collection")))
    with suppress(OSError):  # where the system lets go of an open file, not even a kill leaves it behind
        (folder / "collection").unlink()
    return database


def _version(database: Database) -> int:
    try:
        ((version,),) = database.rows("col", "ver", 1, "settings")
        version = whole(version, 0)
    except (ValueError, Unusable):
        raise damaged("its collection does not tell its version") from None
    if version > _KNOWN:
        raise Unreadable(_NEWER)
    if version < _JSON:
        raise Unreadable("was written by a very old Anki; open it in a newer one, and export it there")
    return version
