"""A package is read without loss, whoever wrote it, in whichever of Anki's formats."""

from __future__ import annotations

import tempfile
import zipfile
from typing import TYPE_CHECKING

import pytest
from anki.collection import Collection
from genanki.builtin_models import (
    BASIC_AND_REVERSED_CARD_MODEL,
    BASIC_MODEL,
    BASIC_TYPE_IN_THE_ANSWER_MODEL,
    CLOZE_MODEL,
)
from genanki.deck import Deck
from genanki.note import Note
from genanki.package import Package

from study.anki.reading.opening import open_package
from tests import samples
from tests.anki.conftest import exported, packed
from tests.anki.reading import written
from tests.anki.reading.drained import drained

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.anki.reading.drained import Drained

FORMATS = {
    "old.apkg": True,
    "new.apkg": False,
    "old.colpkg": True,
    "new.colpkg": False,
}
"""The packages that Anki can write, each with whether it is for older programs."""


@pytest.fixture
def collection(tmp_path: Path) -> Iterator[Collection]:
    folder = tmp_path / "anki"
    folder.mkdir()
    opened = Collection(str(folder / "collection.anki2"))
    written.fill(opened, tmp_path)
    yield opened
    opened.close()


def assert_equal(found: Drained, collection: Collection) -> None:
    """Hold what was read against what Anki says it has."""
    notes = [collection.get_note(id) for id in sorted(collection.find_notes(""))]
    assert [(note.id, note.guid, note.note_type, note.changed, note.tags, note.fields) for note in found.notes] == [
        (note.id, note.guid, note.mid, note.mod, tuple(note.tags), tuple(note.fields)) for note in notes
    ]
    for id in {note.mid for note in notes}:
        theirs, ours = collection.models.get(id), found.note_types[id]
        assert theirs is not None
        assert (ours.id, ours.name, ours.gaps) == (theirs["id"], theirs["name"], theirs["type"] == 1)
        assert ours.fields == tuple(field["name"] for field in theirs["flds"])
        assert [(card.name, card.front, card.back) for card in ours.templates] == [
            (card["name"], card["qfmt"], card["afmt"]) for card in theirs["tmpls"]
        ]
    cards = [collection.get_card(id) for id in sorted(collection.find_cards(""))]
    assert [(card.id, card.note, card.place, card.deck, card.reps) for card in found.cards] == [
        (card.id, card.nid, card.ord, card.odid or card.did, card.reps) for card in cards
    ]
    for card in found.cards:
        theirs_of_it = collection.decks.get(card.deck)  # type: ignore[arg-type]
        assert theirs_of_it is not None
        deck = found.decks[card.deck]
        assert (deck.name, deck.about) == (theirs_of_it["name"], theirs_of_it["desc"])
    assert collection.db is not None
    assert [(one.id, one.card, one.ease, one.took, one.kind, one.factor) for one in found.reviews] == [
        tuple(row) for row in collection.db.all("SELECT id, cid, ease, time, type, factor FROM revlog ORDER BY id")
    ]
    assert not found.passed_over


@pytest.mark.parametrize("name", FORMATS)
def test_what_anki_exports_is_read_as_anki_has_it(collection: Collection, tmp_path: Path, name: str) -> None:
    written.write(collection, tmp_path / name, legacy=FORMATS[name])
    found = drained(tmp_path / name)
    assert_equal(found, collection)
    assert found.media == {"weite felder é.png": written.PICTURE, "summ.mp3": written.SOUND}
    assert len(found.notes) == 5
    assert len(found.cards) == 7
    assert len(found.reviews) == 3


def test_what_is_read_holds_what_was_put_in(collection: Collection, tmp_path: Path) -> None:
    written.write(collection, tmp_path / "new.apkg", legacy=False)
    found = drained(tmp_path / "new.apkg")
    by_front = {note.fields[0][:5]: note for note in found.notes}
    assert by_front["Wohin"].fields[1] == "Zum <b>Feld</b>&nbsp;&amp; heim"
    assert by_front["A {{c"].tags == ("b::d", "é")
    assert by_front["front"].fields == ("front", "back", "why", "")
    assert {found.decks[card.deck].name for card in found.cards} == {"Bees::Dance::Waggle", "Wasps"}
    assert {deck.about for deck in found.decks.values() if deck.name == "Wasps"} == {"All on <i>wasps</i>."}
    assert [note_type.name for note_type in found.note_types.values() if note_type.gaps] == ["Cloze"]
    assert {card.queue for card in found.cards} >= {-1, 0}


def test_a_collection_of_anki_itself_is_read_once_anki_is_closed(collection: Collection, tmp_path: Path) -> None:
    collection.close()
    path = tmp_path / "anki" / "collection.anki2"
    before = path.read_bytes()
    found = drained(path)
    assert path.read_bytes() == before
    assert sorted(each.name for each in path.parent.iterdir() if each.name.startswith("collection.anki2")) == [
        path.name
    ]
    collection.reopen()
    assert_equal(found, collection)
    assert found.media == {}


def test_a_collection_that_anki_has_open_is_refused(collection: Collection, tmp_path: Path) -> None:
    log = tmp_path / "anki" / "collection.anki2-wal"
    assert log.stat().st_size
    with pytest.raises(Exception, match="is open in Anki; close Anki first"):
        drained(tmp_path / "anki" / "collection.anki2")


