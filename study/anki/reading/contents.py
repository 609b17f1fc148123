"""What stands in a package, as values: note types, decks, notes, cards, reviews. Opens nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


@frozen
class AnkiTemplate:
    """One way in which a note type makes a card."""

    name: str
    front: str
    """With ``{{Field}}`` for what a note holds, as Anki writes it."""
    back: str


@frozen
class AnkiNoteType:
    """A kind of note."""

    id: int
    name: str
    fields: tuple[str, ...]
    templates: tuple[AnkiTemplate, ...]
    """By place; one alone where ``gaps``."""
    gaps: bool
    """Whether the gaps of a field make the cards."""


@frozen
class AnkiDeck:
    """A deck of cards."""

    id: int
    name: str
    """With ``::`` between a deck and the one below it."""
    about: str
    """Its description, as HTML; empty for none."""


@frozen
class AnkiNote:
    """A note."""

    id: int
    """The milliseconds since 1970 at which it was made, or thereabouts; any positive number, if others wrote it."""
    guid: str
    note_type: int
    changed: int
    """In seconds since 1970, and before the year 10000."""
    tags: tuple[str, ...]
    fields: tuple[str, ...]
    """HTML, one for each field of the note type; made so where the note has fewer or more, which then join the last."""


@frozen
class AnkiCard:
    """A card of a note, and where it stands in learning."""

    id: int
    note: int
    """Its note's id; that note may have been passed over."""
    place: int
    """Its place among the note type's templates, or a gap's number less one."""
    deck: int
    """Its own deck, even while a filtered one has it; may be one that the package does not have."""
    queue: int
    """-1 suspended, 0 new, 1 learning, 2 review; others as Anki has them."""
    reps: int
    data: str
    """JSON, with FSRS's ``s`` and ``d`` where it has them; may be anything."""


@frozen
class AnkiReview:
    """One answer to a card."""

    id: int
    """Milliseconds since 1970."""
    card: int
    ease: int
    """1 again, 2 hard, 3 good, 4 easy; 0 for what was no answer, as a change by hand."""
    took: int
    """Milliseconds."""
    kind: int
    """0 learning, 1 review, 2 relearning, 3 filtered (cramming where ``factor`` is 0), 4 by hand, 5 rescheduled."""
    factor: int


class Contents(Protocol):
    """An open package. Each method reads anew; all raise ``study.anki.refused.Refused`` for what cannot be read."""

    @property
    def note_types(self) -> Mapping[int, AnkiNoteType]:
        """By id."""
        ...

    @property
    def decks(self) -> Mapping[int, AnkiDeck]:
        """By id; those without cards too."""
        ...

    @property
    def media(self) -> frozenset[str]:
        """The names of the files that came along, as fields name them, in Unicode's composed form (NFC)."""
        ...

    def notes(self) -> Iterator[AnkiNote]:
        """Give all notes in the order of their ids."""
        ...

    def cards(self) -> Iterator[AnkiCard]:
        """Give all cards in the order of their ids."""
        ...

    def reviews(self) -> Iterator[AnkiReview]:
        """Give all reviews in the order of their ids; none where the package came without."""
        ...

    def read_media(self, names: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Give the files of these names with their bytes; one that is not there, or too large, is passed over."""
        ...
