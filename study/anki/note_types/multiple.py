"""Multiple in Anki: rows to tap, several of them right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written
from study.anki.note_types.choice import options

if TYPE_CHECKING:
    from study.questions import Multiple

NOTE_TYPE = NoteType(
    kind="multiple",
    id=1202126984,
    own_fields=("Question", "Options", "Answer"),
    cards=(CardType("Multiple", "multiple", ("{{Question}}", "{{Answer}}")),),
    scripts=("keep", "verdict", "pick"),
)


def write(question: Multiple) -> Written:
    """Give the fields: the question, the options, the right ones."""
    right = markup.rows(question.right)
    return Written((markup.html(question.ask), options(question, question.right), right))