@pytest.mark.parametrize("name", FORMATS)
def test_the_stub_for_older_programs_is_never_taken_for_the_collection(
    collection: Collection, tmp_path: Path, name: str
) -> None:
    written.write(collection, tmp_path / name, legacy=FORMATS[name])
    with zipfile.ZipFile(tmp_path / name) as outer:
        assert "collection.anki2" in outer.namelist()
        with zipfile.ZipFile(tmp_path / "bare.apkg", "w") as bare:
            for entry in set(outer.namelist()) - {"meta"}:
                bare.writestr(entry, outer.read(entry))
    for path in (tmp_path / name, tmp_path / "bare.apkg"):
        assert not any("update" in field for note in drained(path).notes for field in note.fields)


def test_a_package_of_genanki_is_read(tmp_path: Path) -> None:
    (tmp_path / "bee.jpg").write_bytes(b"\xff\xd8bee")
    deck = Deck(1_700_000_001, "Insects::Bees", "On <b>bees</b>")  # type: ignore[no-untyped-call]
    given = {
        BASIC_MODEL: ['How? <img src="bee.jpg">', "So."],
        BASIC_AND_REVERSED_CARD_MODEL: ["recto", "verso"],
        BASIC_TYPE_IN_THE_ANSWER_MODEL: ["type", "it"],
        CLOZE_MODEL: ["A {{c1::gap}} and {{c2::another}}", "more"],
    }
    for model, fields in given.items():
        deck.add_note(Note(model, fields, tags=["x", "y::z"]))  # type: ignore[no-untyped-call]
    package = Package(deck, [str(tmp_path / "bee.jpg")])  # type: ignore[no-untyped-call]
    package.write_to_file(str(tmp_path / "bees.apkg"))
    found = drained(tmp_path / "bees.apkg")
    assert {note.note_type: list(note.fields) for note in found.notes} == {
        model.model_id: fields for model, fields in given.items()
    }
    assert {note.tags for note in found.notes} == {("x", "y::z")}
    assert {note.guid for note in found.notes} == {note.guid for note in deck.notes}
    for model in given:
        note_type = found.note_types[model.model_id]
        assert (note_type.name, note_type.gaps) == (model.name, model is CLOZE_MODEL)
        assert note_type.fields == tuple(field["name"] for field in model.fields)
        assert [card.front for card in note_type.templates] == [card["qfmt"] for card in model.templates]
    assert found.decks[1_700_000_001].name == "Insects::Bees"
    assert found.decks[1_700_000_001].about == "On <b>bees</b>"
    assert {card.deck for card in found.cards} == {1_700_000_001}
    assert [card.place for card in found.cards] == [0, 0, 1, 0, 0, 1]
    assert found.media == {"bee.jpg": b"\xff\xd8bee"}
    assert not found.passed_over


def test_a_package_of_ours_is_read_as_it_was_written(tmp_path: Path) -> None:
    deck = samples.deck()
    exported(tmp_path / "bees.apkg", deck)
    found = drained(tmp_path / "bees.apkg")
    sent = [dated.note for dated in packed(deck).decks[0].notes]
    assert {note.guid: note.fields for note in found.notes} == {note.guid: tuple(note.fields) for note in sent}
    assert {note.guid: note.tags for note in found.notes} == {note.guid: note.tags for note in sent}
    assert {found.note_types[note.note_type].fields for note in found.notes} == {
        tuple(note.note_type.fields) for note in sent
    }
    assert len(found.cards) == 12
    assert not found.passed_over


def test_nothing_is_left_in_the_folder_for_temporary_files(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written.write(collection, tmp_path / "new.apkg", legacy=False)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    drained(tmp_path / "new.apkg")
    assert not list(scratch.iterdir())


def test_an_error_of_the_one_who_reads_stays_as_it_is_and_leaves_nothing(
    collection: Collection, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read() -> None:
        with open_package(tmp_path / "old.apkg") as contents:
            for note in contents.notes():
                raise OSError(f"{note.id} is of no use")

    written.write(collection, tmp_path / "old.apkg", legacy=True)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    with pytest.raises(OSError, match="is of no use"):
        read()
    assert not list(scratch.iterdir())


def test_each_method_reads_anew_and_two_may_be_read_at_once(collection: Collection, tmp_path: Path) -> None:
    written.write(collection, tmp_path / "new.apkg", legacy=False)
    with open_package(tmp_path / "new.apkg") as contents:
        assert list(contents.notes()) == list(contents.notes())
        side_by_side = list(zip(contents.notes(), contents.cards(), contents.notes(), strict=False))
        assert [note for note, _, _ in side_by_side] == [note for _, _, note in side_by_side] == list(contents.notes())


@pytest.mark.slow
@pytest.mark.parametrize("legacy", [True, False])
def test_fifty_thousand_notes_are_read_as_anki_has_them(tmp_path: Path, legacy: bool) -> None:
    from tests.bench.reading_packages import write_packages

    packages = write_packages(tmp_path, 50_000)
    found = drained(packages[0 if legacy else 1])
    assert (len(found.notes), len(found.cards)) == (50_000, 75_000)
    collection = Collection(str(tmp_path / "collection.anki2"))
    assert collection.db is not None
    rows = collection.db.execute("SELECT id, guid, mid, mod, tags, flds FROM notes ORDER BY id")
    for note, (id, guid, note_type, changed, tags, fields) in zip(found.notes, rows, strict=True):
        assert (note.id, note.guid, note.note_type, note.changed) == (id, guid, note_type, changed)
        assert (list(note.tags), list(note.fields)) == (tags.split(), fields.split("\x1f"))
    collection.close()
