"""A question changed from the program: in the person's own editor, or in a small one. Knows no session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from study.deck.files import CannotOpen, read_file
from study.deck.placing import place_of, stretch_of
from study.text.problems import PersonError, Severity
from study.tui.screens.editor import EditorScreen

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from textual.app import App

    from study.questions import Question
    from study.text.problems import Problem
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services


def edit(app: App[None], glyphs: Glyphs, services: Services, question: Question, then: Callable[[str], None]) -> None:
    """Open a question's file at its line; once it is closed and the decks are read anew, call ``then``.

    That is given a sentence about what is wrong in the file now, the question's own mistake first; empty for nothing.
    Raises PersonError where the file cannot be opened, or had better not be changed.
    """
    file = services.file_of(question)
    line = place_of(_read(file), question.name) or 1

    def closed(_: None = None) -> None:
        services.reload()
        then(outcome(services, file, question))

    notice = ""
    if services.editor is not None:
        try:
            with app.suspend():
                try:
                    services.editor(file, line)
                except PersonError as error:
                    notice = f"{str(error)[:1].upper()}{str(error)[1:]}. This is Study's own small editor."
        except SuspendNotSupported:
            notice = "Another program cannot be opened from here. This is Study's own small editor."
        if not notice:
            closed()
            return
    app.push_screen(EditorScreen(glyphs, services, file, line, notice), closed)


def outcome(services: Services, file: Path, question: Question) -> str:
    """Say what keeps a question from being read as it now stands in its file, or else what is wrong elsewhere in it."""
    errors = [problem for problem in services.problems(file) if problem.severity is Severity.ERROR]
    try:
        lines = stretch_of(_read(file), question.name)
    except PersonError as error:
        return f"The question stays as it was: {error}."
    if own := next((problem for problem in errors if problem.place.line in lines), None):
        return f"The question stays as it was. {_told(file, own)}"
    if not lines and not _renamed(services, question):
        missing = f"{question.name} is not in {file.name} any more; a session that asks it goes on with it as it was."
        return f"{missing} {_told(file, errors[0])}" if errors else missing
    return _told(file, errors[0]) if errors else ""


def _told(file: Path, problem: Problem) -> str:
    way_out = f"; {problem.hint}" if problem.hint else ""
    return f"Line {problem.place.line} of {file.name} has a mistake: {problem.message}{way_out}."


def _renamed(services: Services, question: Question) -> bool:
    """Tell whether a question of the deck says that it had this one's id before."""
    deck = services.deck(question.deck)
    return deck is not None and any(question.name in other.formerly for other in deck.questions)


def _read(file: Path) -> bytes:
    try:
        return read_file(file)
    except CannotOpen as error:
        raise PersonError(str(error)) from None
