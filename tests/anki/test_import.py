"""A package goes into the real Anki whole: every question a note, every note its cards, nothing else."""

from __future__ import annotations

import sqlite3
import unicodedata
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from study.anki.data_field import uncommented
from study.anki.note_types import NOTE_TYPES
from study.anki.refused import Refused
from study.anki.writing import write_package
from study.questions import KINDS, Cloze, Gap, Typed
from tests import samples
from tests.anki.conftest import exported, packed

if TYPE_CHECKING:
    from pathlib import Path

    from tests.anki.real_anki import Anki

CARDS = {"card": 2, "cloze": 2}
"""How many cards the samples make, where it is not one."""


def test_every_question_of_every_kind_becomes_one_note(anki: Anki, tmp_path: Path) -> None:
    deck = samples.deck()
    report = exported(tmp_path / "bees.apkg", deck)
    assert anki.take(tmp_path / "bees.apkg") == {"new": 10}
    assert set(anki.notes) == {question.id for question in deck.questions}
    assert {question.kind for question in deck.questions} == set(KINDS)
    assert (report.notes, report.cards) == (10, 12)


def test_the_notes_arrive_with_the_fields_they_were_given(anki: Anki, tmp_path: Path) -> None:
    package = packed(samples.deck(), briefs={"honey": {1: "The first passage.", 3: "The third."}})
    write_package(package, tmp_path / "bees.apkg")
    anki.take(tmp_path / "bees.apkg")
    for dated in package.decks[0].notes:
        arrived = anki.notes[dated.note.question]
        given = dict(zip(dated.note.note_type.fields, dated.note.fields, strict=True))
        assert dict(arrived.items()) == {name: unicodedata.normalize("NFC", text) for name, text in given.items()}
        assert arrived.guid == dated.note.guid
        assert arrived.mod == dated.changed
        assert tuple(arrived.tags) == dated.note.tags == ("dance", "two-words")


@pytest.mark.parametrize("question", samples.questions(), ids=lambda question: question.kind)
def test_each_kind_makes_its_cards(anki: Anki, tmp_path: Path, question: Typed) -> None:
    exported(tmp_path / "one.apkg", samples.deck(of=(question,)))
    anki.take(tmp_path / "one.apkg")
    cards = anki.cards(question.id)
    assert [card.ord for card in cards] == list(range(CARDS.get(question.kind, 1)))
    assert anki.note_types() == {f"Study {question.kind}"}


def test_anki_finds_nothing_to_mend(anki: Anki, tmp_path: Path) -> None:
    exported(tmp_path / "bees.apkg", samples.deck())
    anki.take(tmp_path / "bees.apkg")
    said, fine = anki.collection.fix_integrity()
    assert fine
    assert said == "Database rebuilt and optimized."
    assert not anki.collection.get_empty_cards().notes
    assert anki.note_types() == {note_type.name for note_type in NOTE_TYPES.values()}


def test_new_cards_come_in_the_order_of_the_deck(anki: Anki, tmp_path: Path) -> None:
    deck = samples.deck()
    exported(tmp_path / "bees.apkg", deck)
    anki.take(tmp_path / "bees.apkg")
    places = {question.id: {card.due for card in anki.cards(question.id)} for question in deck.questions}
    assert list(places.values()) == [{place} for place in range(1, 11)]


def test_the_browser_shows_text_and_no_script(anki: Anki, tmp_path: Path) -> None:
    exported(tmp_path / "bees.apkg", samples.deck())
    anki.take(tmp_path / "bees.apkg")
    for question in samples.questions():
        for card in anki.cards(question.id):
            shown = card.render_output(browser=True)
            assert shown.question_text
            assert "<script" not in shown.question_text + shown.answer_text
            assert "study" not in shown.question_text


def test_gaps_with_one_number_open_on_one_card_and_missing_numbers_leave_no_hole(anki: Anki, tmp_path: Path) -> None:
    parts = ("A ", Gap(1, "one"), " ", Gap(4, "four"), " ", Gap(4, "vier"), " and ", Gap(500, "last"))
    question = Cloze(id="bees/gaps", point="bees/gaps", parts=parts)
    exported(tmp_path / "gaps.apkg", samples.deck(of=(question,)))
    anki.take(tmp_path / "gaps.apkg")
    cards = anki.cards("bees/gaps")
    assert [card.ord for card in cards] == [0, 3, 499]
    assert not anki.collection.get_empty_cards().notes
    assert cards[1].question().count("[...]") == 2


