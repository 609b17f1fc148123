"""All that a package gives, read to the end. For tests that hold it against something else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki.reading.opening import open_package
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from study.anki.reading.contents import AnkiCard, AnkiDeck, AnkiNote, AnkiNoteType, AnkiReview, Contents


@frozen
class Drained:
    """Everything."""

    note_types: Mapping[int, AnkiNoteType]
    decks: Mapping[int, AnkiDeck]
    notes: tuple[AnkiNote, ...]
    cards: tuple[AnkiCard, ...]
    reviews: tuple[AnkiReview, ...]
    media: Mapping[str, bytes]
    passed_over: tuple[str, ...]


def drained(path: Path) -> Drained:
    """Read a package to the end. Raises Refused."""
    with open_package(path) as opened:
        contents: Contents = opened
        return Drained(
            contents.note_types,
            contents.decks,
            tuple(contents.notes()),
            tuple(contents.cards()),
            tuple(contents.reviews()),
            dict(contents.read_media(sorted(contents.media))),
            opened.passed_over,
        )
