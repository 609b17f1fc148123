"""Databases that lie about their tables, or hold code; settings that are not as Anki writes them."""

from __future__ import annotations

import json
import sqlite3
import struct
from contextlib import closing

from tests.anki.reading.hostile_files import BROKEN
from tests.anki.reading.making import GAPS, MODELS, TYPE, collection, package

NEWER = "was written by a newer Anki"
NO_VERSION = "its collection does not tell its version"
NO_MESSAGE = "a setting in it cannot be made out"
UNWRITTEN = "PRAGMA writable_schema = ON;"
NO_NOTES = "is damaged: its notes are missing"
BEYOND = "SELECT hex(randomblob(1000000000))"


def _new(*orders: str) -> bytes:
    return package(collection(18, *orders))


def _old(models: object = MODELS, decks: object = None, *orders: str) -> bytes:
    return package(collection(11, *orders, models=models, decks={} if decks is None else decks), 2)


def _instead(table: str, of: str, *more: str) -> bytes:
    """Give a package in which a table is made otherwise."""
    return _new(f"ALTER TABLE {table} RENAME TO was_{table}", of, *more)


def _model(**changes: object) -> dict[str, object]:
    first = MODELS[str(TYPE)]
    assert isinstance(first, dict)
    return {**MODELS, str(TYPE): {**first, **changes}}


def _fields(count: int) -> list[dict[str, object]]:
    return [{"name": f"f{place}", "ord": place} for place in range(count)]


def _patched(offset: int, data: bytes) -> bytes:
    """Give a package after a change to the bytes of its database."""
    held = bytearray(collection())
    held[offset : offset + len(data)] = data
    return package(bytes(held))


def _roots(table: str) -> tuple[bytearray, int, int]:
    """Give a database, the size of its pages, and where the first page of a table begins."""
    held = bytearray(collection())
    with closing(sqlite3.connect(":memory:")) as database:
        database.deserialize(bytes(held))
        database.create_collation("unicase", lambda one, other: 0)
        (root,) = database.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        (size,) = database.execute("PRAGMA page_size").fetchone()
    return held, size, (root - 1) * size


def _reckoned() -> bytes:
    """Give a package whose notes have a column that takes for ever to reckon."""
    endless = "instr(zeroblob(8000000), zeroblob(4000000) || x''01'')"
    columns = f"id integer PRIMARY KEY, guid text, mid integer, mod integer, tags text, flds text AS ({endless})"
    return _new(f"{UNWRITTEN} UPDATE sqlite_master SET sql = 'CREATE TABLE notes ({columns})' WHERE name = 'notes'")


def _circle() -> bytes:
    """Give a package whose table of notes has its own first page below itself."""
    held, size, start = _roots("notes")
    page = start // size + 1
    held[start : start + 12] = struct.pack(">BHHHBL", 5, 0, 1, size - 16, 0, page)
    held[start + 12 : start + 14] = struct.pack(">H", size - 16)
    held[start + size - 16 : start + size - 8] = struct.pack(">LB3x", page, 5)
    return package(bytes(held))


