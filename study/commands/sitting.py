"""What ``quiz``, ``learn`` and the Desk share: from a command's words to a session, on the screen or as lines."""

from __future__ import annotations

import gc
import os
import sys
from argparse import BooleanOptionalAction
from functools import partial
from io import TextIOWrapper
from typing import TYPE_CHECKING

from study.clock import timer
from study.commands.context import tell, tell_left_out
from study.commands.signs import says_marks, speaks_unicode
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable
    from datetime import date, datetime
    from typing import TextIO

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.learning.answers import Mode
    from study.learning.plan import Plan
    from study.learning.planner import Filters
    from study.learning.session import Session
    from study.questions import Question
    from study.settings import Exam, Settings


def add_sitting(parser: ArgumentParser) -> None:
    """Add what both commands take."""
    parser.add_argument("deck", nargs="*", metavar="DECK", help="a deck's id or file; without one, every deck")
    parser.add_argument("--plain", action="store_true", help="as lines of text, for screen readers and pipes")
    parser.add_argument("--sure", action=BooleanOptionalAction, help="say before each verdict how sure you are")
    parser.add_argument("--retry", action=BooleanOptionalAction, help="one more try at once; the first answer counts")


def sit(
    arguments: Namespace,
    context: Context,
    *,
    mode: Mode,
    filters: Filters,
    count: int | None = None,
    minutes: int | None = None,
    exam: date | None = None,
    seed: int | None = None,
) -> int:
    """Hold one session. Raises PersonError where no question fits.

    Learning without ``minutes`` takes as long as the settings say, and without ``exam`` goes by the next one set.
    """
    from study.commands.settings_file import settings_of
    from study.learning.answers import Mode
    from study.learning.plan import Plan

    settings = settings_of(context.places)
    decks = chosen(arguments.deck, context)
    for deck in decks:
        tell_left_out(deck)
    if mode is Mode.LEARN:
        from study.settings import minutes_of_session

        upcoming = exam_of_decks(settings, decks, context.now()) if exam is None else None
        exam = upcoming.date if upcoming else exam
        minutes = minutes or minutes_of_session(settings, upcoming)
    plan = Plan(
        mode=mode,
        decks=tuple(deck.id for deck in decks),
        filters=filters,
        count=count,
        minutes=minutes,
        exam=exam,
        sure=settings.sure if arguments.sure is None else arguments.sure,
        retry=(settings.retry if arguments.retry is None else arguments.retry) and mode is not Mode.EXAM,
        seed=_drawn_seed() if seed is None else seed,
        seeded=seed is not None,
    )
    return _plainly(plan, decks, context, settings) if arguments.plain else on_screen(plan, decks, context, settings)


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


def exam_of_decks(settings: Settings, decks: Iterable[Deck], now: datetime) -> Exam | None:
    """Give the nearest exam to come for which one of these decks is learnt; None where none is set."""
    from study.learning.days import day_of
    from study.settings import next_exam

    return next_exam(settings, (deck.id for deck in decks), day_of(now))


def _plainly(plan: Plan, decks: list[Deck], context: Context, settings: Settings) -> int:
    from study.learning.session import Session
    from study.plain import Plain

    questions = [question for deck in decks for question in deck.questions]
    with context.log() as log:
        session = Session.start_or_resume(plan, questions, log, now=context.now, timer=timer)
        if session.current is None:
            tell(_nothing(session, context.now()))
            return 0
        gc.enable()  # off while the program starts; see cli.main
        _never_fails_on_a_letter(sys.stdin, sys.stdout)
        ascii = settings.ascii or not says_marks()
        passages = partial(_passages, decks=decks, context=context)
        Plain(session, context.now, sys.stdin, sys.stdout, sys.stderr, passages, ascii).run()
    return 0


def _never_fails_on_a_letter(*streams: TextIO) -> None:
    """Have what a stream cannot read or write stand there as a question mark."""
    for stream in streams:
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def _passages(question: Question, decks: list[Deck], context: Context) -> dict[int, str]:
    """Give the passages that a question rests on, by number, as far as its source has them."""
    source = next((deck.source for deck in decks if deck.id == question.deck), "")
    brief = context.brief(source) if source and question.passages else {}
    return {number: brief[number] for number in question.passages if number in brief}


def _nothing(session: Session, now: datetime) -> str:
    from study.learning.answers import Mode
    from study.presenting.days import when

    if session.all_suspended:
        return "There is nothing to ask: you suspended every question that fits. The Browser has them asked again."
    if session.plan.filters.missed:
        return "There is nothing to ask: no question that fits was missed the last time."
    if session.plan.mode is Mode.EXAM:
        return "There is nothing to ask: no question fits these filters. Cards and open answers are for other quizzes."
    due = session.next_due
    if due is None:
        return "There is nothing to ask: no question fits these filters."
    return f"There is nothing to ask now; the next point comes again {when(due, now)}."


def on_screen(
    plan: Plan | None, decks: list[Deck], context: Context, settings: Settings, *, welcome: bool = False
) -> int:
    """Open the program, at the question of a plan or at the Desk; give the exit code.

    With ``welcome`` somebody who starts for the first time is welcomed before the Desk.
    """
    from study.commands import outside
    from study.commands.held import Held
    from study.commands.sizes import Sizes
    from study.tui.app import run_app
    from study.tui.services import Services

    settings = _fitting(settings, context)
    held, sizes = Held(context, decks), Sizes(context.places)
    with context.log() as log:
        services = Services(
            decks=held.decks,
            log=log,
            now=context.now,
            timer=timer,
            seed=_drawn_seed,
            passages=context.brief,
            article=context.article,
            argument=context.argument,
            parts=context.parts,
            reload=held.reload,
            problems=held.problems,
            file_of=held.file_of,
            editor=outside.editor(os.environ),
            picture=held.picture,
            open_file=outside.open_file,
            copy=outside.copy,
            settings=settings,
            keep=partial(outside.keep_changes, context.places),
            settings_file=str(context.places.settings),
            welcomed=partial(outside.note_welcomed, context.places),
            size=sizes.size,
            keep_size=sizes.keep,
            ascii=not speaks_unicode(),
        )
        return run_app(services, plan, outside.welcome_to(context, decks, log) if welcome else None)


def _fitting(settings: Settings, context: Context) -> Settings:
    """Give the settings as far as the screens can follow them, and tell of what they cannot."""
    from study.settings import THEME

    if settings.theme == THEME and not settings.keys:
        return settings
    from study.commands.settings_file import tell_misfits
    from study.tui.fitting import fit

    settings, misfits = fit(settings)
    if misfits:
        tell_misfits(context.places, misfits)
    return settings


def _drawn_seed() -> int:
    return int.from_bytes(os.urandom(4))
