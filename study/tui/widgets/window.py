"""A list of any length seen through a window: only the lines that show are drawn. Knows no question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.events import Click, MouseScrollDown, MouseScrollUp

    from study.tui.glyphs import Glyphs

WHEEL = 3
"""Lines that a turn of the wheel goes."""


class Window(Widget, inherit_bindings=False):
    """One line of each thing, one of which has the mark; a track on the right says where in the list the window is."""

    DEFAULT_CSS = "Window { height: 1fr; text-wrap: nowrap; }"

    @dataclass
    class Moved(Message):
        """The mark is on another line."""

        at: int

    @dataclass
    class Chosen(Message):
        """The line with the mark was clicked."""

        at: int

    def __init__(self, glyphs: Glyphs, line: Callable[[int], Content]) -> None:
        """``line`` gives what stands in a line, by its index."""
        super().__init__()
        self.auto_links = False
        self._glyphs = glyphs
        self._line = line
        self._count = 0
        self._top = 0
        self.at = 0
        """The line with the mark; 0 also where there is none."""

    @property
    def count(self) -> int:
        """How many lines there are."""
        return self._count

    def show(self, count: int, at: int = 0) -> None:
        """Show another list, the mark on this line."""
        self._count = count
        self.at = min(at, max(0, count - 1))
        self._reveal()
        self.refresh()

    def move(self, by: int) -> None:
        """Move the mark, to the ends at most."""
        self._go(self.at + by)

    def page(self, step: int) -> None:
        """Move the mark by as many lines as show."""
        self._go(self.at + step * max(1, self.size.height - 1))

    def end(self, step: int) -> None:
        """Move the mark to the first line, or to the last."""
        self._go(0 if step < 0 else self._count - 1)

    def render(self) -> Content:
        """Draw the lines that show."""
        size = self.content_size
        self._top = max(0, min(self._top, self._count - size.height))
        track = self._count > size.height
        room = size.width - 2 * track
        drawn = []
        for y, i in enumerate(range(self._top, min(self._count, self._top + size.height))):
            here = i == self.at
            sign = f"{self._glyphs.cursor if here else '':<2}"
            line = Content.assemble((sign, "bold"), self._line(i)).truncate(room, ellipsis=not self._glyphs.plain)
            line = line.pad_right(max(0, room - line.cell_length))
            line = line.stylize("$accent on $cursor-line") if here else line
            drawn.append(Content.assemble(line, " ", (self._track(y, size.height), "$quiet")) if track else line)
        return Content("\n").join(drawn)

    def on_resize(self) -> None:
        """Keep the mark in view."""
        self._reveal()
        self.refresh()

    def on_click(self, event: Click) -> None:
        """Put the mark on the line; a click on the line that has it chooses it."""
        event.stop()
        at = self._top + event.y
        if at >= self._count:
            return
        if at == self.at:
            self.post_message(self.Chosen(at))
        else:
            self._go(at)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """Go down the list."""
        event.stop()
        self._scroll(WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """Go up the list."""
        event.stop()
        self._scroll(-WHEEL)

    def _scroll(self, by: int) -> None:
        """Move the window, and leave the mark where it is."""
        self._top = max(0, min(self._top + by, self._count - self.size.height))
        self.refresh()

    def _go(self, at: int) -> None:
        at = max(0, min(at, self._count - 1))
        moved, self.at = at != self.at, at
        self._reveal()
        self.refresh()
        if moved:
            self.post_message(self.Moved(at))

    def _reveal(self) -> None:
        """Move the window so that the mark is in it."""
        height = max(1, self.size.height)
        self._top = max(self.at - height + 1, min(self._top, self.at))

    def _track(self, y: int, height: int) -> str:
        """Give the sign of the track in a line of the window: where the window is in the list."""
        first = round(self._top * height / self._count)
        tall = max(1, round(height * height / self._count))
        first = min(first, height - tall)
        return self._glyphs.thumb if first <= y < first + tall else " "
