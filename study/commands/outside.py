"""What the screens may do outside of them, loaded when they do it: most sessions edit, open, copy and set nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.learning.log import Log
    from study.paths import Places
    from study.settings import Settings
    from study.source.source import Source


def editor(environment: Mapping[str, str]) -> Callable[[Path, int], None] | None:
    """Give what opens the person's own editor at a line of a file; None where none is set."""
    if not (environment.get("VISUAL") or environment.get("EDITOR")):
        return None
    from study.commands.editors import named_editor

    named = named_editor(environment)
    return partial(_edit, named) if named else None


def _edit(named: str, file: Path, line: int) -> None:
    from study.commands.editors import edit_with

    edit_with(named, file, line)


def open_file(file: Path) -> None:
    """Open a file with the system's viewer. Raises PersonError where that fails."""
    from study.commands import desktop

    desktop.open_file(file)


def copy(text: str) -> bool:
    """Put a text on the desktop's clipboard; give whether there was a way."""
    from study.commands import desktop

    return desktop.copy(text)


def keep_changes(places: Places, before: Settings, after: Settings) -> None:
    """Keep what has changed in the settings. Raises PersonError where that cannot be done."""
    from study.commands import settings_file

    settings_file.keep_changes(places, before, after)


def note_welcomed(places: Places) -> None:
    """Note that the welcome was seen."""
    from study.commands import first_start

    first_start.note_welcomed(places)


def welcome_to(context: Context, decks: Iterable[Deck], log: Log) -> Source | None:
    """Give the source that somebody who starts for the first time is welcomed to; else None."""
    from study.commands import first_start

    return first_start.welcome_to(context, decks, log)
