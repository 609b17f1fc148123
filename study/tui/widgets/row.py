"""A line to choose: a mark, a label, and a text that wraps beside them. Says when it is clicked; knows no question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

if TYPE_CHECKING:
    from textual.events import Click
    from textual.geometry import Size

WHOLE = {"cursor": "$accent on $cursor-line", "quiet": "$quiet"}
"""States that colour the line."""

VERDICTS = {"right": "$success", "wrong": "$error"}
"""States that colour the mark, the label and the note, and leave the text calm."""


class Row(Widget, inherit_bindings=False):
    """One line of a list, with room for so many marks. Its mark and note tell its state, and only then its colour.

    States are drawn, not classes of the style sheet: to work out the styles of four lines anew takes longer than to
    draw the whole screen.
    """

    @dataclass
    class Clicked(Message):
        """The line was clicked."""

        row: Row

    def __init__(self, index: int = 0, marks: int = 1) -> None:
        super().__init__()
        self.index = index
        """Its place in its list, from 0."""
        self._room = 2 * marks
        self._mark = ""
        self._label = ""
        self._text = Content()
        self._note = ""
        self._state = ""
        self._lines: tuple[int, list[Content]] | None = None

    def show(self, text: Content | str, *, label: str = "", mark: str = "", note: str = "", state: str = "") -> None:
        """Show new content; ``state`` is empty or one of the two tables' above."""
        content = text if isinstance(text, Content) else Content(text)
        if (label, note) != (self._label, self._note) or not content.is_same(self._text):
            self._label, self._text, self._note = label, content, note
            self._lines = None
            self.refresh(layout=True)
        self.mark(mark, state)

    def mark(self, mark: str, state: str = "") -> None:
        """Show another mark and state, which never moves what stands below."""
        if (mark, state) != (self._mark, self._state):
            self._mark, self._state = mark, state
            self.refresh()

    def render(self) -> Content:
        """Draw the mark, the label, and the text with its lines under one another."""
        width = self.content_size.width
        colour = VERDICTS.get(self._state, "")
        gutter = Content.styled(f"{self._mark:<{self._room}}{self._label}".ljust(self._indent), f"bold {colour}")
        indent = Content(" " * self._indent)
        lines = [(indent if i else gutter) + line for i, line in enumerate(self._wrapped(width))]
        if whole := WHOLE.get(self._state):
            lines = [line.pad_right(max(0, width - line.cell_length)).stylize(whole) for line in lines]
        return Content("\n").join(lines)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give how many lines the text takes beside its label."""
        return len(self._wrapped(width))

    @property
    def _indent(self) -> int:
        return self._room + len(self._label) + (2 if self._label else 0)

    def _wrapped(self, width: int) -> list[Content]:
        if self._lines is None or self._lines[0] != width:
            text = self._text
            if self._note:
                note = Content.styled(self._note, f"italic {VERDICTS.get(self._state, '')}")
                text = Content.assemble(text, "  " if text else "", note)
            self._lines = (width, text.wrap(max(2, width - self._indent)) or [Content()])
        return self._lines[1]

    def on_click(self, event: Click) -> None:
        """Tell of the click."""
        event.stop()
        self.post_message(self.Clicked(self))
