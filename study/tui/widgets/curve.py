"""The recall to expect from today to a day, drawn as lines by plotext. The only file that imports it.

The lines differ by their strokes, and not by colour alone. Works no figure out.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rich.text import Text
from textual.color import Color
from textual.content import Content
from textual_plotext import PlotextPlot

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from study.learning.curve import Turn
    from study.tui.glyphs import Glyphs

STROKES = ("⠤⠤⠤⠤", "⠤⠤ ⠤⠤", "⠄ ⠄ ⠄")
PLAIN_STROKES = ("#####", "** **", ". . .")
"""How the lines look: with the session, without, and the edges of the range."""

COLOURS = ("accent", "foreground", "quiet")
"""Theirs, as the theme names them; the last is that of the scale too."""

AXES = str.maketrans("│┤└┬─", "|++--")
"""The scale in ASCII."""

_LEAST = 2
"""Days of which a curve can be drawn at all."""
_STEP = 0.1
"""Between two marks of the scale."""
_MANY = 5
"""How many steps can each have a mark; over more than that every other one has."""
_ROOM = 50
"""Columns from which the day in the middle is named too."""


class Curve(PlotextPlot, inherit_bindings=False):
    """The two ways that recall can go, and the range that they lie in."""

    DEFAULT_CSS = "Curve { height: 12; }"

    def __init__(self, turns: Sequence[Turn], glyphs: Glyphs) -> None:
        super().__init__()
        self.set_reactive(PlotextPlot.theme, "clear")  # its own colours are none; ours are the lines' alone
        self._turns = turns
        self._glyphs = glyphs
        self._session = any(turn.held != turn.nothing for turn in turns)
        """Whether a session would make a difference."""

    def on_mount(self) -> None:
        """Follow the theme."""
        self.app.theme_changed_signal.subscribe(self, lambda _: self.refresh())

    def render(self) -> Text:
        """Draw the lines for the room there is, in the colours of the theme."""
        width, height = self.size
        if width < 1 or height < 1:
            return Text()
        plot = self.plt
        plot.clear_figure()
        plot.theme("clear")
        plot.plotsize(width, height)
        plot._set_size(width, height)  # as PlotextPlot does: plotsize alone stops at the size of the real terminal
        self._scale(width)
        held, nothing, edge = (self._colour(name) for name in COLOURS)
        self._line(lambda turn: turn.nothing.low, width, edge, PLAIN_STROKES[2], gap=3)
        self._line(lambda turn: turn.held.high, width, edge, PLAIN_STROKES[2], gap=3)
        self._line(lambda turn: turn.nothing.mean, width, nothing, PLAIN_STROKES[1], dash=4)
        if self._session:
            self._line(lambda turn: turn.held.mean, width, held, PLAIN_STROKES[0])
        built = plot.build()
        return Text.from_ansi(built.translate(AXES) if self._glyphs.plain else built)

    def legend(self) -> Content:
        """Give what each line means, on one line."""
        strokes = PLAIN_STROKES if self._glyphs.plain else STROKES
        words = ("with today's session", "if you do nothing", "the range")
        said = list(zip(strokes, COLOURS, words, strict=True))[not self._session :]
        return Content("   ").join(
            [Content.assemble((stroke, f"${colour}"), f" {word}") for stroke, colour, word in said]
        )

    # How.

    def _line(
        self,
        of: Callable[[Turn], float],
        width: int,
        colour: tuple[int, int, int],
        plain: str,
        dash: int = 0,
        gap: int = 1,
    ) -> None:
        """Draw one line: solid, or in dashes of so many dots, or with one dot and then a gap."""
        days, values = [turn.day.toordinal() for turn in self._turns], [of(turn) for turn in self._turns]
        samples = width if self._glyphs.plain else 2 * width  # a cell of braille is two dots wide
        xs = [days[0] + (days[-1] - days[0]) * i / samples for i in range(samples + 1)]
        drawn = [x for i, x in enumerate(xs) if (i // dash % 2 == 0 if dash else i % gap == 0)]
        marker = plain[0] if self._glyphs.plain else "braille"
        self.plt.scatter(drawn, [_between(days, values, x) for x in drawn], marker=marker, color=colour)

    def _scale(self, width: int) -> None:
        """Draw the scale: full tens of percent round the range, and two or three days."""
        low, high = min(turn.nothing.low for turn in self._turns), max(turn.held.high for turn in self._turns)
        step = 1 if high - low <= _MANY * _STEP else 2
        first = math.floor(low / _STEP / step) * step
        last = max(math.ceil(high / _STEP / step) * step, first + step)
        marks = list(range(first, last + 1, step))
        plot, days = self.plt, [turn.day for turn in self._turns]
        plot.ylim(first * _STEP, last * _STEP)
        plot.yticks([mark * _STEP for mark in marks], [f"{mark * 10}%" for mark in marks])
        named = [days[0], *([days[len(days) // 2]] if width >= _ROOM and len(days) > _LEAST else []), days[-1]]
        plot.xticks([day.toordinal() for day in named], [_short(day, days[0]) for day in named])
        plot.xaxes(True, False)
        plot.yaxes(True, False)
        plot.axes_color("default")
        plot.ticks_color(self._colour(COLOURS[-1]))

    def _colour(self, name: str) -> tuple[int, int, int]:
        return Color.parse(self.app.theme_variables[name]).rgb


def drawable(turns: Sequence[Turn]) -> bool:
    """Give whether there are days enough for a curve."""
    return len(turns) >= _LEAST


def _between(days: Sequence[int], values: Sequence[float], x: float) -> float:
    """Give the value at a moment between two days, on the straight line."""
    after = next((i for i, day in enumerate(days) if day >= x), len(days) - 1)
    if after == 0:
        return values[0]
    share = (x - days[after - 1]) / (days[after] - days[after - 1])
    return values[after - 1] + min(1.0, share) * (values[after] - values[after - 1])


def _short(day: date, today: date) -> str:
    return "today" if day == today else f"{day.day} {day:%b}"
