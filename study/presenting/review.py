"""An exam looked back on: each question with what was answered, the right answer, the reason and the explanation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.presenting.clean import clean, clean_line
from study.presenting.feedback import feedback
from study.presenting.prompts import passages, prompt
from study.questions import Arranged, Cloze, Entered, Filled, Graded, Match, Paired, Picked, Said, Written
from study.questions.card import GRADES
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from study.judging.verdict import Mark
    from study.learning.asked import Answered
    from study.learning.session import Session
    from study.questions import Question, Response


@frozen(kw_only=True)
class Reviewed:
    """One question of an exam; every text is clean."""

    mark: Mark | None
    """None where it was not answered."""
    word: str
    """``Right``, ``Almost right``, ``Partly right, 50%``, ``Wrong`` or ``Not answered``."""
    asked: str
    given: str
    """The learner's answer; empty where there is none."""
    key: str
    """The right answer."""
    reason: str
    """Why the verdict is what it is; may be empty."""
    why: str
    """The author's explanation; may be empty."""
    passage: str
    """``¶ 8``; may be empty."""


def review(session: Session, now: datetime) -> tuple[Reviewed, ...]:
    """Give every question of an exam that is over: those answered in their order, then the others."""
    return (*(_answered(each, now) for each in session.results), *map(_unanswered, session.unanswered))


def given(question: Question, response: Response) -> str:
    """Give a response as text, on one line."""
    return clean_line(_given(question, response))


def _answered(answered: Answered, now: datetime) -> Reviewed:
    question, said = answered.asked.question, feedback(answered, now)
    return Reviewed(
        mark=said.mark,
        word=said.word,
        asked=prompt(answered.asked),
        given=given(question, answered.response),
        key=clean(question.key),
        reason=said.reason,
        why=said.why,
        passage=said.passage,
    )


def _unanswered(question: Question) -> Reviewed:
    return Reviewed(
        mark=None,
        word="Not answered",
        asked=clean(question.prompt),
        given="",
        key=clean(question.key),
        reason="",
        why=clean(question.why),
        passage=passages(question),
    )


def _given(question: Question, response: Response) -> str:
    match response:
        case Picked():
            return "; ".join(response.options)
        case Said():
            return "True" if response.true else "False"
        case Entered() | Written():
            return response.text
        case Filled() if isinstance(question, Cloze) and len(question.gaps) == len(response.gaps):
            return "".join(_parts(question, response.gaps))
        case Filled():
            return " | ".join(response.gaps)
        case Arranged():
            return " → ".join(response.items)
        case Paired() if isinstance(question, Match) and len(question.pairs) == len(response.rights):
            lefts = (left for left, _ in question.pairs)
            return "; ".join(f"{left} – {right or '…'}" for left, right in zip(lefts, response.rights, strict=True))
        case Paired():
            return "; ".join(response.rights)
        case Graded():
            return GRADES[response.grade - 1]


def _parts(question: Cloze, gaps: tuple[str, ...]) -> Iterator[str]:
    """Give the sentence with what was written in each gap in brackets."""
    filled = iter(gaps)
    for part in question.parts:
        yield part if isinstance(part, str) else f"[{next(filled) or '…'}]"
