"""Card in Anki: plain two sides, one way round or both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written

if TYPE_CHECKING:
    from study.questions import Card

NOTE_TYPE = NoteType(
    kind="card",
    id=1126834015,
    own_fields=("Front", "Back", "Both"),
    cards=(
        CardType("Forward", "card", ("{{Front}}", "{{Back}}")),
        CardType("Backward", "card-backward", ("{{Back}}", "{{Front}}"), only_with="Both"),
    ),
)


def write(question: Card) -> Written:
    """Give the fields: the two sides, and ``yes`` where it is asked either way round."""
    sides = (markup.html(question.front), markup.html(question.back))
    return Written((*sides, "yes" if question.both else ""), (0, 1) if question.both else (0,))
