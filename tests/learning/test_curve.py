"""How the recall to expect goes from today to a day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.learning.curve import TURNS, curve
from study.learning.days import day_of, moment_of
from study.learning.forecast import Tuning, forecast
from study.learning.memory import Rating, remember
from tests.learning.making import MORNING, some

POINTS = [question.point for question in some(15)]
TODAY = day_of(MORNING)
KNOWN = {point: remember(None, Rating.GOOD, MORNING - timedelta(days=2)) for point in POINTS[:9]}


def test_it_begins_now_and_ends_at_the_moment_for_which_one_learns() -> None:
    last = TODAY + timedelta(days=9)
    turns = curve(POINTS, KNOWN, POINTS[:5], MORNING, last, Tuning())
    assert [turn.day for turn in turns] == [TODAY + timedelta(days=n) for n in range(10)]
    assert turns[0].nothing == forecast(POINTS, KNOWN, MORNING, Tuning())
    assert turns[-1].nothing == forecast(POINTS, KNOWN, moment_of(last, MORNING), Tuning())


def test_what_is_left_alone_fades_and_a_session_lifts_it() -> None:
    turns = curve(POINTS, KNOWN, POINTS[:5], MORNING, TODAY + timedelta(days=14), Tuning())
    fading = [turn.nothing.mean for turn in turns]
    assert fading == sorted(fading, reverse=True)
    assert fading[0] > fading[-1]
    assert all(turn.held.mean > turn.nothing.mean for turn in turns)


def test_a_session_of_nothing_changes_nothing() -> None:
    assert all(turn.held == turn.nothing for turn in curve(POINTS, KNOWN, (), MORNING, TODAY + timedelta(3), Tuning()))


@given(st.integers(-3, 2000))
def test_it_never_has_more_turns_than_can_be_drawn_and_always_both_ends(days: int) -> None:
    last = TODAY + timedelta(days=days)
    turns = [turn.day for turn in curve(POINTS[:1], {}, (), MORNING, last, Tuning())]
    assert len(turns) == max(0, min(days + 1, TURNS))
    assert turns == sorted(set(turns))
    if turns:
        assert (turns[0], turns[-1]) == (TODAY, last)


@pytest.mark.parametrize("points", [[], POINTS[:1] * 3])
def test_points_count_once_and_none_give_no_curve(points: list[str]) -> None:
    turns = curve(points, {}, (), MORNING, TODAY, Tuning())
    assert [turn.nothing for turn in turns] == [forecast(points[:1], {}, MORNING, Tuning())] * len(points[:1])
