"""True or false in Anki: two buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written

if TYPE_CHECKING:
    from study.questions import Truth

NOTE_TYPE = NoteType(
    kind="truth",
    id=1631787708,
    own_fields=("Claim", "Verdict", "Correction"),
    cards=(CardType("Truth", "truth", ("{{Claim}}", "{{Verdict}}. {{Correction}}")),),
    scripts=("keep", "verdict", "truth"),
)


def write(question: Truth) -> Written:
    """Give the fields: the claim, whether it is true, what is true instead."""
    return Written(
        (markup.html(question.claim), "True" if question.true else "False", markup.html(question.correction))
    )
