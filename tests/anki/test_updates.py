"""A second export touches what changed and nothing else; what the learner did in Anki is kept."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from study.anki.changes import Change
from study.anki.refused import Refused
from study.anki.writing import write_package
from study.questions import Typed
from tests import samples
from tests.anki.conftest import ASSETS, NOW, exported, packed

if TYPE_CHECKING:
    from pathlib import Path

    from study.deck.deck import Deck
    from tests.anki.real_anki import Anki

A_WEEK = 24 * 7


def with_typed(**changes: object) -> Deck:
    """Give the sample deck with its typed question changed."""
    deck = samples.deck()
    changed = tuple(
        replace(question, **changes) if isinstance(question, Typed) else question  # type: ignore[arg-type]
        for question in deck.questions
    )
    assert changed != deck.questions
    return replace(deck, questions=changed)


def edit(anki: Anki, question: str, field: str, text: str, at: int) -> None:
    """Edit a note as a learner does, at a second."""
    note = anki.notes[question]
    note[field] = text
    note.tags.append("mine")
    anki.collection.update_note(note)
    assert anki.collection.db is not None
    anki.collection.db.execute("UPDATE notes SET mod = ? WHERE id = ?", at, note.id)


def hour(hours: float) -> int:
    return int((NOW + timedelta(hours=hours)).timestamp())


def test_an_unchanged_deck_updates_nothing(anki: Anki, tmp_path: Path) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    second = exported(tmp_path / "2.apkg", samples.deck(), hours=A_WEEK, manifest=first.manifest)
    anki.take(tmp_path / "1.apkg")
    assert anki.take(tmp_path / "2.apkg") == {"duplicate": 10}
    assert second.count(Change.UNCHANGED) == 10
    assert second.restyled == ()
    assert second.manifest == first.manifest


def test_a_learners_edit_survives_another_export(anki: Anki, tmp_path: Path) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    edit(anki, "bees/decoder", "Why", "My own words.", at=hour(1))
    exported(tmp_path / "2.apkg", samples.deck(), hours=A_WEEK, manifest=first.manifest)
    assert anki.take(tmp_path / "2.apkg") == {"duplicate": 10}
    assert anki.notes["bees/decoder"]["Why"] == "My own words."
    assert "mine" in anki.notes["bees/decoder"].tags


def test_one_changed_question_updates_exactly_that_note(anki: Anki, tmp_path: Path) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    second = exported(tmp_path / "2.apkg", with_typed(ask="Who read the dance?"), hours=2, manifest=first.manifest)
    assert anki.take(tmp_path / "2.apkg") == {"updated": 1, "duplicate": 9}
    assert anki.notes["bees/decoder"]["Question"] == "Who read the dance?"
    assert second.decks[0].questions[Change.CHANGED] == ("bees/decoder",)
    assert anki.note_types() == {f"Study {question.kind}" for question in samples.questions()}


def test_a_change_of_wording_leaves_an_edit_that_was_made_after_it(anki: Anki, tmp_path: Path) -> None:
    """The author reworded at hour 2, as the lock knows; the learner edited at hour 3; the export is of hour 4."""
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    edit(anki, "bees/decoder", "Why", "My own words.", at=hour(3))
    package = packed(
        with_typed(ask="Who read the dance?"),
        hours=4,
        manifest=first.manifest,
        locked={"bees/decoder": NOW + timedelta(hours=2)},
    )
    write_package(package, tmp_path / "2.apkg")
    assert package.report.count(Change.CHANGED) == 1
    anki.take(tmp_path / "2.apkg")
    assert anki.notes["bees/decoder"]["Why"] == "My own words."


def test_a_corrected_key_reaches_even_a_note_that_was_edited_after_the_correction(anki: Anki, tmp_path: Path) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    edit(anki, "bees/decoder", "Why", "My own words.", at=hour(3))
    package = packed(
        with_typed(answer="Karl Ritter von Frisch"),
        hours=4,
        manifest=first.manifest,
        locked={"bees/decoder": NOW + timedelta(hours=2)},
    )
    write_package(package, tmp_path / "2.apkg")
    assert package.report.decks[0].questions[Change.CORRECTED] == ("bees/decoder",)
    assert anki.take(tmp_path / "2.apkg") == {"updated": 1, "duplicate": 9}
    assert anki.notes["bees/decoder"]["Answer"] == "Karl Ritter von Frisch"


def test_without_a_manifest_the_lock_alone_keeps_a_learners_edit(anki: Anki, tmp_path: Path) -> None:
    """Somebody else's package of the same release: no machine but one has the manifest."""
    locked = {question.id: NOW - timedelta(days=30) for question in samples.questions()}
    write_package(packed(samples.deck(), locked=locked), tmp_path / "1.apkg")
    anki.take(tmp_path / "1.apkg")
    edit(anki, "bees/decoder", "Why", "My own words.", at=hour(-24))
    write_package(packed(samples.deck(), locked=locked, hours=A_WEEK), tmp_path / "2.apkg")
    assert anki.take(tmp_path / "2.apkg") == {"duplicate": 10}
    assert anki.notes["bees/decoder"]["Why"] == "My own words."


