"""The drawings of the page of progress: figures and a width in cells in, lines out. Works no figure out."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from textual.content import Content

from study.learning.statistics.calendar import together
from study.presenting.prospects import spread
from study.presenting.wrapping import cells, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from study.learning.forecast import Forecast
    from study.learning.prospects import Prospect
    from study.learning.score import Score
    from study.learning.statistics import Mastery
    from study.learning.statistics.calendar import Work
    from study.tui.glyphs import Glyphs

_DAYS = "Mo Tu We Th Fr Sa Su"
_WEEK = 9
"""Cells for the Monday of a week."""
_SIGNS = ("·", "░", "▒", "▓")
_PLAIN_SIGNS = (".", "-", "+", "#")
_STEPS = (5, 15)
"""Minutes at which the sign of a day changes."""
_COLUMN = 10
"""Cells of a number."""
_NAME = 36
"""Cells that a name is given at most."""
_RANGE = 9
"""Cells of ``58–70%`` with a gap before it."""
_TRACK = 14
_SMALL = 6
"""Cells of the bar of a passage."""
_SCORED = _SMALL + 12
"""Cells before the name of what was scored."""


# What was done.


def heat(days: Mapping[date, Work], today: date, glyphs: Glyphs, width: int) -> list[Content]:
    """Give a row for each week from the first in which something was done, and what the signs mean."""
    signs = _PLAIN_SIGNS if glyphs.plain else _SIGNS
    named = ("answers", "minutes", "right")[: max(0, (width - _WEEK - len(_DAYS)) // _COLUMN)]
    lines = [Content.styled(" " * _WEEK + _DAYS + "".join(f"{name:>{_COLUMN}}" for name in named), "$quiet")]
    monday = _monday(min(days, default=today))
    while monday <= today:
        week = [monday + timedelta(days=n) for n in range(7)]
        strip = [_sign(days.get(day), signs) if day <= today else ("  ", "") for day in week]
        told = _told([days[day] for day in week if day in days])[: len(named)]
        parts = [part for sign in strip for part in (sign, " ")][:-1]
        label = (f"{monday.day:>2} {monday:%b}".ljust(_WEEK), "$quiet")
        lines.append(Content.assemble(label, *parts, "".join(f"{number:>{_COLUMN}}" for number in told)))
        monday += timedelta(days=7)
    few, some = _STEPS
    meant = zip(signs, ("none", f"under {few} min", f"under {some}", "more"), strict=True)
    return [*lines, Content.styled(" " * _WEEK + "  ".join(f"{sign} {what}" for sign, what in meant), "$quiet")]


def _told(works: list[Work]) -> tuple[str, ...]:
    work = together(works)
    if not work.answers:
        return ()
    minutes = max(1, round(work.milliseconds / 60_000))
    return f"{work.answers}", f"{minutes}", f"{work.share:.0%}" if work.counted else ""


def _sign(work: Work | None, signs: tuple[str, ...]) -> tuple[str, str]:
    if work is None:
        return signs[0] * 2, "$quiet"
    return signs[1 + sum(work.milliseconds >= step * 60_000 for step in _STEPS)] * 2, "$accent"


def _monday(day: date) -> date:
    return date.fromordinal(max(1, day.toordinal() - day.weekday()))


# What is to be expected.


def ranges(
    subjects: Sequence[tuple[Prospect, Sequence[Prospect]]], day: str, glyphs: Glyphs, width: int
) -> list[Content]:
    """Give a row for each subject and each of its parts: recall now, and on the day as a range on a track from 0 to 1.

    A single subject without parts is left out: it is the whole.
    """
    if len(subjects) == 1 and not subjects[0][1]:
        return []
    name = min(_NAME, max(8, width - 2 * _RANGE - _TRACK - 2))
    lines = [Content.styled(f"{'':<{name}}{'now':>{_RANGE}}  {day}", "$quiet")]
    for whole, parts in subjects:
        lines += _ranged(whole, name, "", glyphs)
        for part in parts:
            lines += _ranged(part, name, "  ", glyphs)
    return lines


def _ranged(prospect: Prospect, room: int, indent: str, glyphs: Glyphs) -> Iterator[Content]:
    *above, last = (indent + line for line in wrap(glyphs.line(prospect.name), room - len(indent)))
    yield from map(Content, above)
    now, then = (glyphs.line(spread(each)) for each in (prospect.now, prospect.then))
    yield Content.assemble(
        last + " " * (room - cells(last)),
        (f"{now:>{_RANGE}}", "$quiet"),
        ("  " + track(prospect.then, _TRACK, glyphs), "$accent"),
        f"{then:>{_RANGE}}",
    )


def track(forecast: Forecast, cells: int, glyphs: Glyphs) -> str:
    """Give a track from 0 to 1 of so many cells, those filled in which the range lies; at least one is."""
    first = min(cells - 1, int(forecast.low * cells))
    last = min(cells - 1, max(first, round(forecast.high * cells) - 1))
    return glyphs.empty * first + glyphs.full * (last - first + 1) + glyphs.empty * (cells - 1 - last)


# What is known.


def passages(mastered: Mapping[int, Mastery], glyphs: Glyphs, width: int) -> list[Content]:
    """Give each passage with its bar and how many of its points are known, in as many columns as there is room for."""
    entries = [
        (glyphs.line(f"¶ {number}"), glyphs.bar(each.share, _SMALL), f"{each.known} of {each.points}")
        for number, each in mastered.items()
    ]
    if not entries:
        return []
    label, told = (max(len(entry[i]) for entry in entries) for i in (0, 2))
    across = max(1, (width + 4) // (label + _SMALL + told + 3 + 4))
    drawn = [
        Content.assemble(f"{name:<{label}}  ", (bar, "$accent"), " ", (f"{count:<{told}}", "$quiet"))
        for name, bar, count in entries
    ]
    return [Content("    ").join(drawn[i : i + across]) for i in range(0, len(drawn), across)]


def scored(rows: Iterable[tuple[str, Score]], glyphs: Glyphs, width: int) -> list[Content]:
    """Give named scores, each with its bar and ``3 of 4``; a long name goes on below itself."""
    told = [(wrap(glyphs.line(name), max(8, width - _SCORED)), score) for name, score in rows]
    lines: list[Content] = []
    for (first, *further), score in told:
        counts = f"{score.right:>3} of {score.total:<3}"
        lines.append(Content.assemble((glyphs.bar(score.share, _SMALL), "$accent"), (f"{counts}  ", "$quiet"), first))
        lines += [Content(" " * _SCORED + line) for line in further]
    return lines


def shares(rows: Iterable[tuple[str, float, str]], glyphs: Glyphs) -> list[Content]:
    """Give named shares, each with its bar and a word behind it."""
    return [
        Content.assemble(f"{name:<8}", (glyphs.bar(share, 12), "$accent"), (f"  {share:>4.0%}  ", ""), (told, "$quiet"))
        for name, share, told in rows
    ]
