"""Choice in Anki: rows to tap, shuffled anew each time the card comes."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.note_types.base import CardType, NoteType, Written
from study.questions.choice import because

if TYPE_CHECKING:
    from collections.abc import Container

    from study.questions import Choice, Multiple

NOTE_TYPE = NoteType(
    kind="choice",
    id=1651690212,
    own_fields=("Question", "Options", "Answer"),
    cards=(CardType("Choice", "choice", ("{{Question}}", "{{Answer}}")),),
    scripts=("keep", "verdict", "pick"),
)


def write(question: Choice) -> Written:
    """Give the fields: the question, the options, the right one."""
    return Written((markup.html(question.ask), options(question, (question.right,)), markup.html(question.right)))


def options(question: Choice | Multiple, right: Container[str]) -> str:
    """Give the options as a list in which the right ones are marked, never all at its head unless it may not move."""
    rows = []
    for text in question.options(Random(question.id)):
        inside = markup.element("span", markup.html(text))
        if text in right:
            rows.append(markup.element("li", inside, data_right=""))
        else:
            reason = because(question.wrong, text)
            inside += markup.element("small", markup.html(reason)) if reason else ""
            rows.append(markup.element("li", inside))
    fixed = {} if question.shuffle else {"data_fixed": ""}
    return markup.element("ol", "".join(rows), **fixed)
