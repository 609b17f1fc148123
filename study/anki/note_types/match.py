"""Match in Anki: a left side tapped, then what belongs to it."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written

if TYPE_CHECKING:
    from study.questions import Match

NOTE_TYPE = NoteType(
    kind="match",
    id=1115931862,
    own_fields=("Question", "Lefts", "Rights", "Answer"),
    cards=(CardType("Match", "match", ("{{Question}}", "{{Answer}}")),),
    scripts=("keep", "verdict", "match"),
)


def write(question: Match) -> Written:
    """Give the fields: question, left sides, right sides in another order with those they belong to, the pairs."""
    rights = "".join(
        markup.element("li", markup.element("span", markup.html(shown)), data_lefts=_lefts(question, shown))
        for shown in question.options(Random(question.id))
    )
    pairs = markup.listed(
        f"{markup.element('b', markup.html(left))} {markup.element('span', markup.html(right))}"
        for left, right in question.pairs
    )
    lefts = markup.rows(question.lefts, "ol")
    return Written((markup.html(question.ask), lefts, markup.element("ul", rights), pairs))


def _lefts(question: Match, right: str) -> str:
    return " ".join(str(i) for i, (_, other) in enumerate(question.pairs) if other == right)
