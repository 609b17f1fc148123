"""A page of lines to choose from: one has the mark, and the keys act on that one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from study.tui.screens.page import Page
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from study.tui.glyphs import Glyphs


class MarkedPage(Page):
    """Home, the passages, the steps of an argument: whatever is begun from a line of a list."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self._rows: list[Row] = []
        """The lines that can have the mark, each at the place that its index says."""
        self._at = 0

    def on_mount(self) -> None:
        """Put the mark on the first line."""
        self._draw()

    def _draw(self) -> None:
        """Show where the mark is."""
        for row in self._rows:
            here = row.index == self._at
            row.mark(self.glyphs.cursor if here else "", "cursor" if here else "")
        self.show_keys()

    def _action_move(self, step: int) -> None:
        """Put the mark on the next line that can be seen, or the one before, round and round."""
        at = self._at
        while not self._rows[at := (at + step) % len(self._rows)].display and at != self._at:
            pass
        self._go(at)

    def _go(self, at: int) -> None:
        """Put the mark on a line, and bring the line into view once it is known how high it is."""
        self._at = at
        self._draw()
        self.call_after_refresh(self._rows[at].scroll_visible, animate=False)

    def _action_begin(self) -> None:
        """Begin what the line with the mark stands for."""
        raise NotImplementedError

    @on(Row.Clicked)
    def _clicked(self, event: Row.Clicked) -> None:
        """The first click puts the mark there, the second begins; a heading, which has no place, takes none."""
        event.stop()
        if event.row.index == self._at and self.check_action("begin", ()):
            self._action_begin()
        elif event.row.index >= 0:
            self._at = event.row.index
            self._draw()
