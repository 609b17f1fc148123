"""Zips that lie, and what they pack in place of a collection."""

from __future__ import annotations

import io
import struct
import zipfile

import zstandard

from tests.anki.reading.hostile_files import UNPACKED
from tests.anki.reading.making import at, collection, ending, field, forged, old, package, zipped

MIB = 1024**2
NAME = b"collection.anki21"
GROWS = "holds a file that grows more than 200 times"
NO_DATABASE = "is damaged: its collection is no database"
NO_COLLECTION = "is damaged: its collection is missing"
PACKED_ODDLY = "is packed in a way in which Anki packs nothing"
NEWER = "was written by a newer Anki than this Study knows; update Study"
NO_VERSION = "is damaged: it does not tell its version"


def _twice() -> bytes:
    out = io.BytesIO(old())
    with zipfile.ZipFile(out, "a") as outer:
        outer.writestr("collection.anki21", collection(11, "DELETE FROM notes"))  # Python warns, and does it
    return out.getvalue()


def _link() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as outer:
        entry = zipfile.ZipInfo("collection.anki21")
        entry.external_attr = 0o120777 << 16
        outer.writestr(entry, "/etc/passwd")
    return out.getvalue()


def _crowd(count: int, extra: int = 0) -> bytes:
    """Give a zip of very many entries that take no room."""
    head = struct.pack("<4s4B4HL2L5H2L", b"PK\x01\x02", 20, 3, 20, 0, 0, 0, 0, 33, 0, 0, 0, 6, extra, 0, 0, 0, 0, 0)
    table = b"".join(head + b"%06x" % place + bytes(extra) for place in range(count))
    big = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, len(table), 0)
    where = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(table), 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return b"PK\x03\x04"[:0] + table + big + where + end


def _inner(data: bytes, meta: int = 3) -> bytes:
    return zipped({"meta": field(1, meta), "collection.anki21b": data})


def _frame(window: int, size: int | None = None) -> bytes:
    """Give the head of a zstd frame that asks for so much to look back upon, as a power of two, and a little noise."""
    told = b"" if size is None else struct.pack("<Q", size)
    return b"\x28\xb5\x2f\xfd" + bytes([0xC0 if told else 0, (window - 10) << 3]) + told + b"\x01\x00\x00"


