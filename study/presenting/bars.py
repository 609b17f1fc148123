"""A share as a bar, for terminals that have the signs and for those that do not."""

from __future__ import annotations

CELLS = 20
"""How wide a bar is, unless said otherwise."""


def bar(share: float, unicode: bool, cells: int = CELLS) -> str:
    """Give a share, 0 to 1, as a bar of twenty cells or so many."""
    full = round(share * cells)
    on, off = ("▰", "▱") if unicode else ("#", ".")
    return on * full + off * (cells - full)
