"""Before an exam points come by turns."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from study.learning.memory import Memory
from study.learning.planner import learn
from study.learning.rotation import by_turns, claim
from tests.learning.making import MORNING, some, typed

EXAM = MORNING + timedelta(days=14)


def memory(days_ago: float = 0.0, **fields: Any) -> Memory:
    given: dict[str, Any] = {"stability": 5.0, "difficulty": 5.0, "last": MORNING - timedelta(days=days_ago)}
    return Memory(**(given | {"reps": 1, "lapses": 0, "successes": 1, "missed": False} | fields))


def test_the_longest_unseen_comes_first() -> None:
    memories = {"a": memory(1), "b": memory(4), "c": memory(2)}
    assert by_turns("abc", memories, MORNING, EXAM) == ("b", "c", "a")


def test_of_two_as_long_unseen_the_one_got_right_less_often_comes_first() -> None:
    memories = {"sure": memory(3, reps=4, successes=4), "shaky": memory(3, reps=4, successes=2)}
    assert by_turns(memories, memories, MORNING, EXAM) == ("shaky", "sure")


def test_a_new_point_comes_before_one_seen_last_week_and_after_one_left_for_weeks() -> None:
    memories = {"last week": memory(6), "weeks ago": memory(20, reps=2, successes=1)}
    points = ("last week", "new", "weeks ago")
    assert by_turns(points, memories, MORNING, EXAM) == ("weeks ago", "new", "last week")


def test_what_was_got_right_today_waits_for_another_day_and_what_was_missed_does_not() -> None:
    memories = {"right": memory(0), "missed": memory(0, missed=True)}
    assert by_turns(memories, memories, MORNING + timedelta(hours=2), EXAM) == ("missed",)


def test_a_day_is_the_learners_and_ends_at_four() -> None:
    late = MORNING.replace(hour=23)
    memories = {"a": memory(0, last=late)}
    assert by_turns("a", memories, late + timedelta(hours=4), EXAM) == ()
    assert by_turns("a", memories, late + timedelta(hours=6), EXAM) == ("a",)


@given(st.lists(st.floats(0, 30), max_size=12), st.randoms())
def test_the_order_of_the_deck_decides_only_where_claims_are_equal(ages: list[float], random: Any) -> None:
    memories = {f"p{n}": memory(age + 1) for n, age in enumerate(ages)}
    points = list(memories)
    random.shuffle(points)
    ordered = by_turns(points, memories, MORNING, EXAM)
    claims = [claim(memories[point], MORNING, EXAM) for point in ordered]
    assert claims == sorted(claims, reverse=True)
    assert sorted(ordered) == sorted(points)


def test_learning_for_an_exam_asks_points_that_are_not_due_and_learning_without_one_does_not() -> None:
    asked = some(2)
    memories = {question.point: memory(1, stability=50.0) for question in asked}
    assert learn(asked, memories, MORNING) == ()
    assert len(learn(asked, memories, MORNING, exam=EXAM)) == 2


def test_a_day_missed_needs_no_plan_of_its_own() -> None:
    asked = some(6)
    memories = {question.point: memory(1 + n) for n, question in enumerate(asked)}
    today = learn(asked, memories, MORNING, 3, exam=EXAM)
    tomorrow = learn(asked, memories, MORNING + timedelta(days=1), 3, exam=EXAM)
    assert today == tomorrow


def test_clocks_that_go_back_raise_nothing() -> None:
    memories = {"a": memory(-3)}
    assert by_turns("a", memories, MORNING, EXAM) == ()
    assert claim(memories["a"], MORNING, EXAM) >= 0


def test_the_next_question_of_two_thousand_points_is_chosen_in_time() -> None:
    from time import perf_counter

    asked = [typed(f"q{n}") for n in range(2_000)]
    memories = {question.point: memory(1 + n % 9) for n, question in enumerate(asked)}
    began = perf_counter()
    assert len(learn(asked, memories, MORNING, 20, exam=EXAM)) == 20
    assert perf_counter() - began < 0.5, "ten times what is wanted, for a busy machine"
