"""Time is told for each question, each kind and each session, and all of them come to the same."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given

from study.learning.catalogue import Catalogue
from study.learning.statistics.minutes import LONGEST, minutes, spent
from tests.learning.histories import CATALOGUE, histories, shuffled
from tests.learning.making import MORNING, answer, typed

if TYPE_CHECKING:
    from study.learning.answers import Answer


def test_what_takes_longest_comes_first() -> None:
    told = minutes(
        [
            answer(question="d/a", kind="typed", milliseconds=9_000),
            answer(question="d/a", kind="typed", milliseconds=5_000),
            answer(question="d/b", kind="choice", milliseconds=8_000),
        ],
        Catalogue([]),
    )
    assert [(kind, time.answers, time.milliseconds, time.median) for kind, time in told.kinds] == [
        ("typed", 2, 14_000, 7_000),
        ("choice", 1, 8_000, 8_000),
    ]
    assert [id for id, _ in told.questions] == ["d/b", "d/a"]


def test_a_question_keeps_its_time_under_its_new_name() -> None:
    told = minutes([answer(question="d/old"), answer(question="d/new")], Catalogue([typed("new", formerly=("old",))]))
    assert [(id, time.answers) for id, time in told.questions] == [("d/new", 2)]


def test_a_session_begins_with_its_earliest_answer() -> None:
    told = minutes([answer(at=MORNING), answer(at=MORNING - timedelta(hours=1)), answer(session="t")], Catalogue([]))
    assert [(sat.session, sat.begun, sat.time.answers) for sat in told.sessions] == [
        ("s", MORNING - timedelta(hours=1), 2),
        ("t", MORNING, 1),
    ]


def test_nothing_takes_no_time() -> None:
    told = minutes([], Catalogue([]))
    assert (told.time.answers, told.time.milliseconds, told.time.median) == (0, 0, 0.0)
    assert told.kinds == told.questions == ()
    assert told.sessions == ()


def test_a_pause_does_not_count_as_study() -> None:
    assert minutes([answer(milliseconds=24 * 60 * 60_000)], Catalogue([])).time.milliseconds == LONGEST


@given(histories())
def test_kinds_questions_and_sessions_all_come_to_the_whole(history: list[Answer]) -> None:
    told = minutes(history, CATALOGUE)
    assert told.time.milliseconds == sum(map(spent, history))
    for times in (
        [time for _, time in told.kinds],
        [time for _, time in told.questions],
        [sat.time for sat in told.sessions],
    ):
        assert sum(time.answers for time in times) == len(history)
        assert sum(time.milliseconds for time in times) == told.time.milliseconds


@given(shuffled())
def test_the_order_of_the_answers_does_not_show(both: tuple[list[Answer], list[Answer]]) -> None:
    assert minutes(both[0], CATALOGUE) == minutes(both[1], CATALOGUE)
