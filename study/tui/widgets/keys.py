"""The footer: the keys that work now, each clickable. Made of one text; knows no screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.style import Style
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.geometry import Size

    from study.tui.acts import Key
    from study.tui.glyphs import Glyphs

GAPS = (3, 2)
"""Cells between keys: closer where that keeps them on one line."""


class Keys(Widget, inherit_bindings=False):
    """The keys that work now, on as many lines as they need."""

    def __init__(self, glyphs: Glyphs) -> None:
        super().__init__()
        self.auto_links = False
        self._glyphs = glyphs
        self._keys: tuple[Key, ...] = ()

    def show(self, keys: Sequence[Key]) -> None:
        """Show these keys, if they are not what stands there already."""
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self.refresh(layout=True)
            if self.size and len(self._lines(self.content_size.width)[1]) != self.content_size.height:
                # While the first layout is under way Textual takes the height from its cache: ask once more behind it.
                self.call_after_refresh(self.refresh, layout=True)

    @property
    def shown(self) -> tuple[Key, ...]:
        """The keys that stand there now."""
        return self._keys

    def render(self) -> Content:
        """Draw the keys."""
        between, lines = self._lines(self.content_size.width)
        gap = Content(" " * between)
        return Content("\n").join([gap.join(map(self._entry, line)) for line in lines])

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give how many lines the keys take."""
        return max(1, len(self._lines(width)[1]))

    def _lines(self, width: int) -> tuple[int, list[list[Key]]]:
        """Give the cells between keys, and the keys line by line: broken between keys, never inside one."""
        cells = {key: self._entry(key).cell_length for key in self._keys}
        between = next((gap for gap in GAPS if sum(cells.values()) + gap * (len(cells) - 1) <= width), GAPS[0])
        lines: list[list[Key]] = []
        room = 0
        for key in self._keys:
            if not lines or cells[key] > room:
                lines.append([])
                room = width
            lines[-1].append(key)
            room -= cells[key] + between
        return between, lines

    def _entry(self, key: Key) -> Content:
        shown = self._glyphs.line(key.shown)
        entry = Content.assemble((shown, "bold $accent"), " ", self._glyphs.line(key.label))
        if key.action:
            entry = entry.stylize(Style.from_meta({"@click": key.action}))
        return entry
