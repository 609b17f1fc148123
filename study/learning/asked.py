"""A question as it stands before the learner, and what came of it: what a session hands to the screens."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from study.judging.verdict import Verdict
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.course import Course
    from study.questions import Question, Response


@frozen(kw_only=True)
class Asked:
    """A question as it stands before the learner."""

    question: Question
    options: tuple[str, ...]
    """In the order shown, which is drawn anew for each showing, and the same after an undo or a crash."""
    number: int
    """Which question of the session this is, from 1. A miss that came back keeps the number reached."""
    total: int
    """How many different questions the session has."""
    again: bool
    """Whether it is a miss that came back."""
    try_: int
    """2 on the second try of a question that allows one, else 1."""


@frozen(kw_only=True)
class Answered:
    """A question that was answered, and what came of it."""

    asked: Asked
    response: Response
    verdict: Verdict
    """What the judge made of it, whatever the learner said to that."""
    answer: Answer
    """As it stands in the log."""
    next: datetime | None
    """When the point comes again after this session; None where memory was left alone."""
    returns: bool
    """Whether it comes back in this session."""
    second_try: bool
    """Whether one more try follows at once, so that the key had better not be shown yet."""


@frozen
class Kept:
    """An answer of an exam: it is in the log, and what came of it is told at the exam's end."""

    asked: Asked
    response: Response


def put(question: Question, course: Course, seed: int) -> Asked:
    """Give a question as it is put at this place of the course; a second try keeps the options as they stood."""
    shown, second = course.showings.get(question.id, 0), course.second_try == question.id
    return Asked(
        question=question,
        options=_options(question, seed, shown if second else shown + 1),
        number=len(course.showings) + (not shown),
        total=course.total,
        again=bool(shown) and not second,
        try_=2 if second else 1,
    )


def came(asked: Asked, verdict: Verdict, answer: Answer, course: Course, next: datetime | None) -> Answered:
    """Give what came of a question; ``course`` is the one after the answer."""
    return Answered(
        asked=asked,
        response=answer.response,
        verdict=verdict,
        answer=answer,
        next=next,
        returns=asked.question.id in course.upcoming,
        second_try=asked.question.id == course.second_try,
    )


def retold(
    answers: Iterable[Answer], catalogue: Catalogue, course: Course, seed: int, moments: Mapping[str, datetime]
) -> tuple[Answered, ...]:
    """Give what came of the first answers to questions, from the log; questions that are no more are left out.

    ``moments`` tells when each point comes again.
    """
    told: list[Answered] = []
    for answer in answers:
        if question := catalogue.find(answer.question):
            asked = Asked(
                question=question,
                options=_options(question, seed, 1),
                number=len(told) + 1,
                total=course.total,
                again=False,
                try_=1,
            )
            verdict = _judged_anew(question, answer, catalogue.revision(question))
            told.append(came(asked, verdict, answer, course, moments.get(question.point)))
    return tuple(told)


def _options(question: Question, seed: int, showing: int) -> tuple[str, ...]:
    return question.options(Random(f"{seed}:{question.id}:{showing}"))


def _judged_anew(question: Question, answer: Answer, revision: str) -> Verdict:
    """Give the verdict with its reason, which the log does not keep; its mark and share alone where the key changed."""
    if answer.revision == revision:
        verdict = question.judge(answer.response)
        if verdict.mark is answer.mark:
            return verdict
    return Verdict(answer.mark, answer.share, "")
