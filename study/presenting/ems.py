"""How wide a text is in a drawing, before anybody knows in which font it will be shown. Draws nothing.

The widths are those of DejaVu Sans, rounded up, which is wider than what most systems show: lines end a little early
there, and nowhere late.
"""

from __future__ import annotations

from wcwidth import wcwidth

_CLASSES = {
    0.32: " ',.iIjJl",
    0.36: "/\\-:;f",
    0.41: "!()[]rt",
    0.47: '"',
    0.55: "*_`|?csz",
    0.61: "akovxyFLPTY",
    0.64: "bdeghnpqu0123456789$ES{}",
    0.7: "ABCKRVXZ",
    0.79: "&DGHNOQU",
    0.84: "#+<=>^~w",
    1.0: "%@MWm…",
}
_WIDTHS = {sign: width for width, signs in _CLASSES.items() for sign in signs}
_BY_CELLS = {-1: 0.0, 0: 0.0, 1: 0.8, 2: 1.25}
"""Of any other sign, by the cells that it takes in a terminal."""
BOLD = 1.09
"""How much wider a text is in bold letters in most fonts; in DejaVu Sans up to 1.14."""


def ems(text: str) -> float:
    """Give about how wide a text is in plain letters, in units of their size; rather too much than too little."""
    return sum(_WIDTHS.get(sign) or _BY_CELLS[wcwidth(sign)] for sign in text)
