"""What ``quiz``, ``learn`` and the Desk share: from a command's words to a session, on the screen or as lines."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from study.clock import timer
from study.commands.context import tell, tell_left_out
from study.commands.signs import speaks_unicode
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import datetime

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.learning.answers import Mode
    from study.learning.plan import Plan
    from study.learning.planner import Filters


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
    from study.learning.plan import Plan

    decks = chosen(arguments.deck, context)
    for deck in decks:
        tell_left_out(deck)
    plan = Plan(
        mode=mode,
        decks=tuple(deck.id for deck in decks),
        filters=filters,
        count=count,
        minutes=minutes,
        seed=_drawn_seed() if seed is None else seed,
        seeded=seed is not None,
    )
    return _plainly(plan, decks, context) if arguments.plain else on_screen(plan, decks, context)


def chosen(names: list[str], context: Context) -> list[Deck]:
    """Give the decks named, or every deck of the library. Raises PersonError for one that holds no question."""
    library = context.library()
    if not names:
        return [reading.deck for reading in library.decks() if reading.deck and reading.deck.questions]
    decks = []
    for name in names:
        deck = library.find(name).deck
        if deck is None or not deck.questions:
            raise PersonError(f"{name} holds no question that can be asked; study check {name} says why")
        decks.append(deck)
    return decks


def _plainly(plan: Plan, decks: list[Deck], context: Context) -> int:
    from study.learning.session import Session
    from study.plain import Plain

    questions = [question for deck in decks for question in deck.questions]
    with context.log() as log:
        session = Session.start_or_resume(plan, questions, log, now=context.now, timer=timer)
        if session.current is None:
            tell(_nothing(session.next_due, context.now()))
            return 0
        gc.enable()  # off while the program starts; see cli.main
        Plain(session, context.now, sys.stdin, sys.stdout, sys.stderr).run()
    return 0


def _nothing(due: datetime | None, now: datetime) -> str:
    from study.presenting.days import when

    if due is None:
        return "There is nothing to ask: no question fits these filters."
    return f"There is nothing to ask now; the next point comes again {when(due, now)}."


def on_screen(plan: Plan | None, decks: list[Deck], context: Context) -> int:
    """Open the program, at the question of a plan or at the Desk; give the exit code."""
    from study.tui.app import run_app
    from study.tui.services import Services

    with context.log() as log:
        services = Services(
            decks=lambda: tuple(decks),
            log=log,
            now=context.now,
            timer=timer,
            seed=_drawn_seed,
            passages=context.brief,
            ascii=not speaks_unicode(),
        )
        return run_app(services, plan)


def _drawn_seed() -> int:
    return int.from_bytes(os.urandom(4))
