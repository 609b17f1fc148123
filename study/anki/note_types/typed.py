"""Typed in Anki: a line to type in, judged on the card by the rules that judge it in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.judging.rival import Rival
    from study.questions import Typed

NOTE_TYPE = NoteType(
    kind="typed",
    id=1863706461,
    own_fields=("Question", "Answer", "Accepted", "Rivals", "Exact"),
    cards=(CardType("Typed", "typed", ("{{Question}}", "{{Answer}}")),),
    scripts=("keep", "verdict", "fold", "judge", "entry", "typed"),
)


def write(question: Typed) -> Written:
    """Give the fields: question, answer, other ways of writing it, rivals, and ``yes`` where case matters."""
    return Written(
        (
            markup.html(question.ask),
            markup.html(question.answer),
            markup.listed(map(markup.line, question.accepted[1:])),
            rivals(question.refused),
            "yes" if question.exact else "",
        )
    )


def rivals(others: Iterable[Rival]) -> str:
    """Give rivals as a list: all names of each, and who it is."""
    return markup.listed(
        "".join(markup.element("span", markup.line(name)) for name in rival.names)
        + (markup.element("small", markup.line(rival.who)) if rival.who else "")
        for rival in others
    )
