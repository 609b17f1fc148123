"""Notes, cards and reviews, each out of its row. What cannot be used is passed over, and counted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from study.anki.reading import limits
from study.anki.reading.cells import LATEST, text, whole, within
from study.anki.reading.contents import AnkiCard, AnkiNote, AnkiReview
from study.anki.reading.passing import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from study.anki.reading.contents import AnkiNoteType
    from study.anki.reading.database import Database
    from study.anki.reading.passing import PassedOver

_BETWEEN = "\x1f"
_SPACES = re.compile("[ \u3000]+")
"""What stands between tags, as Anki has it."""
_LAST_PLACE = 2**16 - 1
_QUEUES = (-3, 4)
_EASES = (0, 4)
_MOST = 2**32 - 1


def read_notes(database: Database, note_types: Mapping[int, AnkiNoteType], passed: PassedOver) -> Iterator[AnkiNote]:
    """Give the notes. Raises Unreadable."""
    passed.start("note")
    widths = {id: len(note_type.fields) for id, note_type in note_types.items()}
    for row in database.rows("notes", "id, guid, mid, mod, tags, flds", limits.NOTES, "notes", ordered=True):
        id, guid, note_type, changed, tags, fields = row
        try:
            width = widths.get(note_type)
            if width is None:
                raise Unusable("its note type is missing")
            values = text(fields, limits.NOTE_TEXT).split(_BETWEEN)
            if len(values) != width:
                values = _fitted(values, width)
            yield AnkiNote(
                whole(id, 1),
                text(guid, limits.GUID),
                note_type,
                within(changed, LATEST),
                tuple(filter(None, _SPACES.split(text(tags, limits.TAGS)))),
                tuple(values),
            )
        except Unusable as error:
            passed.add("note", str(error))


def read_cards(database: Database, passed: PassedOver) -> Iterator[AnkiCard]:
    """Give the cards. Raises Unreadable."""
    passed.start("card")
    columns = "id, nid, ord, did, odid, queue, reps, data"
    for row in database.rows("cards", columns, limits.CARDS, "cards", ordered=True):
        id, note, place, deck, own_deck, queue, reps, data = row
        try:
            yield AnkiCard(
                whole(id, 1),
                whole(note, 1),
                whole(place, 0, _LAST_PLACE),
                whole(own_deck or deck),
                whole(queue, *_QUEUES),
                within(reps, _MOST),
                _data(data),
            )
        except Unusable as error:
            passed.add("card", str(error))


def read_reviews(database: Database, passed: PassedOver) -> Iterator[AnkiReview]:
    """Give the reviews. Raises Unreadable."""
    passed.start("review")
    columns = "id, cid, ease, time, type, factor"
    for row in database.rows("revlog", columns, limits.REVIEWS, "reviews", ordered=True):
        id, card, ease, took, kind, factor = row
        try:
            yield AnkiReview(
                whole(id, 1, LATEST * 1000),
                whole(card, 1),
                whole(ease, *_EASES),
                within(took, _MOST),
                whole(kind, 0, _LAST_PLACE),
                whole(factor),
            )
        except Unusable as error:
            passed.add("review", str(error))


def _fitted(values: list[str], width: int) -> list[str]:
    """Give as many values as there are fields: what is too much joins the last one, so that no text is lost."""
    if len(values) < width:
        return values + [""] * (width - len(values))
    return [*values[: width - 1], "; ".join(values[width - 1 :])]


def _data(value: object) -> str:
    try:
        return text(value, limits.CARD_DATA)
    except Unusable:
        return ""
