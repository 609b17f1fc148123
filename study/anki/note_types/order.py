"""Order in Anki: items tapped one after another."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written

if TYPE_CHECKING:
    from study.questions import Order

NOTE_TYPE = NoteType(
    kind="order",
    id=1128426215,
    own_fields=("Question", "Items", "Answer"),
    cards=(CardType("Order", "order", ("{{Question}}", "{{Answer}}")),),
    scripts=("keep", "verdict", "order"),
)


def write(question: Order) -> Written:
    """Give the fields: question, the items out of order with the place of each, the items in order."""
    place = {item: i for i, item in enumerate(question.items)}
    items = "".join(
        markup.element("li", markup.element("span", markup.html(item)), data_place=str(place[item]))
        for item in question.options(Random(question.id))
    )
    answer = markup.rows(question.items, "ol")
    return Written((markup.html(question.ask), markup.element("ul", items), answer))
