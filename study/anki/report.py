"""What an export did, or would do, as values: a command puts it into words, a test reads it."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from study.anki.changes import Change
    from study.anki.manifest import Manifest

NEVER = (
    "Cards do not change deck: one that you moved in Anki stays where it is.",
    "A question that is no longer in the package stays in Anki until you delete its note.",
    "A note that you deleted in Anki comes back as a new one.",
)
"""What an import into Anki does not do, whatever the package holds."""


@frozen
class LeftOut:
    """Something that is not in the package."""

    question: str
    """The full id."""
    why: str
    """A sentence, fit for a terminal."""
    whole: bool
    """Whether the question is missing; False where only its picture is."""


@frozen
class DeckReport:
    """One deck in the package, its subdecks included."""

    id: str
    name: str
    """As Anki shows it."""
    cards: int
    questions: Mapping[Change, tuple[str, ...]]
    """Full ids by what became of them since the last export; every change is a key."""
    absent: tuple[str, ...]
    """Ids that went out from this deck before, and are not in this package."""
    renamed: Mapping[str, str] = field(default_factory=dict)
    """By the id under which a question went out last, the id of today: its note and its history go on."""
    moved: tuple[str, ...] = ()
    """Full ids of questions that lie in another part now; their cards stay where Anki has them."""

    @property
    def notes(self) -> int:
        """How many notes it has."""
        return sum(map(len, self.questions.values()))


@frozen
class Report:
    """What an export did, or would do."""

    decks: tuple[DeckReport, ...]
    restyled: tuple[str, ...]
    """Kinds whose cards look or work another way since the last export: styling of the learner's own is lost."""
    left_out: tuple[LeftOut, ...]
    manifest: Manifest
    """What has now gone out; to be kept once the package is written."""
    never: tuple[str, ...] = NEVER

    @property
    def notes(self) -> int:
        """How many notes the package has."""
        return sum(deck.notes for deck in self.decks)

    @property
    def cards(self) -> int:
        """How many cards the package has."""
        return sum(deck.cards for deck in self.decks)

    def count(self, change: Change) -> int:
        """Give how many notes are new, changed, corrected or unchanged."""
        return sum(len(deck.questions[change]) for deck in self.decks)
