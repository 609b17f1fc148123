"""Cloze in Anki: a card for each number of gaps, typed into the text itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoCard, NoteType, Written

if TYPE_CHECKING:
    from study.questions import Cloze
    from study.questions.gaps import Part

MOST = 500
"""The highest number that Anki gives a gap."""

NOTE_TYPE = NoteType(
    kind="cloze",
    id=1681460719,
    own_fields=("Text", "Gaps"),
    cards=(CardType("Cloze", "cloze", ("{{cloze:Text}}", "{{cloze:Text}}")),),
    scripts=("keep", "verdict", "fold", "judge", "entry", "cloze"),
    gaps=True,
)


def write(question: Cloze) -> Written:
    """Give the fields: the text with its gaps as Anki writes them, and what fills each.

    Raises NoCard where Anki would pass over a gap, since the note would lack that card without a word.
    """
    for gap in question.gaps:
        if gap.number > MOST:
            raise NoCard(f"it numbers a gap {gap.number}, and Anki counts no further than {MOST}")
        if not markup.line(gap.answer):
            raise NoCard("nothing that can be shown stands in one of its gaps")
    numbers = sorted({gap.number for gap in question.gaps})
    text = "".join(map(_ankis, question.parts))
    return Written((text, _fillings(question)), tuple(number - 1 for number in numbers))


def _fillings(question: Cloze) -> str:
    gaps = (
        markup.element(
            "li",
            "".join(markup.element("span", markup.line(text)) for text in gap.accepted),
            data_gap=str(gap.number),
        )
        for gap in question.gaps
    )
    return markup.element("ol", "".join(gaps))


def _ankis(part: Part) -> str:
    """Give a stretch of the text as Anki reads it: ``{{c2::fanning::with wings}}``."""
    if isinstance(part, str):
        return markup.in_cloze(part)
    hint = f"::{markup.in_cloze(part.hint)}" if part.hint else ""
    return f"{{{{c{part.number}::{markup.in_cloze(part.answer)}{hint}}}}}"
