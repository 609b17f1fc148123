"""The real Anki, as a test uses it: a collection that takes packages, and shows what it has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest

if TYPE_CHECKING:
    from pathlib import Path

    from anki.cards import Card
    from anki.notes import Note

IMPORTED = ("new", "updated", "duplicate", "conflicting", "first_field_match", "missing_notetype", "missing_deck")


@dataclass
class Anki:
    """A collection on disk."""

    collection: Collection
    own_note_types: frozenset[str]

    @classmethod
    def in_folder(cls, folder: Path) -> Anki:
        """Give a new, empty collection."""
        collection = Collection(str(folder / "collection.anki2"))
        return cls(collection, frozenset(found.name for found in collection.models.all_names_and_ids()))

    def take(self, package: Path, *, progress: bool = False) -> dict[str, int]:
        """Import a package as the program's import window does, and give how many notes were treated how.

        ``progress``: with both boxes ticked, for learning progress and for deck presets.
        """
        options = ImportAnkiPackageOptions(with_scheduling=progress, with_deck_configs=progress)
        request = ImportAnkiPackageRequest(package_path=str(package), options=options)
        log = self.collection.import_anki_package(request).log
        self.collection.models._clear_cache()
        counts = {kind: len(getattr(log, kind)) for kind in IMPORTED}
        return {kind: count for kind, count in counts.items() if count}

    @property
    def notes(self) -> dict[str, Note]:
        """All notes by the question's id."""
        notes = (self.collection.get_note(id) for id in self.collection.find_notes(""))
        return {note["ID"]: note for note in notes}

    def cards(self, question: str) -> list[Card]:
        """Give the cards of a question, in order."""
        return sorted(self.notes[question].cards(), key=lambda card: card.ord)

    def note_types(self) -> set[str]:
        """Give the names of the note types that a new collection does not have."""
        return {found.name for found in self.collection.models.all_names_and_ids()} - self.own_note_types


def plain(html: str) -> str:
    """Give what a reader sees of HTML: line breaks as line feeds, no elements, entities read."""
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r"<br ?/?>", "\n", html)))
