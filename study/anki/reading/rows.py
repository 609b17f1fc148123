"""Notes, cards and reviews, each out of its row. What cannot be used is passed over, and counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.anki.reading import limits
from study.anki.reading.cells import LATEST, NO_TEXT, TOO_LONG, text, whole
from study.anki.reading.contents import AnkiCard, AnkiNote, AnkiReview
from study.anki.reading.passing import Unusable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from study.anki.reading.contents import AnkiNoteType
    from study.anki.reading.database import Database
    from study.anki.reading.passing import PassedOver

_BETWEEN = "\x1f"
_LAST_PLACE = 2**16 - 1
_EASES = range(5)
_MOST = 2**32 - 1
_KNOWN, _SHORT = 1_000, 200
"""How many texts of tags are kept at hand, since most notes share theirs, and of less than how many bytes."""
_BOUNDS = "a number in it is out of all bounds"

_NOTE = "id, mid, mod, guid, tags, flds"
_NOTE_TYPES = (int, int, int, bytes, bytes, bytes)
_CARD = "id, nid, ord, did, odid, queue, reps, data"
_CARD_TYPES = (int, int, int, int, int, int, int, bytes)
_REVIEW = "id, cid, ease, time, type, factor"
_REVIEW_TYPES = (int, int, int, int, int, int)
"""What the columns hold in a row that is as it should be; only others are looked at value by value."""
_NO_DATA = b"{}"


def read_notes(database: Database, note_types: Mapping[int, AnkiNoteType], passed: PassedOver) -> Iterator[AnkiNote]:
    """Give the notes. Raises Unreadable."""
    passed.start("note")
    widths = {id: len(note_type.fields) for id, note_type in note_types.items()}
    known: dict[bytes, tuple[str, ...]] = {}
    for row in database.rows("notes", _NOTE, limits.NOTES, "notes", ordered=True, texts=slice(3, 6)):
        try:
            yield _note(row, widths, known)
        except Unusable as error:
            passed.add("note", str(error))


def read_cards(database: Database, passed: PassedOver) -> Iterator[AnkiCard]:
    """Give the cards. Raises Unreadable."""
    passed.start("card")
    for row in database.rows("cards", _CARD, limits.CARDS, "cards", ordered=True, texts=slice(7, 8)):
        try:
            yield _card(row)
        except Unusable as error:
            passed.add("card", str(error))


def read_reviews(database: Database, passed: PassedOver) -> Iterator[AnkiReview]:
    """Give the reviews, none where there is no table of them. Raises Unreadable."""
    passed.start("review")
    if "revlog" not in database:
        return
    for row in database.rows("revlog", _REVIEW, limits.REVIEWS, "reviews", ordered=True, texts=slice(0)):
        try:
            yield _review(row)
        except Unusable as error:
            passed.add("review", str(error))


def _note(row: tuple[Any, ...], widths: Mapping[int, int], known: dict[bytes, tuple[str, ...]]) -> AnkiNote:
    """Give a note; ``known`` are the tags that others had. Raises Unusable."""
    id, note_type, changed, guid, tags, fields = row
    if not (type(note_type) is type(changed) is int and type(guid) is type(tags) is type(fields) is bytes):
        id, note_type, changed, guid, tags, fields = _mended(row, _NOTE_TYPES)
    width = widths.get(note_type)
    if width is None:
        raise Unusable("its note type is missing")
    if id < 1:
        raise Unusable(_BOUNDS)
    if len(fields) > limits.NOTE_TEXT or len(guid) > limits.GUID:
        raise Unusable(TOO_LONG)
    try:
        values, guid = fields.decode().split(_BETWEEN), guid.decode()
    except UnicodeDecodeError:
        raise Unusable(NO_TEXT) from None
    if len(values) != width:
        values = _fitted(values, width)
    changed = changed if 0 <= changed <= LATEST else max(0, min(changed, LATEST))
    return AnkiNote(id, guid, note_type, changed, known.get(tags) or _tags(tags, known), tuple(values))


def _card(row: tuple[Any, ...]) -> AnkiCard:
    """Give a card. Raises Unusable."""
    id, note, place, deck, own_deck, queue, reps, data = row
    if not (
        type(note) is type(place) is type(deck) is type(own_deck) is type(queue) is type(reps) is int
        and type(data) is bytes
    ):
        id, note, place, deck, own_deck, queue, reps, data = _mended(row, _CARD_TYPES)
    if id < 1 or note < 1 or not (0 <= place <= _LAST_PLACE and -4 < queue < 5 and 0 <= reps <= _MOST):
        raise Unusable(_BOUNDS)
    return AnkiCard(id, note, place, own_deck or deck, queue, reps, "{}" if data == _NO_DATA else _data(data))


def _review(row: tuple[Any, ...]) -> AnkiReview:
    """Give a review. Raises Unusable."""
    id, card, ease, took, kind, factor = row
    if not type(card) is type(ease) is type(took) is type(kind) is type(factor) is int:
        id, card, ease, took, kind, factor = _mended(row, _REVIEW_TYPES)
    if not 1 <= id <= LATEST * 1000 or card < 1 or ease not in _EASES or not 0 <= kind <= _LAST_PLACE:
        raise Unusable(_BOUNDS)
    return AnkiReview(id, card, ease, max(0, min(took, _MOST)), kind, factor)


def _mended(row: tuple[Any, ...], types: tuple[type, ...]) -> tuple[Any, ...]:
    """Give the row with numbers made whole: old collections have some with fractions. Raises Unusable for all else."""
    if any(kind is bytes and type(value) is not bytes for value, kind in zip(row, types, strict=True)):
        raise Unusable("a text in it is none")
    return tuple(whole(value) if kind is int else value for value, kind in zip(row, types, strict=True))


def _tags(data: bytes, known: dict[bytes, tuple[str, ...]]) -> tuple[str, ...]:
    """Give the tags, and have a few more ``known``; a space of any width is between them, as Anki has it."""
    tags = tuple(tag for tag in text(data, limits.TAGS).replace("\u3000", " ").split(" ") if tag) if data else ()
    if len(data) < _SHORT and len(known) < _KNOWN:
        known[data] = tags
    return tags


def _fitted(values: list[str], width: int) -> list[str]:
    """Give as many values as there are fields: what is too much joins the last one, so that no text is lost."""
    if len(values) < width:
        return values + [""] * (width - len(values))
    return [*values[: width - 1], "; ".join(values[width - 1 :])]


def _data(value: bytes) -> str:
    try:
        return text(value, limits.CARD_DATA)
    except Unusable:
        return ""
