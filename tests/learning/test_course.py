"""What comes next in a session follows from its queue and what happened since, and from nothing else."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.answers import Mode
from study.learning.course import BEFORE_AN_EXAM, Course, follow
from study.learning.sitting import Skip
from tests.learning.making import MORNING, Learner, answer, right, typed, wrong

if TYPE_CHECKING:
    from collections.abc import Sequence

    from study.learning.answers import Answer


def course(queue: str, *events: str, second_tries: str = "", misses_return: bool = True) -> Course:
    """Give where a session stands: events are ``a+`` right, ``a-`` wrong, ``a~`` partly, ``a!`` called right, ``a/0``
    put off after no answer; a prefix ``2`` makes it a second try."""
    return follow(
        queue,
        [event(word) for word in events],
        name=lambda id: id,
        second_tries=second_tries,
        misses_return=misses_return,
    )


def event(word: str) -> Answer | Skip:
    retry = word.startswith("2")
    name, sign, rest = word[retry], word[retry + 1], word[retry + 2 :]
    if sign == "/":
        return Skip(id="", session="s", question=name, showing=int(rest))
    mark = {"+": Mark.RIGHT, "-": Mark.WRONG, "~": Mark.PARTLY, "!": Mark.WRONG}[sign]
    return answer(question=name, mark=mark, override=sign == "!", retry=retry)


@pytest.mark.parametrize(
    ("queue", "events", "upcoming"),
    [
        ("abc", "", "abc"),
        ("abc", "a+", "bc"),
        ("abcdefghij", "a-", "bcdefgahij"),
        ("abcdefghij", "a- b-", "cdefgabhij"),
        ("abc", "a-", "bca"),
        ("a", "a-", "a"),
        ("ab", "a- b+ a-", "a"),
        ("ab", "a- b+ a~", "a"),
        ("ab", "a- b+ a+", ""),
        ("abc", "a~", "bc"),
        ("abc", "a!", "bc"),
        ("abc", "a/0", "bca"),
        ("abc", "a/0 b+ c+ a/0", ""),
        ("abc", "a/0 b/0 c/0", "abc"),
        ("abc", "a- a/1", "bca"),
        ("ab", "a/1", "ab"),
        ("ab", "z- a+", "b"),
    ],
)
def test_what_is_still_to_come(queue: str, events: str, upcoming: str) -> None:
    assert "".join(course(queue, *events.split()).upcoming) == upcoming


def test_an_exam_brings_nothing_back() -> None:
    assert course("abc", "a-", misses_return=False).upcoming == ("b", "c")


def test_a_second_try_comes_at_once_and_the_miss_comes_back_all_the_same() -> None:
    wrong = course("abc", "a-", second_tries="a")
    assert (wrong.next, wrong.second_try) == ("a", "a")
    for second in ("2a+", "2a-", "a/1"):
        after = course("abc", "a-", second, second_tries="a")
        assert (after.next, after.second_try, after.upcoming) == ("b", "", ("b", "c", "a"))
        assert after.showings == {"a": 1}


def test_there_is_one_second_try_and_only_the_first_time() -> None:
    assert course("a", "a-", "2a-", "a-", second_tries="a").second_try == ""
    assert course("ab", "a-", second_tries="b").second_try == ""
    assert course("ab", "a!", second_tries="a").second_try == ""


def test_a_putting_off_whose_answer_was_taken_back_counts_no_more() -> None:
    assert course("abc", "a/1").upcoming == ("a", "b", "c")


def test_the_number_of_questions_does_not_grow_with_misses() -> None:
    assert course("abc", "a-", "b-").total == 3
    assert course("abc", "a/0", "a/0").total == 2


words = st.lists(st.tuples(st.sampled_from("abcdefghijkl"), st.sampled_from(["+", "-", "~", "!", "/0", "/1"])))


@given(words)
def test_whatever_happens_a_question_is_to_come_at_most_once(happened: Sequence[tuple[str, str]]) -> None:
    after = course("abcdefghijkl", *("".join(word) for word in happened), second_tries="ace")
    assert len(set(after.upcoming)) == len(after.upcoming)
    assert {name for name, sign in happened if sign[0] != "/"} == set(after.showings)


@given(st.lists(st.sampled_from("+-~"), max_size=60))
def test_a_miss_comes_back_after_six_others_or_at_the_end_until_it_is_right(signs: list[str]) -> None:
    queue, events, asked = "abcdefghijkl", list[str](), list[str]()
    for sign in signs:
        now = course(queue, *events)
        if now.next is None:
            break
        asked.append(now.next)
        events.append(now.next + sign)
        after = course(queue, *events)
        first = asked.count(now.next) == 1
        if sign == "-" or (sign == "~" and not first):
            assert after.upcoming.index(now.next) == min(6, len(now.upcoming) - 1)
        else:
            assert now.next not in after.upcoming


def test_before_an_exam_a_miss_comes_back_later(learner: Learner) -> None:
    asked = [typed(f"q{n}q{n}") for n in range(30)]
    session = learner.session(asked, Mode.LEARN, exam=(MORNING + timedelta(days=9)).date(), count=30)
    assert session.current is not None
    missed = session.current.question
    session.answer(wrong(missed))
    others = 0
    session.advance()
    while session.current and session.current.question.id != missed.id:
        session.answer(right(session.current.question))
        session.advance()
        others += 1
    assert others == BEFORE_AN_EXAM
