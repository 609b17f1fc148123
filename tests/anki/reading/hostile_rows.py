"""Notes, cards and reviews that are not as Anki writes them: most are passed over alone."""

from __future__ import annotations

from tests.anki.reading.hostile_files import BROKEN
from tests.anki.reading.making import NOTE, TYPE, collection, package

NO_TEXT = "passed over: a text in it is none"
NO_NUMBER = "passed over: a number in it is none, or out of all bounds"
BOUNDS = "passed over: a number in it is out of all bounds"
UNCLEAR = "passed over: its text cannot be made out"
LONG = "passed over: it is longer than Study reads"
MANY = "WITH RECURSIVE n(i) AS (VALUES(1) UNION ALL SELECT i + 1 FROM n WHERE i < {}) INSERT INTO {}"


def _rows(*orders: str) -> bytes:
    return package(collection(18, *orders))


def _first(table: str, change: str) -> bytes:
    return _rows(f"UPDATE {table} SET {change} WHERE id = {NOTE}")


REFUSED = {
    "a note of 17 MiB": (lambda _: _first("notes", "flds = zeroblob(17 * 1024 * 1024)"), BROKEN),
}
PASSED = {
    "a note that is nothing": (lambda _: _first("notes", "flds = NULL"), f"1 note {NO_TEXT}"),
    "a note that is a number": (
        lambda _: _rows(
            "ALTER TABLE notes RENAME TO held",
            "CREATE TABLE notes (id integer PRIMARY KEY, guid, mid, mod, tags, flds)",
            "INSERT INTO notes SELECT id, guid, mid, mod, tags, flds FROM held",
            f"UPDATE notes SET flds = 7 WHERE id = {NOTE}",
        ), f"1 note {NO_TEXT}",
    ),
    "a note that is no UTF-8": (lambda _: _first("notes", "flds = x'fffe1f61'"), f"1 note {UNCLEAR}"),
    "a note with half a character": (lambda _: _first("notes", "flds = x'eda08061'"), f"1 note {UNCLEAR}"),
    "a note with a zero byte": (lambda _: _first("notes", "flds = 'a' || char(0) || char(31) || 'b'"), ""),
    "a note of two MiB": (lambda _: _first("notes", "flds = printf('%.2000000c', 'x')"), f"1 note {LONG}"),
    "a note of half a million fields": (
        lambda _: _first("notes", "flds = replace(hex(zeroblob(250000)), '0', char(31))"), "",
    ),
    "a note of two million fields": (
        lambda _: _first("notes", "flds = replace(hex(zeroblob(1000000)), '0', char(31))"), f"1 note {LONG}",
    ),
    "a note of no field": (lambda _: _first("notes", "flds = ''"), ""),
    "a note of no known type": (lambda _: _first("notes", "mid = 7"), "1 note passed over: its note type is missing"),
    "a note whose type is a text": (lambda _: _first("notes", "mid = 'basic'"), f"1 note {NO_NUMBER}"),
    "a note whose type is nothing": (lambda _: _first("notes", "mid = NULL"), f"1 note {NO_NUMBER}"),
    "a note before the first": (lambda _: _first("notes", "id = -5"), f"1 note {BOUNDS}"),
    "the last note there can be": (lambda _: _first("notes", f"id = {2**63 - 1}"), ""),
    "a note without a guid": (lambda _: _first("notes", "guid = NULL"), f"1 note {NO_TEXT}"),
    "a guid without end": (lambda _: _first("notes", "guid = printf('%.5000c', 'x')"), f"1 note {LONG}"),
    "a guid that is no UTF-8": (lambda _: _first("notes", "guid = x'ff'"), f"1 note {UNCLEAR}"),
    "tags that are no UTF-8": (lambda _: _first("notes", "tags = x'ff20ff'"), f"1 note {UNCLEAR}"),
    "tags without end": (lambda _: _first("notes", "tags = printf('%.70000c', 'x')"), f"1 note {LONG}"),
    "tags that are nothing": (lambda _: _first("notes", "tags = NULL"), f"1 note {NO_TEXT}"),
    "a change in the far future": (lambda _: _first("notes", f"mod = {2**62}"), ""),
    "a change before all time": (lambda _: _first("notes", f"mod = {-(2**62)}"), ""),
    "a change at half a second": (lambda _: _first("notes", "mod = 1600000000.5"), ""),
    "a change at no number": (lambda _: _first("notes", "mod = 9e999"), f"1 note {NO_NUMBER}"),
    "a change beyond all numbers": (lambda _: _first("notes", "mod = 1e300"), f"1 note {NO_NUMBER}"),
    "a change that is a text": (lambda _: _first("notes", "mod = 'today'"), f"1 note {NO_NUMBER}"),
    "a card of no note": (lambda _: _first("cards", "nid = 7"), ""),
    "a card whose note is a text": (lambda _: _first("cards", "nid = 'x'"), f"1 card {NO_NUMBER}"),
    "a card before the first": (lambda _: _first("cards", "id = 0"), f"1 card {BOUNDS}"),
    "a card in place -1": (lambda _: _first("cards", "ord = -1"), f"1 card {BOUNDS}"),
    "a card in place 2^62": (lambda _: _first("cards", f"ord = {2**62}"), f"1 card {BOUNDS}"),
    "a card in no queue": (lambda _: _first("cards", "queue = 99"), f"1 card {BOUNDS}"),
    "a card in half a queue": (lambda _: _first("cards", "queue = 1.5"), ""),
    "a card in no deck": (lambda _: _first("cards", "did = NULL"), f"1 card {NO_NUMBER}"),
    "a card of an unknown deck": (lambda _: _first("cards", "did = -7"), ""),
    "a card seen less than never": (lambda _: _first("cards", "reps = -1"), f"1 card {BOUNDS}"),
    "a card that says too much": (lambda _: _first("cards", "data = printf('%.99999c', '{')"), ""),
    "a card that says noise": (lambda _: _first("cards", "data = x'fffefd'"), ""),
    "a card that says nothing": (lambda _: _first("cards", "data = NULL"), f"1 card {NO_TEXT}"),
    "a review that was no answer we know": (lambda _: _first("revlog", "ease = 9"), f"1 review {BOUNDS}"),
    "a review of less than no time": (lambda _: _first("revlog", "time = -5"), ""),
    "a review in the far future": (lambda _: _first("revlog", f"id = {2**62}"), f"1 review {BOUNDS}"),
    "a review before all time": (lambda _: _first("revlog", "id = -5"), f"1 review {BOUNDS}"),
    "a review of a text": (lambda _: _first("revlog", "cid = 'x'"), f"1 review {NO_NUMBER}"),
    "a review of a kind below all": (lambda _: _first("revlog", "type = -1"), f"1 review {BOUNDS}"),
    "two hundred thousand notes of no type": (
        lambda _: _rows(MANY.format(200_000, "notes SELECT i, i, 7, 0, '', '', 0 FROM n")),
        "200,000 notes passed over: its note type is missing",
    ),
}  # fmt: skip
TOO_MANY = {
    "a million notes": (
        lambda _: _rows(MANY.format(1_000_000, f"notes SELECT i, i, {TYPE}, 0, '', 'a', 0 FROM n")),
        "holds more than 500,000 notes",
    ),
    "two million cards": (
        lambda _: _rows(MANY.format(2_000_001, "cards SELECT i, i, 1, 0, 0, 0, 0, 0, '{}' FROM n")),
        "holds more than 2,000,000 cards",
    ),
    "five million reviews": (
        lambda _: _rows(MANY.format(5_000_001, "revlog SELECT i, 1, 3, 0, 0, 0 FROM n")),
        "holds more than 5,000,000 reviews",
    ),
}
"""Refused too, but not at once: they are read up to where they prove too many."""
