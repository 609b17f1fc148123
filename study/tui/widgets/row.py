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


class Row(Widget, inherit_bindings=False):
    """One line of a list, with room for so many marks. Its mark and note tell its state, and only then its colour."""

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
        """Show new content; ``state`` is one of the classes of the style sheet, such as ``right``."""
        content = text if isinstance(text, Content) else Content(text)
        if (label, note) != (self._label, self._note) or not content.is_same(self._text):
            self._label, self._text, self._note = label, content, note
            self._lines = None
            self.refresh(layout=True)
        self.mark(mark, state)

    def mark(self, mark: str, state: str = "") -> None:
        """Show another mark and state, which never moves what stands below."""
        if mark != self._mark:
            self._mark = mark
            self.refresh()
        if state != self._state:
            self.remove_class(f"-{self._state}")
            if state:
                self.add_class(f"-{state}")
            self._state = state
            self._lines = None

    def render(self) -> Content:
        """Draw the mark, the label, and the text with its lines under one another."""
        gutter = f"{self._mark:<{self._room}}{self._label}"
        indent = " " * self._indent
        lines = self._wrapped(self.content_size.width)
        head = Content.assemble((f"{gutter:<{self._indent}}", "bold"), lines[0])
        return Content("\n").join([head, *(Content.assemble(indent, line) for line in lines[1:])])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give how many lines the text takes beside its label."""
        return len(self._wrapped(width))

    @property
    def _indent(self) -> int:
        return self._room + len(self._label) + (2 if self._label else 0)

    def _wrapped(self, width: int) -> list[Content]:
        if self._lines is None or self._lines[0] != width:
            text = self._text.stylize_before("$foreground") if self._state in VERDICTS else self._text
            if self._note:
                text = Content.assemble(text, "  " if text else "", (self._note, "italic"))
            self._lines = (width, text.wrap(max(2, width - self._indent)) or [Content()])
        return self._lines[1]

    def on_click(self, event: Click) -> None:
        event.stop()
        self.post_message(self.Clicked(self))


VERDICTS = ("right", "wrong", "almost")
"""States that colour the mark, the label and the note, and leave the text calm."""
