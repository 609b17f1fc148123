"""The calendar tells what was done on each of the learner's own days, and nothing of the days between."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

import pytest
from hypothesis import given

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode
from study.learning.days import day_of
from study.learning.statistics.calendar import calendar, together, work
from study.learning.statistics.minutes import LONGEST, spent
from tests.learning.histories import histories, shuffled
from tests.learning.making import MORNING, Learner, answer, right, some, wrong


def test_a_night_counts_for_the_evening_it_belongs_to() -> None:
    moments = [MORNING.replace(hour=23), MORNING + timedelta(hours=18, minutes=59), MORNING + timedelta(hours=19)]
    days = calendar(answer(at=moment) for moment in moments)
    assert {day: told.answers for day, told in days.items()} == {date(2026, 11, 24): 2, date(2026, 11, 25): 1}


def test_a_day_is_that_of_the_clock_on_the_wall() -> None:
    tokyo, honolulu = timezone(timedelta(hours=9)), timezone(timedelta(hours=-10))
    moment = datetime(2026, 11, 24, 13, tzinfo=tokyo)
    assert list(calendar([answer(at=moment), answer(at=moment.astimezone(honolulu))])) == [
        date(2026, 11, 23),
        date(2026, 11, 24),
    ]


def test_days_without_an_answer_are_not_told() -> None:
    assert calendar([]) == {}
    assert len(calendar([answer(), answer(at=MORNING - timedelta(days=300))])) == 2


def test_the_share_is_of_first_tries_and_counts_what_was_partly_right() -> None:
    told = work(
        [
            answer(),
            answer(mark=Mark.PARTLY, share=0.5),
            answer(mark=Mark.WRONG, share=0.0),
            answer(mark=Mark.WRONG, share=0.0, override=True),
            answer(mark=Mark.WRONG, share=0.0, retry=True),
            answer(mode=Mode.CRAM),
        ]
    )
    assert (told.answers, told.counted) == (6, 5)
    assert told.share == pytest.approx(3.5 / 5)
    assert work([]).share == 0.0


def test_a_pause_does_not_count_as_study() -> None:
    assert work([answer(milliseconds=5 * LONGEST), answer(milliseconds=4_000)]).milliseconds == LONGEST + 4_000


def test_an_answer_that_was_taken_back_does_not_count(learner: Learner) -> None:
    session = learner.session(some(3))
    for respond in (right, wrong, right):
        assert session.current is not None
        learner.hand.wait(7)
        session.answer(respond(session.current.question))
        session.advance()
    (before,) = calendar(learner.log.answers()).values()
    assert (before.answers, before.earned, before.milliseconds) == (3, 2.0, 21_000)
    session.undo()
    (after,) = calendar(learner.log.answers()).values()
    assert (after.answers, after.earned, after.milliseconds) == (2, 1.0, 14_000)


@given(histories())
def test_the_sums_of_the_days_are_those_of_the_answers(history: list[Answer]) -> None:
    days = calendar(history)
    assert list(days) == sorted({day_of(each.at) for each in history})
    whole, summed = work(history), together(days.values())
    assert (summed.answers, summed.counted, summed.milliseconds) == (
        len(history),
        sum(not each.retry for each in history),
        sum(map(spent, history)),
    )
    assert summed.earned == pytest.approx(whole.earned)
    assert all(0 <= told.share <= 1 and told.answers for told in days.values())


@given(shuffled())
def test_the_order_of_the_answers_does_not_show(both: tuple[list[Answer], list[Answer]]) -> None:
    assert calendar(both[0]) == calendar(both[1])
