"""How a question was answered so far, in words. Judges no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.learning.days import day_of
from study.presenting.days import dated

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from study.learning.answers import Answer


def history(answers: Sequence[Answer], today: date) -> str:
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


def day_told(day: date, today: date) -> str:
    """Give a day that is past: ``today``, ``yesterday``, ``Fri 4 December``; with the year where it is another."""
    told = {0: "today", 1: "yesterday"}.get((today - day).days)
    return told or (dated(day) if day.year == today.year else f"{dated(day)} {day.year}")
