"""The zip that a package is: its entries, unpacked piece by piece and within limits. Knows not what is in them.

Entries are asked for by names of ours, and nothing is ever written under a name of theirs.
Source: APPNOTE.TXT by PKWARE.
"""

from __future__ import annotations

import errno
import io
import struct
import zipfile
import zlib
from contextlib import contextmanager
from typing import IO, TYPE_CHECKING, BinaryIO

import zstandard

from study.anki.reading import limits
from study.anki.reading.faults import AGAIN, TooLarge, Unreadable, damaged

if TYPE_CHECKING:
    from collections.abc import Iterator

_PIECE = 256 * limits.KIB
_LOCKED = 0x1
"""The bit of an entry that needs a password."""
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    zstandard.ZstdError,
    struct.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    OverflowError,
    IndexError,
    KeyError,
)
"""What Python's zip reader raises at one broken file or another."""


class Archive:
    """An open zip."""

    def __init__(self, file: io.FileIO, size: int) -> None:
        """Read the table of entries; ``size`` is that of the whole file. Raises Unreadable."""
        self._size = size
        with _telling():
            self._zip = zipfile.ZipFile(_Sparing(file))
        names = self._zip.namelist()
        if len(names) > limits.ENTRIES:
            raise TooLarge(f"holds more than {limits.ENTRIES:,} files")
        if len(set(names)) < len(names):
            raise damaged("two files in it have the same name")

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def pieces(self, name: str, most: int, *, zstd: bool = False) -> Iterator[bytes]:
        """Give what is in an entry, piece by piece; ``zstd`` for one that is packed so within.

        Raises TooLarge after ``most`` bytes, or as soon as it proves out of all proportion; else Unreadable.
        """
        with _telling():
            entry = self._zip.getinfo(name)
            if entry.flag_bits & _LOCKED:
                raise Unreadable("is locked with a password; export it without one")
            if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
                raise Unreadable(f"is packed in a way in which Anki packs nothing; {AGAIN}")
            allowed = max(limits.FREE, limits.RATIO * min(entry.compress_size, self._size))
            given = 0
            with self._zip.open(entry) as packed:
                stream = _unpacked(packed) if zstd else packed
                while piece := stream.read(_PIECE):
                    given += len(piece)
                    if given > most:
                        raise TooLarge(f"holds a file of more than {_size(most)}")
                    if given > allowed:
                        raise TooLarge(f"holds a file that grows more than {limits.RATIO} times as it is unpacked")
                    yield piece

    def read(self, name: str, most: int, *, zstd: bool = False) -> bytes:
        """Give what is in an entry. Raises Unreadable, as for ``pieces``."""
        return b"".join(self.pieces(name, most, zstd=zstd))


class _Sparing(io.BufferedReader):
    """A file of which nobody takes much at once: Python's zip reader takes as much as the file says."""

    def read(self, size: int | None = -1, /) -> bytes:
        if size is None or size < 0:
            size = limits.DIRECTORY
        if size > limits.DIRECTORY:
            raise TooLarge("holds too long a table of files")
        return super().read(size)


def _size(most: int) -> str:
    return f"{most // limits.MIB:,} MiB" if most >= limits.MIB else f"{most // limits.KIB:,} KiB"


def _unpacked(packed: IO[bytes]) -> BinaryIO:
    unpacking = zstandard.ZstdDecompressor(max_window_size=limits.WINDOW)
    return unpacking.stream_reader(packed)


@contextmanager
def _telling() -> Iterator[None]:
    """Turn what the zip reader and zstd raise into Unreadable."""
    try:
        yield
    except _BROKEN as error:
        raise damaged("it cannot be unpacked") from error
    except OSError as error:
        if error.errno != errno.EINVAL:  # a place before the file's beginning
            raise
        raise damaged("it cannot be unpacked") from error
