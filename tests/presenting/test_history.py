"""What was answered before, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.presenting.history import mark_of, past, summary
from study.questions import Entered, Typed
from study.questions.responses import Graded

TODAY = date(2026, 11, 24)
QUESTION = Typed(id="bees/who", point="bees/who", ask="Who?", answer="Karl von Frisch")
ANSWER = Answer(
    id="",
    learner="me",
    device="",
    session="",
    mode=Mode.QUIZ,
    question="bees/who",
    revision=QUESTION.revision,
    point="bees/who",
    kind="typed",
    response=Entered("Otto\x1b[31m Frisch"),
    mark=Mark.WRONG,
    share=0.0,
    milliseconds=12_400,
    at=datetime(2026, 11, 23, 9, tzinfo=UTC),
)


def test_an_answer_says_what_was_given_what_came_of_it_and_when() -> None:
    told = past(ANSWER, QUESTION, TODAY)
    assert (told.day, told.mark, told.word, told.aside) == ("yesterday", Mark.WRONG, "wrong", "12 s")
    assert "\x1b" not in told.given
    assert "Frisch" in told.given


def test_everything_else_about_it_is_told_too() -> None:
    said = replace(ANSWER, hint=True, sureness=Sureness.SURE, retry=True, mode=Mode.CRAM, milliseconds=10)
    assert past(said, QUESTION, TODAY).aside == "1 s · sure · with the hint · second try · cram"


def test_one_s_own_word_counts_as_right() -> None:
    told = past(replace(ANSWER, override=True), QUESTION, TODAY)
    assert (told.mark, told.word) == (Mark.RIGHT, "right, by your own word")


def test_a_card_is_told_by_its_grade() -> None:
    told = past(replace(ANSWER, response=Graded(2), mark=Mark.ALMOST), QUESTION, TODAY)
    assert (told.word, told.given) == ("hard", "")


def test_a_history_is_told_in_a_few_words() -> None:
    wrong, today = ANSWER, date(2026, 11, 23)
    right = replace(ANSWER, mark=Mark.RIGHT, share=1.0)
    assert summary([], today) == "not asked yet"
    assert summary([right], today) == "asked once, right · today"
    assert summary([wrong], today) == "asked once, not right · today"
    assert summary([wrong, wrong], today) == "asked twice, right never · today"
    long_ago = replace(right, at=ANSWER.at.replace(year=2025, day=1))
    assert summary([wrong, right, long_ago], today) == "asked 3 times, right twice · Sat 1 November 2025"
    assert mark_of(replace(wrong, override=True)) is Mark.RIGHT
