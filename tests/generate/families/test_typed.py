"""Family 2: typed."""

from __future__ import annotations

from study.judging.verdict import Mark
from study.questions import Entered
from tests.generate.shipped import base, made, questions


def test_every_name_of_the_answer_is_accepted_and_every_rival_refused() -> None:
    facts, _ = base()
    question = next(each for each in questions("typed") if each.key == "China")
    assert question.judge(Entered("Beijing")).mark is Mark.RIGHT
    assert question.judge(Entered("PRC")).mark is Mark.RIGHT
    assert question.judge(Entered("Japan")).mark is Mark.WRONG
    assert facts.entities["china"].name == "China"


def test_a_number_is_asked_as_a_number() -> None:
    numbers = [each for each in made("typed") if "number" in each.keys]
    assert {each.made_from[0] for each in numbers} >= {"summit-year", "putin-three-hours"}
    assert all("answer" not in each.keys for each in numbers)


def test_long_wordings_are_never_to_be_typed() -> None:
    assert all(len(each.keys["answer"].split()) <= 3 for each in made("typed") if "answer" in each.keys)