def _again_and_again(table: str) -> bytes:
    """Give a package whose table has one page of rows 250 times below it, and that four times over."""
    held, size, start = _roots(table)
    leaf = bytes(held[start : start + size])
    pages = len(held) // size
    held += leaf

    def tree(below: int) -> bytes:
        cells, count = bytearray(), 250
        starts = []
        for place in range(count):
            starts.append(size - 8 * (place + 1))
            cells = bytearray(struct.pack(">LB3x", below, place // 2 + 1)) + cells
        head = struct.pack(">BHHHBL", 5, 0, count, min(starts), 0, below)
        pointers = b"".join(struct.pack(">H", each) for each in starts)
        return head + pointers + bytes(size - len(head) - len(pointers) - len(cells)) + bytes(cells)

    for level in range(3):
        held += tree(pages + 1 + level)
    held[start : start + size] = tree(pages + 4)
    held[28:32] = struct.pack(">L", len(held) // size)
    return package(bytes(held))


REFUSED = {
    "no settings": (lambda _: _new("DROP TABLE col"), "its settings are missing"),
    "settings without a row": (lambda _: _new("DELETE FROM col"), NO_VERSION),
    "settings twice": (lambda _: _new("INSERT INTO col SELECT 2, 0, 18, '', ''"), "holds more than 1 settings"),
    "a newer collection": (lambda _: _new("UPDATE col SET ver = 19"), NEWER),
    "a collection of tomorrow": (lambda _: _new(f"UPDATE col SET ver = {2**62}"), NEWER),
    "a very old collection": (lambda _: _new("UPDATE col SET ver = 10"), "was written by a very old Anki"),
    "a version that is a text": (lambda _: _new("UPDATE col SET ver = 'eighteen'"), NO_VERSION),
    "a version that is nothing": (lambda _: _new("UPDATE col SET ver = NULL"), NO_VERSION),
    "a version below nothing": (lambda _: _new("UPDATE col SET ver = -11"), NO_VERSION),
    "no notes": (lambda _: _new("DROP TABLE notes"), NO_NOTES),
    "no cards": (lambda _: _new("DROP TABLE cards"), "its cards are missing"),
    "no note types": (lambda _: _new("DROP TABLE notetypes"), "its note types are missing"),
    "no templates": (lambda _: _new("DROP TABLE templates"), "its cards of note types are missing"),
    "no decks": (lambda _: _new("DROP TABLE decks"), "its decks are missing"),
    "notes without a column": (lambda _: _instead("notes", "CREATE TABLE notes (id integer PRIMARY KEY)"), BROKEN),
    "notes that are a view": (
        lambda _: _instead("notes", "CREATE VIEW notes AS SELECT * FROM was_notes"), NO_NOTES,
    ),
    "notes that never end": (
        lambda _: _instead(
            "notes", "CREATE VIEW notes AS WITH RECURSIVE n(id) AS (VALUES(1) UNION ALL SELECT id + 1 FROM n)"
            " SELECT id, '' guid, 1 mid, 1 mod, '' tags, '' flds FROM n",
        ), NO_NOTES,
    ),
    "cards that are all pairs of cards": (
        lambda _: _instead("cards", "CREATE VIEW cards AS SELECT a.* FROM was_cards a, was_cards b"),
        "its cards are missing",
    ),
    "notes that are reckoned": (lambda _: _reckoned(), NO_NOTES),
    "notes in a search index": (
        lambda _: _instead("notes", "CREATE VIRTUAL TABLE notes USING fts5(id, guid, mid, mod, tags, flds)"), NO_NOTES,
    ),
    "notes without an order": (
        lambda _: _instead(
            "notes", "CREATE TABLE notes (id integer, guid text, mid integer, mod integer, tags text, flds text)"
        ), "its notes have no order",
    ),
    "a table under a false name": (
        lambda _: _new(UNWRITTEN + "UPDATE sqlite_master SET sql = 'CREATE TABLE x(y)' WHERE name = 'notes'"),
        "is damaged",
    ),
    "a view under a table's name": (
        lambda _: _new(
            UNWRITTEN + "UPDATE sqlite_master SET sql = 'CREATE VIEW notes AS SELECT 1' WHERE name = 'notes'"
        ), "is damaged",
    ),
    "a table of rubbish": (
        lambda _: _new(UNWRITTEN + "UPDATE sqlite_master SET sql = 'CREATE NONSENSE' WHERE name = 'notes'"), BROKEN,
    ),
    "a table that begins nowhere": (
        lambda _: _new(UNWRITTEN + "UPDATE sqlite_master SET rootpage = 99999 WHERE name = 'notes'"), BROKEN,
    ),
    "a table that begins in another": (
        lambda _: _new(UNWRITTEN + "UPDATE sqlite_master SET rootpage = 1 WHERE name = 'notes'"), "",
    ),
    "thousands of tables": (
        lambda _: _new(";".join(f"CREATE TABLE t{place}(x)" for place in range(6_000))), "too many tables",
    ),
    "tens of thousands of tables": (
        lambda _: _new(
            UNWRITTEN + "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO "
            "sqlite_master SELECT 'table', 't' || i, 't' || i, 2, 'CREATE TABLE t' || i || '(x)' FROM n"
        ), BROKEN,
    ),
    "a circle of pages": (lambda _: _circle(), BROKEN),
    "a page of notes a billion times": (lambda _: _again_and_again("notes"), "its notes come more than once"),
    "a page of cards a billion times": (lambda _: _again_and_again("cards"), "its cards come more than once"),
    "a page of reviews a billion times": (lambda _: _again_and_again("revlog"), "its reviews come more than once"),
    "pages of an impossible size": (lambda _: _patched(16, b"\x03\x03"), BROKEN),
    "a kind of text that is none": (lambda _: _patched(56, b"\0\0\0\x02"), BROKEN),
    "a newer kind of database": (lambda _: _patched(44, b"\0\0\0\x09"), BROKEN),
    "a setting cut off": (lambda _: _new("UPDATE notetypes SET config = x'0a'"), NO_MESSAGE),
    "a setting that is nothing": (lambda _: _new("UPDATE notetypes SET config = NULL"), "a setting in it is none"),
    "a setting that is a number": (lambda _: _new("UPDATE templates SET config = 7"), "a setting in it is none"),
    "a template that is no text": (
        lambda _: _new("UPDATE templates SET config = x'0a02fffe'"), NO_MESSAGE,
    ),
    "a template that is a number": (lambda _: _new("UPDATE templates SET config = x'0807'"), NO_MESSAGE),
    "a template of ten thousand parts": (
        lambda _: _new(f"UPDATE templates SET config = x'{'1800' * 10_000}'"), "has too many parts",
    ),
    "a deck's setting of noise": (lambda _: _new("UPDATE decks SET kind = x'ffffffff'"), NO_MESSAGE),
    "a field's place that is a text": (lambda _: _new("UPDATE fields SET ord = ord || 'th'"), "a number in it is none"),
    "a field's name that is no text": (lambda _: _new("UPDATE fields SET name = x'fffe'"), "cannot be made out"),
    "a note type's name that is nothing": (
        lambda _: _instead(
            "notetypes", "CREATE TABLE notetypes (id, name, config)", "INSERT INTO notetypes VALUES (1, NULL, x'')"
        ), "a text in it is none",
    ),
    "a field's name without end": (
        lambda _: _new("UPDATE fields SET name = printf('%.2000c', 'x') || ord"), "has a name of a field of more than",
    ),
    "a deck's name without end": (
        lambda _: _new("UPDATE decks SET name = printf('%.2000c', 'x') || id"), "has a name of a deck of more than",
    ),
    "two hundred and one fields": (
        lambda _: _new(
            f"WITH RECURSIVE n(i) AS (VALUES(2) UNION ALL SELECT i + 1 FROM n WHERE i < 200) "
            f"INSERT INTO fields SELECT {TYPE}, i, i, x'' FROM n"
        ), "more than 200 fields",
    ),
    "a thousand and one note types": (
        lambda _: _new(
            "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
            "INSERT INTO notetypes SELECT i, 'n' || i, x'' FROM n"
        ), "more than 1,000 note types",
    ),
    "twenty thousand and one decks": (
        lambda _: _new(
            "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
            "INSERT INTO decks SELECT i, 'n' || i, x'', x'' FROM n"
        ), "more than 20,000 decks",
    ),
    "note types that are no JSON": (lambda _: _old("{"), "its list of note types cannot be made out"),
    "note types that are a list": (lambda _: _old([]), "its list of note types is none"),
    "note types that are nothing": (lambda _: _old("null"), "its list of note types is none"),
    "note types in lists without end": (lambda _: _old('{"1":' * 50_000), "its list of note types cannot be made out"),
    "note types that are noise": (lambda _: _old(MODELS, None, "UPDATE col SET models = x'fffe'"), "is missing"),
    "note types that are a number": (lambda _: _old(MODELS, None, "UPDATE col SET models = NULL"), "is missing"),
    "a thousand and one old note types": (
        lambda _: _old({str(place): {} for place in range(1, 1_002)}), "holds more than 1,000 note types",
    ),
    "two hundred and one old fields": (lambda _: _old(_model(flds=_fields(201))), "of more than 200 fields"),
    "two hundred and one old templates": (lambda _: _old(_model(tmpls=_fields(201))), "of more than 200 fields"),
    "an old field's name without end": (lambda _: _old(_model(flds=[{"name": "x" * 2000}])), "a name of a field"),
    "decks that are no JSON": (lambda _: _old(MODELS, "{"), "its list of decks cannot be made out"),
    "an old deck's name without end": (lambda _: _old(MODELS, {"1": {"name": "x" * 2000}}), "has a name of a deck"),
    "twenty thousand and one old decks": (
        lambda _: _old(MODELS, {str(place): {} for place in range(20_001)}), "holds more than 20,000 decks",
    ),
}  # fmt: skip
NO_TYPE = "notes passed over: its note type is missing"
PASSED = {
    "a trigger that deletes": (
        lambda _: _new("CREATE TRIGGER t AFTER INSERT ON notes BEGIN DELETE FROM cards; END"), "",
    ),
    "a view beside the tables": (lambda _: _new(f"CREATE VIEW extra AS {BEYOND}"), ""),
    "an index that is reckoned": (lambda _: _new("CREATE INDEX i ON notes (length(flds) * abs(mid))"), ""),
    "texts of two bytes a letter": (lambda _: _new("PRAGMA encoding = 'UTF-16le'"), ""),
    "pages of 64 KiB": (lambda _: _new("PRAGMA page_size = 65536"), ""),
    "a cache of two billion pages": (lambda _: _patched(48, b"\x7f\xff\xff\xff"), ""),
    "a log that is not there": (lambda _: _patched(18, b"\x02\x02"), ""),
    "statistics of noise": (
        lambda _: _new("ANALYZE; UPDATE sqlite_stat1 SET stat = '9999999999 x -1', idx = 'nothing'"), "",
    ),
    "no reviews": (lambda _: _new("DROP TABLE revlog"), ""),
    "fields of no note type": (lambda _: _new("INSERT INTO fields VALUES (7, 0, 'x', x''), (-1, -5, 'y', x'')"), ""),
    "a note type without fields": (lambda _: _new(f"DELETE FROM fields WHERE ntid = {TYPE}"), f"2 {NO_TYPE}"),
    "a note type without templates": (lambda _: _new(f"DELETE FROM templates WHERE ntid = {TYPE}"), f"2 {NO_TYPE}"),
    "no note type": (lambda _: _new("DELETE FROM notetypes"), f"3 {NO_TYPE}"),
    "a field in a far place": (lambda _: _new(f"UPDATE fields SET ord = {2**62} WHERE ord = 1"), ""),
    "a note type of no kind we know": (lambda _: _new("UPDATE notetypes SET config = x'0863'"), ""),
    "an old note type that is a list": (lambda _: _old({**MODELS, str(TYPE): []}), f"2 {NO_TYPE}"),
    "an old note type without fields": (lambda _: _old(_model(flds=None)), f"2 {NO_TYPE}"),
    "an old note type of text": (lambda _: _old(_model(flds="ab", tmpls={"0": 1})), f"2 {NO_TYPE}"),
    "an old note type under a word": (lambda _: _old({"type": MODELS[str(TYPE)], str(GAPS): 0}), f"3 {NO_TYPE}"),
    "old fields that are numbers": (lambda _: _old(_model(flds=[1, None, {"name": 5}, {"ord": "x"}])), ""),
    "half a character in a name": (lambda _: _old(json.dumps(_model(name="\ud800 x"))), ""),
    "a deck that is a number": (lambda _: _old(MODELS, {"1": 5, "x": {}, "2": {"name": ["a"], "desc": 1}}), ""),
    "no deck": (lambda _: _new("DELETE FROM decks"), ""),
}  # fmt: skip
