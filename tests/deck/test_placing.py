"""Where a question stands in its file is found anew, whatever state the file is in."""

from __future__ import annotations

from hypothesis import given

from study.deck.placing import place_of, stretch_of
from study.deck.reading import read_deck
from study.paths import shipped
from tests.deck.making import scraps

BEES = """deck: bees
title: Bees

questions:
  a:  # the first
    ask: Who dances?
    answer: She
  b:
    ask: Who watches?
    answer: item #1
  "c":
    ask: Where?
    answer: Here
"""


def test_a_question_is_found_by_its_line_also_one_that_is_broken() -> None:
    assert [place_of(BEES, name) for name in ("a", "b", "c")] == [5, 8, 11]
    broken = BEES.replace("    answer: She\n", '    answer: "She\n')
    assert read_deck(broken, "bees.yaml").problems
    assert place_of(broken, "b") == 8


def test_a_question_reaches_to_the_next_one() -> None:
    assert list(stretch_of(BEES, "a")) == [5, 6, 7]
    assert 13 in stretch_of(BEES, "c")


def test_what_is_not_there_has_no_place() -> None:
    assert place_of(BEES, "title") is None
    assert place_of(b"\xff\xfe", "a") is None
    assert not stretch_of("", "a")


def test_every_question_of_the_shipped_deck_is_found_where_its_reader_saw_it() -> None:
    path = shipped() / "decks" / "talk-to-russia.yaml"
    data = path.read_bytes()
    deck = read_deck(data, str(path), path, assets=shipped() / "assets").deck
    assert deck
    assert deck.questions
    for question in deck.questions:
        assert place_of(data, question.name) == deck.places[question.id].line


@given(scraps)
def test_no_text_is_too_broken_to_be_looked_through(text: str) -> None:
    for name in ("a", "b"):
        place = place_of(text, name)
        assert place is None or place >= 1
