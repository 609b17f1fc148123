"""What can be set on the screen: each line's name, what it says, and which settings a change gives. No widgets."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from study.learning.days import day_of
from study.presenting.exam_day import FARTHEST, USUAL, day_to_come, example, told
from study.settings import DAILY, EVERY, MOST_MINUTES, Noted, Settings, exam_of, minutes_of_text
from study.text.page import clip
from study.text.problems import PersonError
from study.tui.fitting import THEME_NAMES
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from study.tui.services import Services

STEPS = (5, 10, 15, 20, 25, 30, 40, 50, 60, 90, 120)
"""Minutes that the arrows go through; any other number can be written."""


def _always(settings: Settings) -> bool:
    return True


def _nothing(settings: Settings) -> str:
    return ""


def _unread(settings: Settings, text: str) -> Settings:
    return settings


@frozen(kw_only=True)
class Line:
    """One thing that can be set."""

    name: str
    value: Callable[[Settings], str]
    """Gives the value as it stands there."""
    beside: Callable[[Settings], str]
    """Gives what is to be said of the value; empty for nothing."""
    turned: Callable[[Settings, int], Settings]
    """Gives the settings with the value before (-1) or after (1) this one."""
    below: bool = False
    """Whether the value stands below the name, which may be long, and not beside it."""
    words: tuple[str, str] = ("", "change")
    """What the arrows do, to the left and to the right, in a word each; empty for the left where both do the same."""
    is_there: Callable[[Settings], bool] = _always
    """Whether there is anything to set."""
    example: str = ""
    """What may be written; empty where nothing can."""
    written: Callable[[Settings], str] = _nothing
    """Gives the value as it is written; empty where it is not set."""
    read: Callable[[Settings, str], Settings] = _unread
    """Gives the settings with what was written, and without the value for nothing.

    Raises PersonError where it cannot be.
    """


def looks(services: Services) -> tuple[Line, ...]:
    """Give what can be set of the looks."""
    held = "this terminal draws no others, or STUDY_ASCII is set" if services.ascii else ""
    return (
        Line(
            name="Theme",
            value=lambda settings: settings.theme,
            beside=lambda settings: f"{THEME_NAMES.index(settings.theme) + 1} of {len(THEME_NAMES)}",
            turned=_other_theme,
            words=("previous", "next"),
        ),
        Line(
            name="Signs",
            value=lambda settings: "ASCII" if held or settings.ascii else "Unicode",
            beside=lambda settings: held or ("those of any keyboard" if settings.ascii else "as you see them here"),
            turned=lambda settings, step: settings if held else replace(settings, ascii=not settings.ascii),
        ),
        Line(
            name="Motion",
            value=lambda settings: _on(settings.motion),
            beside=lambda settings: "pages glide when they scroll",
            turned=lambda settings, step: replace(settings, motion=not settings.motion),
        ),
    )


def sessions() -> tuple[Line, ...]:
    """Give what can be set of sessions."""
    return (
        Line(
            name="Minutes",
            value=lambda settings: str(settings.minutes or "no limit"),
            beside=lambda settings: "for a session of learning",
            turned=lambda settings, step: replace(settings, minutes=_stepped(settings.minutes or 0, step)),
            words=("less", "more"),
            example="a number of minutes, such as 20",
            written=lambda settings: str(settings.minutes or ""),
            read=lambda settings, text: replace(settings, minutes=minutes_of(text)),
        ),
        Line(
            name="How sure",
            value=lambda settings: _on(settings.sure),
            beside=lambda settings: "you say so before each verdict",
            turned=lambda settings, step: replace(settings, sure=not settings.sure),
        ),
        Line(
            name="Second try",
            value=lambda settings: _on(settings.retry),
            beside=lambda settings: "one more try at once; the first answer counts",
            turned=lambda settings, step: replace(settings, retry=not settings.retry),
        ),
    )


def exams(services: Services) -> tuple[Line, ...]:
    """Give what can be set of exams: of every deck, of each, and of decks that are no more but have one set."""
    today = day_of(services.now())
    titles = {EVERY: "Every deck"} | {deck.id: deck.title for deck in services.decks()}
    ids = [*titles, *(deck for deck in services.settings.exams if deck not in titles)]
    days = (_day(id, titles.get(id, id), today, known=id in titles) for id in ids)
    return tuple(line for id, day in zip(ids, days, strict=True) for line in (day, _daily(id)))


def _day(deck: str, title: str, today: date, *, known: bool) -> Line:
    """Give the line of an exam's day."""

    def value(settings: Settings) -> str:
        return told(settings.exams[deck].date, today) if deck in settings.exams else "not set"

    def beside(settings: Settings) -> str:
        if deck in settings.exams:
            return "" if known else "there is no such deck any more"
        return "as every deck" if EVERY in settings.exams else ""

    def with_day(settings: Settings, day: date) -> Settings:
        noted = settings.exams.get(deck)
        return _with_exam(settings, deck, Noted(day, noted.minutes if noted else None))

    def turned(settings: Settings, step: int) -> Settings:
        noted = settings.exams.get(deck)
        if noted is None or noted.date < today:
            return with_day(settings, today + USUAL)
        day = noted.date + timedelta(days=step)
        return with_day(settings, min(max(day, today), today + FARTHEST))

    return Line(
        name=title,
        below=True,
        value=value,
        beside=beside,
        turned=turned,
        words=("earlier", "later"),
        example=f"{example(today)}, or in {USUAL.days} days",
        written=lambda settings: settings.exams[deck].date.isoformat() if deck in settings.exams else "",
        read=lambda settings, text: (
            with_day(settings, day_to_come(text, today)) if text else _with_exam(settings, deck, None)
        ),
    )


