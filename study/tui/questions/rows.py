"""The kinds that are answered among lines: a list of rows and a mark that moves among them. Knows no one kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import on

from study.tui.questions.answer import AnswerWidget
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from study.learning.session import Asked
    from study.questions import Response
    from study.tui.glyphs import Glyphs

NOWHERE = -1


class RowsAnswer(AnswerWidget):
    """An answer among lines. Rows are kept from question to question, and hidden where there are too many."""

    MARKS: ClassVar[int] = 1
    """How many marks stand before a line."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__(glyphs)
        self.rows: list[Row] = []
        self.at = NOWHERE
        """The row with the mark; at first none, so that a stray Enter answers nothing."""
        self._composed = False

    def compose(self) -> ComposeResult:
        """Give the rows that the first question needs."""
        self._composed = True
        yield from self.rows

    def ask(self, asked: Asked, before: Response | None = None) -> None:
        """Show a question, the mark nowhere."""
        super().ask(asked, before)
        self.at = NOWHERE

    def need(self, count: int) -> list[Row]:
        """Give so many rows; those beyond are hidden."""
        new = [Row(i, self.MARKS) for i in range(len(self.rows), count)]
        self.rows += new
        if new and self._composed:
            self.mount(*new)
        for row in self.rows:
            row.display = row.index < count
        return self.rows[:count]

    @property
    def shown(self) -> list[Row]:
        """The rows that are not hidden."""
        return [row for row in self.rows if row.display]

    def label(self, index: int) -> str:
        """Give a row's label: its number, as wide as the widest."""
        return f"{index + 1:>{len(str(len(self.shown)))}}"

    def draw(self) -> None:
        """Show the marks as they are now."""
        for row in self.shown:
            here = row.index == self.at
            row.mark(self.mark_of(row.index), "cursor" if here else "")

    def mark_of(self, index: int) -> str:
        """Give the mark before a row."""
        return self.glyphs.cursor if index == self.at else ""

    def go_to(self, index: int) -> None:
        """Put the mark on a row, and bring the row into view."""
        self.at = index
        self.draw()
        self.shown[index].scroll_visible(animate=False)

    def _action_move(self, step: int) -> None:
        count = len(self.shown)
        if count:
            start = self.at if self.at != NOWHERE else (-1 if step > 0 else count)
            self.go_to((start + step) % count)

    @on(Row.Clicked)
    def _clicked(self, event: Row.Clicked) -> None:
        event.stop()
        if not self.locked:
            self.clicked(event.row.index)

    def clicked(self, index: int) -> None:
        """Do what a click on a row does."""
        self.go_to(index)
