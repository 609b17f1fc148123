"""Histories for properties of folds: answers of any kind, on any day, by a small catalogue with wrong ways to go."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta, timezone
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from study.judging.rival import Rival
from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.learning.catalogue import Catalogue
from study.questions import Entered, Option, Picked
from tests.learning.making import MORNING, answer, choice, typed

if TYPE_CHECKING:
    from study.questions import Question

QUESTIONS: tuple[Question, ...] = (
    choice("bee", point="s#1", wrong=(Option("ant"), Option("cow"))),
    choice("ant", point="s#2", wrong=(Option("the bee"), Option("cow"))),
    typed("cow", point="s#2", rivals=(Rival(("bee", "honeybee")), Rival(("ant",)))),
    typed("dog"),
)
CATALOGUE = Catalogue(QUESTIONS)
_TYPED = ("cow", "the honeybee", "Ant", "dog", "nothing of the sort")


@st.composite
def _one(draw: st.DrawFn) -> Answer:
    question = draw(st.sampled_from(QUESTIONS))
    texts = question.choices or _TYPED
    text = draw(st.sampled_from(texts))
    response = Picked((text,)) if question.choices else Entered(text)
    verdict = question.judge(response)
    offset = timezone(timedelta(hours=draw(st.integers(-11, 13))))
    return answer(
        session=draw(st.sampled_from(("s1", "s2", "s3"))),
        mode=draw(st.sampled_from(Mode)),
        question=question.id,
        revision=draw(st.sampled_from((question.revision, "another"))),
        point=question.point,
        kind=question.kind,
        response=response,
        mark=verdict.mark if verdict.mark is not Mark.AGAIN else Mark.WRONG,
        share=verdict.share,
        milliseconds=draw(st.integers(0, 900_000)),
        sureness=draw(st.sampled_from((None, *Sureness))),
        override=draw(st.booleans()) and not question.choices,
        retry=draw(st.booleans()),
        at=(MORNING + timedelta(minutes=draw(st.integers(-60_000, 0)))).astimezone(offset),
    )


@st.composite
def histories(draw: st.DrawFn) -> list[Answer]:
    """Give answers with ids of their own, as a log holds them; their moments in any order."""
    return [replace(each, id=f"{number:04}") for number, each in enumerate(draw(st.lists(_one(), max_size=25)))]


@st.composite
def shuffled(draw: st.DrawFn) -> tuple[list[Answer], list[Answer]]:
    """Give a history, and the same answers in another order."""
    history = draw(histories())
    return history, draw(st.permutations(history))
