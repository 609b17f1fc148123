"""Lines that are drawn for the width there is: tables and charts. Knows neither figures nor screens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.geometry import Size


class Drawing(Widget, inherit_bindings=False):
    """What a function draws, given the cells it may take."""

    DEFAULT_CSS = "Drawing { height: auto; text-wrap: nowrap; }"

    def __init__(self, draw: Callable[[int], Sequence[Content]]) -> None:
        super().__init__()
        self._draw = draw

    def show(self, draw: Callable[[int], Sequence[Content]]) -> None:
        """Draw by another function."""
        self._draw = draw
        self.refresh(layout=True)

    def render(self) -> Content:
        """Draw the lines."""
        return Content("\n").join(self._draw(self.content_size.width))

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give how many lines there are at this width."""
        return len(self._draw(width))
