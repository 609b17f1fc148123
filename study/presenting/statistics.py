"""The figures of the log as a page of lines: what was done and what stays, in a calm voice. Works nothing out.

Never counts what was missed, in days or in points; a part with nothing in it is left out.
"""

from __future__ import annotations

from datetime import timedelta
from itertools import repeat
from typing import TYPE_CHECKING

from study.learning.answers import Sureness
from study.learning.statistics.calendar import together
from study.learning.statistics.leeches import Remedy
from study.presenting.bars import CELLS, bar
from study.presenting.clean import clean_line
from study.presenting.symbols import on_any_keyboard
from study.presenting.wrapping import cells, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from study.learning.statistics.calendar import Work
    from study.learning.statistics.calibration import Calibration
    from study.learning.statistics.confusions import Pair
    from study.learning.statistics.figures import Figures, Mastered
    from study.learning.statistics.leeches import Leech
    from study.learning.statistics.mastery import Mastery
    from study.learning.statistics.minutes import Minutes, Time

PAIRS = LEECHES = 5
"""How many of each the page shows."""

_WEEK = 14
"""Cells for the Monday of a week."""
_NAME = 32
"""Cells for the name of a part."""
_DAYS = "Mo Tu We Th Fr Sa Su"
_SIGNS = ("·", "░", "▒", "▓")
_PLAIN_SIGNS = (".", "-", "+", "#")
_STEPS = (5, 15)
"""Minutes at which the sign of a day changes."""


def statistics_lines(figures: Figures, width: int = 80, *, unicode: bool = True) -> Iterator[str]:
    """Give the page, a line each, at most ``width`` cells (at least 60) wide.

    With ``unicode`` false in signs of any keyboard.
    """
    blocks = (
        _calendar(figures.days, figures.first, figures.today, unicode),
        *(_mastery(mastered, width, unicode) for mastered in figures.subjects if mastered.whole.seen),
        _pairs(figures.confusions.pairs[:PAIRS], width),
        _calibration(figures.calibration, width),
        _leeches(figures.leeches[:LEECHES], width),
        _week(figures.week, width),
    )
    begun = False
    for block in blocks:
        for number, line in enumerate(block):
            if begun and number == 0:
                yield ""
            begun = True
            yield line if unicode else on_any_keyboard(line)


# The calendar.


def _calendar(days: Mapping[date, Work], first: date, today: date, unicode: bool) -> Iterator[str]:
    """Give a row for each week, from the first in which something was done."""
    if not days:
        return
    signs = _SIGNS if unicode else _PLAIN_SIGNS
    monday = _monday(min(days))
    yield f"{'':<{_WEEK}}{_DAYS}  answers  minutes  right"
    while monday <= today:
        week = [monday + timedelta(days=n) for n in range(7)]
        strip = "  ".join(_sign(days.get(day), signs) if first <= day <= today else " " for day in week)
        yield _row(f"{monday.day} {monday:%B}", strip, [days[day] for day in week if day in days])
        monday += timedelta(days=7)
    few, some = _STEPS
    yield f"{'':<{_WEEK}}{signs[0]} none  {signs[1]} under {few} minutes  {signs[2]} under {some}  {signs[3]} more"


def _row(name: str, strip: str, works: list[Work]) -> str:
    work = together(works)
    told = f"  {work.answers:>7}  {_minutes(work.milliseconds):>7}  {_share(work)}" if work.answers else ""
    return f"{name:<{_WEEK}}{strip} {told}".rstrip()


def _share(work: Work) -> str:
    return f"{work.share:>5.0%}" if work.counted else ""


def _sign(work: Work | None, signs: tuple[str, ...]) -> str:
    if work is None:
        return signs[0]
    return signs[1 + sum(work.milliseconds >= step * 60_000 for step in _STEPS)]


def _monday(day: date) -> date:
    return type(day).fromordinal(max(1, day.toordinal() - day.weekday()))


# What is known.


