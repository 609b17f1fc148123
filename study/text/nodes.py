"""What a YAML text holds, as light values with positions. Knows nothing of how it was parsed or what it means.

Positions are indices into the page's text, of the first character and after the last; ``Page.place`` turns them
into lines and columns. The values are not frozen dataclasses: a deck of 100,000 questions makes two million of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TypeAlias

    from study.text.problems import Place


class Text:
    """A single value, always as text."""

    __slots__ = ("end", "start", "style", "value")

    def __init__(self, value: str, style: str, start: int, end: int) -> None:
        self.value = value
        self.style = style
        """How it was written: nothing for plain, else the sign it begins with: ``"`` ``'`` ``|`` or ``>``."""
        self.start = start
        self.end = end


class Items:
    """A list."""

    __slots__ = ("end", "items", "start")

    def __init__(self, items: list[Node], start: int, end: int) -> None:
        self.items = items
        self.start = start
        self.end = end


class Mapping:
    """Keys with their values, in the order of the file; of equal keys the first stays."""

    __slots__ = ("end", "keys", "start", "values")

    def __init__(self, values: dict[str, Node], keys: dict[str, int], start: int, end: int) -> None:
        self.values = values
        self.keys = keys
        """Where each key begins."""
        self.start = start
        self.end = end


class Broken:
    """A value that could not be read; its problem has been reported."""

    __slots__ = ("end", "start")

    def __init__(self, start: int, end: int) -> None:
        self.start = start
        self.end = end


Node: TypeAlias = Text | Items | Mapping | Broken


class Entry:
    """A key with its value, one at a time as they stand in the file."""

    __slots__ = ("key", "node", "place", "section", "sound")

    def __init__(self, section: str, key: Text | None, node: Node, sound: bool, place: Place) -> None:
        self.section = section
        """The top-level key it stands under; empty for a top-level key itself."""
        self.key = key
        """None where the file has no key in this place."""
        self.node = node
        """For a section's own key an empty mapping: its entries follow one by one."""
        self.sound = sound
        """False where an error in it has been reported."""
        self.place = place
        """Where its key stands, or the whole where it has none."""
