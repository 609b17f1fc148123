"""What the session of learning that would begin now gets through."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from study.learning.answers import Mode, Sureness
from study.learning.catalogue import Catalogue
from study.learning.days import day_of
from study.learning.memory import Rating, remember, replay
from study.learning.statistics import today
from tests.learning.making import MORNING, WORDS, Learner, answer, right, typed, wrong

if TYPE_CHECKING:
    from datetime import date

    from study.learning.statistics import Today
    from study.questions import Question

ASKED = [typed(f"{one}{other}") for one in WORDS for other in WORDS[:4]]
EXAM = day_of(MORNING + timedelta(days=9))


def study(learner: Learner, mode: Mode = Mode.LEARN, *, seconds: float = 25.0, **of_plan: object) -> None:
    """Hold a session to its end, surely wrong at every third question the first time."""
    session = learner.session(ASKED, mode, sure=True, **of_plan)
    while asked := session.current:
        learner.hand.wait(seconds)
        missed = asked.number % 3 == 0 and not asked.again
        session.answer((wrong if missed else right)(asked.question), sureness=Sureness.SURE)
        session.advance()


def today_of(learner: Learner, exam: date | None = None, minutes: int | None = None) -> Today:
    catalogue, answers = Catalogue(ASKED), list(learner.log.answers())
    memories = replay(answers, catalogue)
    return today(catalogue, answers, memories, learner.hand.now(), exam=exam, minutes=minutes)


def asked_by_learn(learner: Learner, **of_plan: object) -> tuple[str, ...]:
    """Give the points that a session of learning has ready now, in order."""
    session = learner.session(ASKED, Mode.LEARN, **of_plan)
    points: dict[str, Question] = {}
    while asked := session.current:
        points.setdefault(asked.question.point, asked.question)
        session.answer(right(asked.question))
        session.advance()
    return tuple(points)


@pytest.mark.parametrize("minutes", [None, 5])
@pytest.mark.parametrize("exam", [None, EXAM])
def test_it_is_the_very_session_that_learning_begins_as_far_as_the_minutes_go(
    learner: Learner, minutes: int | None, exam: date | None
) -> None:
    study(learner, count=20)
    learner.hand.wait(days=2)
    told = today_of(learner, exam, minutes)
    asked = asked_by_learn(learner, exam=exam, minutes=minutes)
    assert told.points == asked[: len(told.points)]
    assert len(told.points) >= 10
    assert minutes is not None or told.points == asked


def test_it_takes_what_the_learners_own_pace_makes_of_it_and_never_more_than_was_wanted(learner: Learner) -> None:
    study(learner, count=20, seconds=45.0)
    learner.hand.wait(days=2)
    assert today_of(learner, minutes=5).minutes == 5
    assert len(today_of(learner, minutes=5).points) == 7


def test_outside_knowledge_is_no_part_of_it(learner: Learner) -> None:
    catalogue = Catalogue([typed("ant", outside=True)])
    assert today(catalogue, [], {}, learner.hand.now()).points == ()


def test_where_nothing_is_to_be_asked_it_takes_no_minute(learner: Learner) -> None:
    assert today(Catalogue(()), [], {}, learner.hand.now(), minutes=5).minutes == 0


def test_without_a_limit_it_holds_what_is_due_and_then_what_is_new_and_no_backlog() -> None:
    long_ago = remember(None, Rating.GOOD, MORNING - timedelta(days=30))
    for due in (0, 5, 20, 45):
        memories = {question.point: long_ago for question in ASKED[:due]}
        told = today(Catalogue(ASKED), [], memories, MORNING)
        assert len(told.points) == 20
        assert told.new == 20 - min(due, 20)
        assert told.minutes == 9
    slow = [answer(milliseconds=61_000)] * 10
    assert today(Catalogue(ASKED[:2]), slow, {}, MORNING).minutes == 3
