"""The shipped base and what is made from it, for the tests of this room."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from study.clock import clock
from study.commands.context import Context
from study.deck.reading import read_deck
from study.generate.bank import deck_text
from study.generate.families import FAMILIES
from study.generate.made import Chance, Made
from study.paths import places

if TYPE_CHECKING:
    from study.deck.deck import Deck
    from study.questions import Question
    from study.source.facts import Facts
    from study.source.source import Source


@cache
def base() -> tuple[Facts, Source]:
    """Give the shipped base and its source."""
    return Context(places("/nowhere"), clock()).facts("talk-to-russia")


@cache
def text(seed: int = 0) -> str:
    """Give the bank's text."""
    facts, source = base()
    return deck_text(source, facts, seed)


@cache
def deck(seed: int = 0) -> Deck:
    """Give the bank, read as any deck is."""
    reading = read_deck(text(seed), "bank.yaml")
    assert reading.problems == ()
    assert reading.deck is not None
    return reading.deck


@cache
def made(family: str, seed: int = 0) -> tuple[Made, ...]:
    """Give what a family makes; at least one question."""
    found = next(each for each in FAMILIES if each.name == family)
    every = tuple(found.make(base()[0], Chance(seed)))
    assert every
    return every


def questions(family: str) -> list[Question]:
    """Give a family's questions in the bank."""
    return [question for question in deck().questions if question.made.startswith(f"{family}/")]
