"""A question laid open says all that its author wrote, and which of it is right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from study.judging.verdict import Mark
from study.presenting.laid_open import laid_open
from study.questions import Choice
from tests.samples import NASTY, STEERING, questions

ALL = questions()


@pytest.mark.parametrize("question", ALL, ids=lambda question: question.kind)
def test_every_kind_shows_its_answer(question: object) -> None:
    each = next(known for known in ALL if known is question)
    told = laid_open(each)
    assert told.id == each.id
    assert told.place.startswith(each.kind)
    assert told.answer
    assert all(line.mark is not Mark.WRONG or isinstance(line.because, str) for line in told.answer)


def test_wrong_options_come_with_their_reasons() -> None:
    choice = next(question for question in ALL if isinstance(question, Choice))
    told = laid_open(choice)
    assert [line.text for line in told.answer if line.mark is Mark.RIGHT] == [choice.right]
    assert [(line.text, line.because) for line in told.answer if line.mark is Mark.WRONG] == [
        (option.text, option.because) for option in choice.wrong
    ]


@pytest.mark.parametrize("text", [*NASTY.values(), STEERING])
def test_nothing_in_it_steers_a_terminal(text: str) -> None:
    for question in questions(nasty=text):
        told = laid_open(replace(question, tags=(text,)))
        shown = (told.asked, told.place, told.why, told.hint, *(line.text + line.because for line in told.answer))
        assert not any("\x1b" in part or "\u202e" in part for part in shown)
