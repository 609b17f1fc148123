"""Family 3: cloze."""

from __future__ import annotations

from study.judging.verdict import Mark
from study.questions import Cloze, Filled
from tests.generate.shipped import made, questions


def test_one_gap_is_left_in_the_sentence_of_the_fact() -> None:
    assert all(each.keys["cloze"].count("[[") == 1 for each in made("cloze"))


def test_the_gap_takes_any_name_of_what_fills_it() -> None:
    question = next(each for each in questions("cloze") if each.point.endswith("#reunified-ally"))
    assert isinstance(question, Cloze)
    for name in ("the United States", "America", "Washington", "US"):
        assert question.judge(Filled((name,))).mark is Mark.RIGHT, name
    assert question.judge(Filled(("China",))).mark is Mark.WRONG
