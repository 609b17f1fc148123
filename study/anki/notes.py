"""A question as a note of Anki: its fields, tags and cards, who it is, and a hash to tell when it changed."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from study.anki import markup
from study.anki.identity import guid_for
from study.anki.note_types import NOTE_TYPES, write
from study.anki.note_types.base import Around, NoCard, NoteType, common_fields
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from study.questions import Question

_SHOWN = re.compile(r"<[^>]*>")


@frozen
class Note:
    """One question, ready for Anki."""

    question: str
    """Its full id."""
    guid: str
    note_type: NoteType
    fields: tuple[str, ...]
    """HTML, one for each field of the note type."""
    tags: tuple[str, ...]
    cards: tuple[int, ...]
    """The places of its cards, from 0."""
    revision: str

    @property
    def content(self) -> str:
        """A hash of all that Anki is given."""
        whole = "\x1f".join((str(self.note_type.id), *self.fields, *self.tags, repr(self.cards)))
        return hashlib.sha256(whole.encode()).hexdigest()[:16]


def note_of(question: Question, around: Around = Around(), guid: str = "") -> Note:  # noqa: B008 - a frozen value
    """Give the question as a note; ``guid`` is the note's own where it is not that of the question's present name.

    Raises NoCard where Anki would show nothing.
    """
    note_type = NOTE_TYPES[question.kind]
    written = write(question)
    if not _SHOWN.sub("", written.fields[0]).strip():
        raise NoCard("nothing that can be shown is left of its text")
    return Note(
        question=question.id,
        guid=guid or guid_for(question.deck, question.name),
        note_type=note_type,
        fields=written.fields + common_fields(question, around),
        tags=markup.tags(question.tags),
        cards=written.cards,
        revision=question.revision,
    )


def folded_brief(passages: tuple[int, ...], brief: Mapping[int, str]) -> str:
    """Give the passages that the brief has, as HTML to unfold; empty for none."""
    return "".join(
        markup.element("p", f"<b>¶ {number}</b> {markup.html(brief[number])}", dir="auto")
        for number in passages
        if brief.get(number)
    )
