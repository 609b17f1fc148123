"""What was wrong with confidence comes back the next day."""

from __future__ import annotations

from datetime import timedelta

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.learning.asked import Answered
from study.learning.catalogue import Catalogue
from study.learning.days import day_of
from study.learning.surely import surely_wrong
from tests.learning.making import MORNING, Learner, answer, right, some, wrong

ASKED = some(2)


def given(days: int, mark: Mark = Mark.WRONG, **fields: object) -> Answer:
    one = ASKED[0]
    share = 0.0 if mark is Mark.WRONG else 1.0
    told = {"question": one.id, "point": one.point, "revision": one.revision, "mark": mark, "share": share}
    return answer(**told, at=MORNING + timedelta(days=days), **fields)


def found(*answers: Answer) -> set[str]:
    return set(surely_wrong(answers, Catalogue(ASKED)))


def test_only_a_wrong_answer_that_was_sure_counts() -> None:
    assert found(given(0, sureness=Sureness.SURE)) == {ASKED[0].point}
    assert found(given(0, sureness=Sureness.UNSURE)) == set()
    assert found(given(0)) == set()
    assert found(given(0, Mark.RIGHT, sureness=Sureness.SURE)) == set()
    assert found(given(0, sureness=Sureness.SURE, override=True)) == set()
    assert found(given(0, sureness=Sureness.SURE, mode=Mode.CRAM)) == set()


def test_a_right_return_on_the_same_day_does_not_settle_it_and_one_on_another_day_does() -> None:
    sure = given(0, sureness=Sureness.SURE)
    assert found(sure, given(0, Mark.RIGHT)) == {ASKED[0].point}
    assert found(sure, given(0, Mark.RIGHT), given(1, Mark.RIGHT)) == set()


def test_a_point_known_for_long_and_then_surely_wrong_is_asked_the_next_day(learner: Learner) -> None:
    asked = some(1)
    for _ in range(4):
        session = learner.session(asked, Mode.LEARN)
        while session.current:
            session.answer(right(session.current.question))
            session.advance()
        assert session.next_due is not None
        learner.hand.moment = session.next_due
    session = learner.session(asked, Mode.LEARN, sure=True)
    assert session.current is not None
    session.answer(wrong(asked[0]), sureness=Sureness.SURE)
    session.advance()
    answered = session.answer(right(asked[0]), sureness=Sureness.SURE)
    session.advance()
    today = day_of(learner.hand.moment)
    assert isinstance(answered, Answered)
    assert answered.next is not None
    assert day_of(answered.next) == today + timedelta(days=1)
    learner.hand.wait(days=1)
    assert learner.session(asked, Mode.LEARN).current is not None
