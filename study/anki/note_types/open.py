"""Open in Anki: a box to write in, then expected points to tick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written

if TYPE_CHECKING:
    from study.questions import Open

NOTE_TYPE = NoteType(
    kind="open",
    id=1646255663,
    own_fields=("Question", "Expected"),
    cards=(CardType("Open", "open", ("{{Question}}", "{{Expected}}")),),
    scripts=("keep", "verdict", "overlap", "open"),
)


def write(question: Open) -> Written:
    """Give the fields: the question, and the expected points with the weight of each."""
    points = "".join(
        markup.element("li", markup.element("span", markup.html(point.text)), data_weight=f"{point.weight:f}")
        for point in question.expect
    )
    return Written((markup.html(question.ask), markup.element("ul", points)))
