"""What each mode and option of a session changes: exam, cramming, the missed ones, sureness, second tries."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest

from study.judging.verdict import Mark, Verdict
from study.learning.answers import Mode, Sureness
from study.learning.asked import Answered, Kept
from study.learning.catalogue import Catalogue
from study.learning.days import day_of
from study.learning.memory import Rating, comes_again, rating_of, replay
from study.learning.planner import Filters
from study.learning.sitting import Sitting
from study.questions import Entered, Graded
from tests.learning.making import MORNING, Learner, choice, right, some, typed, wrong
from tests.samples import questions

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.learning.session import Session
    from study.questions import Question, Response


def give(session: Session, response: Callable[[Question], Response]) -> Answered:
    """Answer the question that stands there, and go on."""
    assert session.current is not None
    answered = session.answer(response(session.current.question))
    assert isinstance(answered, Answered)
    session.advance()
    return answered


def hand_in(session: Session, response: Callable[[Question], Response]) -> Kept:
    """Answer the question of an exam that stands there."""
    assert session.current is not None
    kept = session.answer(response(session.current.question))
    assert isinstance(kept, Kept)
    return kept


# Exams.


def test_an_exam_brings_nothing_back_and_gives_no_second_try(learner: Learner) -> None:
    session = learner.session([replace(q, retry=True) for q in some(3)], Mode.EXAM, retry=True)
    for number in (1, 2, 3):
        assert session.current is not None
        assert (session.current.number, session.current.try_) == (number, 1)
        hand_in(session, wrong)
    assert session.finished
    assert (session.score.wrong, session.score.unanswered) == (3, 0)


def test_an_exam_tells_of_no_answer_before_its_end(learner: Learner) -> None:
    session = learner.session([typed(word, hint="Think.") for word in ("antant", "beebee")], Mode.EXAM, minutes=5)
    assert (session.has_hint, session.hint()) == (False, "")
    kept = hand_in(session, wrong)
    assert {field.name for field in fields(Kept)} == {"asked", "response"}, "no verdict is there to be shown"
    assert kept.response == wrong(kept.asked.question)
    assert (session.answered, session.last, session.can_override, session.override()) == (None, None, False, None)
    assert not next(learner.log.answers()).hint
    hand_in(session, right)
    assert session.finished
    assert [told.verdict.mark for told in session.results] == [Mark.WRONG, Mark.RIGHT]


def test_an_answer_to_an_exam_is_on_disk_at_once_and_moves_memory(learner: Learner) -> None:
    asked = some(2)
    session = learner.session(asked, Mode.EXAM)
    kept = hand_in(session, right)
    assert [answer.mode for answer in learner.log.answers()] == [Mode.EXAM]
    assert set(replay(learner.log.answers(), Catalogue(asked))) == {kept.asked.question.point}


def test_what_was_not_answered_is_neither_wrong_nor_in_memory(learner: Learner) -> None:
    asked = [replace(question, weight=Decimal(2)) if question.name == "antant" else question for question in some(4)]
    session = learner.session(asked, Mode.EXAM, minutes=1)
    learner.hand.wait(61)
    kept = hand_in(session, right)
    assert session.finished
    score = session.score
    assert (score.right, score.wrong, score.counted, score.unanswered, score.total) == (1, 0, 1, 3, 4)
    assert score.share == pytest.approx(float(kept.asked.question.weight) / 5)
    assert {question.id for question in session.unanswered} == {q.id for q in asked} - {kept.asked.question.id}
    assert set(replay(learner.log.answers(), Catalogue(asked))) == {kept.asked.question.point}
    later = learner.session(asked, Mode.QUIZ, filters=Filters(missed=True))
    assert later.current is None, "what was never answered was not missed"


def test_what_was_put_off_twice_was_not_answered(learner: Learner) -> None:
    session = learner.session(some(2), Mode.EXAM)
    assert session.current is not None
    put_off = session.current.question
    session.skip()
    hand_in(session, right)
    session.skip()
    assert session.finished
    assert session.unanswered == (put_off,)
    assert (session.score.right, session.score.total) == (1, 2)


def test_an_exam_ends_with_the_question_in_which_the_time_is_up(learner: Learner) -> None:
    session = learner.session(some(9), Mode.EXAM, minutes=2)
    assert session.time_left == 120
    learner.hand.wait(119)
    hand_in(session, right)
    learner.hand.wait(5)
    assert session.time_left == 0
    assert session.current is not None, "a question is never cut off"
    hand_in(session, right)
    assert session.finished


def test_an_exam_goes_on_after_a_crash_with_the_time_that_was_left(learner: Learner) -> None:
    session = learner.session(some(9), Mode.EXAM, minutes=2)
    learner.hand.wait(50)
    hand_in(session, wrong)
    learner.hand.wait(20)
    hand_in(session, right)
    expected = session.current
    learner.again()
    learner.hand.wait(hours=3)
    session = learner.session(some(9), Mode.EXAM, minutes=2)
    assert (session.resumed, session.current, session.time_left) == (True, expected, 50)


def test_an_answer_to_an_exam_can_be_taken_back_while_it_runs_and_never_behind_its_end(learner: Learner) -> None:
    session = learner.session(some(2), Mode.EXAM)
    first = session.current
    hand_in(session, wrong)
    assert session.last_response is not None
    assert session.undo() == first
    hand_in(session, right)
    hand_in(session, wrong)
    assert session.finished
    assert not session.can_undo
    assert session.undo() is None
    assert len(list(learner.log.answers())) == 2


def test_a_look_again_in_an_exam_is_not_counted(learner: Learner) -> None:
    session = learner.session(some(1), Mode.EXAM)
    verdict = session.answer(Entered(" "))
    assert isinstance(verdict, Verdict)
    assert (verdict.mark, session.finished, list(learner.log.answers())) == (Mark.AGAIN, False, [])


def test_an_exam_asks_nothing_whose_answer_has_to_be_shown(learner: Learner) -> None:
    session = learner.session(questions(), Mode.EXAM)
    asked = {question.kind for question in session.unanswered}
    assert asked == {question.kind for question in questions()} - {"card", "open"}


# Cramming and the missed ones.


def test_cramming_leaves_memory_alone_and_says_so(learner: Learner) -> None:
    asked = some(3)
    give(learner.session(asked, Mode.QUIZ, count=1), right)
    before = replay(learner.log.answers(), Catalogue(asked))
    assert len(before) == 1
    learner.hand.wait(days=2)
    session = learner.session(asked, Mode.CRAM)
    for response in (right, wrong, right, right):
        assert give(session, response).next is None
    assert session.finished
    assert len(list(learner.log.answers())) == 5
    assert replay(learner.log.answers(), Catalogue(asked)) == before
    assert learner.session(asked, Mode.LEARN).current is not None, "what is new is as new as before"


def test_the_missed_ones_are_just_those_whose_last_answer_was_wrong(learner: Learner) -> None:
    asked = [choice(question.name) for question in some(5)]
    missed = {"antant", "cowcow"}
    first = learner.session(asked, Mode.EXAM)
    while first.current:
        hand_in(first, wrong if first.current.question.name in missed | {"beebee"} else right)
    again = learner.session([asked[1]], Mode.QUIZ)
    give(again, right)
    session = learner.session(asked, filters=Filters(missed=True))
    assert {question.name for question in session.unanswered} == missed


# Sureness.


def test_sureness_is_asked_where_it_is_on_and_the_answer_was_not_seen(learner: Learner) -> None:
    for question in questions():
        alone = learner.session([question], sure=True)
        assert alone.asks_sureness == (question.kind not in ("card", "open"))
    assert not learner.session(some(1)).asks_sureness
    session = learner.session([choice("ant", retry=True), choice("bee", retry=True)], sure=True)
    give(session, wrong)
    assert session.current is not None
    assert (session.current.try_, session.asks_sureness) == (2, False)


def test_saying_how_sure_takes_none_of_the_answers_time(learner: Learner) -> None:
    session = learner.session(some(2), sure=True)
    assert session.current is not None
    learner.hand.wait(3)
    response = right(session.current.question)
    assert session.look_again(response) is None
    learner.hand.wait(20)
    answered = session.answer(response, sureness=Sureness.SURE)
    assert isinstance(answered, Answered)
    assert (answered.answer.milliseconds, answered.answer.sureness) == (3_000, Sureness.SURE)


def test_another_answer_after_all_takes_the_time_that_it_took(learner: Learner) -> None:
    session = learner.session(some(2), sure=True)
    assert session.current is not None
    assert session.look_again(wrong(session.current.question)) is None
    learner.hand.wait(4)
    assert give(session, right).answer.milliseconds == 4_000


def test_a_look_again_comes_before_the_question_how_sure(learner: Learner) -> None:
    session = learner.session(some(1), sure=True)
    verdict = session.look_again(Entered(""))
    assert verdict is not None
    assert verdict.mark is Mark.AGAIN
    assert list(learner.log.answers()) == []


def test_surely_wrong_comes_back_in_the_session_and_the_next_day(learner: Learner) -> None:
    asked: list[Question] = [choice("ant")]
    session = learner.session(asked, sure=True)
    answered = session.answer(wrong(asked[0]), sureness=Sureness.SURE)
    assert isinstance(answered, Answered)
    assert rating_of(answered.answer) is Rating.AGAIN
    assert answered.returns
    session.advance()
    give(session, right)
    (memory,) = replay(learner.log.answers(), Catalogue(asked)).values()
    tomorrow = day_of(learner.hand.now()) + timedelta(days=1)
    assert day_of(comes_again(asked[0].point, memory)) == tomorrow


# Second tries.


def test_with_retry_every_wrong_first_answer_may_be_tried_once_more(learner: Learner) -> None:
    session = learner.session(some(2), retry=True)
    assert session.current is not None
    first = session.current.question
    assert give(session, wrong).second_try
    assert (session.current.question, session.current.try_) == (first, 2)
    assert not give(session, right).second_try
    assert (session.score.right, session.score.wrong) == (0, 1)


def test_with_retry_a_card_is_not_asked_again_at_once_since_its_other_side_was_seen(learner: Learner) -> None:
    card = next(question for question in questions() if question.kind == "card")
    answered = give(learner.session([card], retry=True), lambda _: Graded(1))
    assert (answered.second_try, answered.returns) == (False, True)


# Known again.

OLD_KEY = (
    '{"count":null,"decks":["d"],"kinds":[],"levels":[],"made":[],"minutes":null,"missed":false,"mode":"quiz",'
    '"outside":false,"passages":[],"seed":1,"tags":[]}'
)


def test_a_session_begun_before_there_were_options_goes_on(learner: Learner) -> None:
    ids = tuple(question.id for question in some(3))
    sitting = Sitting(
        id="", learner="me", device="", mode=Mode.QUIZ, key=OLD_KEY, seed=1, queue=ids, begun=MORNING
    )  # fmt: skip
    learner.log.begin(sitting)
    session = learner.session(some(3))
    assert session.current is not None
    assert session.current.question.id == ids[0]
    assert (session.plan.key, len(learner.log.sittings())) == (OLD_KEY, 1)


@pytest.mark.parametrize("option", ["sure", "retry"])
def test_an_option_that_is_on_tells_sessions_apart(learner: Learner, option: str) -> None:
    plain = learner.session(some(3))
    give(plain, right)
    on: dict[str, Any] = {option: True}
    other = learner.session(some(3), **on)
    assert (other.resumed, other.score.counted) == (False, 0)
    give(other, right)
    assert learner.session(some(3), **on).resumed
