"""Whether somebody starts Study for the first time, what they are welcomed to, and that they were."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.learning.log import Log
    from study.paths import Places
    from study.source.source import Source


def welcome_to(context: Context, decks: Iterable[Deck], log: Log) -> Source | None:
    """Give the source that came with Study and that a deck asks, for somebody who has not begun; else None.

    Somebody has begun who answered something, began a session, or saw the welcome.
    """
    if context.places.welcomed.exists() or log.last_answer() or log.sittings():
        return None
    from study.commands.source_folders import DESCRIPTION

    for source in dict.fromkeys(deck.source for deck in decks if deck.source):
        if (context.places.seeds / source / DESCRIPTION).is_file():
            with suppress(PersonError):  # study check tells it
                return context.source(source)
    return None


def note_welcomed(places: Places) -> None:
    """Note that the welcome was seen. Where that cannot be done, it comes once more."""
    with suppress(OSError):
        places.welcomed.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        places.welcomed.touch(mode=0o600)
