"""The day of an exam: sets it for a deck, or for every deck; shows those that are set, or takes one away."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from study.commands.context import tell
from study.commands.filters import whole
from study.commands.settings_file import keep_exams, settings_of
from study.commands.usage import WrongUse

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterable, Mapping
    from datetime import date

    from study.commands.context import Context
    from study.settings import Noted, Settings

_MEANT_AS_DATE = re.compile(r"[0-9]+([-./][0-9]+)+\.?")


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("deck", nargs="?", metavar="DECK", help="a deck's id or file; without one, every deck")
    parser.add_argument("date", nargs="?", metavar="DATE", help="the day, such as 2026-12-04")
    parser.add_argument("--minutes", type=whole(1, "--minutes"), metavar="N", help="minutes a day until then")
    parser.add_argument("--clear", action="store_true", help="take the date away; without DECK, all of them")
    parser.add_argument("--json", action="store_true", help="the dates as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Set, show or take away."""
    from study.learning.days import day_of

    today = day_of(context.now())
    name, said = arguments.deck, arguments.date
    if name and said is None and _MEANT_AS_DATE.fullmatch(name):
        name, said = None, name
    settings = settings_of(context.places)
    key = _key(name, settings, context, clearing=arguments.clear)
    if arguments.clear:
        if said or arguments.minutes:
            raise WrongUse("--clear takes a date away, and takes neither a date nor --minutes")
        return _clear(key if name else None, settings, context)
    if said or arguments.minutes:
        exams = {**settings.exams, key: _noted(said, arguments.minutes, settings.exams.get(key), today)}
        keep_exams(context.places, exams)
        settings = settings_of(context.places)
    _show(settings, [key] if name or said else None, context, today, as_json=arguments.json)
    return 0


def _key(name: str | None, settings: Settings, context: Context, *, clearing: bool) -> str:
    """Give the id of the deck that was named. Raises PersonError, with a guess, where there is none."""
    from study.settings import EVERY

    if not name:
        return EVERY
    if clearing and name in settings.exams:  # also of a deck that is no more
        return name
    deck = context.library().find(name).deck
    return deck.id if deck else name


def day_to_come(said: str, today: date) -> date:
    """Give the day of an exam that a person wrote. Raises WrongUse for one that is none, or not to come."""
    from study.presenting.exam_day import NoExamDay, written_day

    try:
        return written_day(said, today)
    except NoExamDay as error:
        raise WrongUse(str(error)) from None


def _noted(said: str | None, minutes: int | None, before: Noted | None, today: date) -> Noted:
    """Give the exam that is to be set. Raises WrongUse where it cannot be."""
    from study.presenting.exam_day import example_day
    from study.settings import MOST_MINUTES, Noted

    if minutes and minutes > MOST_MINUTES:
        raise WrongUse(f"a day has {MOST_MINUTES} minutes, not {minutes}")
    if said is not None:
        return Noted(day_to_come(said, today), minutes or (before.minutes if before else None))
    if before is None:
        raise WrongUse(f"no exam is set yet; say its day too, such as {example_day(today)}")
    return Noted(before.date, minutes)


def _clear(key: str | None, settings: Settings, context: Context) -> int:
    """Take the date of one deck away, or all dates."""
    kept = {deck: noted for deck, noted in settings.exams.items() if key and deck != key}
    if len(kept) == len(settings.exams):
        tell(f"No exam is set for {key}." if key else "No exam is set.")
        return 0
    keep_exams(context.places, kept)
    tell(f"The exam date of {key} is taken away." if key else "No exam is set any more.")
    return 0


def _show(settings: Settings, keys: Iterable[str] | None, context: Context, today: date, *, as_json: bool) -> None:
    """Print exams, the nearest first: those of these keys, or all."""
    from study.presenting.exam_day import example_day
    from study.settings import EVERY, exam_of

    wanted = settings.exams if keys is None else keys
    found = sorted((exam.date, key, exam) for key in wanted if (exam := exam_of(settings, key)))
    if as_json:
        rows = [
            {
                "deck": None if key == EVERY else key,
                "date": exam.date.isoformat(),
                "days": (exam.date - today).days,
                "minutes": exam.minutes,
            }
            for _, key, exam in found
        ]
        print(json.dumps(rows, ensure_ascii=False))
        return
    titles = _titles(context) if found else {}
    for day, key, exam in found:
        title = "Every deck" if key == EVERY else titles.get(key, key)
        print(f"{title}: {_when(day, today)} · {exam.minutes} minute{'' if exam.minutes == 1 else 's'} a day")
    if not found:
        tell(f"No exam is set; study exam DECK {example_day(today)} sets one.")


def _titles(context: Context) -> Mapping[str, str]:
    from study.presenting.clean import clean_line

    decks = (reading.deck for reading in context.library().decks())
    return {deck.id: clean_line(deck.title) for deck in decks if deck}


def _when(day: date, today: date) -> str:
    from study.presenting.days import dated

    days = (day - today).days
    left = {0: "today", 1: "tomorrow"}.get(days, f"{days} days left" if days > 0 else "over")
    return f"{dated(day)} {day.year} · {left}"