def _mastery(mastered: Mastered, width: int, unicode: bool) -> Iterator[str]:
    """Give a subject with its parts, then the branches of its argument."""
    subject = mastered.subject
    yield "Known, and still remembered"
    yield from _measured(clean_line(subject.title), mastered.whole, width, unicode)
    for name, part in mastered.parts.items():
        yield from _measured("  " + clean_line(name), part, width, unicode)
    if mastered.branches and subject.argument:
        yield "Its argument, branch by branch"
        for id, branch in mastered.branches.items():
            yield from _hanging(f"  {branch.share:>4.0%}  ", clean_line(subject.argument.nodes[id].short), width)


def _measured(name: str, mastery: Mastery, width: int, unicode: bool) -> Iterator[str]:
    """Give a name with its bar; a name too long for its place has the lines above to itself."""
    indent = "  " if name.startswith("  ") else ""
    *above, last = (indent + line for line in wrap(name, _NAME - len(indent) - 2))
    yield from above
    figures = f"{mastery.share:>4.0%}  {mastery.known} of {_counted(mastery.points, 'point')}"
    shown = bar(mastery.share, unicode) + " " if width >= _NAME + CELLS + 28 else ""
    yield f"{last}{' ' * (_NAME - cells(last))}{shown}{figures}"


# What is taken for what.


def _pairs(pairs: Iterable[Pair], width: int) -> Iterator[str]:
    for number, pair in enumerate(pairs):
        if number == 0:
            yield "Taken for one another"
        given, wanted = clean_line(pair.given), clean_line(pair.wanted)
        way = f"“{given}” and “{wanted}”, both ways" if pair.back else f"“{given}” for “{wanted}”"
        yield from _hanging(f"{pair.times:>4}×  ", way, width)


def _calibration(calibration: Calibration | None, width: int) -> Iterator[str]:
    if calibration is None:
        return
    yield "How sure, and how often right"
    for felt in calibration.felt:
        yield f"  {SURENESS[felt.sureness]:<8}{felt.share:>5.0%} of {_counted(felt.answers, 'answer')}"
    stated = ", ".join(f"{SURENESS[felt.sureness]} as {felt.stated:.0%}" for felt in calibration.felt)
    yield from _hanging("  ", f"Brier score {calibration.brier:.2f}, where 0 is perfect; {stated}", width)


SURENESS = {Sureness.GUESS: "guess", Sureness.UNSURE: "unsure", Sureness.SURE: "sure"}
"""What the learner said, in a word."""


# What may help.


def _leeches(leeches: Iterable[Leech], width: int) -> Iterator[str]:
    for number, leech in enumerate(leeches):
        if number == 0:
            yield "Points that want another way in"
        yield from _hanging("  ", clean_line(leech.shown.prompt), width)
        yield from _hanging("    ", "; or ".join(map(_remedy, leech.remedies, repeat(leech))), width)


def _remedy(remedy: Remedy, leech: Leech) -> str:
    match remedy:
        case Remedy.PASSAGE:
            return "see ¶ " + ", ".join(map(str, leech.passages))
        case Remedy.FORM:
            return f"another form of it: {leech.others[0].id}"
        case Remedy.REST:
            return "let it rest"


# Minutes.


def _week(week: Minutes, width: int) -> Iterator[str]:
    time = week.time
    if not time.answers:
        return
    told = f"{_counted(_minutes(time.milliseconds), 'minute')} in {_counted(len(week.sessions), 'session')}"
    kinds = ", ".join(f"{kind} {_seconds(each)}" for kind, each in week.kinds)
    yield from _hanging("", f"This week: {told}. An answer takes {_seconds(time)}: {kinds}.", width)


def _minutes(milliseconds: int) -> int:
    """Give whole minutes, and one for anything less."""
    return max(1, round(milliseconds / 60_000))


def _seconds(time: Time) -> str:
    return f"{max(1, round(time.median / 1000))} s"


def _counted(number: int, word: str) -> str:
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def _hanging(first: str, text: str, width: int) -> Iterator[str]:
    """Give a text behind its first cells, later lines below its beginning."""
    for number, line in enumerate(wrap(text, width - len(first))):
        yield (first if number == 0 else " " * len(first)) + line
