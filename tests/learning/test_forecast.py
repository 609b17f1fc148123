"""What will be remembered, and how well that was foretold before."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.catalogue import Catalogue
from study.learning.forecast import UNASKED, Foretold, Tuning, after, forecast, foretold, tuned
from study.learning.memory import Memory, recall
from tests.learning.making import MORNING, answer, some

LATER = MORNING + timedelta(days=7)


def memory(days_ago: float = 0.0, **fields: Any) -> Memory:
    given: dict[str, Any] = {"stability": 5.0, "difficulty": 5.0, "last": MORNING - timedelta(days=days_ago)}
    return Memory(**(given | {"reps": 1, "lapses": 0, "successes": 1, "missed": False} | fields))


def test_the_forecast_is_the_mean_recall_and_counts_points_never_asked() -> None:
    memories = {"a": memory(2), "b": memory(5)}
    known = (recall(memories["a"], LATER) + recall(memories["b"], LATER)) / 2
    assert forecast("ab", memories, LATER).mean == pytest.approx(known)
    assert forecast("abcd", memories, LATER).mean == pytest.approx((2 * known + 2 * UNASKED) / 4)


def test_a_forecast_over_nothing_is_nothing() -> None:
    assert forecast((), {}, LATER).mean == 0.0


@given(st.integers(1, 30), st.floats(0, 60))
def test_the_range_holds_the_mean_and_stays_between_nothing_and_all(count: int, days: float) -> None:
    memories = {str(n): memory(n) for n in range(count)}
    told = forecast(memories, memories, MORNING + timedelta(days=days))
    assert 0.0 <= told.low <= told.mean <= told.high <= 1.0


def test_without_answers_the_average_learner_is_taken() -> None:
    assert tuned((), MORNING).offset == 0.0


@pytest.mark.parametrize(("really", "sign"), [(0.95, 1), (0.5, -1)])
def test_who_remembers_more_or_less_than_foretold_is_foretold_more_or_less(really: float, sign: int) -> None:
    random = Random(1)
    past = [Foretold(0.8, random.random() < really, MORNING) for _ in range(200)]
    tuning = tuned(past, MORNING)
    assert tuning.offset * sign > 0.3
    assert tuning.of(0.8) == pytest.approx(sum(each.remembered for each in past) / len(past), abs=0.05)


def test_the_last_days_weigh_most() -> None:
    old = [Foretold(0.8, False, MORNING - timedelta(days=30)) for _ in range(30)]
    new = [Foretold(0.8, True, MORNING) for _ in range(30)]
    assert tuned([*old, *new], MORNING).offset > 0


def test_more_answers_make_the_range_narrower() -> None:
    few = tuned([Foretold(0.8, n % 5 > 0, MORNING) for n in range(10)], MORNING)
    many = tuned([Foretold(0.8, n % 5 > 0, MORNING) for n in range(200)], MORNING)
    assert many.error < few.error <= Tuning().error


def test_only_the_first_answer_of_a_day_to_a_known_point_was_foretold() -> None:
    asked = some(1)
    at = [MORNING, MORNING + timedelta(hours=1), MORNING + timedelta(days=3), MORNING + timedelta(days=3, hours=1)]
    name, point = asked[0].id, asked[0].point
    past = [answer(question=name, point=point, revision=asked[0].revision, at=moment) for moment in at]
    past[2] = answer(question=name, point=point, revision=asked[0].revision, at=at[2], mark=Mark.WRONG, share=0.0)
    told = list(foretold(past, Catalogue(asked)))
    assert [(each.remembered, each.at) for each in told] == [(False, at[2])]
    assert 0.5 < told[0].recall < 1.0


def test_a_session_is_worth_something_and_nothing_else_changes() -> None:
    memories = {"a": memory(9), "b": memory(9)}
    then = after(["a", "new"], memories, MORNING)
    assert then["b"] == memories["b"]
    assert forecast(("a", "b", "new"), then, LATER).mean > forecast(("a", "b", "new"), memories, LATER).mean
