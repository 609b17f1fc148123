"""Where a deck's file is changed: a text area that indents, and shows what could steer a terminal by a sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.text import Text

from study.text.page import harmless
from study.tui.widgets.field import Pad

if TYPE_CHECKING:
    from textual.events import Key

INDENT = 2
"""Blanks that Tab goes by; YAML forbids tabs."""


class Sheet(Pad):
    """The text of a file."""

    def __init__(self) -> None:
        super().__init__()
        self.highlight_cursor_line = True
        self.show_line_numbers = True

    def get_line(self, line_index: int) -> Text:
        """Give a line as it may be shown, each character still in its own place."""
        return Text(harmless(self.document.get_line(line_index)), end="", no_wrap=True)

    async def _on_key(self, event: Key) -> None:
        row, column = self.cursor_location
        before = self.document.get_line(row)[:column]
        inserted = {
            "enter": "\n" + before[: len(before) - len(before.lstrip(" "))],
            "tab": " " * (INDENT - column % INDENT),
        }
        if event.key in inserted:
            event.stop()
            event.prevent_default()
            self.replace(inserted[event.key], *self.selection)
