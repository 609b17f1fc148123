"""What was answered to one question, answer by answer, in words. Reads no log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.learning.answers import Mode, Sureness
from study.learning.days import day_of
from study.presenting.days import dated
from study.presenting.review import given
from study.questions.card import GRADES
from study.questions.responses import Graded
from study.values import frozen

if TYPE_CHECKING:
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
        mark=Mark.RIGHT if answer.override else answer.mark,
        word=GRADES[said.grade - 1].lower() if isinstance(said, Graded) else word,
        given="" if isinstance(said, Graded) else given(question, said),
        aside=" · ".join(filter(None, asides)),
    )


def day_told(day: date, today: date) -> str:
    """Give a day seen from today: ``today``, ``yesterday``, ``Tue 24 November``, the year where it is another one."""
    told = {0: "today", 1: "yesterday"}.get((today - day).days)
    return told or (dated(day) if day.year == today.year else f"{dated(day)} {day.year}")
