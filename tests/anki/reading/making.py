"""Packages made by hand, so that any part of them can be wrong. Knows nothing of the reader under test."""

from __future__ import annotations

import io
import json
import sqlite3
import struct
import zipfile
from contextlib import closing
from typing import TYPE_CHECKING

import zstandard

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

COLLECTIONS = {1: "collection.anki2", 2: "collection.anki21", 3: "collection.anki21b"}
TYPE, GAPS, DECK, NOTE = 1_600_000_000_001, 1_600_000_000_002, 1_600_000_000_003, 1_700_000_000_000
"""Ids: of a note type with two fields, one with gaps, a deck, and the first of three notes."""
_TABLES = """
CREATE TABLE col (id integer PRIMARY KEY, crt integer, ver integer, models text, decks text);
CREATE TABLE notes (id integer PRIMARY KEY, guid text, mid integer, mod integer, tags text, flds text, sfld integer);
CREATE TABLE cards (id integer PRIMARY KEY, nid integer, did integer, ord integer, type integer, queue integer,
  reps integer, odid integer, data text);
CREATE TABLE revlog (id integer PRIMARY KEY, cid integer, ease integer, factor integer, time integer, type integer);
"""
_TABLES_18 = """
CREATE TABLE notetypes (id integer NOT NULL PRIMARY KEY, name text NOT NULL COLLATE unicase, config blob);
CREATE UNIQUE INDEX idx_notetypes_name ON notetypes (name);
CREATE TABLE fields (ntid integer, ord integer, name text COLLATE unicase, config blob, PRIMARY KEY (ntid, ord))
  without rowid;
CREATE TABLE templates (ntid integer, ord integer, name text COLLATE unicase, config blob, PRIMARY KEY (ntid, ord))
  without rowid;
CREATE TABLE decks (id integer PRIMARY KEY, name text COLLATE unicase, common blob, kind blob);
"""
MODELS: dict[str, object] = {
    str(TYPE): {
        "name": "Two sides", "type": 0, "flds": [{"name": "Front", "ord": 0}, {"name": "Back", "ord": 1}],
        "tmpls": [{"name": "Card", "ord": 0, "qfmt": "{{Front}}", "afmt": "{{Back}}"}],
    },
    str(GAPS): {
        "name": "Gaps", "type": 1, "flds": [{"name": "Text", "ord": 0}],
        "tmpls": [{"name": "Gap", "ord": 0, "qfmt": "{{cloze:Text}}", "afmt": "{{cloze:Text}}"}],
    },
}  # fmt: skip
DECKS: dict[str, object] = {str(DECK): {"name": "Bees::Dance", "desc": "On bees"}}


def varint(value: int) -> bytes:
    """Give a number as protobuf writes it."""
    out = bytearray()
    while value > 0x7F:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*out, value])


def field(number: int, value: int | bytes) -> bytes:
    """Give one field of a protobuf message."""
    if isinstance(value, int):
        return varint(number << 3) + varint(value)
    return varint(number << 3 | 2) + varint(len(value)) + value


def collection(version: int = 18, *orders: str, models: object = MODELS, decks: object = DECKS) -> bytes:
    """Give a collection of that version with three notes, four cards and two reviews, after further orders in SQL."""
    with closing(sqlite3.connect(":memory:")) as database:
        database.create_collation("unicase", lambda one, other: (one > other) - (one < other))
        if orders and orders[0].startswith(("PRAGMA encoding", "PRAGMA page_size")):
            database.execute(orders[0])
        database.executescript(_TABLES)
        old = version < 15
        said = (
            models if isinstance(models, str) else json.dumps(models),
            decks if isinstance(decks, str) else json.dumps(decks),
        )
        database.execute("INSERT INTO col VALUES (1, 0, ?, ?, ?)", (version, *(said if old else ("", ""))))
        if not old:
            _fill_tables(database)
        for place, (kind, fields) in enumerate(
            ((TYPE, "front\x1fback"), (TYPE, "f2\x1fb2"), (GAPS, "{{c1::a}} {{c2::b}}"))
        ):
            database.execute(
                "INSERT INTO notes VALUES (?, ?, ?, 1600000000, ' bee big ', ?, '')",
                (NOTE + place, f"guid{place}", kind, fields),
            )
            for ordinal in range(fields.count("{{") or 1):
                row = (NOTE + 10 * place + ordinal, NOTE + place, DECK, ordinal)
                database.execute("INSERT INTO cards VALUES (?, ?, ?, ?, 2, 2, 3, 0, '{}')", row)
                if place < 2:
                    database.execute("INSERT INTO revlog VALUES (?, ?, 3, 2500, 4000, 1)", row[:2])
        for order in orders:
            database.executescript(order)
        database.commit()
        return database.serialize()