def test_a_new_question_comes_and_one_that_is_gone_stays(anki: Anki, tmp_path: Path) -> None:
    questions = samples.questions()
    first = exported(tmp_path / "1.apkg", samples.deck(of=questions[:9]))
    second = exported(tmp_path / "2.apkg", samples.deck(of=questions[1:]), hours=1, manifest=first.manifest)
    anki.take(tmp_path / "1.apkg")
    assert anki.take(tmp_path / "2.apkg") == {"new": 1, "duplicate": 8}
    assert len(anki.notes) == 10
    assert second.decks[0].questions[Change.NEW] == ("bees/scent",)
    assert second.decks[0].absent == ("bees/angle",)
    assert any("stays in Anki" in sentence for sentence in second.never)


def test_a_learners_styling_survives_while_ours_is_unchanged(anki: Anki, tmp_path: Path) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    model = anki.collection.models.by_name("Study typed")
    assert model is not None
    model["css"] = ".card { color: purple }"
    anki.collection.models.update_dict(model)
    exported(tmp_path / "2.apkg", with_typed(ask="Who read the dance?"), hours=A_WEEK, manifest=first.manifest)
    exported(tmp_path / "3.apkg", with_typed(ask="Who read it?"), hours=A_WEEK * 2)
    for package in ("2.apkg", "3.apkg"):
        anki.take(tmp_path / package)
        kept = anki.collection.models.by_name("Study typed")
        assert kept is not None
        assert kept["css"] == ".card { color: purple }"


def test_a_new_style_of_ours_arrives_and_the_report_says_whose_it_replaces(anki: Anki, tmp_path: Path) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    assets = shutil.copytree(ASSETS, tmp_path / "assets")
    with (assets / "anki" / "card.css").open("a", encoding="utf-8") as style:
        style.write(".study { color: teal }")
    second = exported(tmp_path / "2.apkg", samples.deck(), hours=A_WEEK, assets=assets, manifest=first.manifest)
    assert anki.take(tmp_path / "2.apkg") == {"duplicate": 10}
    model = anki.collection.models.by_name("Study typed")
    assert model is not None
    assert model["css"].endswith(".study { color: teal }")
    assert len(second.restyled) == 10


def test_a_card_that_a_learner_moved_stays_where_it_is(anki: Anki, tmp_path: Path) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    elsewhere = anki.collection.decks.id("My own deck")
    assert elsewhere is not None
    anki.collection.set_deck([card.id for card in anki.cards("bees/decoder")], elsewhere)
    exported(tmp_path / "2.apkg", with_typed(ask="Who read the dance?"), hours=1, manifest=first.manifest)
    anki.take(tmp_path / "2.apkg")
    assert {card.did for card in anki.cards("bees/decoder")} == {elsewhere}


