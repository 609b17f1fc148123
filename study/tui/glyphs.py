"""The signs that the screens draw, in Unicode and in plain ASCII, and the one way deck text reaches a screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.presenting.clean import clean, clean_line
from study.presenting.symbols import ASCII_SYMBOLS, SYMBOLS, on_any_keyboard
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class Glyphs:
    """The signs of one way of drawing."""

    marks: Mapping[Mark, str]
    """One sign for each mark of a verdict."""
    cursor: str
    """Before the line that the keys act on."""
    taken: str
    """Before a line that is being moved."""
    on: str
    off: str
    full: str
    """A filled cell of a bar."""
    empty: str
    arrow: str
    dot: str
    """Between two short texts on one line."""
    arrows: str
    """The keys up and down, as the footer shows them."""
    thumb: str
    """A line of the track beside a long list, where the list is looked at."""
    flag: str
    """At a question that the learner has flagged."""
    resting: str
    """At a question that is suspended, and not asked."""
    plain: bool = False
    """Whether typographic signs are written with the keys of any keyboard."""

    def text(self, text: str) -> str:
        """Give a text, from a deck or ours, as it may be shown: clean, and in ASCII mode without typographic signs."""
        return self._plain(clean(text))

    def line(self, text: str) -> str:
        """Give a text as it may be shown on one line."""
        return self._plain(clean_line(text))

    @property
    def right(self) -> str:
        """The sign of a right answer."""
        return self.marks[Mark.RIGHT]

    @property
    def wrong(self) -> str:
        """The sign of a wrong answer."""
        return self.marks[Mark.WRONG]

    def aside(self, text: str) -> str:
        """Give a short text as it stands behind another one on its line; empty for none."""
        return f"{self.dot} {self.line(text)}" if text else ""

    def tick(self, on: bool) -> str:
        """Give the sign for taken in or left out."""
        return self.on if on else self.off

    def bar(self, share: float, cells: int) -> str:
        """Give a bar of so many cells; only a whole share fills it, and any share but none fills one cell."""
        filled = min(cells - (share < 1), max(share > 0, round(share * cells)))
        return self.full * filled + self.empty * (cells - filled)

    def _plain(self, text: str) -> str:
        return on_any_keyboard(text) if self.plain else text


UNICODE = Glyphs(SYMBOLS, "▸", "≡", "●", "○", "▰", "▱", "→", "·", "↑↓", "▐", "⚑", "–")
ASCII = Glyphs(ASCII_SYMBOLS, ">", "=", "*", "o", "#", ".", "->", "-", "arrows", "|", "!", "-", plain=True)
