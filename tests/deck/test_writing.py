"""A deck that is written is read as the same deck, whatever it holds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from study.deck.keys import CannotBeWritten, keys_of
from study.deck.reading import read_deck
from study.deck.writing import deck_text, header_of
from study.questions import Cloze, Gap
from tests import samples
from tests.generated import decks

if TYPE_CHECKING:
    from study.deck.deck import Deck

SHIPPED = sorted((Path(__file__).parents[2] / "decks").glob("*.yaml"))


def written(deck: Deck) -> str:
    return deck_text(header_of(deck), ((question.name, keys_of(question)) for question in deck.questions))


def read(text: str) -> Deck:
    """Give the deck in a text, without where things stand in it; fails where it has a problem."""
    reading = read_deck(text, "a deck")
    assert [problem.message for problem in reading.problems] == []
    assert reading.deck is not None
    return replace(reading.deck, places={})


@given(decks())
def test_any_deck_is_read_as_it_was_written(deck: Deck) -> None:
    assert read(written(deck)) == deck


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_the_shipped_decks_are_read_as_they_were_written(path: Path) -> None:
    deck = read(path.read_text(encoding="utf-8"))
    assert read(written(deck)) == deck


@pytest.mark.parametrize("what", [what for what in samples.NASTY if what not in ("brackets", "anki")])
def test_text_that_tries_to_be_something_else_stays_text(what: str) -> None:
    questions = samples.questions(nasty=samples.NASTY[what].replace("\r\n", "\n").rstrip())
    deck = replace(samples.deck(of=questions), source="")
    again = read(written(deck))
    assert [question.prompt for question in again.questions] == [question.prompt for question in questions]
    assert [question.revision for question in again.questions] == [question.revision for question in questions]


def test_a_gap_with_signs_of_ours_in_it_is_written_as_anki_writes_it() -> None:
    question = Cloze(id="bees/or", point="bees/or", parts=("It is ", Gap(1, "this | that", (), "a ? b"), "."))
    assert keys_of(question) == {"cloze": "It is {{c1::this | that::a ? b}}."}


def test_a_text_with_a_gap_that_is_none_cannot_be_written() -> None:
    question = Cloze(id="bees/or", point="bees/or", parts=("A [[ that opens none, and ", Gap(1, "one"), "."))
    with pytest.raises(CannotBeWritten, match="signs that a deck takes for"):
        keys_of(question)
