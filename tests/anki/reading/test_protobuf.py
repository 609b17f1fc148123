"""Our reading of protobuf is Google's, for what Anki writes."""

from __future__ import annotations

import pytest
from anki.decks_pb2 import Deck
from anki.import_export_pb2 import MediaEntries
from anki.notetypes_pb2 import Notetype
from hypothesis import given
from hypothesis import strategies as st

from study.anki.reading.faults import Unreadable
from study.anki.reading.protobuf import message, nested, parts, text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=300)


@given(WORDS, WORDS, st.integers(-(2**63), 2**63 - 1), st.binary(max_size=50))
def test_a_template_is_read_as_google_reads_it(front: str, back: str, id: int, other: bytes) -> None:
    config = Notetype.Template.Config(q_format=front, a_format=back, id=id, other=other, browser_font_size=7)
    fields = message(config.SerializeToString())
    assert (text(fields, 1), text(fields, 2), nested(fields, 255)) == (front, back, other)
    assert fields.get(8, 0) == id % 2**64


@given(WORDS, st.floats(0, 1, width=32))
def test_a_decks_description_is_where_we_look_for_it(about: str, retention: float) -> None:
    kind = Deck.KindContainer(normal=Deck.Normal(description=about, desired_retention=retention, config_id=1))
    assert text(message(nested(message(kind.SerializeToString()), 1)), 4) == about


@given(st.lists(st.tuples(WORDS, st.integers(0, 2**32 - 1)), max_size=20))
def test_a_list_of_media_is_read_in_its_order(entries: list[tuple[str, int]]) -> None:
    written = MediaEntries(entries=[MediaEntries.MediaEntry(name=name, size=size) for name, size in entries])
    found = [message(part) for _, part in parts(written.SerializeToString(), 20) if isinstance(part, bytes)]
    assert [(text(entry, 1), entry.get(2, 0)) for entry in found] == entries


def test_a_note_type_with_gaps_is_told_by_the_first_field() -> None:
    for kind in (Notetype.Config.KIND_NORMAL, Notetype.Config.KIND_CLOZE):
        assert message(Notetype.Config(kind=kind, css="x").SerializeToString()).get(1, 0) == kind


@given(st.binary(max_size=60))
def test_any_bytes_are_a_message_or_are_not(data: bytes) -> None:
    try:
        found = list(parts(data, 100))
    except Unreadable:
        return
    assert len(found) <= len(data)


def test_a_message_of_too_many_fields_is_none() -> None:
    assert len(list(parts(b"\x08\x01" * 5, 5))) == 5
    with pytest.raises(Unreadable, match="too many parts"):
        list(parts(b"\x08\x01" * 6, 5))
