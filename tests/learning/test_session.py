"""A session asks, judges, keeps and goes on: what both the screen and the plain mode rely on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from study.judging.verdict import Mark, Verdict
from study.learning.answers import Mode, Sureness
from study.learning.log import LogError
from study.learning.planner import Filters
from study.learning.session import Answered, Session
from study.questions import (
    Arranged,
    Entered,
    Expected,
    Filled,
    Graded,
    Open,
    Paired,
    Picked,
    Said,
    Written,
)
from tests.learning.making import Learner, choice, right, some, typed, wrong
from tests.samples import questions

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from study.questions import Question, Response


def give(session: Session, response: Callable[[Question], Response]) -> Answered:
    """Answer the question that stands there, and go on."""
    assert session.current is not None
    answered = session.answer(response(session.current.question))
    assert isinstance(answered, Answered)
    session.advance()
    return answered


def names(session: Session) -> list[str]:
    """Answer rightly to the end; give the names of what was asked."""
    asked = []
    while session.current:
        asked.append(session.current.question.name)
        give(session, right)
    return asked


# All ten kinds.

GOOD: dict[str, Response] = {
    "choice": Picked(("The direction of the food",)),
    "multiple": Picked(("Nursing larvae", "Building comb")),
    "truth": Said(False),
    "typed": Entered("karl von frisch"),
    "number": Entered("240"),
    "cloze": Filled(("35", "fanning", "water")),
    "order": Arranged(("Egg", "Larva", "Pupa", "Adult")),
    "match": Paired(("lays eggs", "mates", "forages")),
    "card": Graded(3),
    "open": Written("over kilometres, and which way", (True, True)),
}
BAD: dict[str, Response] = {
    "choice": Picked(("The age of the dancer",)),
    "multiple": Picked(("Mating with the queen",)),
    "truth": Said(True),
    "typed": Entered("Konrad Lorenz"),
    "number": Entered("2"),
    "cloze": Filled(("50", "dancing", "honey")),
    "order": Arranged(("Adult", "Pupa", "Larva", "Egg")),
    "match": Paired(("mates", "forages", "lays eggs")),
    "card": Graded(1),
    "open": Written("who knows", (False, False)),
}
NOTHING: dict[str, Response] = {
    "choice": Picked(()),
    "multiple": Picked(()),
    "typed": Entered(" "),
    "number": Entered(""),
    "cloze": Filled(("", "", "")),
    "match": Paired(("", "", "")),
    "open": Written("", (False, False)),
}
KINDS = {question.kind: question for question in questions()}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_asked_judged_and_kept(learner: Learner, kind: str) -> None:
    session = learner.session([KINDS[kind]])
    answered = give(session, lambda question: GOOD[question.kind])
    assert answered.verdict.mark is Mark.RIGHT
    assert (answered.returns, session.finished, session.score.share) == (False, True, 1.0)
    learner.again()
    (kept,) = learner.log.answers()
    assert (kept.kind, kept.response, kept.mark, kept.mode) == (kind, GOOD[kind], Mark.RIGHT, Mode.QUIZ)
    assert (kept.question, kept.point, kept.revision) == (
        f"bees/{KINDS[kind].name}",
        KINDS[kind].point,
        KINDS[kind].revision,
    )


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_back_when_it_was_missed_until_it_is_right(learner: Learner, kind: str) -> None:
    session = learner.session([KINDS[kind]])
    for _ in range(3):
        assert give(session, lambda question: BAD[question.kind]).returns
        assert session.current is not None
        assert session.current.again
    assert not give(session, lambda question: GOOD[question.kind]).returns
    assert session.finished
    assert (session.score.wrong, session.score.counted) == (1, 1)


@pytest.mark.parametrize("kind", NOTHING)
def test_an_empty_response_is_not_counted_and_the_question_stands(learner: Learner, kind: str) -> None:
    session = learner.session([KINDS[kind]])
    asked = session.current
    verdict = session.answer(NOTHING[kind])
    assert isinstance(verdict, Verdict)
    assert verdict.mark is Mark.AGAIN
    assert (session.current, session.answered, session.can_undo) == (asked, None, False)
    assert list(learner.log.answers()) == []


def test_a_session_of_all_kinds_runs_to_its_score(learner: Learner) -> None:
    session = learner.session(questions(), Mode.LEARN)
    while session.current:
        learner.hand.wait(10)
        answered = session.answer((GOOD if session.current.again else BAD)[session.current.question.kind])
        assert session.answered is session.last is answered
        session.advance()
        assert session.answered is None
        assert session.last is answered
    score = session.score
    assert (score.right, score.wrong, score.counted) == (0, 10, 10)
    assert score.milliseconds == 20 * 10_000
    assert len(session.results) == 10


# The order of things.


def test_numbers_run_from_one_to_a_total_that_stays(learner: Learner) -> None:
    session = learner.session(some(8))
    told = []
    while session.current:
        told.append((session.current.number, session.current.total, session.current.again))
        give(session, wrong if len(told) in (1, 8) else right)
    assert told == [*((n, 8, False) for n in range(1, 8)), (7, 8, True), (8, 8, False), (8, 8, True)]


def test_a_miss_comes_back_after_six_others(learner: Learner) -> None:
    session = learner.session(some(12))
    assert session.current is not None
    missed = session.current.question
    assert give(session, wrong).returns
    for _ in range(6):
        assert session.current is not None
        assert session.current.question != missed
        give(session, right)
    assert session.current.question == missed
    assert session.current.again


def test_a_partly_right_answer_does_not_come_back(learner: Learner) -> None:
    session = learner.session([KINDS["multiple"]])
    answered = give(session, lambda _: Picked(("Nursing larvae",)))
    assert (answered.verdict.mark, answered.returns, session.finished) == (Mark.PARTLY, False, True)
    assert (session.score.partly, session.score.share) == (1, 0.5)


def test_options_are_drawn_anew_when_a_miss_comes_back(learner: Learner) -> None:
    shown = set()
    for seed in range(8):
        session = learner.session([choice("ant")], seed=seed)
        assert session.current is not None
        first = session.current.options
        give(session, wrong)
        shown.add(first == session.current.options)
    assert False in shown


def test_the_same_seed_and_a_fresh_log_begin_with_the_same_question_in_the_same_dress(learner: Learner) -> None:
    asked = [choice(name.name) for name in some(10)]
    first = learner.session(asked, Mode.QUIZ, seed=5).current
    with learner.open(learner="another") as other:
        session = Session.start_or_resume(
            learner.session(asked, Mode.QUIZ, seed=5).plan, asked, other, now=learner.hand.now, timer=learner.hand.timer
        )
        assert session.current == first
        assert not session.resumed


def test_an_answer_says_when_its_point_comes_again(learner: Learner) -> None:
    told = give(learner.session(some(1)), right)
    assert told.next is not None
    days = (told.next - learner.hand.now()).days
    assert 3 <= days <= 5
    missed = give(learner.session([typed("newt")]), wrong)
    assert missed.next is not None
    assert (missed.next.day, missed.next.hour) == (25, 4)


# Putting off.


def test_a_question_put_off_comes_at_the_end_and_is_dropped_the_second_time(learner: Learner) -> None:
    session = learner.session(some(3))
    assert session.current is not None
    put_off = session.current.question
    session.skip()
    for _ in range(2):
        assert session.current.question != put_off
        give(session, right)
    assert session.current.question == put_off
    session.skip()
    assert session.finished
    assert session.score.counted == 2
    assert len(list(learner.log.answers())) == 2


def test_what_was_put_off_stays_so_after_a_crash(learner: Learner) -> None:
    session = learner.session(some(3))
    session.skip()
    expected = session.current
    learner.again()
    session = learner.session(some(3))
    assert session.resumed
    assert session.current == expected


def test_while_a_verdict_is_shown_nothing_is_put_off_or_answered(learner: Learner) -> None:
    session = learner.session(some(2))
    assert session.current is not None
    session.answer(right(session.current.question))
    shown = session.current
    session.skip()
    assert session.current == shown
    with pytest.raises(RuntimeError):
        session.answer(right(session.current.question))
    assert len(list(learner.log.answers())) == 1


# Hints, time, sureness.


def test_a_hint_is_noted_with_the_answer_it_helped(learner: Learner) -> None:
    session = learner.session([typed("ant", hint="Six legs."), typed("bee", hint="It hums.")])
    assert session.hint() in ("Six legs.", "It hums.")
    assert give(session, right).answer.hint
    assert not give(session, right).answer.hint


def test_a_hint_asked_for_after_the_answer_or_where_there_is_none_is_not_noted(learner: Learner) -> None:
    session = learner.session([typed("ant")])
    assert session.hint() == ""
    assert session.current is not None
    session.answer(wrong(session.current.question))
    session.hint()
    session.advance()
    assert [answer.hint for answer in (*learner.log.answers(), give(session, right).answer)] == [False, False]


def test_going_on_before_there_is_a_verdict_changes_nothing(learner: Learner) -> None:
    session = learner.session([typed("ant", hint="Six legs."), typed("bee", hint="It hums.")])
    before = session.current
    session.hint()
    learner.hand.wait(3)
    session.advance()
    assert session.current == before
    answer = give(session, right).answer
    assert (answer.hint, answer.milliseconds) == (True, 3_000)


def test_time_runs_from_the_first_showing_and_a_look_again_does_not_stop_it(learner: Learner) -> None:
    session = learner.session(some(2))
    learner.hand.wait(3)
    session.answer(Entered(""))
    learner.hand.wait(1.5)
    assert give(session, right).answer.milliseconds == 4_500
    learner.hand.wait(2)
    assert give(session, right).answer.milliseconds == 2_000


def test_sureness_goes_into_the_log(learner: Learner) -> None:
    session = learner.session([choice("ant")])
    session.answer(Picked(("ant",)), sureness=Sureness.GUESS)
    assert [answer.sureness for answer in learner.log.answers()] == [Sureness.GUESS]


def test_a_session_of_minutes_ends_when_the_time_is_up_at_a_questions_end(learner: Learner) -> None:
    session = learner.session(some(10), Mode.LEARN, minutes=1)
    give(session, right)
    learner.hand.wait(59)
    give(session, right)
    assert session.current is not None
    learner.hand.wait(30)
    assert session.current is not None, "a question is never cut off"
    give(session, right)
    assert session.finished
    assert session.score.counted == 3
    assert not learner.session(some(10), Mode.LEARN, minutes=1).resumed


def test_a_session_of_minutes_goes_on_with_the_time_that_was_left(learner: Learner) -> None:
    session = learner.session(some(10), Mode.LEARN, minutes=1)
    learner.hand.wait(50)
    give(session, right)
    learner.hand.wait(hours=5)
    session = learner.session(some(10), Mode.LEARN, minutes=1)
    assert session.resumed
    learner.hand.wait(11)
    give(session, right)
    assert session.finished


def test_a_longer_time_has_more_questions_ready(learner: Learner) -> None:
    many = [typed(f"q{n}") for n in range(100)]
    totals = []
    for minutes in (None, 2, 30):
        current = learner.session(many, Mode.LEARN, minutes=minutes).current
        assert current is not None
        totals.append(current.total)
    assert totals == [20, 8, 100]


# A second try.


def test_a_second_try_is_logged_and_the_first_answer_is_what_counts(learner: Learner) -> None:
    session = learner.session([choice("ant", retry=True), choice("bee", retry=True)])
    assert session.current is not None
    first, options = session.current.question, session.current.options
    assert give(session, wrong).second_try
    assert (session.current.question, session.current.try_) == (first, 2)
    assert (session.current.options, session.current.number, session.current.again) == (options, 1, False)
    second = give(session, right)
    assert (second.answer.retry, second.second_try, second.returns) == (True, False, True)
    assert (session.score.right, session.score.wrong) == (0, 1)
    assert session.current.question != first
    give(session, right)
    assert (session.current.question, session.current.try_, session.current.again) == (first, 1, True)
    give(session, wrong)
    assert session.current.try_ == 1, "one more try the first time only"


def test_a_second_try_can_be_left_out(learner: Learner) -> None:
    session = learner.session([choice("ant", retry=True), choice("bee")], count=2, seed=1)
    while session.current and session.current.question.name != "ant":
        give(session, right)
    give(session, wrong)
    session.skip()
    assert session.current is not None
    assert (session.current.try_, session.score.counted) == (1, session.score.counted)


def test_a_second_try_waits_through_a_crash(learner: Learner) -> None:
    asked = [choice("ant", retry=True), choice("bee", retry=True)]
    session = learner.session(asked)
    give(session, wrong)
    expected = session.current
    learner.again()
    session = learner.session(asked)
    assert session.current == expected
    assert session.current is not None
    assert session.current.try_ == 2


# "I was right".

WRITTEN = ("typed", "number", "cloze", "open")


@pytest.mark.parametrize("kind", KINDS)
def test_the_learners_own_word_counts_on_kinds_that_are_written(learner: Learner, kind: str) -> None:
    session = learner.session([KINDS[kind]])
    session.answer(BAD[kind])
    answered = session.override()
    assert (answered is not None) == (kind in WRITTEN)
    if answered is None:
        assert session.score.wrong == 1
        return
    assert session.answered is answered
    assert (answered.answer.override, answered.answer.mark, answered.returns) == (True, Mark.WRONG, False)
    assert (session.score.right, session.score.share) == (1, 1.0)
    assert [answer.override for answer in learner.log.answers()] == [True]
    assert session.override() is None, "once is enough"
    session.advance()
    assert session.finished


def test_i_was_right_can_be_said_when_the_next_question_stands_there_already(learner: Learner) -> None:
    session = learner.session(some(3))
    give(session, wrong)
    learner.hand.wait(4)
    standing = session.current
    answered = session.override()
    assert answered is not None
    assert (session.current, session.answered, session.last) == (standing, None, answered)
    learner.hand.wait(1)
    assert give(session, right).answer.milliseconds == 5_000
    assert names(session) != []
    assert session.score.right == 3


@pytest.mark.parametrize(("response", "mark"), [("Tertitskiy", Mark.RIGHT), ("Tertitsky", Mark.ALMOST)])
def test_what_counts_as_right_needs_no_word_of_mine(learner: Learner, response: str, mark: Mark) -> None:
    session = learner.session([typed("tertitskiy")])
    assert session.override() is None
    answered = session.answer(Entered(response))
    assert isinstance(answered, Answered)
    assert answered.verdict.mark is mark
    assert session.override() is None
    assert (session.score.right, session.score.share) == (1, 1.0)


def test_a_partly_right_answer_can_be_called_right(learner: Learner) -> None:
    half = Open(id="d/why", point="d/why", ask="Why?", expect=(Expected("one"), Expected("two")))
    session = learner.session([half])
    session.answer(Written("only one", (True, False)))
    assert session.score.share == 0.5
    assert session.override() is not None
    assert session.score.share == 1.0


# Going on.


@pytest.mark.parametrize(
    "other",
    [
        {"mode": Mode.LEARN},
        {"mode": Mode.CRAM},
        {"decks": ("d", "e")},
        {"filters": Filters(missed=True)},
        {"filters": Filters(kinds=frozenset({"typed"}))},
        {"filters": Filters(outside=True)},
        {"seed": 2},
        {"seeded": False},
        {"count": 3},
    ],
)
def test_an_unfinished_session_goes_on_with_the_same_plan_and_with_no_other(
    learner: Learner, other: dict[str, Any]
) -> None:
    asked = some(6)
    session = learner.session(asked)
    give(session, wrong)
    give(session, right)
    expected = session.current
    learner.again()
    assert not learner.session(asked, **other).resumed
    learner.again()
    session = learner.session(asked)
    assert session.resumed
    assert (session.current, session.score.counted) == (expected, 2)


def test_without_a_named_seed_the_session_goes_on_with_the_one_first_drawn(learner: Learner) -> None:
    asked = [choice(question.name) for question in some(6)]
    session = learner.session(asked, seed=111, seeded=False)
    give(session, right)
    again = learner.session(asked, seed=222, seeded=False)
    assert again.resumed
    assert (again.current, again.plan.seed) == (session.current, 111)


def test_the_order_in_which_decks_were_named_makes_no_other_plan(learner: Learner) -> None:
    learner.session(some(3), decks=("a", "b"))
    assert learner.session(some(3), decks=("b", "a")).resumed


def test_a_finished_session_does_not_go_on(learner: Learner) -> None:
    session = learner.session(some(2))
    names(session)
    assert session.finished
    assert not learner.session(some(2)).resumed
    assert len(learner.log.sittings(unfinished=True)) == 1


def test_a_session_that_died_on_its_last_verdict_is_finished(learner: Learner) -> None:
    session = learner.session(some(1))
    assert session.current is not None
    session.answer(right(session.current.question))
    learner.again()
    assert not learner.session(some(1)).resumed
    assert learner.log.sittings()[0].ended is not None


def test_leaving_loses_nothing(learner: Learner) -> None:
    session = learner.session(some(3))
    give(session, right)
    expected = session.current
    session.leave()
    learner.again()
    session = learner.session(some(3))
    assert (session.resumed, session.current) == (True, expected)


def test_what_came_before_the_crash_is_in_the_results_with_its_reasons(learner: Learner) -> None:
    session = learner.session(questions())
    for _ in range(10):
        give(session, lambda question: BAD[question.kind])
    before = session.results
    learner.again()
    after = learner.session(questions()).results
    assert after == before
    assert [answered.verdict.why for answered in after] == [answered.verdict.why for answered in before]
    assert all(answered.verdict.why for answered in after)


def test_questions_that_left_the_deck_are_dropped_and_the_rest_goes_on(learner: Learner) -> None:
    asked = some(5)
    session = learner.session(asked)
    give(session, right)
    assert session.current is not None
    gone = session.current.question
    learner.again()
    session = learner.session([question for question in asked if question != gone])
    assert session.resumed
    rest = names(session)
    assert gone.name not in rest
    assert len(rest) == 3
    assert session.score.counted == 4


def test_a_question_renamed_in_between_goes_on_under_its_new_name(learner: Learner) -> None:
    asked: Sequence[Question] = some(3)
    session = learner.session(asked)
    give(session, right)
    learner.again()
    renamed = [replace(q, id=f"{q.id}-new", point=f"{q.point}-new", formerly=(q.name,)) for q in asked]
    session = learner.session(renamed)
    assert session.resumed
    assert len(names(session)) == 2
    assert session.score.counted == 3
    assert len(session.results) == 3


def test_when_a_renamed_question_comes_again_takes_in_what_went_before(learner: Learner) -> None:
    give(learner.session([typed("ant", answer="ant")], seed=1), right)
    learner.hand.wait(days=5)
    renamed = give(learner.session([typed("insect", answer="ant", formerly=("ant",))], seed=2), right)
    fresh = give(learner.session([typed("newt")], seed=3), right)
    assert renamed.next is not None
    assert fresh.next is not None
    assert renamed.next > fresh.next


def test_a_session_whose_questions_all_left_is_finished(learner: Learner) -> None:
    give(learner.session(some(2)), right)
    session = learner.session([typed("newt")])
    assert not session.resumed
    assert session.current is not None
    assert session.current.question.name == "newt"


def test_an_answer_that_cannot_be_kept_is_told_and_the_question_stands(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = learner.session(some(2))
    asked = session.current
    assert asked is not None

    def full(_: object) -> None:
        raise LogError("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(learner.log, "record", full)
        with pytest.raises(LogError):
            session.answer(right(asked.question))
    assert (session.current, session.answered, session.can_undo) == (asked, None, False)
    give(session, right)
    assert session.score.counted == 1


# Questions changed while the session goes on.


def test_a_changed_question_stands_there_anew_and_counts_as_after_a_hint(learner: Learner) -> None:
    session = learner.session([typed("a", hint="It begins the alphabet.")])
    learner.hand.wait(60)
    session.renew([typed("a", ask="Type it once more.", answer="alpha")])
    assert session.current is not None
    assert session.current.question.prompt == "Type it once more."
    learner.hand.wait(2)
    answered = session.answer(Entered("alpha"))
    assert isinstance(answered, Answered)
    assert answered.verdict.mark is Mark.RIGHT
    assert answered.answer.hint
    assert answered.answer.milliseconds == 2000


def test_a_shown_verdict_stays_and_the_changed_question_is_asked_the_next_time(learner: Learner) -> None:
    session = learner.session([typed("a")])
    was = session.answer(Entered("wrong"))
    assert isinstance(was, Answered)
    session.renew([typed("a", answer="alpha")])
    assert session.answered == was
    session.advance()
    assert session.current is not None
    assert session.current.again
    again = session.answer(Entered("alpha"))
    assert isinstance(again, Answered)
    assert again.verdict.mark is Mark.RIGHT
    first, second = learner.log.answers()
    assert first.revision == typed("a").revision != second.revision


def test_a_question_that_is_gone_stays_as_it_was_and_the_others_are_new(learner: Learner) -> None:
    session = learner.session([typed("a"), typed("b")])
    assert session.current is not None
    stood = session.current
    other = "b" if stood.question.name == "a" else "a"
    session.renew([typed(other, ask="Anew.")])
    assert session.current == stood
    give(session, right)
    assert session.current is not None
    assert session.current.question.prompt == "Anew."


def test_a_renamed_question_goes_on_under_its_new_name(learner: Learner) -> None:
    session = learner.session([typed("a")])
    session.renew([typed("z", formerly=("a",))])
    assert session.current is not None
    assert session.current.question.id == "d/z"
    assert session.current.total == 1


def test_a_question_may_become_one_of_another_kind(learner: Learner) -> None:
    session = learner.session([typed("a")])
    session.renew([choice("a")])
    assert session.current is not None
    assert len(session.current.options) == 4
    give(session, right)
    assert session.finished


def test_an_exam_asks_no_card_that_a_question_has_become(learner: Learner) -> None:
    session = learner.session([typed("a")], mode=Mode.EXAM)
    session.renew([Open(id="d/a", point="d/a", ask="Say a.", expect=(Expected("a"),))])
    assert session.current is not None
    assert session.current.question == typed("a")


def test_what_was_answered_before_a_change_can_be_taken_back(learner: Learner) -> None:
    session = learner.session([choice("a")])
    session.answer(Picked(("a",)))
    session.renew([typed("a")])
    asked = session.undo()
    assert asked is not None
    assert asked.question.kind == "typed"
    assert not list(learner.log.answers())
