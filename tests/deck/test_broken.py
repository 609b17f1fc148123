"""Every known mistake, and many that nobody made yet, has its own sentence in the right place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from study.deck.reading import read_deck
from study.text import yaml_text
from study.text.carets import show
from tests.deck.broken_decks import DECKS, FOLDER, described

if TYPE_CHECKING:
    from pathlib import Path


def expected(deck: Path) -> str:
    return deck.with_suffix(".problems").read_text(encoding="utf-8")


def named(deck: Path) -> str:
    return deck.stem


def test_the_corpus_is_there() -> None:
    assert len(DECKS) > 100
    assert {deck.stem for deck in DECKS} == {file.stem for file in FOLDER.glob("*.problems")}


@pytest.mark.parametrize("deck", DECKS, ids=named)
def test_each_mistake_is_found_where_it_stands_and_good_questions_load(deck: Path) -> None:
    assert described(deck.read_bytes(), deck.name) == expected(deck)


@pytest.mark.parametrize("deck", DECKS, ids=named)
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(deck: Path) -> None:
    if deck.stem in ("not-utf-8", "utf-16"):
        pytest.skip("no text to write with other line ends")
    text = deck.read_text(encoding="utf-8")
    windows = text.replace("\n", "\r\n").encode("utf-8-sig")
    assert described(windows, deck.name) == expected(deck)
    assert described(text.replace("\n", "\r"), deck.name) == expected(deck)


@pytest.mark.parametrize("deck", DECKS, ids=named)
def test_without_libyaml_the_same_is_found(deck: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if deck.stem in ("merge-key", "twenty-mistakes"):
        pytest.skip("PyYAML's own scanner takes no ? before a comma in braces, which libyaml does")
    monkeypatch.setattr(yaml_text, "_CParser", None)
    assert described(deck.read_bytes(), deck.name) == expected(deck)


@pytest.mark.parametrize("deck", DECKS, ids=named)
def test_each_problem_is_for_a_person(deck: Path) -> None:
    reading = read_deck(deck.read_bytes(), deck.name)
    assert reading.problems
    for problem in reading.problems:
        lines = show(problem)
        assert lines[0].startswith(f"{deck.name}:{problem.place.line}:{problem.place.column}: ")
        assert problem.hint, "every problem says the way out"
        assert not problem.message.endswith(".")
        assert not any(sign in line for line in lines for sign in "\n\r\x07\x1b\x00")
        assert "\\n" not in problem.message


def test_twenty_different_mistakes_are_found_in_one_run() -> None:
    deck = FOLDER / "twenty-mistakes.yaml"
    reading = read_deck(deck.read_bytes(), deck.name)
    assert len(reading.problems) == 20
    assert len({(problem.rule, problem.message) for problem in reading.problems}) == 20
    assert reading.deck is not None
    good = [question.name for question in reading.deck.questions]
    assert good == ["good-one", "good-two", "good-three", "good-four", "good-five", "good-six"]
    assert reading.deck.left_out == 19
    lines = deck.read_text(encoding="utf-8").split("\n")
    for problem in reading.problems:
        assert problem.source_line == lines[problem.place.line - 1]
    assert [problem.place.line for problem in reading.problems] == sorted(p.place.line for p in reading.problems)


LIBYAML = (
    "while parsing",
    "while scanning",
    "did not find",
    "could not find",
    "mapping values",
    "block mapping",
    "flow sequence",
    "simple key",
    "cannot start any token",
    "block scalar",
    "document start",
)


def test_no_word_of_the_parser_reaches_a_person() -> None:
    said = "\n".join(expected(deck) for deck in DECKS)
    assert not [words for words in LIBYAML if words in said]
