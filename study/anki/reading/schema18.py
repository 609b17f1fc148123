"""Note types and decks in tables of their own with protobuf settings, as Anki keeps them since version 2.1.28.

Sources: notetypes.proto and decks.proto of Anki, for the numbers of their fields.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, TypeVar

from study.anki.reading import limits
from study.anki.reading.cells import name, text, whole
from study.anki.reading.contents import AnkiDeck, AnkiNoteType, AnkiTemplate
from study.anki.reading.faults import TooLarge, damaged
from study.anki.reading.passing import Unusable
from study.anki.reading.protobuf import message, nested
from study.anki.reading.protobuf import text as inner_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from study.anki.reading.database import Database

T = TypeVar("T")
_KIND, _CLOZE = 1, 1
_FRONT, _BACK = 1, 2
_NORMAL, _ABOUT = 1, 4
_BELOW = "\x1f"
"""Between the name of a deck and that of one below it."""


def read_note_types(database: Database) -> dict[int, AnkiNoteType]:
    """Give the note types by id; those without a field or a template are no types. Raises Unreadable."""
    fields, templates = _fields(database), _templates(database)
    found = {}
    for id, called, config in _rows(database, "notetypes", "id, name, config", limits.NOTE_TYPES, "note types"):
        own, cards = fields.get(id), templates.get(id)
        if own and cards:
            if len(own) > limits.FIELDS or len(cards) > limits.TEMPLATES:
                raise TooLarge(f"holds a note type of more than {limits.FIELDS} fields or cards")
            gaps = message(config).get(_KIND) == _CLOZE
            found[id] = AnkiNoteType(id, name(called, "a note type"), _in_order(own), _in_order(cards), gaps)
    return found


def read_decks(database: Database) -> dict[int, AnkiDeck]:
    """Give the decks by id. Raises Unreadable."""
    found = {}
    for id, called, kind in _rows(database, "decks", "id, name, kind", limits.DECKS, "decks"):
        about = inner_text(message(nested(message(kind), _NORMAL)), _ABOUT)
        found[id] = AnkiDeck(id, name(called.replace(_BELOW, "::"), "a deck"), about)
    return found


def _fields(database: Database) -> dict[int, dict[int, str]]:
    """Give the names by note type and place; those of no note type too, which Anki leaves behind."""
    found: dict[int, dict[int, str]] = defaultdict(dict)
    for id, called, place in _rows(database, "fields", "ntid, name, ord", limits.FIELD_ROWS, "fields"):
        found[id][place] = name(called, "a field")
    return found


def _templates(database: Database) -> dict[int, dict[int, AnkiTemplate]]:
    found: dict[int, dict[int, AnkiTemplate]] = defaultdict(dict)
    rows = _rows(database, "templates", "ntid, name, config, ord", limits.TEMPLATE_ROWS, "cards of note types")
    for id, called, config, place in rows:
        sides = message(config)
        found[id][place] = AnkiTemplate(name(called, "a card"), inner_text(sides, _FRONT), inner_text(sides, _BACK))
    return found


def _rows(database: Database, table: str, columns: str, most: int, what: str) -> Iterator[tuple[Any, ...]]:
    """Give rows of an id, a name, a message where ``columns`` has one, and a number where it has one."""
    kinds = [_AS[column.strip()] for column in columns.split(",")]
    for row in database.rows(table, columns, most, what):
        try:
            yield tuple(kind(value) for kind, value in zip(kinds, row, strict=True))
        except Unusable as error:
            raise damaged(f"{error}, where its {what} stand") from None


def _blob(value: object) -> bytes:
    if type(value) is not bytes:
        raise Unusable("a setting in it is none")
    return value


_AS: dict[str, Callable[[object], Any]] = {
    "id": whole,
    "ntid": whole,
    "ord": whole,
    "name": text,
    "config": _blob,
    "kind": _blob,
}


def _in_order(by_place: dict[int, T]) -> tuple[T, ...]:
    return tuple(by_place[place] for place in sorted(by_place))
