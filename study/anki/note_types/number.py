"""Number in Anki: a line to type in, judged by value and unit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written

if TYPE_CHECKING:
    from study.questions import Number

NOTE_TYPE = NoteType(
    kind="number",
    id=1646049340,
    own_fields=("Question", "Answer", "Number", "Within", "Unit"),
    cards=(CardType("Number", "number", ("{{Question}}", "{{Answer}}")),),
    scripts=("keep", "verdict", "fold", "judge", "numbers", "entry", "number"),
)


def write(question: Number) -> Written:
    """Give the fields: question, answer in full, the plain figure, how far off is right in its unit, the unit."""
    return Written(
        (
            markup.html(question.ask),
            markup.html(question.key),
            f"{question.number:f}",
            f"{question.within.of(question.number):f}",
            markup.line(question.unit),
        )
    )
