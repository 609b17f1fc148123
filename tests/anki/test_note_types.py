"""What must never change once a package is out: numbers and fields. And what may change only with its time."""

from __future__ import annotations

import json
import re
import sqlite3
import zipfile
from typing import TYPE_CHECKING

import pytest
from genanki.util import guid_for as genankis_guid_for
from hypothesis import given
from hypothesis import strategies as st

from study.anki.identity import DECK_IDS, deck_id_for, guid_for
from study.anki.note_types import NOTE_TYPES
from study.anki.note_types.base import COMMON_FIELDS
from study.anki.note_types.pins import PINNED
from study.anki.templates import CardFiles, content_of
from tests import samples
from tests.anki.conftest import ASSETS, exported

if TYPE_CHECKING:
    from pathlib import Path

FROZEN = {
    "choice": (1651690212, ("Question", "Options", "Answer"), ("Choice",)),
    "multiple": (1202126984, ("Question", "Options", "Answer"), ("Multiple",)),
    "truth": (1631787708, ("Claim", "Verdict", "Correction"), ("Truth",)),
    "typed": (1863706461, ("Question", "Answer", "Accepted", "Rivals", "Exact"), ("Typed",)),
    "number": (1646049340, ("Question", "Answer", "Number", "Within", "Unit"), ("Number",)),
    "cloze": (1681460719, ("Text", "Gaps"), ("Cloze",)),
    "order": (1128426215, ("Question", "Items", "Answer"), ("Order",)),
    "match": (1115931862, ("Question", "Lefts", "Rights", "Answer"), ("Match",)),
    "card": (1126834015, ("Front", "Back", "Both"), ("Forward", "Backward")),
    "open": (1646255663, ("Question", "Expected"), ("Open",)),
}
FROZEN_COMMON = (
    *("Picture", "Hint", "Why", "Passage", "Brief", "Level", "Marks", "Language", "ID", "Map", "Data"),
    *("Spare 1", "Spare 2", "Spare 3", "Spare 4"),
)


def test_numbers_and_fields_of_the_note_types_are_frozen() -> None:
    assert FROZEN_COMMON == COMMON_FIELDS
    assert {
        kind: (note_type.id, note_type.own_fields, tuple(card.name for card in note_type.cards))
        for kind, note_type in NOTE_TYPES.items()
    } == FROZEN


@pytest.mark.parametrize("kind", NOTE_TYPES)
def test_a_note_type_that_changed_has_a_new_time(kind: str) -> None:
    content = content_of(NOTE_TYPES[kind], CardFiles(ASSETS))
    assert PINNED[kind].content == content, f'write in pins.py: "{kind}": Pin("{content}", <the seconds of now>),'


def test_the_identity_of_a_note_and_of_a_deck_is_frozen() -> None:
    assert guid_for("talk-to-russia", "tertitskiy") == "yD:ma[@p6g"
    assert deck_id_for("talk-to-russia") == 1328000386002
    assert deck_id_for("talk-to-russia", "History") == 1431699074429


@given(st.text(), st.text())
def test_a_guid_is_the_one_that_genanki_gives(deck: str, question: str) -> None:
    assert guid_for(deck, question) == genankis_guid_for(deck, question)  # type: ignore[no-untyped-call]


@given(st.sets(st.from_regex("[a-z0-9-]+", fullmatch=True), min_size=2, max_size=5), st.sets(st.text(min_size=1)))
def test_decks_and_parts_have_numbers_of_their_own_that_a_script_can_hold(decks: set[str], parts: set[str]) -> None:
    ids = [deck_id_for(deck, part) for deck in decks for part in ("", *parts)]
    assert len(set(ids)) == len(ids) == len(decks) * (1 + len(parts))
    assert all(id in DECK_IDS and id < 2**53 for id in ids)


def test_every_field_and_template_has_a_number_of_64_bits(tmp_path: Path) -> None:
    exported(tmp_path / "bees.apkg", samples.deck())
    with zipfile.ZipFile(tmp_path / "bees.apkg") as outer:
        outer.extract("collection.anki2", tmp_path)
    with sqlite3.connect(tmp_path / "collection.anki2") as database:
        models = json.loads(database.execute("SELECT models FROM col").fetchone()[0])
    ids = [part["id"] for model in models.values() for part in (*model["flds"], *model["tmpls"])]
    assert len(ids) == len(set(ids)) == sum(len(nt.fields) + len(nt.cards) for nt in NOTE_TYPES.values())
    assert all(isinstance(id, int) and 0 < id < 2**63 for id in ids)


@pytest.mark.parametrize("path", sorted((ASSETS / "anki").glob("*.*")), ids=lambda path: path.name)
def test_card_files_hold_no_field_in_a_script_and_nothing_from_a_network(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".html":
        assert "{{" not in text
        assert "</script" not in text
    assert not re.search(r"https?:|//[a-z]+\.[a-z]|@import|url\(|innerHTML|eval\(|document\.write", text)


def test_every_card_file_belongs_to_a_card() -> None:
    named = {"frame.html", "picture.html", "hint.html", "verdict.html", "after.html", "card.css"}
    for note_type in NOTE_TYPES.values():
        named |= {f"{card.sides}.{side}.html" for card in note_type.cards for side in ("front", "back")}
        named |= {f"{script}.js" for script in note_type.scripts}
    assert {path.name for path in (ASSETS / "anki").iterdir()} == named


def palettes() -> list[dict[str, str]]:
    """Give the colours of the style sheet, by name: light, and night."""
    style = (ASSETS / "anki" / "card.css").read_text(encoding="utf-8")
    blocks = [block for block in re.findall(r"\{([^}]*)\}", style) if "--paper:" in block]
    return [dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", block)) for block in blocks]


def contrast(one: str, other: str) -> float:
    """Give the ratio of two colours' lightness, 1 to 21 (WCAG 2.2, 1.4.3)."""

    def lightness(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    darker, lighter = sorted((lightness(one), lightness(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("night", [False, True], ids=["light", "night"])
def test_every_text_can_be_read_on_every_ground(night: bool) -> None:
    colours = palettes()[night]
    grounds = [name for name in colours if name in ("paper", "raised") or name.endswith("-tint")]
    inks = [name for name in colours if name not in grounds and name != "line"]
    assert len(palettes()) == 2
    assert (len(grounds), len(inks)) == (6, 6)
    for ink, ground in ((ink, ground) for ink in inks for ground in grounds):
        assert contrast(colours[ink], colours[ground]) >= 4.5, f"{ink} on {ground}"
