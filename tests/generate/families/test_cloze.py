"""Family 3: cloze."""

from __future__ import annotations

from study.judging.verdict import Mark
from study.questions import Cloze, Filled
from tests.generate.shipped import base, made, questions


def test_one_gap_is_left_in_the_sentence_of_the_fact() -> None:
    assert all(each.keys["cloze"].count("[[") == 1 for each in made("cloze"))


def test_the_gap_takes_any_name_of_what_fills_it() -> None:
    facts, _ = base()
    checked = 0
    for question in questions("cloze"):
        assert isinstance(question, Cloze)
        for entity in facts.entities.values():
            if question.gaps[0].answer == entity.name:
                assert all(question.judge(Filled((name,))).mark is Mark.RIGHT for name in entity.names)
                assert question.judge(Filled(("Australia",))).mark is Mark.WRONG
                checked += 1
    assert checked >= 5
