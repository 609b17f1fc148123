"""What points promise, and what the next session gets through."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from study.learning.answers import Mode, Sureness
from study.learning.catalogue import Catalogue
from study.learning.days import day_of
from study.learning.forecast import Tuning
from study.learning.memory import replay
from study.learning.prospects import next_session, prospects
from tests.learning.making import MORNING, WORDS, Learner, right, typed, wrong

if TYPE_CHECKING:
    from datetime import date

    from study.learning.prospects import Next
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


def next_of(learner: Learner, exam: date | None = None, minutes: int | None = None) -> Next:
    catalogue, answers = Catalogue(ASKED), list(learner.log.answers())
    memories = replay(answers, catalogue)
    return next_session(catalogue, answers, memories, learner.hand.now(), exam=exam, minutes=minutes)


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
    told = next_of(learner, exam, minutes)
    asked = asked_by_learn(learner, exam=exam, minutes=minutes)
    assert told.points == asked[: len(told.points)]
    assert len(told.points) >= 10
    assert minutes is not None or told.points == asked


def test_it_takes_what_the_learners_own_pace_makes_of_it_and_never_more_than_was_wanted(learner: Learner) -> None:
    study(learner, count=20, seconds=45.0)
    learner.hand.wait(days=2)
    assert next_of(learner, minutes=5).minutes == 5
    assert len(next_of(learner, minutes=5).points) == 7


def test_outside_knowledge_is_no_part_of_it(learner: Learner) -> None:
    catalogue = Catalogue([typed("ant", outside=True)])
    assert next_session(catalogue, [], {}, learner.hand.now()).points == ()


def test_where_nothing_is_to_be_asked_it_takes_no_minute(learner: Learner) -> None:
    assert next_session(Catalogue(()), [], {}, learner.hand.now(), minutes=5).minutes == 0


def test_a_group_that_the_session_asks_gains_and_another_does_not(learner: Learner) -> None:
    now = learner.hand.now()
    groups = {"asked": ASKED[:5], "left": ASKED[5:]}
    then = now + timedelta(days=9)
    asked, left = prospects(groups, {}, [question.point for question in ASKED[:5]], (now, then), Tuning())
    assert asked.after.mean > asked.then.mean
    assert left.after == left.then
    assert (asked.points, left.points) == (5, 55)
