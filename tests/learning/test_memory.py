"""Memory follows FSRS-6 as py-fsrs has it, on the learner's days, and from the answers that tell of it."""

from __future__ import annotations

import dataclasses
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import fsrs
import pytest
from fsrs.scheduler import DEFAULT_PARAMETERS
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.learning.catalogue import Catalogue
from study.learning.days import day_of
from study.learning.memory import (
    PARAMETERS,
    Memory,
    Rating,
    beginning,
    comes_again,
    due,
    is_due,
    rating_of,
    recall,
    remember,
    replay,
    stepper,
)
from tests.learning.making import MORNING, answer, choice, graded, typed

DAY = timedelta(days=1)
ORACLE = fsrs.Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False, desired_retention=0.85)
PAST = [typed("ant")]


def at(**later: float) -> datetime:
    return MORNING + timedelta(**later)


def told(*answers: Answer) -> Memory:
    """Give the memory of the one point that these answers are about."""
    revision = PAST[0].revision
    given = [answer(**{**fields(a), "revision": revision}) for a in answers]
    (memory,) = replay(given, Catalogue(PAST)).values()
    return memory


def fields(of: Answer) -> dict[str, object]:
    return {field.name: getattr(of, field.name) for field in dataclasses.fields(of)}


# The step.


def test_the_parameters_are_those_of_py_fsrs() -> None:
    assert tuple(DEFAULT_PARAMETERS) == PARAMETERS