@pytest.mark.parametrize("hours", [0, 0.0001, -5])
def test_a_change_is_newer_even_within_a_second_or_with_the_clock_set_back(
    anki: Anki, tmp_path: Path, hours: float
) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck(), hours=0)
    anki.take(tmp_path / "1.apkg")
    second = exported(tmp_path / "2.apkg", with_typed(ask="Who read the dance?"), hours=hours, manifest=first.manifest)
    taken = anki.take(tmp_path / "2.apkg")
    assert second.manifest.notes["bees/decoder"].changed <= hour(hours) + 1
    if hours >= 0:
        assert taken == {"updated": 1, "duplicate": 9}


def renamed(deck: Deck, name: str, *formerly: str) -> Deck:
    """Give the sample deck with its typed question under another name."""
    changed = tuple(
        replace(question, id=f"{deck.id}/{name}", point=f"{deck.id}/{name}", formerly=formerly)
        if isinstance(question, Typed)
        else question
        for question in deck.questions
    )
    return replace(deck, questions=changed)


@pytest.mark.parametrize("with_manifest", [True, False])
def test_a_renamed_question_stays_the_same_note(anki: Anki, tmp_path: Path, with_manifest: bool) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    cards = [card.id for card in anki.cards("bees/decoder")]
    kept = first.manifest if with_manifest else None
    second = exported(tmp_path / "2.apkg", renamed(samples.deck(), "reader", "decoder"), hours=1, manifest=kept)
    third = renamed(samples.deck(), "dance-reader", "decoder", "reader")
    exported(tmp_path / "3.apkg", third, hours=2, manifest=second.manifest if with_manifest else None)
    for package in ("2.apkg", "3.apkg"):
        assert anki.take(tmp_path / package)["updated"] == (1 if with_manifest else 10)
    assert len(anki.notes) == 10
    assert [card.id for card in anki.cards("bees/dance-reader")] == cards
    if with_manifest:
        assert second.decks[0].renamed == {"bees/decoder": "bees/reader"}
        assert second.decks[0].absent == ()


def test_a_name_that_another_question_has_now_is_nobodys_former_one(anki: Anki, tmp_path: Path) -> None:
    first = exported(tmp_path / "1.apkg", samples.deck())
    anki.take(tmp_path / "1.apkg")
    deck = renamed(samples.deck(), "reader", "angle")
    exported(tmp_path / "2.apkg", deck, hours=1, manifest=first.manifest)
    assert anki.take(tmp_path / "2.apkg") == {"new": 1, "duplicate": 9}


def test_two_questions_that_were_one_are_refused() -> None:
    first, second, *others = renamed(samples.deck(), "reader", "old").questions
    both = (replace(first, formerly=("old",)), second, *others)
    with pytest.raises(Refused, match="were one question before"):
        packed(samples.deck(of=both))


def test_a_question_that_moved_to_another_part_is_told_once_and_its_card_stays(anki: Anki, tmp_path: Path) -> None:
    deck = replace(samples.deck(), parts={"History": (1, 3), "Today": (2,)})
    first = packed(deck, subdecks=True)
    write_package(first, tmp_path / "1.apkg")
    anki.take(tmp_path / "1.apkg")
    home = anki.cards("bees/angle")[0].did
    moved = replace(deck, questions=(replace(deck.questions[0], passages=(2,)), *deck.questions[1:]))
    second = packed(moved, subdecks=True, hours=1, manifest=first.report.manifest)
    write_package(second, tmp_path / "2.apkg")
    assert anki.take(tmp_path / "2.apkg") == {"updated": 1, "duplicate": 9}
    assert second.report.decks[0].moved == ("bees/angle",)
    assert anki.cards("bees/angle")[0].did == home
    assert packed(moved, subdecks=True, hours=2, manifest=second.report.manifest).report.decks[0].moved == ()
