"""Note types and decks as JSON in one row, as Anki kept them until version 2.1.28, and genanki does today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki.reading import limits
from study.anki.reading.as_json import number, read_object
from study.anki.reading.cells import name, said, text
from study.anki.reading.contents import AnkiDeck, AnkiNoteType, AnkiTemplate
from study.anki.reading.faults import TooLarge, damaged
from study.anki.reading.passing import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.anki.reading.database import Database

_CLOZE = 1


def read_note_types(database: Database) -> dict[int, AnkiNoteType]:
    """Give the note types by id; those without a field or a template are no types. Raises Unreadable."""
    found = {}
    for id, entry in _entries(database, "models", "note types", limits.NOTE_TYPES):
        fields = tuple(name(said(field, "name"), "a field") for field in _listed(entry, "flds", limits.FIELDS))
        templates = tuple(
            AnkiTemplate(name(said(template, "name"), "a card"), said(template, "qfmt"), said(template, "afmt"))
            for template in _listed(entry, "tmpls", limits.TEMPLATES)
        )
        if fields and templates:
            called = name(said(entry, "name"), "a note type")
            found[id] = AnkiNoteType(id, called, fields, templates, gaps=entry.get("type") == _CLOZE)
    return found


def read_decks(database: Database) -> dict[int, AnkiDeck]:
    """Give the decks by id. Raises Unreadable."""
    return {
        id: AnkiDeck(id, name(said(entry, "name"), "a deck"), said(entry, "desc"))
        for id, entry in _entries(database, "decks", "decks", limits.DECKS)
    }


def _entries(database: Database, column: str, what: str, most: int) -> Iterator[tuple[int, dict[str, object]]]:
    """Give the objects of a column by their ids."""
    try:
        ((data,),) = database.rows("col", column, 1, "settings")
        entries = read_object(text(data).encode(), what)
    except (ValueError, Unusable):
        raise damaged(f"its list of {what} is missing") from None
    if len(entries) > most:
        raise TooLarge(f"holds more than {most:,} {what}")
    for key, entry in entries.items():
        id = number(key)
        if id is not None and isinstance(entry, dict):
            yield id, entry


def _listed(entry: dict[str, object], key: str, most: int) -> list[dict[str, object]]:
    """Give the objects of a list in the order that they say they have."""
    listed = entry.get(key)
    if not isinstance(listed, list):
        return []
    if len(listed) > most:
        raise TooLarge(f"holds a note type of more than {most:,} fields or cards")
    return sorted((each for each in listed if isinstance(each, dict)), key=_place)


def _place(entry: dict[str, object]) -> int:
    place = entry.get("ord")
    return place if isinstance(place, int) else 0
