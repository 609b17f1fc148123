"""Undo takes back the last answer, again and again; what follows is as if it had never been given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode
from study.learning.session import Answered, Session
from study.questions import Entered
from tests.learning.making import Learner, choice, right, some, typed, wrong

if TYPE_CHECKING:
    import pathlib

    from study.questions import Question

ASKED: list[Question] = [
    *(typed(name, retry=name == "cow") for name in ("ant", "bee", "cow", "dog")),
    *(choice(name, retry=name == "hen", hint="Think.") for name in ("eel", "fox", "gnu", "hen", "ibex")),
]


def give(session: Session, good: bool, *, advance: bool = True) -> Answered:
    assert session.current is not None
    answered = session.answer((right if good else wrong)(session.current.question))
    assert isinstance(answered, Answered)
    if advance:
        session.advance()
    return answered


def state(session: Session) -> tuple[object, ...]:
    """Give all that a learner sees of a session, but for when things happened."""
    results = [(told.asked, told.response, told.verdict, told.returns, told.second_try) for told in session.results]
    score = replace(session.score, milliseconds=0)
    return session.current, session.finished, session.can_undo, session.last_response, score, results


def test_undo_stands_the_question_there_as_it_was(learner: Learner) -> None:
    session = learner.session(ASKED)
    before = session.current
    give(session, good=False)
    assert session.undo() == before
    assert (session.current, session.answered, session.last) == (before, None, None)
    assert session.score.counted == 0
    assert list(learner.log.answers()) == []


def test_undo_works_while_the_verdict_is_shown(learner: Learner) -> None:
    session = learner.session(ASKED)
    before = session.current
    give(session, good=True, advance=False)
    assert session.undo() == before
    assert session.answered is None


def test_undo_with_nothing_to_take_back_changes_nothing(learner: Learner) -> None:
    session = learner.session(ASKED)
    before = session.current
    assert session.undo() is None
    assert (session.current, session.can_undo, session.last_response) == (before, False, None)


def test_undo_goes_back_to_the_beginning_across_a_crash(learner: Learner) -> None:
    session = learner.session(ASKED)
    first, seen = session.current, []
    for number in range(5):
        seen.append(session.current)
        give(session, good=number % 2 == 0)
    learner.again()
    session = learner.session(ASKED)
    assert session.resumed
    while session.can_undo:
        assert session.undo() == seen.pop()
    assert (session.current, seen) == (first, [])
    assert session.undo() is None
    learner.again()
    assert learner.session(ASKED).current == first


def test_undo_after_the_end_opens_the_session_again(learner: Learner) -> None:
    session = learner.session(some(2))
    give(session, good=True)
    last = session.current
    give(session, good=True)
    assert session.finished
    assert session.undo() == last
    assert not session.finished
    learner.again()
    session = learner.session(some(2))
    assert session.resumed
    assert session.current == last
    give(session, good=True)
    assert session.finished
    assert learner.log.sittings(unfinished=True) == ()


def test_undo_after_time_was_up_lets_the_question_be_answered_anew(learner: Learner) -> None:
    session = learner.session(some(3), Mode.LEARN, minutes=1)
    learner.hand.wait(70)
    give(session, good=False)
    assert session.finished
    assert session.undo() is not None
    give(session, good=True)
    assert session.finished
    assert session.score.right == 1


def test_undo_of_my_own_word_takes_the_answer_back_too(learner: Learner) -> None:
    session = learner.session(some(2))
    before = session.current
    give(session, good=False)
    session.override()
    assert session.undo() == before
    assert list(learner.log.answers()) == []


def test_undo_of_a_second_try_offers_it_again_and_once_more_the_first(learner: Learner) -> None:
    session = learner.session([choice("ant", retry=True)])
    first = session.current
    give(session, good=False)
    second = session.current
    give(session, good=False)
    assert session.undo() == second
    assert session.undo() == first


def test_what_was_seen_and_how_long_it_took_are_not_forgotten_by_undo(learner: Learner) -> None:
    session = learner.session([typed("ant", hint="Six legs.")])
    session.hint()
    learner.hand.wait(5)
    give(session, good=False)
    learner.hand.wait(60)
    session.undo()
    learner.hand.wait(2)
    again = give(session, good=True).answer
    assert (again.hint, again.milliseconds) == (True, 7_000)


def test_the_response_that_undo_would_take_back_can_be_shown_again(learner: Learner) -> None:
    session = learner.session([typed("ant")])
    session.answer(Entered("aphid"))
    assert session.last_response == Entered("aphid")
    session.undo()
    assert session.last_response is None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.booleans(), max_size=14), st.integers(1, 14), st.integers(0, 99))
def test_undo_and_the_same_answers_again_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, goods: list[bool], back: int, seed: int
) -> None:
    learner = Learner(tmp_path_factory.mktemp("undo") / "answers.sqlite")
    try:
        session = learner.session(ASKED, seed=seed)
        states = [state(session)]
        for good in goods:
            if session.finished:
                break
            give(session, good)
            states.append(state(session))
        given_ = states[:]
        for _ in range(min(back, len(given_) - 1)):
            states.pop()
            session.undo()
            assert state(session) == states[-1]
        for number in range(len(states) - 1, len(given_) - 1):
            give(session, goods[number])
            assert state(session) == given_[number + 1]
    finally:
        learner.log.close()


class Model(RuleBasedStateMachine):
    """Whatever a learner does in whatever order, the program dying in between: the log and the session agree."""

    folder: pathlib.Path

    def __init__(self) -> None:
        super().__init__()
        self.learner = Learner(self.folder / f"{id(self)}.sqlite")
        self.learner.path.unlink(missing_ok=True)
        self.learner.again()
        self.session = self.learner.session(ASKED)
        self.given: list[Answer] = []

    @precondition(lambda self: self.session.current and not self.session.answered)
    @rule(good=st.booleans(), seconds=st.integers(-5000, 5000))
    def answer(self, good: bool, seconds: int) -> None:
        self.learner.hand.wait(seconds)
        self.given.append(give(self.session, good, advance=False).answer)

    @rule()
    def advance(self) -> None:
        self.session.advance()

    @rule()
    def skip(self) -> None:
        self.session.skip()

    @rule()
    def override(self) -> None:
        if answered := self.session.override():
            assert answered.answer.question == self.given[-1].question
            self.given[-1] = answered.answer

    @rule()
    def undo(self) -> None:
        undone = self.session.undo()
        assert (undone is not None) == bool(self.given)
        if undone:
            answer = self.given.pop()
            assert undone.question.id == answer.question
            assert (undone.try_ == 2) == answer.retry

    @precondition(lambda self: not self.session.finished)
    @rule()
    def die(self) -> None:
        self.session.advance()
        expected = state(self.session)
        finished = self.session.finished
        self.learner.again()
        self.session = self.learner.session(ASKED)
        assert self.session.resumed != finished
        if finished:
            self.given = []
        else:
            assert state(self.session) == expected

    @invariant()
    def nothing_is_lost_or_counted_twice(self) -> None:
        session = self.learner.log.sittings()[-1].id
        assert list(self.learner.log.answers(session=session)) == self.given
        firsts = {answer.question: answer for answer in reversed(self.given) if not answer.retry}
        assert self.session.score.counted == len(firsts)
        assert self.session.score.right == sum(answer.counts_as_right for answer in firsts.values())
        assert self.session.can_undo == bool(self.given)

    @invariant()
    def what_was_missed_comes_back(self) -> None:
        if self.session.finished:
            last = {answer.question: answer for answer in self.given if not answer.retry}
            skipped = {skip.question for skip in self.learner.log.skips(self.learner.log.sittings()[-1].id)}
            assert all(id in skipped or answer.mark is not Mark.WRONG or answer.override for id, answer in last.items())

    def teardown(self) -> None:
        self.learner.log.close()


def test_a_session_agrees_with_its_log_whatever_happens(tmp_path: pathlib.Path) -> None:
    from hypothesis.stateful import run_state_machine_as_test

    Model.folder = tmp_path
    run_state_machine_as_test(Model, settings=settings(max_examples=25, stateful_step_count=35, deadline=None))
