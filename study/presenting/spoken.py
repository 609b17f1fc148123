"""What a session says as lines that are heard one by one: each says by itself what it is. Knows no stream.

For ears there are no blanks and no signs where a word does: a gap has its number, a passage is called one.
"""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from study.presenting.clean import clean, clean_line
from study.presenting.feedback import feedback
from study.presenting.prompts import instruction, option_lines, prompt, standing
from study.presenting.symbols import SYMBOLS
from study.questions import Cloze

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from study.learning.asked import Answered, Asked
    from study.learning.session import Session
    from study.presenting.feedback import Feedback


def asked_lines(asked: Asked, left: str = "") -> Iterator[str]:
    """Give a question as it is put: which one it is (and the time that is ``left``), what is asked, how to answer."""
    question = asked.question
    head = (f"Question {asked.number} of {asked.total}", _named(standing(asked)), f"{left} left" if left else "")
    yield " · ".join(part for part in head if part)
    yield clean(_with_gaps(question)) if isinstance(question, Cloze) else prompt(asked)
    if question.picture:
        yield f"Picture: {clean_line(question.picture.alt)}"
    yield from option_lines(asked)
    yield instruction(question)


def verdict_lines(answered: Answered, now: datetime) -> Iterator[str]:
    """Give what is said after an answer; the first line begins with the mark and a word."""
    said = feedback(answered, now)
    yield said.headline
    if said.key:
        yield f"Answer: {said.key}"
    yield from reason_lines(said)
    if said.next:
        yield said.next


def reason_lines(said: Feedback) -> Iterator[str]:
    """Give why the verdict is what it is, the explanation, and the passage: as far as there are any."""
    if said.reason and said.reason not in said.key:
        yield said.reason
    if said.why:
        yield said.why
    if said.passage:
        yield _named(said.passage).capitalize()


def passage_lines(passages: Mapping[int, str]) -> Iterator[str]:
    """Give passages of a brief, each behind its number."""
    for number, text in passages.items():
        yield f"Passage {number}: {clean_line(text)}"


def review_lines(session: Session, now: datetime) -> Iterator[str]:
    """Give of every question of an exam what was answered, and what is right; an empty line before each."""
    from study.presenting.review import review  # deferred: most sessions are no exam

    reviewed = review(session, now)
    for number, each in enumerate(reviewed, 1):
        yield ""
        yield " · ".join(part for part in (f"Review {number} of {len(reviewed)}", _named(each.passage)) if part)
        yield each.asked
        yield f"{SYMBOLS[each.mark]} {each.word}." if each.mark else f"{each.word}."
        if each.given:
            yield f"Your answer: {each.given}"
        yield f"Answer: {each.key}"
        yield from (part for part in (each.reason, each.why) if part)


def _with_gaps(question: Cloze) -> str:
    """Give the text with each gap as its number, where there are several, and its hint."""
    numbers, several = count(1), len(question.gaps) > 1
    return "".join(
        part if isinstance(part, str) else f"({_gap(next(numbers) if several else 0)}{_behind(part.hint)})"
        for part in question.parts
    )


def _gap(number: int) -> str:
    return f"gap {number}" if number else "gap"


def _behind(hint: str) -> str:
    return f": {hint}" if hint else ""


def _named(place: str) -> str:
    """Give a place with its sign as a word: ``passage 8``, ``passages 8, 10``."""
    several = "," in place.partition(" · ")[0]
    return place.replace("¶", "passages" if several else "passage", 1)
