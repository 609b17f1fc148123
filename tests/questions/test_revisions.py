"""A revision is of what decides the right answer: it outlives any rewording, and changes with the key."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from study.judging.rival import Rival
from study.questions import Expected, Level, Option, Picture, Question, Tolerance
from study.questions.gaps import read_gaps
from tests.questions import making
from tests.questions.making import CARD, CHOICE, CLOZE, MATCH, MULTIPLE, NUMBER, OPEN, ORDER, TRUTH, TYPED

REWORDED: list[tuple[Question, dict[str, Any]]] = [
    (CHOICE, {"ask": "And the angle?", "wrong": (Option("Something else"),), "shuffle": False}),
    (CHOICE, {"right": "the  DIRECTION"}),
    (MULTIPLE, {"ask": "Jobs?", "right": ("Guarding", "building", "Nursing"), "wrong": (Option("Else"),)}),
    (TRUTH, {"claim": "A drone has a sting.", "correction": "It has none."}),
    (TYPED, {"ask": "Who was it?", "accept": (), "rivals": (Rival(("Otto",)),), "exact": True}),
    (NUMBER, {"ask": "Beats?", "within": Tolerance(Decimal(1)), "number": Decimal("230.00")}),
    (CLOZE, {"parts": read_gaps("Bees keep it near [[35]] degrees by [[fanning | beating]] the air.")}),
    (ORDER, {"ask": "Which first?"}),
    (MATCH, {"ask": "Who?", "extra": (), "pairs": MATCH.pairs[::-1]}),
    (CARD, {"front": "What is propolis?", "both": True}),
    (OPEN, {"ask": "Why?", "expect": tuple(Expected(point.text, Decimal(3)) for point in OPEN.expect)}),
]

ANOTHER_KEY: list[tuple[Question, dict[str, Any]]] = [
    (CHOICE, {"right": "The distance"}),
    (MULTIPLE, {"right": ("Nursing", "Building")}),
    (TRUTH, {"true": True}),
    (TYPED, {"answer": "Otto Frisch"}),
    (NUMBER, {"number": Decimal(231)}),
    (NUMBER, {"unit": "per minute"}),
    (CLOZE, {"parts": read_gaps("Kept near [[36]] °C by [[fanning]].")}),
    (CLOZE, {"parts": read_gaps("Kept near [[2= 35]] °C by [[1= fanning]].")}),
    (ORDER, {"items": ("Larva", "Egg", "Pupa", "Adult")}),
    (MATCH, {"pairs": (("Queen", "mates"), ("Drone", "lays eggs"), ("Worker", "forages"))}),
    (CARD, {"back": "Wax"}),
    (OPEN, {"expect": OPEN.expect[:1]}),
]


def test_every_kind_is_here() -> None:
    assert {question.kind for question, _ in REWORDED} == {question.kind for question in making.ALL}
    assert {question.kind for question, _ in ANOTHER_KEY} == {question.kind for question in making.ALL}


@pytest.mark.parametrize(("question", "change"), REWORDED)
def test_wording_leaves_the_revision(question: Question, change: dict[str, Any]) -> None:
    reworded = replace(question, **change)
    assert reworded != question
    assert reworded.revision == question.revision


@pytest.mark.parametrize("question", making.ALL, ids=lambda question: question.kind)
def test_what_stands_around_a_question_leaves_the_revision(question: Question) -> None:
    around = replace(
        question,
        id="other/name",
        point="other/point",
        why="So.",
        hint="Look.",
        passages=(1,),
        level=Level.APPLY,
        tags=("x",),
        picture=Picture("a.svg", "a"),
        weight=Decimal(2),
        retry=True,
        made="x/1",
        language="de",
    )
    assert around.revision == question.revision


@pytest.mark.parametrize(("question", "change"), ANOTHER_KEY)
def test_another_key_is_another_revision(question: Question, change: dict[str, Any]) -> None:
    assert replace(question, **change).revision != question.revision


def test_no_two_kinds_share_a_revision() -> None:
    assert len({question.revision for question in making.ALL}) == len(making.ALL)


@pytest.mark.parametrize("question", making.ALL, ids=lambda question: question.kind)
def test_the_same_draw_shows_the_same_options_and_each_of_them_once(question: Question) -> None:
    shown = question.options(Random("1:bees/q:1"))
    assert shown == question.options(Random("1:bees/q:1"))
    assert len(set(shown)) == len(shown)
    assert sorted(shown) == sorted(question.options(Random(2)))


def test_an_order_is_never_shown_right() -> None:
    assert all(ORDER.options(Random(seed)) != ORDER.items for seed in range(200))
    two = replace(ORDER, items=("Egg", "Adult"))
    assert all(two.options(Random(seed)) == ("Adult", "Egg") for seed in range(20))
