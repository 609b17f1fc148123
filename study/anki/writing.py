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

from study.anki.identity import part_id
from study.anki.note_types import NOTE_TYPES
from study.anki.preset import preset
from study.anki.progress import rows
from study.learning.memory import AVERAGE, DESIRED
from study.whole_file import whole_file

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from typing import Any

    from study.anki.note_types.base import NoteType
    from study.anki.package import Package, PackedDeck
    from study.anki.progress.carrying import Carried
    from study.anki.progress.rows import Row
    from study.anki.templates import CardFiles

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The one time that every file in the zip has, so that the same notes give the same bytes."""
_STORED = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif")
"""Endings of files that are compressed already."""


def write_package(package: Package, target: Path, carried: Carried | None = None) -> None:
    """Write the package, with the progress that it carries; until it is whole the old file stays.

    Raises OSError where it cannot be written.
    """
    database = _Database(package, carried).serialized()
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

    def __init__(self, package: Package, carried: Carried | None) -> None:
        super().__init__([])  # type: ignore[no-untyped-call]
        self._package = package
        self._carried = carried
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
        (decks, presets, settings) = map(json.loads, cursor.execute("SELECT decks, dconf, conf FROM col").fetchone())
        home = self._package.decks[0].id
        models = {
            str(NOTE_TYPES[kind].id): _NoteModel(NOTE_TYPES[kind], self._package).to_json(timestamp, home)
            for kind in self._package.note_types
        }
        options = preset(*(self._carried.model, self._carried.desired) if self._carried else (AVERAGE, DESIRED))
        columns = {
            "decks": decks | {str(deck.id): _deck_json(deck, options) for deck in self._package.decks},
            "dconf": presets | {str(options["id"]): options},
            "models": models,
        }
        if self._carried:
            columns["conf"] = settings | rows.settings(self._carried)
            cursor.execute("UPDATE col SET crt = ?", (self._carried.calendar.created,))
        for name, value in columns.items():
            cursor.execute(f"UPDATE col SET {name} = ?", (json.dumps(value),))
        cursor.execute("UPDATE col SET mod = ?, scm = ?", (int(timestamp) * 1000,) * 2)
        notes, cards, reviews = self._rows_of_tables(id_gen)
        cursor.executemany(f"INSERT INTO notes VALUES({_places(11)})", notes)
        cursor.executemany(f"INSERT INTO cards VALUES({_places(18)})", cards)
        cursor.executemany(f"INSERT INTO revlog VALUES({_places(9)})", reviews)

    def _rows_of_tables(self, ids: Iterator[int]) -> tuple[list[Row], list[Row], list[Row]]:
        notes: list[Row] = []
        cards: list[Row] = []
        reviews: list[Row] = []
        carried = self._carried
        due = 0
        for deck in self._package.decks:
            for dated in deck.notes:
                note, changed, id = dated.note, dated.changed, next(ids)
                due += 1
                tags = f" {' '.join(note.tags)} " if note.tags else ""
                fields = "\x1f".join(note.fields)
                notes.append((id, note.guid, note.note_type.id, changed, -1, tags, fields, note.fields[0], 0, 0, ""))
                for at, place in enumerate(note.cards):
                    card = next(ids)
                    before = (card, id, deck.id, place, changed, -1)
                    if carried is None:
                        cards.append((*before, 0, 0, due, 0, 0, 0, 0, 0, 0, 0, 0, ""))
                    else:
                        cards.append((*before, *rows.card(carried, note.question, first=at == 0)))
                        reviews += rows.reviews(carried, note.question, card) if at == 0 else ()
        return notes, cards, reviews


def _deck_json(deck: PackedDeck, options: Mapping[str, Any]) -> dict[str, object]:
    made = Deck(deck.id, deck.name, deck.about)  # type: ignore[no-untyped-call]
    plain: dict[str, object] = made.to_json()  # type: ignore[no-untyped-call]
    # The recall wanted stands with the deck as well: that comes along without the preset.
    return plain | {"conf": options["id"], "desiredRetention": round(100 * options["desiredRetention"])}


def _places(count: int) -> str:
    return ",".join("?" * count)
