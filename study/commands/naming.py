"""What ``DECK/ID`` means on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from study.text.problems import PersonError
from study.text.suggesting import nearest

if TYPE_CHECKING:
    from study.deck.deck import Deck, Reading
    from study.deck.library import Library
    from study.questions import Question


def question_named(library: Library, name: str) -> Question:
    """Give the question ``DECK/ID``, where DECK is an id or a file. Raises PersonError, with a guess."""
    deck, _, id = name.rpartition("/")
    if not deck:
        raise PersonError(f"“{name}” names a deck; a question is DECK/ID")
    found = _loaded(library.find(_without_repeat(deck)), deck)
    question = found.question(id)
    if question is None:
        guess = nearest(id, [question.name for question in found.questions])
        raise PersonError(
            f"there is no question “{id}” in {found.id}" + (f"; did you mean {found.id}/{guess}?" if guess else "")
        )
    return question


def shown_by(library: Library, name: str) -> tuple[Deck, tuple[Question, ...]]:
    """Give the deck that ``DECK`` or ``DECK/ID`` names, and its questions, or the one. Raises PersonError."""
    if "/" in name and not Path(name).is_file():
        question = question_named(library, name)
        return _loaded(library.find(_without_repeat(name.rpartition("/")[0])), name), (question,)
    deck = _loaded(library.find(name), name)
    return deck, deck.questions


def _without_repeat(deck: str) -> str:
    """A full id may itself follow the deck's: ``bees/bees/drones-sting`` is as clear as ``bees/drones-sting``."""
    first, _, second = deck.partition("/")
    return first if first == second else deck


def _loaded(reading: Reading, name: str) -> Deck:
    if reading.deck is None:
        raise PersonError(f"{name} could not be read; study check {name} says why")
    return reading.deck