def _daily(deck: str) -> Line:
    """Give the line of the minutes a day until an exam."""

    def own(settings: Settings) -> int | None:
        return settings.exams[deck].minutes if deck in settings.exams else None

    def value(settings: Settings) -> int:
        exam = exam_of(settings, deck)
        return exam.minutes if exam else DAILY

    def with_minutes(settings: Settings, minutes: int | None) -> Settings:
        return _with_exam(settings, deck, replace(settings.exams[deck], minutes=minutes))

    return Line(
        name="",
        below=True,
        value=lambda settings: f"{value(settings)} minute{'' if value(settings) == 1 else 's'} a day",
        beside=lambda settings: "" if own(settings) else "as long as a session" if settings.minutes else "the usual",
        turned=lambda settings, step: with_minutes(settings, _stepped(value(settings), step) or STEPS[0]),
        words=("less", "more"),
        is_there=lambda settings: deck in settings.exams,
        example="a number of minutes, such as 10",
        written=lambda settings: str(own(settings) or ""),
        read=lambda settings, text: with_minutes(settings, minutes_of(text)),
    )


def minutes_of(text: str) -> int | None:
    """Give the number of minutes that a person wrote; None for nothing. Raises PersonError for no such number."""
    if not text:
        return None
    if minutes := minutes_of_text(text):
        return minutes
    raise PersonError(f"“{clip(text)}” is no number of minutes; write a whole number from 1 to {MOST_MINUTES}")


def _stepped(minutes: int, step: int) -> int | None:
    """Give the next step above or below; None below the lowest."""
    if step > 0:
        return next((each for each in STEPS if each > minutes), max(minutes, STEPS[-1]))
    return next((each for each in reversed(STEPS) if each < minutes), None)


def _with_exam(settings: Settings, deck: str, noted: Noted | None) -> Settings:
    exams = {id: each for id, each in settings.exams.items() if id != deck}
    return replace(settings, exams=exams | ({deck: noted} if noted else {}))


def _other_theme(settings: Settings, step: int) -> Settings:
    at = THEME_NAMES.index(settings.theme) + step
    return replace(settings, theme=THEME_NAMES[at % len(THEME_NAMES)])


def _on(on: bool) -> str:
    return "on" if on else "off"