@given(
    st.lists(st.tuples(st.integers(0, 400), st.sampled_from(Rating)), min_size=1, max_size=30),
    st.none() | st.lists(st.floats(0, 1), min_size=21, max_size=21),
)
def test_at_whole_days_the_step_is_that_of_py_fsrs(
    reviews: list[tuple[int, Rating]], drawn: list[float] | None
) -> None:
    w: tuple[float, ...] = PARAMETERS
    scheduler = ORACLE
    if drawn is not None:
        low, high = fsrs.scheduler.LOWER_BOUNDS_PARAMETERS, fsrs.scheduler.UPPER_BOUNDS_PARAMETERS
        w = tuple(a + (b - a) * x for a, b, x in zip(low, high, drawn, strict=True))
        scheduler = fsrs.Scheduler(w, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    card, moment, step = fsrs.Card(card_id=1), MORNING, stepper(w)
    stability = difficulty = 0.0
    for number, (days, rating) in enumerate(reviews):
        moment += days * DAY
        card, _ = scheduler.review_card(card, fsrs.Rating(rating), moment)
        if number:
            stability, difficulty = step(stability, difficulty, float(days), rating, days == 0)
        else:
            stability, difficulty = beginning(rating, w)
        assert card.stability == pytest.approx(stability, rel=1e-9)
        assert card.difficulty == pytest.approx(difficulty, rel=1e-9)


@given(st.lists(st.tuples(st.integers(0, 60), st.sampled_from(Rating)), min_size=1, max_size=20), st.integers(0, 400))
def test_memory_recall_and_due_are_those_of_py_fsrs(reviews: list[tuple[int, Rating]], later: int) -> None:
    card, moment, memory = fsrs.Card(card_id=1), MORNING, None
    for days, rating in reviews:
        moment += days * DAY
        card, _ = ORACLE.review_card(card, fsrs.Rating(rating), moment)
        memory = remember(memory, rating, moment)
    assert memory is not None
    assert (memory.stability, memory.difficulty) == pytest.approx((card.stability, card.difficulty), rel=1e-9)
    then = moment + later * DAY
    assert recall(memory, then) == pytest.approx(ORACLE.get_card_retrievability(card, then), rel=1e-9)
    rests = (due(memory) - memory.last) / DAY
    assert max(1, round(rests)) == (card.due - moment) / DAY


def test_py_fsrs_is_certain_for_a_day_and_we_are_not() -> None:
    memory = remember(None, Rating.AGAIN, MORNING)
    card, _ = ORACLE.review_card(fsrs.Card(card_id=1), fsrs.Rating.Again, MORNING)
    assert ORACLE.get_card_retrievability(card, at(hours=9)) == 1.0
    assert 0.5 < recall(memory, at(hours=9)) < 0.9


@given(st.sampled_from(Rating), st.lists(st.floats(0, 500), min_size=2, max_size=8))
def test_recall_falls_with_time_and_never_out_of_bounds(rating: Rating, days: list[float]) -> None:
    memory = remember(None, rating, MORNING)
    recalls = [recall(memory, at(days=d)) for d in sorted(days)]
    assert all(0 < later <= earlier <= 1 for earlier, later in pairwise(recalls))


# Due.


@given(st.sampled_from(Rating), st.floats(0.7, 0.97))
def test_a_point_is_due_when_recall_has_fallen_to_what_is_desired(rating: Rating, desired: float) -> None:
    memory = remember(None, rating, MORNING)
    assert recall(memory, due(memory, desired)) == pytest.approx(desired, abs=1e-6)


def test_jitter_moves_the_moment_by_a_twentieth_at_most_and_is_the_same_everywhere() -> None:
    memory = remember(None, Rating.EASY, MORNING)
    whole = due(memory) - MORNING
    moments = {comes_again(f"d/{n}", memory) - MORNING for n in range(50)}
    assert len(moments) == 50
    assert all(abs(moment / whole - 1) <= 0.05 for moment in moments)
    assert comes_again("d/1", memory) == comes_again("d/1", memory)


def test_no_point_rests_longer_than_a_century() -> None:
    memory = Memory(stability=1e9, difficulty=1, last=MORNING, reps=1, lapses=0, successes=1, missed=False)
    assert due(memory) == at(days=36_500)


def test_a_point_got_right_is_not_asked_twice_on_one_day() -> None:
    missed = remember(None, Rating.AGAIN, MORNING)
    mended = remember(missed, Rating.GOOD, at(minutes=5))
    assert due(mended) < at(hours=18)
    assert not is_due("p", mended, at(hours=18))
    assert comes_again("p", mended) == datetime(2026, 11, 25, 4, tzinfo=UTC)
    assert is_due("p", mended, datetime(2026, 11, 25, 4, tzinfo=UTC))


def test_a_point_missed_and_not_mended_is_due_at_once() -> None:
    assert is_due("p", remember(None, Rating.AGAIN, MORNING), at(minutes=1))


def test_a_point_is_due_from_the_beginning_of_the_day_it_falls_due() -> None:
    memory = remember(None, Rating.GOOD, MORNING)
    moment = comes_again("p", memory)
    begins = datetime(moment.year, moment.month, moment.day, 4, tzinfo=UTC)
    assert is_due("p", memory, begins)
    assert not is_due("p", memory, begins - timedelta(seconds=1))


def test_what_is_due_goes_by_the_day_where_the_learner_is_now() -> None:
    memory = remember(None, Rating.GOOD, MORNING)
    moment = comes_again("p", memory)
    for hours in (-11, 0, 13):
        here = moment.astimezone(timezone(timedelta(hours=hours)))
        assert is_due("p", memory, here)
        assert is_due("p", memory, here + DAY)
        begins = datetime.combine(day_of(here), datetime.min.time(), here.tzinfo) + timedelta(hours=4)
        assert not is_due("p", memory, begins - timedelta(minutes=1))


# Several answers within one day.


def test_an_evening_and_the_next_morning_are_two_days_a_night_apart() -> None:
    first = remember(None, Rating.GOOD, at(hours=11))
    same_day = remember(first, Rating.GOOD, at(hours=17))
    next_day = remember(first, Rating.GOOD, at(hours=23))
    step = stepper()
    assert same_day.stability == step(first.stability, first.difficulty, 0.25, 3, True)[0]
    assert next_day.stability == step(first.stability, first.difficulty, 0.5, 3, False)[0]


def test_a_miss_mended_in_the_session_leaves_less_than_a_right_answer_and_more_than_two_misses() -> None:
    right = told(answer())
    mended = told(missed(), answer(at=at(minutes=5)))
    twice = told(missed(), missed(at=at(minutes=5)), answer(at=at(minutes=10)))
    assert twice.stability < mended.stability < right.stability / 2
    assert twice.difficulty > mended.difficulty > right.difficulty


def test_a_lapse_is_counted_once_however_often_the_miss_comes_back() -> None:
    day = 3
    answers = [answer()] + [missed(at=at(days=day, minutes=n)) for n in range(3)] + [answer(at=at(days=day, minutes=9))]
    memory = told(*answers)
    assert (memory.lapses, memory.reps, memory.successes, memory.missed) == (1, 5, 2, False)
    assert told(missed(), missed(at=at(minutes=5))).lapses == 0, "what was never known cannot lapse"


def test_a_clock_set_back_makes_no_time_run_backwards() -> None:
    first = remember(None, Rating.GOOD, MORNING)
    earlier = at(days=-30)
    assert recall(first, earlier) == 1.0
    second = remember(first, Rating.GOOD, earlier)
    assert second.stability >= first.stability
    assert second.reps == 2


def test_daylight_saving_moves_no_elapsed_time() -> None:
    winter, summer = timezone(timedelta(hours=1)), timezone(timedelta(hours=2))
    saturday = datetime(2026, 3, 28, 12, tzinfo=winter)
    first = remember(None, Rating.GOOD, saturday)
    sunday = datetime(2026, 3, 29, 12, tzinfo=summer)
    assert (
        remember(first, Rating.GOOD, sunday).stability
        == stepper()(first.stability, first.difficulty, 23 / 24, 3, False)[0]
    )


# Replay.


def missed(**changed: object) -> Answer:
    return answer(mark=Mark.WRONG, share=0.0, **changed)


def test_cramming_and_second_tries_leave_memory_alone() -> None:
    once = told(answer())
    later = at(days=2)
    assert told(answer(), missed(at=later, mode=Mode.CRAM)) == once
    assert told(answer(), answer(at=later, retry=True)) == once
    assert told(answer(), answer(at=later, mode=Mode.EXAM)) != once


def test_right_only_on_the_second_try_is_a_miss() -> None:
    assert told(missed(), answer(at=at(seconds=20), retry=True)) == told(missed())


def test_answers_from_before_the_key_changed_are_set_aside() -> None:
    old, new = typed("ant", answer="ant"), typed("ant", answer="termite")
    past = [answer(revision=old.revision)]
    assert replay(past, Catalogue([new])) == {}
    assert set(replay(past, Catalogue([old]))) == {"d/ant"}
    assert set(replay(past, Catalogue([typed("ant", answer="termite", same_point=True)]))) == {"d/ant"}


def test_a_renamed_question_keeps_its_history() -> None:
    renamed = typed("termite", answer="ant", formerly=("ant",))
    past = [answer(revision=renamed.revision)]
    assert set(replay(past, Catalogue([renamed]))) == {"d/termite"}


def test_two_questions_of_one_point_share_a_memory() -> None:
    one, other = typed("ant", point="s/insect"), choice("bee", point="s/insect")
    past = [
        answer(question="d/ant", point="s/insect", revision=one.revision),
        answer(question="d/bee", point="s/insect", revision=other.revision, at=at(days=3)),
    ]
    assert {point: memory.reps for point, memory in replay(past, Catalogue([one, other])).items()} == {"s/insect": 2}


def test_a_question_that_is_no_more_still_tells_about_its_point() -> None:
    left = choice("bee", point="s/insect")
    past = [answer(question="d/gone", point="s/insect", revision="whatever")]
    assert set(replay(past, Catalogue([left]))) == {"s/insect"}


# Rating, row by row of grading.md.

PARTLY = {"mark": Mark.PARTLY}
ON_CHOICE = {"kind": "choice"}


@pytest.mark.parametrize(
    ("given", "rating"),
    [
        (missed(), Rating.AGAIN),
        (missed(hint=True), Rating.AGAIN),
        (answer(share=0.49, **PARTLY), Rating.AGAIN),
        (answer(sureness=Sureness.GUESS, **ON_CHOICE), Rating.AGAIN),
        (answer(hint=True), Rating.HARD),
        (answer(mark=Mark.ALMOST), Rating.HARD),
        (answer(share=0.5, **PARTLY), Rating.HARD),
        (answer(share=0.99, **PARTLY), Rating.HARD),
        (answer(sureness=Sureness.UNSURE, **ON_CHOICE), Rating.HARD),
        (answer(), Rating.GOOD),
        (answer(sureness=Sureness.SURE, **ON_CHOICE), Rating.GOOD),
        (answer(milliseconds=10_000_000), Rating.GOOD),
        (answer(milliseconds=1), Rating.GOOD),
        (missed(override=True), Rating.GOOD),
        (answer(share=0.3, override=True, **PARTLY), Rating.GOOD),
        (missed(override=True, hint=True), Rating.HARD),
        (graded(1), Rating.AGAIN),
        (graded(2), Rating.HARD),
        (graded(3), Rating.GOOD),
        (graded(4), Rating.EASY),
        (graded(4, hint=True), Rating.HARD),
    ],
)
def test_rating_follows_the_table(given: Answer, rating: Rating) -> None:
    assert rating_of(given) is rating


@pytest.mark.parametrize("kind", ["choice", "multiple", "truth"])
def test_a_right_guess_is_a_miss_only_where_guessing_is_possible(kind: str) -> None:
    assert rating_of(answer(kind=kind, sureness=Sureness.GUESS)) is Rating.AGAIN
    assert rating_of(answer(kind="typed", sureness=Sureness.GUESS)) is Rating.GOOD
    assert rating_of(answer(kind=kind, sureness=Sureness.GUESS, hint=True)) is Rating.AGAIN
