"""What no card shows comes back from Anki as it left: a question's keys, and those of its deck."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.anki.data_field import Kept, comment, packed, uncommented, unpacked
from study.deck.keys import keys_of
from study.deck.writing import header_of
from tests import samples
from tests.anki.conftest import exported
from tests.generated import decks

if TYPE_CHECKING:
    from pathlib import Path

    from study.deck.deck import Deck
    from tests.anki.real_anki import Anki

TEXTS = st.one_of(
    st.text(), st.sampled_from([*samples.NASTY.values(), samples.STEERING, "<!-- --> [$]x[/$] {{c1::y}}"])
)


@given(decks())
def test_keys_come_back_as_they_were_kept(deck: Deck) -> None:
    for question in deck.questions:
        kept = Kept(keys_of(question), deck.source)
        assert unpacked(packed(kept)) == kept
    about, header = uncommented("Of bees." + comment(header_of(deck)))
    assert (about, header) == ("Of bees.", header_of(deck))


@given(st.dictionaries(TEXTS, TEXTS))
def test_nothing_kept_means_anything_to_anki(keys: dict[str, str]) -> None:
    field = packed(Kept(keys))
    assert field.isascii()
    assert field.isprintable()
    assert not re.search(r"[<>&]|\{\{c?\d|\[(sound:|anki:|/?latex\]|/?\$)", field)
    assert "--" not in comment(keys)[4:-3]


@pytest.mark.parametrize(
    "field", ["", "{", "[]", "null", "{}", '{"keys": []}', '{"keys": {}, "source": 3}', "[" * 99_999]
)
def test_a_field_that_keeps_nothing_of_ours_is_told_from_one_that_does(field: str) -> None:
    assert unpacked(field) is None


def test_they_are_the_same_after_a_stay_in_anki(anki: Anki, tmp_path: Path) -> None:
    deck = samples.deck()
    exported(tmp_path / "bees.apkg", deck)
    anki.take(tmp_path / "bees.apkg")
    arrived: dict[str, Any] = {id: unpacked(note["Data"]) for id, note in anki.notes.items()}
    assert arrived == {question.id: Kept(keys_of(question), "honey") for question in deck.questions}
