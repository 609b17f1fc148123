"""A question as lines of text: what is asked, what there is to choose from, how to answer."""

from __future__ import annotations

from string import ascii_lowercase
from typing import TYPE_CHECKING

from study.presenting.clean import clean
from study.questions import Card, Choice, Cloze, Match, Multiple, Number, Open, Order, Truth, Typed

if TYPE_CHECKING:
    from study.learning.asked import Asked
    from study.questions import Question


def prompt(asked: Asked) -> str:
    """Give what is asked, clean; a card may be asked from either side."""
    question = asked.question
    return clean(asked.options[0] if isinstance(question, Card) and asked.options else question.prompt)


def passages(question: Question) -> str:
    """Give the passages a question rests on, as a mark: ``¶ 8, 10``; empty for none."""
    return f"¶ {', '.join(map(str, question.passages))}" if question.passages else ""


def place(question: Question) -> str:
    """Give the line above a question: its passage and level, as far as they are known."""
    return " · ".join(part for part in (passages(question), question.level or "") if part)


def standing(asked: Asked) -> str:
    """Give the line above a question as it is asked now: ``¶ 8 · analyse · again``."""
    parts = (place(asked.question), "again" if asked.again else "", "second try" if asked.try_ > 1 else "")
    return " · ".join(part for part in parts if part)


def option_lines(asked: Asked) -> list[str]:
    """Give what there is to choose from, a line each: ``1. China``; for a match the left sides, then ``a. …``."""
    question, options = asked.question, asked.options
    match question:
        case Choice() | Multiple() | Truth() | Order():
            return numbered(options)
        case Match():
            letters = [f"{letter}. {_on_a_line(text)}" for letter, text in zip(ascii_lowercase, options, strict=False)]
            return [*numbered(question.lefts), *letters]
        case _:
            return []


def numbered(texts: tuple[str, ...]) -> list[str]:
    """Give texts, clean and on a line each, with their numbers from 1."""
    return [f"{i}. {_on_a_line(text)}" for i, text in enumerate(texts, 1)]


def _on_a_line(text: str) -> str:
    return " ".join(part.strip() for part in clean(text).split("\n") if part.strip())


def instruction(question: Question) -> str:
    """Give how a line answers this kind of question."""
    match question:
        case Choice():
            return "Type the number of the right option."
        case Multiple():
            return "Type the numbers of all the right options, such as: 1 3"
        case Truth():
            return "Type 1 for true, 2 for false."
        case Typed():
            return "Type the answer."
        case Number():
            unit = _on_a_line(question.unit)
            return f"Type the number. Unit: {unit}" if unit else "Type the number."
        case Cloze():
            return "Type what fills the gap." if len(question.gaps) == 1 else "Type what fills the gaps, split by |"
        case Order():
            return "Type the numbers in the right order, such as: 2 1 3"
        case Match():
            return "Type a number and a letter for each pair, such as: 1b 2a"
        case Card():
            return "Think of the answer; any line shows the other side."
        case Open():
            return "Type your answer in one line; then tick the points that you made."
