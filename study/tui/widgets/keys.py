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
        self._entries: list[Content] = []
        """Each key as it is drawn."""
        self._drawn: tuple[int, Content] | None = None
        """The width that the keys were drawn for, and how."""

    def show(self, keys: Sequence[Key]) -> None:
        """Show these keys, if they are not what stands there already."""
        if tuple(keys) != self._keys:
            self._keys = tuple(keys)
            self._entries = [self._entry(key) for key in self._keys]
            self._drawn = None
            self.refresh(layout=True)
            if self.size and self._height(self.content_size.width) != self.content_size.height:
                # While the first layout is under way Textual takes the height from its cache: ask once more behind it.
                self.call_after_refresh(self.refresh, layout=True)

    @property
    def shown(self) -> tuple[Key, ...]:
        """The keys that stand there now."""
        return self._keys

    def render(self) -> Content:
        """Draw the keys."""
        return self._in(self.content_size.width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Give how many lines the keys take."""
        return self._height(width)

    def _height(self, width: int) -> int:
        return self._in(width).plain.count("\n") + 1

    def _in(self, width: int) -> Content:
        """Give the keys as they are drawn in so many cells, worked out once: broken between keys, never inside one."""
        if self._drawn is None or self._drawn[0] != width:
            cells = [entry.cell_length for entry in self._entries]
            between = next((gap for gap in GAPS if sum(cells) + gap * (len(cells) - 1) <= width), GAPS[0])
            lines: list[list[Content]] = []
            room = 0
            for entry, taken in zip(self._entries, cells, strict=True):
                if not lines or taken > room:
                    lines.append([])
                    room = width
                lines[-1].append(entry)
                room -= taken + between
            gap = Content(" " * between)
            self._drawn = (width, Content("\n").join([gap.join(line) for line in lines]))
        return self._drawn[1]

    def _entry(self, key: Key) -> Content:
        shown = self._glyphs.line(key.shown)
        entry = Content.assemble((shown, "bold $accent"), " ", self._glyphs.line(key.label))
        if key.action:
            entry = entry.stylize(Style.from_meta({"@click": key.action}))
        return entry
