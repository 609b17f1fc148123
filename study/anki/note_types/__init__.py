"""One note type a kind of question. To add a kind: one file here, its row below, its two sides in ``assets/anki``."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from study.anki.note_types import card, choice, cloze, match, multiple, number, open, order, truth, typed
from study.questions import Card, Choice, Cloze, Match, Multiple, Number, Open, Order, Truth, Typed

if TYPE_CHECKING:
    from study.anki.note_types.base import NoteType, Written
    from study.questions import Question

NOTE_TYPES: dict[str, NoteType] = {
    room.NOTE_TYPE.kind: room.NOTE_TYPE
    for room in (choice, multiple, truth, typed, number, cloze, order, match, card, open)
}


def write(question: Question) -> Written:
    """Give the question as the own fields of its kind's note type."""
    match question:
        case Choice():
            return choice.write(question)
        case Multiple():
            return multiple.write(question)
        case Truth():
            return truth.write(question)
        case Typed():
            return typed.write(question)
        case Number():
            return number.write(question)
        case Cloze():
            return cloze.write(question)
        case Order():
            return order.write(question)
        case Match():
            return match.write(question)
        case Card():
            return card.write(question)
        case Open():
            return open.write(question)
        case _:
            assert_never(question)
