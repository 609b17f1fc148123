"""What is said after an answer: a mark and a word, the key, the reason, the explanation, when it comes again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.presenting.clean import clean
from study.presenting.days import when
from study.presenting.prompts import passages
from study.presenting.symbols import SYMBOLS
from study.questions import Card, Choice, Graded, Multiple, Picked, Truth
from study.questions.card import GRADES
from study.values import frozen

if TYPE_CHECKING:
    from datetime import datetime

    from study.judging.verdict import Verdict
    from study.learning.asked import Answered, Asked
    from study.learning.score import Score
    from study.questions import Question, Response


@frozen
class Feedback:
    """What is said after an answer; every text is clean, and may be empty but for ``word``."""

    mark: Mark
    word: str
    """``Right``, ``Almost right``, ``Partly right``, ``Wrong``, or a card's grade."""
    said: str
    """What the learner did, and where the key stands: ``You chose 2; it is 1.``"""
    key: str
    """The right answer as text, where it was not given."""
    reason: str
    """Why the verdict is what it is: the spelling, what was missed, why the chosen option is wrong."""
    why: str
    """The author's explanation."""
    passage: str
    """``¶ 8``, or ``¶ 8, 10``."""
    next: str
    """When it comes again."""

    @property
    def headline(self) -> str:
        """The mark, the word and what was said, in one line."""
        return f"{SYMBOLS[self.mark]} {self.word}." + (f" {self.said}" if self.said else "")


def feedback(answered: Answered, now: datetime) -> Feedback:
    """Give what is said after this answer."""
    question, verdict = answered.asked.question, answered.verdict
    overridden = answered.answer.override
    mark = Mark.RIGHT if overridden else verdict.mark
    return Feedback(
        mark=mark,
        word="Right, by your own word" if overridden else word(question, answered.response, verdict),
        said=_said(answered),
        key="" if verdict.mark is Mark.RIGHT or overridden or answered.second_try else clean(_key(answered.asked)),
        reason="" if overridden else _sentence(clean(verdict.why)),
        why="" if answered.second_try else clean(question.why),
        passage=passages(question),
        next=_next(answered, now),
    )


def word(question: Question, response: Response, verdict: Verdict) -> str:
    """Give the one word (or two) for a verdict."""
    match verdict.mark:
        case _ if isinstance(question, Card) and isinstance(response, Graded):
            return GRADES[response.grade - 1]
        case Mark.RIGHT:
            return "Right"
        case Mark.ALMOST:
            return "Almost right"
        case Mark.PARTLY:
            return f"Partly right, {verdict.share:.0%}"
        case Mark.WRONG:
            return "Wrong"
        case Mark.AGAIN:
            return "Look again"


def summary(score: Score) -> str:
    """Give a score in one line: ``7 of 10 right, 1 partly, 2 not answered · 75% of the credit``.

    Where the share is not that of the right ones, it is said what it is of.
    """
    if not score.total:
        return "Nothing was answered."
    partly = f", {score.partly} partly" if score.partly else ""
    unanswered = f", {score.unanswered} not answered" if score.unanswered else ""
    of = "" if score.plain else " of the credit" if score.partly else " by weight"
    return f"{score.right} of {score.total} right{partly}{unanswered} · {score.share:.0%}{of}"


def _key(asked: Asked) -> str:
    """The hidden side of a card may be its front."""
    return asked.options[1] if isinstance(asked.question, Card) and asked.options else asked.question.key


def _said(answered: Answered) -> str:
    if answered.verdict.mark is Mark.RIGHT or answered.second_try:
        return ""
    question, options, response = answered.asked.question, answered.asked.options, answered.response
    match question, response:
        case Choice(), Picked() if response.options and question.right in options:
            return f"You chose {_numbers(response.options, options)}; it is {_numbers((question.right,), options)}."
        case Multiple(), Picked():
            return f"You chose {_numbers(response.options, options)}; it is {_numbers(question.right, options)}."
        case Truth(), _:
            return "It is true." if question.true else "It is false."
        case _:
            return ""


def _numbers(texts: tuple[str, ...], options: tuple[str, ...]) -> str:
    found = [str(options.index(text) + 1) for text in options if text in texts]
    return found[0] if len(found) == 1 else ", ".join(found[:-1]) + " and " + found[-1] if found else "none"


def _sentence(text: str) -> str:
    if not text:
        return ""
    capital = text[0].upper() + text[1:]
    return capital if capital.rstrip("”)")[-1:] in (".", "!", "?", "…") else capital + "."


def _next(answered: Answered, now: datetime) -> str:
    if answered.second_try:
        return "One more try."
    later = when(answered.next, now) if answered.next else ""
    if answered.returns:
        return f"Comes back in this session, then {later}." if later else "Comes back in this session."
    return f"Comes again {later}." if later else ""
