"""A forecast as lines of text: what is remembered now and on the day, and what the next session is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.presenting.bars import bar
from study.presenting.clean import clean_line
from study.presenting.symbols import on_any_keyboard

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from study.learning.forecast import Forecast
    from study.learning.prospects import Prospect

NAME = 34
CELLS = 14

NO_MARK = "That is recall, not an exam's mark."
"""Said beside every forecast."""


def spread(forecast: Forecast) -> str:
    """Give a forecast as a range: ``58–70%``."""
    low, high = round(forecast.low * 100), round(forecast.high * 100)
    return f"{low}–{high}%" if low < high else f"{low}%"


def worth(prospect: Prospect, minutes: int) -> str:
    """Give what a session is worth: ``Forecast 71% → 78% for these 9 minutes``."""
    return f"Forecast {_share(prospect.then)} → {_share(prospect.after)} for these {_minutes(minutes)}"


def prospect_lines(
    whole: Prospect, groups: Mapping[str, Sequence[Prospect]], day: date, minutes: int, *, unicode: bool = True
) -> Iterator[str]:
    """Give the forecast of all points and of each group, a line each; recall is meant, and not an exam's mark."""
    yield f"What you are likely to recall on {day.isoformat()}, as a range ({whole.points} points):"
    if minutes:
        yield f"{_range(whole.then)} if you do nothing more; {_range(whole.after)} after the next session."
        promise = f"{worth(whole, minutes)}."
        yield promise if unicode else on_any_keyboard(promise)
    else:
        yield f"{_range(whole.then)} if you do nothing more, and there is nothing to learn just now."
    for title, prospects in groups.items():
        if prospects:
            yield ""
            yield f"{title:<{NAME}} {'':<{CELLS}} now  that day  after a session"
            yield from (_line(prospect, unicode) for prospect in prospects)


def _line(prospect: Prospect, unicode: bool) -> str:
    name = clean_line(prospect.name)
    name = name if len(name) <= NAME else f"{name[: NAME - 1]}{'…' if unicode else '~'}"
    now, then, after = (_share(each) for each in (prospect.now, prospect.then, prospect.after))
    return f"{name:<{NAME}} {bar(prospect.then.mean, unicode, CELLS)}{now:>4}{then:>10}{after:>17}"


def _share(forecast: Forecast) -> str:
    return f"{forecast.mean:.0%}"


def _range(forecast: Forecast) -> str:
    return f"{forecast.low:.0%} to {forecast.high:.0%}"


def _minutes(minutes: int) -> str:
    return f"{minutes} minute{'' if minutes == 1 else 's'}"
