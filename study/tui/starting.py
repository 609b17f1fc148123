"""Starts the program on the screen: gathers what the screens need, and hands a fault back to the command."""

from __future__ import annotations

import os
import secrets
import sys
from functools import cache
from typing import TYPE_CHECKING, Protocol

from study.clock import timer
from study.source.brief import read_brief
from study.tui.services import Services

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from study.clock import Clock
    from study.deck.deck import Deck
    from study.deck.library import Library
    from study.deck.reading import Reading
    from study.learning.log import Log
    from study.learning.plan import Plan
    from study.paths import Places


class Surroundings(Protocol):
    """What a command knows of where it runs."""

    @property
    def places(self) -> Places:
        """The folders."""

    @property
    def now(self) -> Clock:
        """The clock."""

    def library(self) -> Library:
        """Give the decks."""

    def log(self) -> Log:
        """Open the answer log."""


def run_app(readings: Sequence[Reading], plan: Plan | None, context: Surroundings) -> int:
    """Open the program, at the first question of a plan or else at the Desk; give the exit code.

    ``readings`` are the decks of the plan, or without a plan those of the whole library.
    Raises PersonError where the log cannot be used, and whatever goes wrong inside.
    """
    from study.tui.app import StudyApp

    with context.log() as log:
        app = StudyApp(services(readings, plan, context, log), plan)
        app.run()
    if app.fault is not None:
        raise app.fault
    return app.return_code or 0


def services(readings: Sequence[Reading], plan: Plan | None, context: Surroundings, log: Log) -> Services:
    """Give what the screens need. With a plan, other decks than its own are read only when the Desk opens."""
    chosen = {reading.deck.id: reading.deck for reading in readings if reading.deck}

    @cache
    def decks() -> tuple[Deck, ...]:
        found = readings if plan is None else context.library().decks()
        known = {reading.deck.id: reading.deck for reading in found if reading.deck and reading.deck.questions}
        return tuple({**known, **chosen}.values())

    def deck(id: str) -> Deck | None:
        return chosen.get(id) or next((deck for deck in decks() if deck.id == id), None)

    @cache
    def passages(source: str) -> Mapping[int, str]:
        try:
            return read_brief((context.places.seeds / source / "brief.md").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}

    return Services(
        decks=decks,
        deck=deck,
        log=log,
        now=context.now,
        timer=timer,
        seed=lambda: secrets.randbelow(2**32),
        passages=passages,
        ascii=wants_ascii(os.environ, sys.stdout.encoding or ""),
        theme=os.environ.get("TEXTUAL_THEME", "study-dark"),
    )


def wants_ascii(environment: Mapping[str, str], encoding: str) -> bool:
    """Give whether to draw in ASCII: asked for by ``STUDY_ASCII``, or all that the terminal can show."""
    asked = environment.get("STUDY_ASCII", "")
    if asked:
        return asked != "0"
    return environment.get("TERM", "") in ("linux", "vt100", "vt220") or not encoding.lower().startswith("utf")
