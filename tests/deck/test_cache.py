"""The cache makes a start quicker, and is never believed when deck or program have changed."""

from __future__ import annotations

from pathlib import Path

import pytest

from study.deck.as_json import deck_of, text_of
from study.deck.cache import Cache
from study.deck.deck import Deck
from study.deck.library import Library
from study.deck.reading import read_deck
from tests import samples

BEES = "deck: bees\ntitle: Bees\nquestions:\n  a: {ask: Who?, answer: Frisch}\n"


@pytest.mark.parametrize("nasty", ["", samples.STEERING, *samples.NASTY.values()])
def test_a_deck_comes_back_as_it_was(nasty: str) -> None:
    deck = Deck("bees", f"Bees {nasty}", samples.questions(nasty=nasty), parts={"One": (1, 2)}, retired=("old",))
    assert deck_of(text_of(deck)) == deck


@pytest.mark.parametrize(
    "text", ["", "nonsense", "[]", "{}", "[1]", '["Deck"]', '["Path", "/"]', "[" * 100_000, '["Decimal", "x"]']
)
def test_what_is_no_deck_is_nothing(text: str) -> None:
    assert deck_of(text) is None


@pytest.fixture
def bees(tmp_path: Path) -> Path:
    (tmp_path / "decks").mkdir()
    path = tmp_path / "decks" / "bees.yaml"
    path.write_text(BEES, encoding="utf-8")
    return path


def library(bees: Path) -> Library:
    return Library([bees.parent], cache=bees.parent.parent / "cache")


def answer_of(bees: Path) -> str:
    deck = library(bees).find("bees").deck
    assert deck is not None
    assert deck.path == bees
    return deck.questions[0].key


def test_an_unchanged_deck_is_not_read_again(bees: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert answer_of(bees) == "Frisch"
    monkeypatch.setattr("study.deck.reading.read_deck", None)
    assert answer_of(bees) == "Frisch"


def test_a_changed_deck_is_read_again(bees: Path) -> None:
    assert answer_of(bees) == "Frisch"
    bees.write_text(BEES.replace("Frisch", "Lindauer"), encoding="utf-8")
    assert answer_of(bees) == "Lindauer"


def test_another_program_reads_again(bees: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = bees.read_bytes()
    cache = Cache(bees.parent / "cache")
    cache.keep(read_deck(data, "bees.yaml", bees), bees, data)
    assert cache.recall(bees, data) is not None
    monkeypatch.setattr("study.deck.cache._ROOMS", ("text",))
    assert cache.recall(bees, data) is None


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"key\n{}", b"x" * 10_000])
def test_a_damaged_cache_is_no_harm(bees: Path, damage: bytes) -> None:
    assert answer_of(bees) == "Frisch"
    for kept in (bees.parent.parent / "cache").iterdir():
        kept.write_bytes(damage)
    assert answer_of(bees) == "Frisch"


def test_a_cache_that_cannot_be_written_is_no_harm(bees: Path) -> None:
    (bees.parent.parent / "cache").write_text("a file, and no folder", encoding="utf-8")
    assert answer_of(bees) == "Frisch"


def test_a_deck_with_problems_is_not_kept(bees: Path) -> None:
    bees.write_text(BEES + "  b: {ask: What?}\n", encoding="utf-8")
    assert library(bees).find("bees").problems
    assert library(bees).find("bees").problems
    assert not (bees.parent.parent / "cache").exists()
