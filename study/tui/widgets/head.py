"""The line at the top: what this is, how far along, how long. Drawn anew when one of its values changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from study.presenting.days import lasting

if TYPE_CHECKING:
    from study.tui.glyphs import Glyphs


TITLE = 32
"""Cells that a title is given before anything on the right falls away."""


LAST = 60
"""Seconds before the end at which that is said in words."""


class Head(Widget, inherit_bindings=False):
    """A title on the left; on the right short texts, the last of which matter most where the line is narrow."""

    title = reactive("")
    right: reactive[tuple[str, ...]] = reactive(())

    def __init__(self, glyphs: Glyphs, title: str = "", right: tuple[str, ...] = ()) -> None:
        super().__init__()
        self._glyphs = glyphs
        self.set_reactive(Head.title, title)
        self.set_reactive(Head.right, right)

    def render(self) -> Content:
        """Draw the line; short texts fall away from the left until the title has room."""
        width = self.content_size.width
        title = Content.styled(self._glyphs.line(self.title), "bold $foreground")
        right = list(self.right)
        while (said := Content("   ".join(map(self._glyphs.line, right)))) and len(right) > 1:
            if said.cell_length + 2 + min(title.cell_length, TITLE) <= width:
                break
            right.pop(0)
        title = title.truncate(max(0, width - said.cell_length - 2), ellipsis=not self._glyphs.plain)
        gap = " " * max(1, width - title.cell_length - said.cell_length)
        return Content.assemble(title, gap, said)


class ProgressHead(Head):
    """The line at the top of a session."""

    mode = reactive("")
    done = reactive(0)
    number = reactive(0)
    total = reactive(0)
    seconds = reactive(0)
    down = reactive(False)
    """Whether the seconds are those that are left."""

    def render(self) -> Content:
        """Draw title, mode, bar, ``6 of 12`` and the time."""
        share = self.done / self.total if self.total else 0.0
        last = "last minute: " if self.seconds <= LAST else ""
        self.set_reactive(
            Head.right,
            (
                self.mode,
                self._glyphs.bar(share, 12),
                f"{self.number} of {self.total}" if self.number else f"{self.total} of {self.total}",
                f"{last}{lasting(self.seconds)} left" if self.down else lasting(self.seconds),
            ),
        )
        return super().render()
