"""What was answered to one question, in words: answer by answer, or all in a few. Reads no log, judges no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.learning.answers import Mode, Sureness
from study.learning.days import day_of
from study.presenting.days import day_told
from study.presenting.review import given
from study.questions.card import GRADES
from study.questions.responses import Graded
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from study.learning.answers import Answer
    from study.questions import Question

WORDS = {Mark.RIGHT: "right", Mark.ALMOST: "almost right", Mark.PARTLY: "partly right", Mark.WRONG: "wrong"}


@frozen(kw_only=True)
class Past:
    """One answer of before; every text is clean, on one line."""

    day: str
    """``today``, ``yesterday`` or ``Tue 24 November``."""
    mark: Mark
    word: str
    given: str
    """What was answered; may be empty."""
    aside: str
    """What else is to be said of it: ``12 s · sure · with the hint``."""


def past(answer: Answer, question: Question, today: date) -> Past:
    """Give an answer to a question, or to another one on its point, as words."""
    said = answer.response
    word = "right, by your own word" if answer.override else WORDS.get(answer.mark, str(answer.mark))
    asides = (
        f"{max(1, round(answer.milliseconds / 1000))} s",
        {None: "", Sureness.GUESS: "a guess", Sureness.UNSURE: "unsure", Sureness.SURE: "sure"}[answer.sureness],
        "with the hint" if answer.hint else "",
        "second try" if answer.retry else "",
        "" if answer.mode is Mode.QUIZ else str(answer.mode),
    )
    return Past(
        day=day_told(day_of(answer.at), today),
        mark=mark_of(answer),
        word=GRADES[said.grade - 1].lower() if isinstance(said, Graded) else word,
        given="" if isinstance(said, Graded) else given(question, said),
        aside=" · ".join(filter(None, asides)),
    )


def summary(answers: Sequence[Answer], today: date) -> str:
    """Give how often a question was asked and answered rightly, and when last: ``asked 3 times, right twice · today``.

    ``answers`` are those to one question, the first one first.
    """
    if not answers:
        return "not asked yet"
    times, right = len(answers), sum(answer.counts_as_right for answer in answers)
    told = f"right {_often(right)}" if times > 1 else "right" if right else "not right"
    return f"asked {_often(times)}, {told} · {day_told(day_of(answers[-1].at), today)}"


def mark_of(answer: Answer) -> Mark:
    """Give the mark of an answer, the learner's own word included."""
    return Mark.RIGHT if answer.override else answer.mark


def _often(times: int) -> str:
    return {0: "never", 1: "once", 2: "twice"}.get(times) or f"{times} times"