def _fill_tables(database: sqlite3.Connection) -> None:
    """Put note types and decks into the tables that newer collections have for them, and leave some fields over."""
    database.executescript(_TABLES_18)
    normal = field(1, field(4, b"On bees"))
    database.execute("INSERT INTO decks VALUES (?, ?, x'', ?)", (DECK, "Bees\x1fDance", normal))
    rows = ((TYPE, "Two sides", 0, ("Front", "Back"), "{{Front}}"), (GAPS, "Gaps", 1, ("Text",), "{{cloze:Text}}"))
    for id, name, kind, fields, front in rows:
        database.execute("INSERT INTO notetypes VALUES (?, ?, ?)", (id, name, field(1, kind)))
        for place, called in enumerate(fields):
            database.execute("INSERT INTO fields VALUES (?, ?, ?, x'')", (id, place, called))
        sides = field(1, front.encode()) + field(2, b"{{FrontSide}}")
        database.execute("INSERT INTO templates VALUES (?, 0, 'Card', ?)", (id, sides))
    database.execute("INSERT INTO fields VALUES (5, 0, 'left over', x'')")


def package(
    database: bytes,
    version: int = 3,
    *,
    meta: bytes | None = None,
    media: bytes | None = None,
    files: Mapping[str, bytes] | None = None,
    others: Mapping[str, bytes] | None = None,
) -> bytes:
    """Give a package of that version; ``media`` lists the files, before it is packed; ``others`` go in as they are."""

    def inner(data: bytes) -> bytes:
        return zstandard.compress(data) if version == 3 else data

    listed = b"" if version == 3 else b"{}"
    entries = {
        "meta": field(1, version) if meta is None else meta,
        COLLECTIONS[version]: inner(database),
        "media": inner(listed if media is None else media),
        **{name: inner(data) for name, data in (files or {}).items()},
        **(others or {}),
    }
    return zipped(entries)


def zipped(entries: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Give a zip of these entries."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as outer:
        for name, data in entries.items():
            outer.writestr(zipfile.ZipInfo(name), data, method)  # of 1980, so that the bytes are the same each time
    return out.getvalue()


def old(**parts: bytes) -> bytes:
    """Give a package of the second version, with some of its entries replaced or added, by their names."""
    return package(collection(11), 2, others={name.replace("__", "."): data for name, data in parts.items()})


def listed(*names: bytes, size: int = 0) -> bytes:
    """Give a list of media files as the new format has it."""
    return b"".join(field(1, field(1, name) + field(2, size)) for name in names)


def forged(data: bytes, name: bytes, change: Callable[[bytearray, int], None]) -> bytes:
    """Give a zip after a change to its table: told are all bytes, and where that of the entry begins."""
    out = bytearray(data)
    at = out.find(b"PK\x01\x02")
    while at >= 0 and out[at + 46 : at + 46 + struct.unpack_from("<H", out, at + 28)[0]] != name:
        at = out.find(b"PK\x01\x02", at + 4)
    assert at >= 0
    change(out, at)
    return bytes(out)


def at(offset: int, kind: str, value: int) -> Callable[[bytearray, int], None]:
    """Give a change: a number of that kind, as ``struct`` names it, so far behind the beginning."""
    return lambda data, start: struct.pack_into(f"<{kind}", data, start + offset, value)


def ending(data: bytes, offset: int, kind: str, value: int) -> bytes:
    """Give a zip after a change to what stands at its end."""
    out = bytearray(data)
    struct.pack_into(f"<{kind}", out, out.rindex(b"PK\x05\x06") + offset, value)
    return bytes(out)
