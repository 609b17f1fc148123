"""How fast the learner is now."""

from __future__ import annotations

from typing import Any

from study.learning.answers import Answer
from study.learning.pace import MILLISECONDS, pace
from tests.learning.making import answer


def given(name: str, **fields: Any) -> Answer:
    return answer(question=f"d/{name}", **fields)


def test_the_pace_is_the_median_of_recent_answers() -> None:
    assert pace([]) == MILLISECONDS
    assert pace([given("a", milliseconds=n) for n in (4_000, 9_000, 5_000)] * 5) == 5_000
    assert pace([given("a", milliseconds=n) for n in (4_000, 6_000)] * 5) == 5_000
    assert pace([given("a", milliseconds=9)] * 10) == 3_000
    old = [given("a", milliseconds=10**6)] * 1_000
    assert pace([*old, *[given("a", milliseconds=8_000)] * 200]) == 8_000


def test_a_few_fast_answers_do_not_make_a_session_short() -> None:
    assert pace([given("a", milliseconds=4_000)]) == MILLISECONDS
    assert pace([given("a", milliseconds=4_000)] * 4) == MILLISECONDS
    assert 4_000 < pace([given("a", milliseconds=4_000)] * 5) < MILLISECONDS
    assert pace([given("a", milliseconds=4_000)] * 6) == 4_000