REFUSED = {
    "an empty zip": (lambda _: zipped({}), "it holds no collection"),
    "a zip of something else": (lambda _: zipped({"word/document.xml": b"<x/>"}), "it holds no collection"),
    "a collection in a folder": (lambda _: zipped({"x/collection.anki2": collection(11)}), "it holds no collection"),
    "a collection by a way up": (lambda _: zipped({"../collection.anki2": collection(11)}), "it holds no collection"),
    "a password": (lambda _: forged(old(), NAME, at(8, "H", 1)), "is locked with a password; export it without one"),
    "a strong password": (lambda _: forged(old(), NAME, at(8, "H", 0x41)), "is locked with a password"),
    "packed by bzip2": (lambda _: zipped({"collection.anki2": collection(11)}, zipfile.ZIP_BZIP2), PACKED_ODDLY),
    "packed by lzma": (lambda _: zipped({"collection.anki2": collection(11)}, zipfile.ZIP_LZMA), PACKED_ODDLY),
    "packed by nobody knows what": (lambda _: forged(old(), NAME, at(10, "H", 99)), PACKED_ODDLY),
    "two collections of one name": (lambda _: _twice(), "two files in it have the same name"),
    "a size forged downwards": (lambda _: forged(old(), NAME, at(24, "L", 5000)), UNPACKED),
    "a size of nothing": (lambda _: forged(old(), NAME, at(24, "L", 0)), "is damaged"),
    "a packed size forged downwards": (lambda _: forged(old(), NAME, at(20, "L", 50)), UNPACKED),
    "a wrong checksum": (lambda _: forged(old(), NAME, at(16, "L", 1)), UNPACKED),
    "an entry beyond the end": (lambda _: forged(old(), NAME, at(42, "L", 0x7FFFFFFF)), UNPACKED),
    "an entry before the beginning": (lambda _: forged(old(), NAME, at(42, "L", 0xFFFFFFFF)), UNPACKED),
    "an entry where another is": (lambda _: forged(old(), NAME, at(42, "L", 0)), UNPACKED),
    "a name that is another within": (lambda _: old().replace(NAME, b"collection.anki2x", 1), UNPACKED),
    "a wrong number of entries": (lambda _: ending(zipped({}), 10, "H", 0xFFFF), "is"),
    "a table beyond the end": (lambda _: ending(old(), 16, "L", 0x7FFFFFFF), UNPACKED),
    "a table larger than the file": (lambda _: ending(old(), 12, "L", 0x7FFFFFFF), UNPACKED),
    "a hundred thousand and one files": (lambda _: _crowd(100_001), "holds more than 100,000 files"),
    "a table of ten million bytes": (lambda _: _crowd(20_000, 500), "holds too long a table of files"),
    "a link in place of the collection": (lambda _: _link(), NO_DATABASE),
    "a package in place of the collection": (lambda _: zipped({"collection.anki2": old()}), NO_DATABASE),
    "an empty collection": (lambda _: zipped({"collection.anki2": b""}), NO_DATABASE),
    "a text in place of the collection": (lambda _: zipped({"collection.anki2": b"SQLite " * 9}), NO_DATABASE),
    "a collection that is all zeros": (lambda _: zipped({"collection.anki2": bytes(64 * MIB)}), NO_DATABASE),
    "zeros packed by zstd": (lambda _: _inner(zstandard.compress(bytes(64 * MIB))), NO_DATABASE),
    "zeros packed three times": (
        lambda _: _inner(zstandard.compress(zstandard.compress(bytes(512 * MIB)))), NO_DATABASE,
    ),
    "an old database that goes on as zeros": (
        lambda _: zipped({"collection.anki2": collection(11) + bytes(64 * MIB)}), GROWS,
    ),
    "a database that goes on as zeros": (
        lambda _: _inner(zstandard.compress(collection() + bytes(64 * MIB))), GROWS,
    ),
    "zstd that is none": (lambda _: _inner(b"nothing packed"), UNPACKED),
    "zstd cut off": (lambda _: _inner(zstandard.compress(collection())[:900]), "is damaged"),
    "zstd that asks for two GiB": (lambda _: _inner(_frame(31)), UNPACKED),
    "zstd that asks for 64 MiB": (lambda _: _inner(_frame(26)), UNPACKED),
    "zstd that promises 2^60 bytes": (lambda _: _inner(_frame(20, 2**60)), "is damaged"),
    "zstd of nothing": (lambda _: _inner(zstandard.compress(b"")), NO_DATABASE),
    "zstd to be skipped": (lambda _: _inner(b"\x50\x2a\x4d\x18\x04\x00\x00\x00skip"), NO_DATABASE),
    "an older package that says it is new": (lambda _: package(collection(11), 2, meta=field(1, 3)), NO_COLLECTION),
    "a new package that says it is old": (lambda _: package(collection(), 3, meta=field(1, 2)), NO_COLLECTION),
    "a newer version": (lambda _: old(meta=field(1, 4)), NEWER),
    "a version of 64 bits": (lambda _: old(meta=field(1, 2**64 - 1)), NEWER),
    "version 0": (lambda _: old(meta=field(1, 0)), NO_VERSION),
    "no version": (lambda _: old(meta=b""), NO_VERSION),
    "a version that is a text": (lambda _: old(meta=field(1, b"3")), NO_VERSION),
    "a version without an end": (lambda _: old(meta=b"\x08" + b"\xff" * 20), "a setting in it cannot be made out"),
    "a version cut off": (lambda _: old(meta=b"\x08"), "a setting in it cannot be made out"),
    "a version in a group": (lambda _: old(meta=b"\x0b\x08\x03\x0c"), "a setting in it cannot be made out"),
    "a version in a book": (lambda _: old(meta=field(1, 3) * 5000), "holds a file of more than"),
}  # fmt: skip
PASSED = {
    "a size forged upwards": (lambda _: forged(old(), NAME, at(24, "L", 0xFFFFFF00)), ""),
    "a packed size forged upwards": (lambda _: forged(old(), NAME, at(20, "L", 0xFFFFFF00)), ""),
    "names that lead out of the folder": (
        lambda _: old(**{"../../evil": b"x", "/etc/evil": b"x", "C:\\evil": b"x", "a\\..\\..\\evil": b"x"}), "",
    ),
    "a zip with a long remark": (
        lambda _: ending(old(), 20, "H", 60_000) + b"x" * 60_000, "",
    ),
    "a zip behind something else": (lambda _: b"PK, or something else" * 50 + old(), ""),
}  # fmt: skip