def test_decks_arrive_under_clean_names_that_are_no_two_alike(anki: Anki, tmp_path: Path) -> None:
    first = samples.deck("bees", "  Biology :: :: Bees\n ")
    second = samples.deck("wasps", "biology::BEES")
    exported(tmp_path / "both.apkg", first, second)
    anki.take(tmp_path / "both.apkg")
    names = {deck.name.casefold() for deck in anki.collection.decks.all_names_and_ids()} - {"default"}
    assert names == {"biology", "biology::bees", "biology::bees (wasps)"}


def test_the_parts_of_a_deck_become_decks_below_it_on_request(anki: Anki, tmp_path: Path) -> None:
    questions = samples.questions()
    moved = tuple(replace(question, passages=(2,)) for question in questions[:3])
    stray = tuple(replace(question, passages=()) for question in questions[3:5])
    deck = replace(samples.deck(of=moved + stray + questions[5:]), parts={"History": (1, 3), "Today": (2,)})
    write_package(packed(deck, subdecks=True), tmp_path / "parts.apkg")
    anki.take(tmp_path / "parts.apkg")
    held = {
        found.name: len(anki.collection.decks.cids(found.id))  # type: ignore[arg-type]
        for found in anki.collection.decks.all_names_and_ids()
        if found.name != "Default"
    }
    assert held == {"How bees talk": 2, "How bees talk::Today": 3, "How bees talk::History": 7}


def test_what_a_deck_is_about_is_its_description(anki: Anki, tmp_path: Path) -> None:
    exported(tmp_path / "bees.apkg", replace(samples.deck(), about="<b>On bees</b> & wasps."))
    anki.take(tmp_path / "bees.apkg")
    described = anki.collection.decks.by_name("How bees talk")
    assert described is not None
    shown, header = uncommented(described["desc"])
    assert shown == "&lt;b&gt;On bees&lt;/b&gt; &amp; wasps."
    assert header == {"deck": "bees", "title": "How bees talk", "source": "honey"}


def test_a_question_that_would_make_no_card_stays_out_and_the_report_says_so() -> None:
    empty = Typed(id="bees/empty", point="bees/empty", ask="\x1f\x00", answer="x")
    far = Cloze(id="bees/far", point="bees/far", parts=(Gap(501, "x"),))
    hollow = Cloze(id="bees/hollow", point="bees/hollow", parts=("a ", Gap(1, "\x1b[0m")))
    report = packed(samples.deck(of=(*samples.questions(), empty, far, hollow))).report
    assert report.notes == 10
    assert [(left.question, left.whole) for left in report.left_out] == [
        ("bees/empty", True),
        ("bees/far", True),
        ("bees/hollow", True),
    ]
    assert "501" in report.left_out[1].why


def test_a_package_without_a_question_is_refused() -> None:
    with pytest.raises(Refused, match="no question"):
        packed(samples.deck(of=()))


def test_a_question_in_two_decks_is_refused() -> None:
    with pytest.raises(Refused, match="bees/angle stands in two of these decks"):
        packed(samples.deck("bees"), replace(samples.deck("bees"), id="bees-7b"))


def test_the_same_input_gives_the_same_bytes_and_an_unchanged_deck_even_on_another_day(tmp_path: Path) -> None:
    first = exported(tmp_path / "a.apkg", samples.deck())
    exported(tmp_path / "b.apkg", samples.deck())
    exported(tmp_path / "c.apkg", samples.deck(), hours=50, manifest=first.manifest)
    assert len({(tmp_path / name).read_bytes() for name in ("a.apkg", "b.apkg", "c.apkg")}) == 1


def test_the_file_is_deflated_and_no_moment_in_it_lies_in_the_future(tmp_path: Path) -> None:
    report = exported(tmp_path / "bees.apkg", samples.deck())
    now = max(sent.changed for sent in report.manifest.notes.values())
    with zipfile.ZipFile(tmp_path / "bees.apkg") as outer:
        assert {entry.compress_type for entry in outer.infolist()} == {zipfile.ZIP_DEFLATED}
        assert {entry.date_time for entry in outer.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        outer.extract("collection.anki2", tmp_path)
    with sqlite3.connect(tmp_path / "collection.anki2") as database:
        newest = database.execute("SELECT max(mod), max(id) FROM notes").fetchone()
        cards = database.execute("SELECT max(mod), max(id) FROM cards").fetchone()
    assert max(newest[0], cards[0]) == now
    assert max(newest[1], cards[1]) <= now * 1000
