"""The plain mode where sureness is on, with second tries, and in an exam."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from study.deck.reading import read_deck
from study.judging.verdict import Mark
from study.learning.answers import Mode, Sureness
from study.learning.log import Log
from study.learning.plan import Plan
from study.learning.session import Session
from study.plain import Plain
from study.questions import Entered
from tests import samples
from tests.learning.making import Hand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from study.questions import Question

DECK = """\
deck: two
title: Two
questions:
  a-choice: {ask: Which?, right: this one, wrong: [that one, other], why: Because., hint: Think.}
  b-typed: {ask: Who?, answer: Karl von Frisch, why: He looked.}
"""
HOW_SURE = "How sure are you? 1 guess, 2 unsure, 3 sure; an empty line says sure."


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def log(tmp_path: Path, hand: Hand) -> Iterator[Log]:
    with Log.open(tmp_path / "answers.sqlite", now=hand.now) as log:
        yield log


def sit(log: Log, hand: Hand, *lines: str, asked: list[Question] | None = None, **of_plan: Any) -> list[str]:
    """Give what is printed when these lines are typed, ten seconds each."""
    deck = read_deck(DECK, "two.yaml").deck
    assert deck is not None
    given: dict[str, Any] = {"mode": Mode.QUIZ, "decks": ("two",), "seed": 1, "seeded": True} | of_plan
    questions = asked or [question for question in deck.questions if question.name == "b-typed"]
    session = Session.start_or_resume(Plan(**given), questions, log, now=hand.now, timer=hand.timer)
    out = io.StringIO()
    Plain(session, hand.now, Slow(hand, lines), out, io.StringIO()).run()
    return out.getvalue().splitlines()


class Slow(io.StringIO):
    """Somebody who takes ten seconds for each line."""

    def __init__(self, hand: Hand, lines: tuple[str, ...]) -> None:
        super().__init__("".join(f"{line}\n" for line in lines))
        self._hand = hand

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        self._hand.wait(10)
        return super().readline(size or -1)


@pytest.mark.parametrize(
    ("line", "sureness"),
    [
        ("1", Sureness.GUESS),
        ("2", Sureness.UNSURE),
        ("3", Sureness.SURE),
        ("Guess", Sureness.GUESS),
        ("", Sureness.SURE),
    ],
)
def test_how_sure_is_asked_before_the_verdict(log: Log, hand: Hand, line: str, sureness: Sureness) -> None:
    lines = sit(log, hand, "karl von frisch", line, sure=True)
    assert lines.index(HOW_SURE) < lines.index("✓ Right.")
    (answer,) = log.answers()
    assert (answer.sureness, answer.milliseconds) == (sureness, 10_000)


def test_what_says_nothing_of_sureness_is_asked_again_and_an_empty_answer_is_not_asked_of(log: Log, hand: Hand) -> None:
    lines = sit(log, hand, "", "karl von frisch", "7", "2", sure=True)
    assert lines.count(HOW_SURE) == 1
    assert "Not counted: type 1, 2 or 3." in lines
    assert [answer.sureness for answer in log.answers()] == [Sureness.UNSURE]


@pytest.mark.parametrize("last", [":quit", None])
def test_leaving_there_loses_no_answer(log: Log, hand: Hand, last: str | None) -> None:
    asked = [question for question in samples.questions() if question.kind in ("typed", "truth")]
    lines = sit(log, hand, "1", *([last] if last else []), asked=asked, sure=True)
    assert [answer.sureness for answer in log.answers()] == [None]
    assert sum(line.startswith("Question ") for line in lines) == 1


def test_undo_there_gives_another_answer_and_takes_back_none(log: Log, hand: Hand) -> None:
    asked = [question for question in samples.questions() if question.kind in ("choice", "truth", "typed")]
    sit(log, hand, "1", "", "1", ":undo", ":quit", asked=asked, sure=True)
    assert len(list(log.answers())) == 1


def test_with_retry_the_key_waits_for_the_second_try(log: Log, hand: Hand) -> None:
    lines = sit(log, hand, "Lorenz", "karl von frisch", retry=True)
    second = next(i for i, line in enumerate(lines) if line.endswith("second try"))
    assert not any("Karl von Frisch" in line or "He looked" in line for line in lines[:second])
    assert [answer.retry for answer in log.answers()] == [False, True]


# An exam.


def exam(log: Log, hand: Hand, *lines: str, **of_plan: Any) -> list[str]:
    return sit(log, hand, *lines, asked=list(samples.questions()), mode=Mode.EXAM, **of_plan)


def test_an_exam_says_how_much_time_is_left(log: Log, hand: Hand) -> None:
    lines = exam(log, hand, ":skip", minutes=10)
    heads = [line for line in lines if line.startswith("Question ")]
    assert heads[0].endswith("10:00 left")
    assert heads[1].endswith("9:50 left")


def test_an_exam_ends_with_the_question_in_which_the_time_is_up_and_reviews_all(log: Log, hand: Hand) -> None:
    lines = exam(log, hand, *[":skip"] * 3, *["x"] * 9, *["1"] * 9, minutes=1)
    assert not list(log.answers())
    assert lines.count("Time is up. This line came too late to be counted.") == 1
    assert sum(line.startswith("Review ") for line in lines) == 8
    assert lines.count("Not answered.") == 8
    assert sum(line.startswith("Answer: ") for line in lines) == 8


def test_an_empty_line_twice_gives_a_question_up(log: Log, hand: Hand) -> None:
    lines = sit(log, hand, "", "", "")
    assert "Not counted: nothing typed. Another empty line shows the answer." in lines
    assert "✗ Wrong." in lines
    assert "Answer: Karl von Frisch" in lines
    (kept,) = log.answers()
    assert (kept.mark, kept.response) == (Mark.WRONG, Entered(""))


def test_a_line_between_two_empty_ones_is_no_giving_up(log: Log, hand: Hand) -> None:
    sit(log, hand, "", "9 years or 8", "", ":quit")
    assert all(kept.response != Entered("") for kept in log.answers())


def test_taking_back_in_an_exam_peeks_at_nothing(log: Log, hand: Hand) -> None:
    lines = exam(log, hand, ":undo", ":right", ":quit", minutes=10)
    assert "There is nothing to take back." in lines
    assert "An exam gives no hints, and tells of every answer at its end." in lines
    assert "Answered: 0 of 8 · 9:30 left" in lines
