"""A step of an argument as a line to choose: the lines of the tree run past its text, however often that wraps."""

from __future__ import annotations

from textual.content import Content

from study.presenting.argument_tree import NARROWEST
from study.presenting.wrapping import cells
from study.tui.widgets.row import Row


class StepRow(Row):
    """One row of the tree, with a sign before its text; a heading has no sign, and the index -1."""

    def __init__(self, index: int, guide: str, rest: str, sign: str = "") -> None:
        super().__init__(index)
        self._guide = guide
        self._rest = rest
        self._sign = f"{sign} " if sign else ""

    def _wrapped(self, width: int) -> list[Content]:
        """Give the lines: the first behind the guide of the step, the others behind what goes on past it."""
        if self._lines is None or self._lines[0] != width:
            sign = self._sign
            first = Content.assemble((self._guide, "$quiet"), (sign, "bold $accent"))
            further = Content.styled(self._rest + " " * cells(sign), "$quiet")
            wrapped = self._text.wrap(max(NARROWEST, width - self._indent - first.cell_length)) or [Content()]
            self._lines = (width, [(further if i else first) + line for i, line in enumerate(wrapped)])
        return self._lines[1]
