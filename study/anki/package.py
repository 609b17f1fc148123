"""Decks packed for Anki, as a value: what goes in, what changed, what stays out. The file is written next door.

Reads pictures and card files; the clock, what a source has, the lock and what went out before come in as values.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from study.anki import data_field, markup
from study.anki.beside import NOTHING_BESIDE, Beside
from study.anki.changes import Change, compare, time_of
from study.anki.data_field import Kept
from study.anki.deck_names import below, names, part_of, parts_by_passage
from study.anki.identity import deck_id_for, guid_for
from study.anki.manifest import Manifest, Sent
from study.anki.note_types import NOTE_TYPES
from study.anki.note_types.base import Around, NoCard
from study.anki.note_types.pins import PINNED
from study.anki.notes import Note, folded_brief, note_of
from study.anki.pictures import Media, NoPicture, drawn, in_words, read_picture, shown
from study.anki.refused import Refused
from study.anki.report import DeckReport, LeftOut, Report
from study.anki.templates import CardFiles, content_of
from study.deck.keys import CannotBeWritten, keys_of
from study.deck.writing import header_of
from study.presenting.clean import clean_line
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from study.deck.deck import Deck
    from study.questions import Question


@frozen
class Dated:
    """A note, and when it last changed."""

    note: Note
    changed: int
    """In seconds since 1970."""


@frozen
class PackedDeck:
    """A deck as Anki will have it."""

    id: int
    name: str
    about: str
    """As HTML; empty for none."""
    notes: tuple[Dated, ...]


@frozen
class Package:
    """All that goes into one file. Equal packages give equal bytes."""

    decks: tuple[PackedDeck, ...]
    note_types: Mapping[str, int]
    """The kinds in it, and when each last changed, in seconds since 1970."""
    media: tuple[Media, ...]
    files: CardFiles
    report: Report


def pack(
    decks: Sequence[Deck],
    *,
    assets: Path,
    now: datetime,
    beside: Mapping[str, Beside] | None = None,
    locked: Mapping[str, datetime] | None = None,
    manifest: Manifest | None = None,
    subdecks: bool = False,
) -> Package:
    """Give the decks packed; ``report`` of it is the preview. Raises Refused where there can be no package.

    ``beside``: what each source has for the cards of its questions, by the source's name.
    ``locked``: when a question's content last changed, by full id; only those whose content is as the lock knows it.
    ``manifest``: what went out before.
    ``subdecks``: a deck's parts become decks below it.
    """
    names_now = {question.id for deck in decks for question in deck.questions}
    packing = _Packing(assets, int(now.timestamp()), beside or {}, locked or {}, manifest or Manifest(), names_now)
    packed: list[PackedDeck] = []
    for deck, name in zip(decks, names(decks), strict=True):
        packed += packing.take(deck, name, subdecks)
    if not packing.sent:
        raise Refused(
            "there is no question to export" + "".join(f"; {left.why.rstrip('.')}" for left in packing.left_out[:3])
        )
    _refuse_equal_ids(packed)
    files = CardFiles(assets)
    kinds = sorted({dated.note.note_type.kind for deck in packed for dated in deck.notes})
    note_types = {kind: packing.style(kind, content_of(NOTE_TYPES[kind], files)) for kind in kinds}
    before = packing.manifest.note_types
    return Package(
        decks=tuple(packed),
        note_types={kind: sent.changed for kind, sent in note_types.items()},
        media=tuple(packing.media[name] for name in sorted(packing.media)),
        files=files,
        report=Report(
            decks=tuple(packing.reports),
            restyled=tuple(
                kind for kind in kinds if kind in before and before[kind].content != note_types[kind].content
            ),
            left_out=tuple(packing.left_out),
            manifest=packing.manifest.with_sent(packing.sent, note_types, packing.renamed),
        ),
    )


@dataclass(slots=True)
class _Packing:
    """A package while it is packed: what was given, and what has come together so far."""

    assets: Path
    now: int
    beside: Mapping[str, Beside]
    locked: Mapping[str, datetime]
    manifest: Manifest
    names_now: Collection[str]
    sent: dict[str, Sent] = field(default_factory=dict)
    guids: dict[str, str] = field(default_factory=dict)
    renamed: dict[str, str] = field(default_factory=dict)
    """By the id under which a note went out last, the id of today."""
    media: dict[str, Media] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    reports: list[DeckReport] = field(default_factory=list)

    def take(self, deck: Deck, name: str, subdecks: bool) -> list[PackedDeck]:
        """Pack a deck, its parts below it where they are asked for; an empty part has no deck."""
        parts = parts_by_passage(deck.parts or self._beside(deck).parts) if subdecks else {}
        by_part: dict[str, list[Dated]] = {"": []}
        changes: dict[Change, list[str]] = {change: [] for change in Change}
        moved: list[str] = []
        for question in deck.questions:
            before = self._before(question)
            note = self._note(question, deck, before)
            if note is None:
                continue
            part = part_of(question, parts)
            home = deck_id_for(deck.id, part)
            change, changed = self._date(note, before, home)
            changes[change].append(note.question)
            if before and before.home not in (0, home):
                moved.append(note.question)
            by_part.setdefault(part, []).append(Dated(note, changed))
        went_out = {id for id in self.manifest.notes if id.startswith(f"{deck.id}/")}
        self.reports.append(
            DeckReport(
                id=deck.id,
                name=name,
                cards=sum(len(dated.note.cards) for notes in by_part.values() for dated in notes),
                questions={change: tuple(ids) for change, ids in changes.items()},
                absent=tuple(sorted(went_out.difference(self.sent, self.renamed))),
                renamed={old: new for old, new in self.renamed.items() if new.startswith(f"{deck.id}/")},
                moved=tuple(moved),
            )
        )
        return [
            PackedDeck(deck_id_for(deck.id, part), below(name, part), "" if part else _about(deck), tuple(notes))
            for part, notes in by_part.items()
        ]

    def style(self, kind: str, content: str) -> Sent:
        """Give when a note type last changed: the time pinned for it, if it is the one that was pinned."""
        before, pinned = self.manifest.note_types.get(kind), PINNED.get(kind)
        known = pinned.changed if pinned and pinned.content == content else None
        return Sent(content, time_of(compare(before, content, ""), before, known, self.now))

    def _beside(self, deck: Deck) -> Beside:
        return self.beside.get(deck.source, NOTHING_BESIDE)

    def _former(self, question: Question) -> list[str]:
        """Give the full ids that a question had before; one that another question has now is none."""
        return [id for name in question.formerly if (id := f"{question.deck}/{name}") not in self.names_now]

    def _before(self, question: Question) -> Sent | None:
        """Give what went out for a question, under its name or one it had before; None for nothing."""
        for id in (question.id, *self._former(question)):
            if sent := self.manifest.notes.get(id):
                if id != question.id:
                    self.renamed[id] = question.id
                return sent if sent.guid else replace(sent, guid=guid_for(*id.split("/", 1)))
        return None

    def _guid(self, question: Question, before: Sent | None) -> str:
        """Give the note's id: the one that it had, or that of the first name the author gave it."""
        oldest = (*self._former(question), question.id)[0]
        guid = before.guid if before else guid_for(*oldest.split("/", 1))
        if (other := self.guids.setdefault(guid, question.id)) != question.id:
            raise Refused(f"{question.id} and {other} were one question before, and Anki would take them for one note")
        return guid

    def _note(self, question: Question, deck: Deck, before: Sent | None) -> Note | None:
        if question.id in self.sent:
            raise Refused(
                f"{question.id} stands in two of these decks, and Anki would take it for two notes; "
                f"export “{clean_line(deck.title)}” to a file of its own"
            )
        beside = self._beside(deck)
        try:
            around = Around(
                picture=self._picture(question, deck),
                brief=folded_brief(question.passages, beside.brief),
                map=self._map(question, beside),
                data=_data(question, deck),
            )
            return note_of(question, around, self._guid(question, before))
        except NoCard as reason:
            self.left_out.append(LeftOut(question.id, f"{question.id} makes no card: {reason}.", whole=True))
            return None

    def _picture(self, question: Question, deck: Deck) -> str:
        if question.picture is None:
            return ""
        folders = (*((deck.path.parent,) if deck.path else ()), self.assets)
        try:
            media = read_picture(question.picture, folders)
        except NoPicture as reason:
            why = clean_line(f"{question.id} goes without its picture: {reason}.")
            self.left_out.append(LeftOut(question.id, why, whole=False))
            return in_words(question.picture)
        self.media[media.name] = media
        return shown(media, question.picture.alt)

    def _map(self, question: Question, beside: Beside) -> str:
        place = beside.places.get(question.point)
        if place is None:
            return ""
        media = drawn(place.svg)
        self.media[media.name] = media
        return shown(media, place.told)

    def _date(self, note: Note, before: Sent | None, home: int) -> tuple[Change, int]:
        """Give what became of a note and when it last changed, and keep that for the next export."""
        content = note.content
        change = compare(before, content, note.revision)
        locked = self.locked.get(note.question)
        changed = time_of(change, before, int(locked.timestamp()) if locked else None, self.now)
        self.sent[note.question] = Sent(content, changed, note.revision, note.guid, home)
        return change, changed


def _data(question: Question, deck: Deck) -> str:
    """Give the question as the deck has it; empty for one that no deck could hold."""
    try:
        return data_field.packed(Kept(keys_of(question), deck.source))
    except CannotBeWritten:
        return ""


def _about(deck: Deck) -> str:
    """Give the deck's description as HTML, its other keys behind it."""
    header = {key: value for key, value in header_of(deck).items() if key != "about"}
    return markup.html(deck.about) + data_field.comment(header)


def _refuse_equal_ids(decks: Sequence[PackedDeck]) -> None:
    """Two decks with one number, or one name in Anki's eyes, would become one there."""
    for what in ([deck.id for deck in decks], [deck.name.casefold() for deck in decks]):
        if len(set(what)) < len(what):
            raise Refused("two of these decks would be one deck in Anki; export them to files of their own")
