"""What ``quiz``, ``learn`` and the Desk share: from a command's words to a session, on the screen or as lines."""

from __future__ import annotations

import secrets
import sys
from typing import TYPE_CHECKING

from study.clock import timer
from study.commands.context import tell, tell_left_out
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.deck.reading import Reading
    from study.learning.answers import Mode
    from study.learning.planner import Filters
    from study.learning.session import Plan


def add_sitting(parser: ArgumentParser) -> None:
    """Add what both commands take."""
    parser.add_argument("deck", nargs="*", metavar="DECK", help="a deck's id or file; without one, every deck")
    parser.add_argument("--plain", action="store_true", help="as lines of text, for screen readers and pipes")


def sit(
    arguments: Namespace,
    context: Context,
    *,
    mode: Mode,
    filters: Filters,
    count: int | None = None,
    minutes: int | None = None,
    seed: int | None = None,
) -> int:
    """Hold one session. Raises PersonError where no question fits."""
    from study.learning.session import Plan

    readings = chosen(arguments.deck, context)
    for reading in readings:
        tell_left_out(reading)
    plan = Plan(
        mode=mode,
        decks=tuple(reading.deck.id for reading in readings if reading.deck),
        filters=filters,
        count=count,
        minutes=minutes,
        seed=secrets.randbelow(2**32) if seed is None else seed,
        seeded=seed is not None,
    )
    return _plainly(plan, readings, context) if arguments.plain else _on_screen(plan, readings, context)


def chosen(names: list[str], context: Context) -> list[Reading]:
    """Give the decks named, or every deck of the library. Raises PersonError for one that holds no question."""
    library = context.library()
    if not names:
        return [reading for reading in library.decks() if reading.deck and reading.deck.questions]
    readings = [library.find(name) for name in names]
    for name, reading in zip(names, readings, strict=True):
        if not (reading.deck and reading.deck.questions):
            raise PersonError(f"{name} holds no question that can be asked; study check {name} says why")
    return readings


def _plainly(plan: Plan, readings: list[Reading], context: Context) -> int:
    from study.learning.session import Session
    from study.plain import Plain

    questions = [question for reading in readings if reading.deck for question in reading.deck.questions]
    with context.log() as log:
        session = Session.start_or_resume(plan, questions, log, now=context.now, timer=timer)
        if session.current is None:
            tell("There is nothing to ask: no question fits, or nothing is due yet.")
            return 0
        Plain(session, context.now, sys.stdin, sys.stdout, sys.stderr).run()
    return 0


def _on_screen(plan: Plan | None, readings: list[Reading], context: Context) -> int:
    from study.tui import run_app

    return run_app(readings, plan, context)
