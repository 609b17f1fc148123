"""All figures at once: a number of days leaves out what was answered before, and never what is remembered."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given

from study.judging.verdict import Mark
from study.learning.answers import Answer, Sureness
from study.learning.memory import replay
from study.learning.statistics.figures import Figures, Subject, figures
from study.questions import Picked
from tests.learning.histories import CATALOGUE, QUESTIONS, histories, shuffled
from tests.learning.making import MORNING, answer

SUBJECT = Subject(id="s", title="A source", questions=QUESTIONS, parts={}, argument=None)
BEE = QUESTIONS[0]


def told(answers: list[Answer], days: int | None = None) -> Figures:
    return figures(answers, CATALOGUE, replay(answers, CATALOGUE), [SUBJECT], MORNING, days)


def mistake(days_ago: int) -> Answer:
    return answer(
        question=BEE.id,
        revision=BEE.revision,
        point=BEE.point,
        kind=BEE.kind,
        response=Picked(("ant",)),
        mark=Mark.WRONG,
        share=0.0,
        sureness=Sureness.SURE,
        at=MORNING - timedelta(days=days_ago),
    )


def test_the_calendar_goes_back_four_weeks_from_a_monday() -> None:
    found = told([mistake(40), mistake(22), mistake(23), mistake(0)])
    assert (found.first, found.first.weekday(), found.today) == (date(2026, 11, 2), 0, MORNING.date())
    assert list(found.days) == [date(2026, 11, 2), date(2026, 11, 24)]
    assert found.minutes.time.answers == 4  # everything else counts the whole log


@pytest.mark.parametrize(("days", "answers"), [(1, 1), (2, 1), (11, 2), (10**9, 3), (None, 3)])
def test_a_number_of_days_leaves_out_what_was_answered_before(days: int | None, answers: int) -> None:
    found = told([mistake(40), mistake(10), mistake(0)], days)
    assert found.calibration is not None
    assert [felt.answers for felt in found.calibration.felt] == [answers]
    assert [pair.times for pair in found.confusions.pairs] == [answers]
    assert found.minutes.time.answers == answers
    assert found.subjects[0].whole.seen == 1


def test_a_week_begins_on_monday() -> None:
    assert MORNING.weekday() == 1
    assert told([mistake(2), mistake(1), mistake(0)]).week.time.answers == 2


def test_nothing_answered_gives_figures_of_nothing() -> None:
    found = told([])
    assert (found.days, found.calibration, found.leeches, found.confusions.pairs) == ({}, None, (), ())
    assert (found.subjects[0].whole.points, found.subjects[0].whole.seen) == (3, 0)


@given(histories())
def test_fewer_days_never_tell_of_more(history: list[Answer]) -> None:
    few, many = told(history, 7), told(history, 30)
    assert few.days.items() <= many.days.items()
    assert few.minutes.time.answers == sum(day.answers for day in few.days.values())
    assert few.subjects == many.subjects


@given(shuffled())
def test_the_order_of_the_answers_does_not_show(both: tuple[list[Answer], list[Answer]]) -> None:
    memories = replay(both[0], CATALOGUE)
    one, other = (figures(each, CATALOGUE, memories, [SUBJECT], MORNING) for each in both)
    assert one == other


def test_twenty_thousand_answers_take_less_than_a_second() -> None:
    history = [replace(mistake(number % 90), id=f"{number:05}") for number in range(20_000)]
    memories = replay(history, CATALOGUE)
    begun = time.process_time()
    found = figures(history, CATALOGUE, memories, [SUBJECT], MORNING)
    assert time.process_time() - begun < 1
    assert found.minutes.time.answers == 20_000
