"""What the screens are given from outside: decks, the log, clock and chance. Opens nothing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.settings import Settings
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping

    from study.clock import Clock
    from study.deck.deck import Deck
    from study.learning.log import Log
    from study.questions import Question
    from study.source.argument import Argument


def _no_article(source: str) -> tuple[str, ...]:
    return ()


def _no_argument(source: str) -> Argument | None:
    return None


def _own_parts(deck: Deck) -> Mapping[str, tuple[int, ...]]:
    return deck.parts


@frozen(kw_only=True)
class Services:
    """Everything the screens need from outside."""

    decks: Callable[[], tuple[Deck, ...]]
    """Gives the decks that hold a question, in the library's order."""
    log: Log
    now: Clock
    timer: Callable[[], float]
    """Gives seconds on a clock that only goes forward."""
    seed: Callable[[], int]
    """Draws the seed of a new session."""
    passages: Callable[[str], Mapping[int, str]]
    """Gives the passages of a source's brief, by number; nothing for a source without one."""
    article: Callable[[str], tuple[str, ...]] = _no_article
    """Gives the paragraphs of the text attached to a source, passage 1 first; nothing where none is attached.

    Raises PersonError where the source has a mistake.
    """
    argument: Callable[[str], Argument | None] = _no_argument
    """Gives the argument of a source. Raises PersonError where the source has no fact base, or a mistake in it."""
    parts: Callable[[Deck], Mapping[str, tuple[int, ...]]] = _own_parts
    """Gives named sections of a deck's source with their passages; without a library, what the deck itself says.

    Raises PersonError where the source has a mistake.
    """
    settings: Settings = Settings()
    """What the learner has set."""
    ascii: bool = False
    """Whether to draw with the signs of any keyboard."""
    theme: str = "study-dark"
    """The name of a theme of ours or of Textual's."""

    def deck(self, id: str) -> Deck | None:
        """Give the deck with this id; None where there is none."""
        return next((deck for deck in self.decks() if deck.id == id), None)

    def decks_around(self, question: Question, ids: Collection[str]) -> tuple[Deck, ...]:
        """Give the decks with these ids, a question's own first."""
        return tuple(
            sorted((deck for deck in self.decks() if deck.id in ids), key=lambda deck: deck.id != question.deck)
        )

    def passages_of(self, question: Question) -> Mapping[int, str]:
        """Give the passages of the brief that a question rests on, by number, as far as there are any."""
        deck = self.deck(question.deck) if question.passages else None
        brief = self.passages(deck.source) if deck and deck.source else {}
        return {number: brief[number] for number in question.passages if number in brief}
