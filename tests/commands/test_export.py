"""The export command: what it says, what it leaves out, what goes along."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.anki.real_anki import Anki
from tests.commands.running import study

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BEES = """deck: bees
title: How bees talk
questions:
  dance: {claim: Bees dance., verdict: true, point: dance}
  sun: {claim: Bees know the sun., verdict: true}
"""
MORE = """deck: more-bees
title: More of bees
source: bees
questions:
  dance-1: {ask: Who dances?, answer: A bee, made: who/1, point: dance}
  sun-1: {ask: What shows the way?, answer: The sun, made: who/1, point: sun}
"""


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    (tmp_path / "anki").mkdir()
    opened = Anki.in_folder(tmp_path / "anki")
    yield opened
    opened.collection.close()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "decks"
    folder.mkdir(parents=True)
    (folder / "bees.yaml").write_text(BEES.replace("title", "source: bees\ntitle", 1), encoding="utf-8")
    (folder / "more.yaml").write_text(MORE, encoding="utf-8")
    return tmp_path


def test_a_preview_names_what_is_new_and_changed_and_writes_nothing(home: Path) -> None:
    target = home / "bees.apkg"
    first = study("export", "bees", "-o", str(target), "--dry-run", home=home)
    assert "2 notes with 2 cards would be written: 2 new since the last export" in first.err
    assert "New: bees/dance, bees/sun." in first.err
    assert not target.exists()
    study("export", "bees", "-o", str(target), home=home)
    deck = home / "data" / "decks" / "bees.yaml"
    deck.write_text(
        deck.read_text(encoding="utf-8")
        .replace("Bees know the sun.", "All bees know the sun.")
        .replace("  dance:", "  waggle:")
        .replace("point: dance}", "point: dance, formerly: [dance]}"),
        encoding="utf-8",
    )
    second = study("export", "bees", "-o", str(target), "--dry-run", home=home)
    assert "2 changed since the last export" in second.err
    assert "bees/waggle was bees/dance: its note goes on." in second.err


def test_a_generated_question_on_a_point_that_a_curated_one_asks_stays_out(home: Path) -> None:
    target = str(home / "both.apkg")
    few = study("export", "bees", "more-bees", "-o", target, home=home)
    assert "Left out: 1 generated question on" in few.err
    assert "3 notes" in few.err
    every = study("export", "bees", "more-bees", "-o", target, "--all-forms", home=home)
    assert "4 notes" in every.err


def test_what_was_answered_goes_along_into_anki(home: Path, anki: Anki) -> None:
    study("quiz", "bees", "--plain", "--seed", "1", home=home, input="1\n1\n")
    target = home / "bees.apkg"
    done = study("export", "bees", "-o", str(target), "--with-progress", home=home)
    assert "2 cards with 2 reviews" in done.err
    assert "tick both" in done.err
    anki.take(target, progress=True)
    assert {card.reps for id in anki.notes for card in anki.cards(id)} == {1}
    assert anki.collection.fix_integrity()[1]


def test_the_place_in_the_argument_stands_behind_the_answer(tmp_path: Path, anki: Anki) -> None:
    target = tmp_path / "russia.apkg"
    study("export", "talk-to-russia", "-o", str(target), home=tmp_path)
    anki.take(target)
    maps = {note["Map"] for note in anki.notes.values() if note["Map"]}
    assert len(maps) > 10
    assert not anki.collection.media.check().missing
