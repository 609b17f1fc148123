"""A question that the learner suspended is asked by no session, and counted by nothing that looks ahead."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from study.learning.answers import Mode
from study.learning.catalogue import Catalogue
from study.learning.memory import replay
from study.learning.planner import Filters
from study.learning.remarks import What
from study.learning.said import Said
from study.learning.statistics import today
from tests.learning.making import Learner, choice, right, some, typed, wrong

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from study.learning.session import Session
    from study.questions import Question

ASKED = some(6)
IDLE = ASKED[2]


def asks(session: Session) -> list[str]:
    """Answer all that a session asks, rightly; give what it was."""
    asked = []
    while session.current:
        asked.append(session.current.question.id)
        session.answer(right(session.current.question))
        session.advance()
    return asked


def suspend(learner: Learner, *questions: Question, among: Sequence[Question] = ASKED) -> None:
    said = Said(learner.log, Catalogue(among))
    for question in questions:
        said.suspend(question)


@pytest.mark.parametrize("mode", Mode)
def test_no_mode_asks_it_until_it_is_resumed(learner: Learner, mode: Mode) -> None:
    suspend(learner, IDLE)
    asked = asks(learner.session(ASKED, mode))
    assert sorted(asked) == sorted(question.id for question in ASKED if question is not IDLE)
    Said(learner.log, Catalogue(ASKED)).resume(IDLE)
    learner.hand.wait(days=60)
    assert IDLE.id in asks(learner.session(ASKED, mode))


def test_it_is_not_among_the_missed_ones(learner: Learner) -> None:
    session = learner.session(ASKED)
    for _ in ASKED:
        assert session.current
        session.answer(wrong(session.current.question))
        session.advance()
    suspend(learner, IDLE)
    asked = asks(learner.session(ASKED, filters=Filters(missed=True)))
    assert sorted(asked) == sorted(question.id for question in ASKED if question is not IDLE)


def test_a_session_of_before_goes_on_without_it(learner: Learner) -> None:
    session = learner.session(ASKED)
    assert session.current
    first = session.current.question
    session.answer(wrong(first))
    session.advance()
    assert session.current
    second = session.current.question
    suspend(learner, first, second)
    session = learner.session(ASKED)
    assert session.resumed
    asked = asks(session)
    assert len(asked) == 4
    assert not {first.id, second.id} & set(asked), "neither the next one nor the one that would have come back"
    assert (session.score.wrong, session.score.counted) == (1, 5), "what was answered counts as it did"


def test_an_exam_of_before_leaves_it_out_of_what_was_not_answered(learner: Learner) -> None:
    session = learner.session(ASKED, Mode.EXAM)
    assert session.current
    answered = session.current.question
    session.answer(right(answered))
    other = next(question for question in ASKED if question is not answered)
    suspend(learner, answered, other)
    session = learner.session(ASKED, Mode.EXAM)
    assert (session.score.right, session.score.total) == (1, 5)
    assert other not in session.unanswered


def test_a_point_is_asked_by_its_other_questions(learner: Learner) -> None:
    forms: list[Question] = [choice("ant", point="s#1"), typed("bee", point="s#1")]
    suspend(learner, forms[0], among=forms)
    assert asks(learner.session(forms, Mode.LEARN)) == ["d/bee"]


def test_it_stays_so_under_a_new_name_and_is_resumed_under_it(learner: Learner) -> None:
    suspend(learner, IDLE)
    renamed = typed("newname", answer=IDLE.answer, formerly=(IDLE.name,))
    assert asks(learner.session([renamed])) == []
    Said(learner.log, Catalogue([renamed])).resume(renamed)
    assert asks(learner.session([renamed])) == [renamed.id]
    learner.log.remark(IDLE.id, What.SUSPEND, revision=IDLE.revision)
    assert asks(learner.session([renamed], Mode.CRAM)) == [], "the last word holds, by whatever name"


def test_it_counts_neither_for_today_nor_for_when_something_is_due_next(learner: Learner) -> None:
    asks(learner.session([IDLE], Mode.LEARN))
    learner.hand.wait(days=30)
    asks(learner.session([question for question in ASKED if question is not IDLE], Mode.LEARN, count=5))
    session = learner.session(ASKED, Mode.LEARN)
    assert session.next_due is not None
    assert session.next_due <= learner.hand.now()
    suspend(learner, IDLE)
    catalogue, answers = Catalogue(ASKED), list(learner.log.answers())
    now, memories = learner.hand.now(), replay(answers, catalogue)
    assert today(catalogue, answers, memories, now).points == (IDLE.point,)
    assert today(catalogue, answers, memories, now, suspended={IDLE.id}).points == ()
    session = learner.session(ASKED, Mode.LEARN, seed=2)
    assert session.finished
    assert not session.all_suspended
    assert session.next_due is not None
    assert session.next_due > now


def test_where_all_that_fit_are_suspended_the_session_knows(learner: Learner) -> None:
    suspend(learner, *ASKED)
    session = learner.session(ASKED)
    assert session.finished
    assert session.all_suspended
    assert session.next_due is None
    assert learner.log.sittings() == ()
    assert not learner.session([]).all_suspended


def test_beginning_a_session_reads_what_was_said_once(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    suspend(learner, IDLE)
    read = []
    run = learner.log.database.read

    def reading(query: str, values: Iterable[Any] = ()) -> list[Any]:
        read.append("FROM remarks WHERE" in query)
        return run(query, values)

    monkeypatch.setattr(learner.log.database, "read", reading)
    session = learner.session(ASKED, Mode.LEARN)
    asks(session)
    assert session.next_due
    assert sum(read) == 1


# What is said while a session goes on.


def test_what_is_said_is_on_disk_and_known_at_once(learner: Learner) -> None:
    said = learner.session(ASKED).said
    flag = said.flag(IDLE, "two are right")
    assert (flag.question, flag.revision, flag.what) == (IDLE.id, IDLE.revision, What.FLAG)
    assert said.flag_of(IDLE) == flag
    assert said.flag_of(ASKED[0]) is None
    assert learner.session(ASKED).said.flags == {IDLE.id: flag}
    again = said.flag(IDLE, "no, three")
    assert said.flags == {IDLE.id: again}
    assert said.unflag(IDLE)
    assert not said.unflag(IDLE)
    assert said.flags == learner.session(ASKED).said.flags == {}
    assert [remark.what for remark in learner.log.remarks()] == [What.FLAG, What.FLAG, What.UNFLAG]


def test_suspending_twice_is_said_once(learner: Learner) -> None:
    said = Said(learner.log, Catalogue(ASKED))
    said.resume(IDLE)
    for _ in range(2):
        said.suspend(IDLE)
    assert said.suspended == {IDLE.id}
    for _ in range(2):
        said.resume(IDLE)
    assert said.suspended == frozenset()
    assert [remark.what for remark in learner.log.remarks()] == [What.SUSPEND, What.RESUME]
