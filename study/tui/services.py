"""What the screens are given from outside: decks, the log, clock and chance, the desktop. Opens nothing by itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from study.settings import Settings
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping
    from pathlib import Path

    from study.clock import Clock
    from study.deck.deck import Deck
    from study.learning.log import Log
    from study.questions import Question
    from study.source.argument import Argument
    from study.text.problems import Problem


def _no_article(source: str) -> tuple[str, ...]:
    return ()


def _no_argument(source: str) -> Argument | None:
    return None


def _own_parts(deck: Deck) -> Mapping[str, tuple[int, ...]]:
    return deck.parts


@dataclass
class SettingsKept(Message):
    """The learner has changed the settings: from now on these hold."""

    settings: Settings


def _not_kept(before: Settings, after: Settings) -> None:
    """Keep nothing."""


def _nothing() -> None:
    return


def _no_problems(file: Path) -> tuple[Problem, ...]:
    return ()


def _no_file(question: Question) -> Path:
    raise PersonError("this question stands in no file")


def _no_picture(question: Question) -> Path | None:
    return None


def _no_desktop(file: Path) -> None:
    raise PersonError(f"there is no desktop here to show it on; the picture is {file}")


def _no_clipboard(text: str) -> bool:
    return False


def _unnoticed() -> None:
    return None


def _no_size(part: str) -> int | None:
    return None


def _size_forgotten(part: str, size: int) -> None:
    return


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
    reload: Callable[[], None] = _nothing
    """Reads the decks anew, after one was changed; one that cannot be read any more stays as it was."""
    problems: Callable[[Path], tuple[Problem, ...]] = _no_problems
    """Gives the problems of a deck's file as it is now."""
    file_of: Callable[[Question], Path] = _no_file
    """Gives the file that a question can be changed in. Raises PersonError where it had better not be changed."""
    editor: Callable[[Path, int], None] | None = None
    """Opens the person's own editor at a line of a file, and returns once it is closed; None where none is set.

    It has the terminal to itself. Raises PersonError where it cannot be started.
    """
    picture: Callable[[Question], Path | None] = _no_picture
    """Gives where a question's picture lies; None where it has none, or none to be trusted."""
    open_file: Callable[[Path], None] = _no_desktop
    """Opens a file with the system's viewer, which may take seconds. Raises PersonError where that fails."""
    copy: Callable[[str], bool] = _no_clipboard
    """Puts a text on the desktop's clipboard, which may take seconds; gives whether there was a way."""
    settings: Settings = Settings()
    """What the learner has set. A change makes new services; see ``StudyApp.on_settings_kept``."""
    keep: Callable[[Settings, Settings], None] = _not_kept
    """Keeps what has changed from the first settings to the second. Raises PersonError where that cannot be done."""
    settings_file: str = ""
    """Where the settings are kept, for people to read; empty where they are not."""
    welcomed: Callable[[], None] = _unnoticed
    """Notes that the welcome was seen, so that it does not come again."""
    size: Callable[[str], int | None] = _no_size
    """Gives how large the learner has made a part of a screen, by its name; None where it was never changed."""
    keep_size: Callable[[str, int], None] = _size_forgotten
    """Keeps the size of a part of a screen for the next time."""
    ascii: bool = False
    """Whether the terminal draws no more than the signs of any keyboard, whatever the learner has set."""

    def deck(self, id: str) -> Deck | None:
        """Give the deck with this id; None where there is none."""
        return next((deck for deck in self.decks() if deck.id == id), None)

    def questions(self) -> tuple[Question, ...]:
        """Give the questions of every deck, in their order."""
        return tuple(question for deck in self.decks() for question in deck.questions)

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
