"""The decks that the screens ask from, read anew when somebody has changed one. Shows nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.deck.files import CannotOpen, read_file
from study.text.problems import PersonError, Place, Problem

if TYPE_CHECKING:
    from pathlib import Path

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.deck.library import Library
    from study.questions import Question

INSTALLED = "_shipped"
"""The folder of what came with the program, in an installed one."""


class Held:
    """The decks of one run of the program, in their order."""

    def __init__(self, context: Context, decks: list[Deck]) -> None:
        self._context = context
        self._decks = tuple(decks)

    def decks(self) -> tuple[Deck, ...]:
        """Give the decks as they were read last."""
        return self._decks

    def reload(self) -> None:
        """Read every deck anew; one that cannot be read any more, or holds no question, stays as it was."""
        library = self._context.library()
        self._decks = tuple(_anew(library, deck) for deck in self._decks)

    def problems(self, file: Path) -> tuple[Problem, ...]:
        """Give the problems of a deck's file as it is now."""
        from study.deck.reading import read_deck

        try:
            data = read_file(file)
        except CannotOpen as error:
            return (Problem(str(file), Place(1, 1), "cannot-open", str(error)),)
        return read_deck(data, str(file), file, assets=self._context.places.assets).problems

    def file_of(self, question: Question) -> Path:
        """Give the file that a question can be changed in.

        Raises PersonError for a deck that came with an installed program: its next version would undo the change.
        """
        path = next((deck.path for deck in self._decks if deck.id == question.deck), None)
        if path is None:
            raise PersonError("this question stands in no file")
        if INSTALLED in path.parts:
            own = self._context.places.data / "decks"
            raise PersonError(
                "this deck came with Study, and the next version would undo your change. "
                f'Copy {path} into {own}, give the copy an id of its own in its line "deck:", and change that one'
            )
        return path

    def picture(self, question: Question) -> Path | None:
        """Give where a question's picture lies; None where it has none, or none to be trusted."""
        if question.picture is None:
            return None
        from study.deck.pictures import find_picture, folders_of

        path = next((deck.path for deck in self._decks if deck.id == question.deck), None)
        if path is None:
            return None
        return find_picture(question.picture.file, folders_of(path, self._context.places.assets))


def _anew(library: Library, deck: Deck) -> Deck:
    if deck.path is None:
        return deck
    try:
        read = library.find(str(deck.path)).deck
    except PersonError:
        return deck
    return read if read and read.questions else deck
