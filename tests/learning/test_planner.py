"""What is asked: a quiz by its seed and filters; learning by what memory needs."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.answers import Mode
from study.learning.catalogue import Catalogue
from study.learning.days import day_of, moment_of, next_day
from study.learning.memory import Memory, comes_again, recall
from study.learning.planner import SPARE, Filters, fitting, form, last_wrong, learn, next_due, quiz, rung
from study.questions import Expected, Level, Open, Question, Typed
from tests.learning.making import MORNING, Learner, answer, choice, right, some, typed, wrong
from tests.samples import questions


def memory(days_ago: float = 0, **fields: Any) -> Memory:
    given: dict[str, Any] = {"stability": 5.0, "difficulty": 5.0, "last": MORNING - timedelta(days=days_ago)}
    return Memory(**(given | {"reps": 1, "lapses": 0, "successes": 1, "missed": False} | fields))


def open_(name: str, **fields: Any) -> Open:
    given = {"id": f"d/{name}", "point": f"d/{name}", "ask": "Why?", "expect": (Expected("because"),)}
    return Open(**(given | fields))


# A quiz.


@given(st.integers(0, 2**32), st.permutations(some(12)))
def test_a_seed_draws_the_same_quiz_in_whatever_order_the_questions_come(seed: int, shuffled: list[Typed]) -> None:
    assert quiz(shuffled, seed) == quiz(some(12), seed)


def test_seeds_draw_different_quizzes() -> None:
    assert len({quiz(some(12), seed) for seed in range(20)}) == 20


def test_a_quiz_has_twenty_questions_unless_said_otherwise() -> None:
    many = [typed(f"q{n}") for n in range(50)]
    assert len(quiz(many, 1)) == 20
    assert len(quiz(many, 1, 3)) == 3
    assert len(quiz(many, 1, 500)) == 50
    assert set(quiz(many, 1, 3)) <= {question.id for question in many}


@given(st.lists(st.integers(0, 5), min_size=1, max_size=30), st.integers(0, 99), st.integers(1, 30))
def test_two_questions_of_one_point_are_never_in_one_session(points: list[int], seed: int, count: int) -> None:
    of = {f"d/q{n}": f"s/p{point}" for n, point in enumerate(points)}
    asked: list[Question] = [typed(id.partition("/")[2], point=point) for id, point in of.items()]
    for queue in (quiz(asked, seed, count), learn(asked, {}, MORNING, count)):
        assert max(Counter(of[id] for id in queue).values()) == 1
        assert len(queue) == min(count, len(set(points)))


def test_every_question_of_a_point_has_its_chance() -> None:
    asked = [typed(f"q{n}", point="s/p") for n in range(4)]
    assert {quiz(asked, seed) for seed in range(40)} == {(question.id,) for question in asked}


# Filters.


@pytest.mark.parametrize(
    ("filters", "admitted"),
    [
        (Filters(), "abc"),
        (Filters(kinds=frozenset({"typed"})), "ab"),
        (Filters(kinds=frozenset({"typed", "choice"})), "abc"),
        (Filters(tags=frozenset({"war", "peace"})), "a"),
        (Filters(levels=frozenset({Level.APPLY})), "b"),
        (Filters(passages=frozenset({2, 9})), "ac"),
        (Filters(made=frozenset({"curated"})), "ac"),
        (Filters(made=frozenset({"generated"})), "b"),
        (Filters(made=frozenset({"generated", "curated"})), "abc"),
        (Filters(outside=True), "abcd"),
        (Filters(kinds=frozenset({"typed"}), passages=frozenset({3})), "a"),
    ],
)
def test_a_filter_admits_what_it_names(filters: Filters, admitted: str) -> None:
    asked = (
        typed("a", tags=("war",), passages=(2, 3)),
        typed("b", level=Level.APPLY, made="dates/1", passages=(4,)),
        choice("c", passages=(9,)),
        typed("d", outside=True),
    )
    assert "".join(question.name for question in asked if filters.admit(question)) == admitted


def test_missed_are_those_whose_last_answer_was_wrong() -> None:
    asked = {name: typed(name) for name in "abcdef"}
    wrongly = {"mark": Mark.WRONG, "share": 0.0}

    def given(name: str, **fields: Any) -> Any:
        revision = asked[name].revision if name in asked else ""
        return answer(**({"question": f"d/{name}", "revision": revision} | fields))

    past = [
        *(given("a"), given("a", **wrongly)),
        *(given("b", **wrongly), given("b")),
        *(given("c", **wrongly), given("c", retry=True)),
        given("d", override=True, **wrongly),
        given("e", mark=Mark.PARTLY, share=0.2),
        given("f", revision="before the key changed", **wrongly),
        given("gone", point="d/gone", **wrongly),
    ]
    catalogue = Catalogue(asked.values())
    assert {id for id in last_wrong(past, catalogue) if catalogue.find(id)} == {"d/a", "d/c"}


def test_a_quiz_of_the_missed_asks_them_and_nothing_else(learner: Learner) -> None:
    asked = some(8)
    session = learner.session(asked)
    for number in range(8):
        assert session.current is not None
        question = session.current.question
        session.answer(wrong(question) if number in (2, 5) else right(question))
        session.advance()
    missed = {answered.asked.question.id for answered in session.results if answered.verdict.mark is Mark.WRONG}
    again = learner.session(asked, filters=Filters(missed=True))
    assert again.current is not None
    assert again.current.total == 2
    assert again.current.question.id in missed


# Learning.


def test_due_points_come_first_the_weakest_foremost_then_new_ones_in_the_decks_order() -> None:
    asked = some(6)
    names = [question.id for question in asked]
    memories = {names[1]: memory(12), names[3]: memory(40), names[4]: memory(1, stability=100.0)}
    assert recall(memories[names[3]], MORNING) < recall(memories[names[1]], MORNING)
    assert learn(asked, memories, MORNING) == (names[3], names[1], names[0], names[2], names[5])
    assert learn(asked, memories, MORNING, 3) == (names[3], names[1], names[0])


def test_nothing_is_asked_where_nothing_is_due_or_new_and_the_next_moment_is_known() -> None:
    asked = some(2)
    memories = {asked[0].id: memory(1, stability=50.0), asked[1].id: memory(1, stability=20.0)}
    assert learn(asked, memories, MORNING) == ()
    moment = next_due(memories, memories)
    assert moment == comes_again(asked[1].id, memories[asked[1].id])
    assert learn(asked, memories, moment) == (asked[1].id,) if moment else False
    assert next_due(["d/never"], memories) is None


def test_before_an_exam_what_was_right_today_comes_again_tomorrow_as_turns_have_it() -> None:
    asked = some(2)
    memories = {question.point: memory(stability=50.0) for question in asked}
    exam = day_of(MORNING) + timedelta(days=5)
    assert learn(asked, memories, MORNING, exam=moment_of(exam, MORNING)) == ()
    moment = next_due(memories, memories, exam)
    assert moment == next_day(MORNING)
    assert learn(asked, memories, moment, exam=moment_of(exam, MORNING))
    eve = day_of(MORNING) + timedelta(days=1)
    assert next_due(memories, memories, eve) == next_due(memories, memories), "on the exam's day nothing goes by turns"


def test_a_new_point_is_asked_in_its_easiest_form() -> None:
    forms: list[Question] = [open_("why", point="p"), typed("who", point="p"), choice("which", point="p")]
    assert learn(forms, {}, MORNING) == ("d/which",)
    assert learn(forms[:2], {}, MORNING) == ("d/who",)


def test_a_new_point_that_only_an_argument_can_ask_waits_behind_the_others() -> None:
    asked: list[Question] = [open_("why"), typed("who"), choice("which", level=Level.EVALUATE), choice("what")]
    assert learn(asked, {}, MORNING) == ("d/who", "d/what", "d/why", "d/which")


@pytest.mark.parametrize(("successes", "kind"), [(0, "choice"), (1, "typed"), (2, "typed"), (3, "open"), (9, "open")])
def test_a_point_climbs_the_ladder_with_its_successes(successes: int, kind: str) -> None:
    forms: list[Question] = [open_("why"), typed("who"), choice("which")]
    assert form(forms, memory(successes=successes)).kind == kind


def test_a_missing_rung_gives_way_to_the_nearest_easier_one_else_to_the_nearest_harder() -> None:
    hard, easy = open_("why"), choice("which")
    assert form([hard, easy], memory(successes=1)) == easy
    assert form([typed("who"), easy], memory(successes=5)).kind == "typed"
    assert form([hard], memory(successes=0)) == hard


def test_forms_of_one_rung_take_turns() -> None:
    forms = [typed("who"), typed("where")]
    assert [form(forms, memory(reps=reps)).name for reps in range(1, 5)] == ["where", "who", "where", "who"]


def test_every_kind_has_its_rung() -> None:
    rungs = {question.kind: rung(question) for question in questions()}
    assert {kind for kind, r in rungs.items() if r == 0} == {"choice", "truth", "multiple", "match"}
    assert {kind for kind, r in rungs.items() if r == 2} == {"open"}
    assert len(rungs) == 10


def test_a_time_box_has_more_ready_than_will_be_needed() -> None:
    assert fitting(10, 25_000) == 24
    assert fitting(10 * SPARE, 25_000) == 36
    assert fitting(10 * SPARE, 250_000) == 4
    assert fitting(1, 10**9) == 1


def test_learning_leaves_out_what_was_learned_and_says_when_it_comes_again(learner: Learner) -> None:
    asked = some(3)
    session = learner.session(asked, Mode.LEARN)
    while session.current:
        session.answer(right(session.current.question))
        session.advance()
    later = learner.session(asked, Mode.LEARN)
    assert later.finished
    assert later.current is None
    assert not later.resumed
    assert later.next_due is not None
    assert len(learner.log.sittings()) == 1, "a session that asks nothing leaves no trace"
    learner.hand.moment = later.next_due
    assert learner.session(asked, Mode.LEARN).current is not None


def test_questions_from_outside_the_source_are_asked_only_on_request(learner: Learner) -> None:
    asked = [typed("ant", outside=True)]
    for mode in (Mode.QUIZ, Mode.LEARN, Mode.CRAM):
        assert learner.session(asked, mode).finished
        assert not learner.session(asked, mode, filters=Filters(outside=True)).finished
