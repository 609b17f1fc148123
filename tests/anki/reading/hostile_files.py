"""Files that are no package at all."""

from __future__ import annotations

import gzip
import os
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from tests.anki.reading.making import collection, old

if TYPE_CHECKING:
    from collections.abc import Callable

NONE = "is no Anki package"
UNPACKED = "is damaged: it cannot be unpacked; export it once more in Anki"
BROKEN = "is damaged: its collection cannot be read"


def _fifo(folder: Path) -> Path:
    os.mkfifo(folder / "pipe.apkg")
    return folder / "pipe.apkg"


def _link(target: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / "link.apkg").symlink_to(target)
        return folder / "link.apkg"

    return make


def _named(name: str, data: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(data)
        return folder / name

    return make


def _locked_log(folder: Path) -> Path:
    (folder / "collection.anki2").write_bytes(collection())
    (folder / "collection.anki2-wal").write_bytes(b"something")
    return folder / "collection.anki2"


REFUSED: dict[str, tuple[Callable[[Path], Path | bytes], str]] = {
    "a file that is not there": (lambda folder: folder / "none.apkg", "none.apkg is not there"),
    "a folder": (lambda folder: folder, "is a folder, and not a package"),
    "a folder that is not there": (lambda folder: folder / "no" / "such.apkg", "is not there"),
    "a file below a file": (lambda _: Path(__file__) / "x.apkg", "cannot be read"),
    "a name with a zero byte": (lambda _: Path("a\0b.apkg"), "ab.apkg is no name of a file"),
    "a name beyond all bounds": (lambda _: Path("a" * 5000), "cannot be read"),
    "an empty file": (lambda _: b"", "is empty"),
    "one byte": (lambda _: b"P", NONE),
    "a text": (lambda _: b"# Bees\n\nNot a package.\n" * 100, NONE),
    "a picture": (lambda _: b"\x89PNG\r\n\x1a\n" + bytes(5000), NONE),
    "a gzip": (lambda _: gzip.compress(old()), NONE),
    "the letters of a zip": (lambda _: b"PK", UNPACKED),
    "noise that begins like a zip": (lambda _: b"PK\x03\x04" + Random(1).randbytes(100_000), UNPACKED),
    "the beginning of a package": (lambda _: old()[:1000], UNPACKED),
    "half a package": (lambda _: old()[: len(old()) // 2], UNPACKED),
    "a package without its last byte": (lambda _: old()[:-1], UNPACKED),
    "a pipe": (_fifo, "is no ordinary file"),
    "an endless device": (lambda _: Path("/dev/zero"), "is no ordinary file"),
    "an empty device": (lambda _: Path("/dev/null"), "is no ordinary file"),
    "a link to a device": (_link("/dev/zero"), "is no ordinary file"),
    "a link to itself": (_link("link.apkg"), "cannot be read"),
    "a link to nothing": (_link("nothing"), "is not there"),
    "a link to a folder": (_link("/"), "is a folder"),
    "a name that steers a terminal": (_named("\x1b[31mred\u202e.apkg", b"x"), r"/red\.apkg is no Anki package"),
    "a name that is no text": (_named(os.fsdecode(b"\xff\xfe.apkg"), b"x"), r"/\.apkg is no Anki package"),
    "the head of a database": (lambda _: b"SQLite format 3\0", "is damaged: its collection is no database"),
    "a database of noise": (lambda _: b"SQLite format 3\0" + Random(2).randbytes(50_000), BROKEN),
    "half a database": (lambda _: collection()[: len(collection()) // 2], BROKEN),
    "a database that is open elsewhere": (_locked_log, "is open in Anki; close Anki first"),
}
