"""A package written as Anki's file, through genanki: rows in batches, no file but the finished one. Decides nothing.

Format: the .apkg of schema 11, a zip of ``collection.anki2``, ``media`` and the media files by number.
"""

from __future__ import annotations

import itertools
import json
import sqlite3
import zipfile
from typing import TYPE_CHECKING

from genanki.deck import Deck
from genanki.model import Model
from genanki.package import Package as BasePackage

from study.anki import markup
from study.anki.identity import part_id
from study.anki.note_types import NOTE_TYPES
from study.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from study.anki.note_types.base import NoteType
    from study.anki.package import Package, PackedDeck
    from study.anki.templates import CardFiles

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The one time that every file in the zip has, so that the same notes give the same bytes."""
_STORED = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""Endings of files that are compressed already."""


def write_package(package: Package, target: Path) -> None:
    """Write the package; until it is whole the old file stays. Raises OSError where it cannot be written."""
    database = _Database(package).serialized()
    with whole_file(target) as file, zipfile.ZipFile(file, "w") as outer:
        _put(outer, "collection.anki2", database, zipfile.ZIP_DEFLATED)
        listing = {str(at): media.name for at, media in enumerate(package.media)}
        _put(outer, "media", json.dumps(listing).encode(), zipfile.ZIP_DEFLATED)
        for at, media in enumerate(package.media):
            stored = media.name.endswith(_STORED)
            _put(outer, str(at), media.data, zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED)


def _put(outer: zipfile.ZipFile, name: str, data: bytes, method: int) -> None:
    entry = zipfile.ZipInfo(name, _EARLIEST)
    entry.compress_type = method
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    outer.writestr(entry, data, compresslevel=1)


class _NoteModel(Model):
    """A note type as genanki writes it, with numbers on fields and templates, and a time of its own."""

    def __init__(self, note_type: NoteType, package: Package) -> None:
        super().__init__(  # type: ignore[no-untyped-call]
            note_type.id,
            note_type.name,
            [
                {"id": part_id(note_type.id, "field", place), "name": name}
                for place, name in enumerate(note_type.fields)
            ],
            [_template(note_type, place, package.files) for place in range(len(note_type.cards))],
            css=package.files.style,
            model_type=self.CLOZE if note_type.gaps else self.FRONT_BACK,
        )
        self._changed = package.note_types[note_type.kind]
        self._needed = [
            [place, "any", [note_type.fields.index(card.only_with or note_type.fields[0])]]
            for place, card in enumerate(note_type.cards)
        ]

    @property
    def _req(self) -> list[list[object]]:
        """Which field a card cannot be without; genanki would render every template with every field to find out."""
        return self._needed

    def to_json(self, timestamp: float, deck_id: int | None) -> dict[str, object]:
        return {**super().to_json(timestamp, deck_id), "mod": self._changed}


def _template(note_type: NoteType, place: int, files: CardFiles) -> dict[str, object]:
    card = note_type.cards[place]
    sides = files.sides(note_type, card)
    return {
        "id": part_id(note_type.id, "template", place),
        "name": card.name,
        "qfmt": sides.front,
        "afmt": sides.back,
        "bqfmt": card.browser[0],
        "bafmt": card.browser[1],
    }


class _Database(BasePackage):
    """The collection in a package, made in memory: its columns of JSON are written once, its rows in one go."""

    def __init__(self, package: Package) -> None:
        super().__init__([])  # type: ignore[no-untyped-call]
        self._package = package
        changed = [dated.changed for deck in package.decks for dated in deck.notes]
        self._newest = max(changed)
        self._rows = sum(1 + len(dated.note.cards) for deck in package.decks for dated in deck.notes)

    def serialized(self) -> bytes:
        """Give the database file."""
        connection = sqlite3.connect(":memory:")
        try:
            # Anki takes a note's number for the moment it was made, in milliseconds: none may lie in the future.
            last = self._newest * 1000
            self.write_to_db(connection.cursor(), self._newest, itertools.count(last - self._rows + 1))
            connection.commit()
            return connection.serialize()
        finally:
            connection.close()

    def write_to_db(self, cursor: sqlite3.Cursor, timestamp: float, id_gen: Iterator[int]) -> None:
        super().write_to_db(cursor, timestamp, id_gen)  # the tables, and a collection without decks
        (known,) = cursor.execute("SELECT decks FROM col").fetchone()
        decks = json.loads(known) | {str(deck.id): _deck_json(deck) for deck in self._package.decks}
        home = self._package.decks[0].id
        models = {
            str(NOTE_TYPES[kind].id): _NoteModel(NOTE_TYPES[kind], self._package).to_json(timestamp, home)
            for kind in self._package.note_types
        }
        cursor.execute(
            "UPDATE col SET decks = ?, models = ?, mod = ?, scm = ?",
            (json.dumps(decks), json.dumps(models), int(timestamp) * 1000, int(timestamp) * 1000),
        )
        notes, cards = self._note_and_card_rows(id_gen)
        cursor.executemany(f"INSERT INTO notes VALUES({_places(11)})", notes)
        cursor.executemany(f"INSERT INTO cards VALUES({_places(18)})", cards)

    def _note_and_card_rows(self, ids: Iterator[int]) -> tuple[list[tuple[object, ...]], list[tuple[object, ...]]]:
        notes: list[tuple[object, ...]] = []
        cards: list[tuple[object, ...]] = []
        due = 0
        for deck in self._package.decks:
            for dated in deck.notes:
                note, changed, id = dated.note, dated.changed, next(ids)
                due += 1
                tags = f" {' '.join(note.tags)} " if note.tags else ""
                fields = "\x1f".join(note.fields)
                notes.append((id, note.guid, note.note_type.id, changed, -1, tags, fields, note.fields[0], 0, 0, ""))
                for place in note.cards:
                    cards.append((next(ids), id, deck.id, place, changed, -1, 0, 0, due, *[0] * 8, ""))
        return notes, cards


def _deck_json(deck: PackedDeck) -> dict[str, object]:
    made = Deck(deck.id, deck.name, markup.html(deck.about))  # type: ignore[no-untyped-call]
    plain: dict[str, object] = made.to_json()  # type: ignore[no-untyped-call]
    return plain


def _places(count: int) -> str:
    return ",".join("?" * count)
