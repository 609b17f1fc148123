"""How sure the learner was stands beside how often they were right."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from study.judging.verdict import Mark
from study.learning.answers import Sureness
from study.learning.statistics.calibration import CHANCE, calibration
from tests.learning.histories import histories, shuffled
from tests.learning.making import answer

if TYPE_CHECKING:
    from study.learning.answers import Answer


def said(sureness: Sureness, right: int, wrong: int) -> list[Answer]:
    return [
        *[answer(sureness=sureness)] * right,
        *[answer(sureness=sureness, mark=Mark.WRONG, share=0.0)] * wrong,
    ]


def test_where_sureness_was_never_asked_there_is_no_picture() -> None:
    assert calibration([answer(), answer()]) is None


def test_each_word_has_how_often_it_was_right() -> None:
    told = calibration([*said(Sureness.SURE, 3, 1), *said(Sureness.GUESS, 1, 3)])
    assert told is not None
    assert [(felt.sureness, felt.answers, felt.share) for felt in told.felt] == [
        (Sureness.GUESS, 4, 0.25),
        (Sureness.SURE, 4, 0.75),
    ]


def test_a_second_try_says_nothing_and_the_learners_own_word_counts() -> None:
    told = calibration(
        [
            answer(sureness=Sureness.SURE, mark=Mark.WRONG, share=0.0, override=True),
            answer(sureness=Sureness.SURE, mark=Mark.WRONG, share=0.0, retry=True),
        ]
    )
    assert told is not None
    assert [(felt.answers, felt.right) for felt in told.felt] == [(1, 1)]


def test_the_brier_score_is_the_mean_squared_distance() -> None:
    told = calibration([*said(Sureness.SURE, 1, 1), *said(Sureness.UNSURE, 1, 0)])
    assert told is not None
    assert told.brier == pytest.approx((0.05**2 + 0.95**2 + 0.4**2) / 3)


def test_who_keeps_to_their_words_has_a_better_score_than_who_is_sure_of_everything() -> None:
    kept = [*said(Sureness.GUESS, 25, 75), *said(Sureness.UNSURE, 60, 40), *said(Sureness.SURE, 95, 5)]
    boasted = said(Sureness.SURE, 180, 120)
    ours, theirs = calibration(kept), calibration(boasted)
    assert ours is not None
    assert theirs is not None
    assert ours.brier < theirs.brier


def test_the_words_state_rising_chances() -> None:
    assert 0 < CHANCE[Sureness.GUESS] < CHANCE[Sureness.UNSURE] < CHANCE[Sureness.SURE] < 1


@given(histories())
def test_the_score_is_that_of_its_definition(history: list[Answer]) -> None:
    told = calibration(history)
    counted = [(CHANCE[each.sureness], each.counts_as_right) for each in history if each.sureness and not each.retry]
    assert (told is None) == (not counted)
    if told:
        assert told.brier == pytest.approx(sum((stated - came) ** 2 for stated, came in counted) / len(counted))
        assert 0 <= told.brier <= 1


@given(shuffled())
def test_the_order_of_the_answers_does_not_show(both: tuple[list[Answer], list[Answer]]) -> None:
    assert calibration(both[0]) == calibration(both[1])
