"""The cards as Anki takes them: sides, styles and scripts put together from ``assets/anki``. Knows no question."""

from __future__ import annotations

import hashlib
from functools import cached_property
from string import Template
from typing import TYPE_CHECKING

from study.anki.refused import Refused
from study.values import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from study.anki.note_types.base import CardType, NoteType

_PARTS = ("picture", "hint", "verdict", "after")
"""Pieces that the sides share: ``$picture`` in a side stands for ``picture.html``."""


@frozen
class Sides:
    """One card of a note type, front and back, ready for Anki."""

    front: str
    back: str


class CardFiles:
    """The files below ``assets/anki``, each read once."""

    def __init__(self, assets: Path) -> None:
        self._folder = assets / "anki"
        self._read: dict[str, str] = {}

    def sides(self, note_type: NoteType, card: CardType) -> Sides:
        """Give both sides of a card. Raises Refused where a file is missing: the program is not whole."""
        script = self._script(note_type.scripts)
        return Sides(
            self._side(note_type, card, "front") + script,
            self._side(note_type, card, "back") + script,
        )

    @cached_property
    def style(self) -> str:
        """The one style sheet that all kinds share."""
        return self._text("card.css")

    def _side(self, note_type: NoteType, card: CardType, side: str) -> str:
        inside = Template(self._text(f"{card.sides}.{side}.html")).substitute(self._parts)
        framed = Template(self._text("frame.html")).substitute(side=side, kind=note_type.kind, inside=inside.strip())
        return f"{{{{#{card.only_with}}}}}{framed}{{{{/{card.only_with}}}}}" if card.only_with else framed

    @cached_property
    def _parts(self) -> dict[str, str]:
        return {name: self._text(f"{name}.html").strip() for name in _PARTS}

    def _script(self, names: tuple[str, ...]) -> str:
        if not names:
            return ""
        # Anki's page lives on from card to card: what is named here must not stay.
        inside = "\n".join(self._text(f"{name}.js") for name in names)
        return f'<script>\n(function () {{\n"use strict";\n{inside}}}());\n</script>'

    def _text(self, name: str) -> str:
        if name not in self._read:
            try:
                self._read[name] = (self._folder / name).read_text(encoding="utf-8")
            except OSError as error:
                raise Refused(f"the card file {self._folder / name} cannot be read; install Study again") from error
        return self._read[name]


def content_of(note_type: NoteType, files: CardFiles) -> str:
    """Give a hash of all that a learner may have styled anew: what must be equal for the note type to be unchanged."""
    sides = [files.sides(note_type, card) for card in note_type.cards]
    shown = [
        (card.name, *card.browser, side.front, side.back) for card, side in zip(note_type.cards, sides, strict=True)
    ]
    whole = repr((note_type.name, note_type.fields, shown, files.style))
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
