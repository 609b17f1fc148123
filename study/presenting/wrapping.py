"""Text broken into lines that fit so many cells of a terminal; a sign takes one cell, two, or none."""

from __future__ import annotations

from wcwidth import wcswidth, wcwidth


def cells(text: str) -> int:
    """Give how many cells a text takes."""
    width = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(sign)) for sign in text)


def wrap(text: str, width: int) -> tuple[str, ...]:
    """Give the lines of a text, each at most ``width`` cells (at least 2) wide; at least one line, maybe empty.

    Breaks at blanks, and inside a word only where it is wider than a line.
    """
    lines = [""]
    for word in text.split():
        if lines[-1] and cells(lines[-1]) + 1 + cells(word) <= width:
            lines[-1] += " " + word
            continue
        first, *more = _pieces(word, width)
        lines[-1:] = [lines[-1], first, *more] if lines[-1] else [first, *more]
    return tuple(lines)


def _pieces(word: str, width: int) -> list[str]:
    if cells(word) <= width:
        return [word]
    pieces = [""]
    for sign in word:
        if pieces[-1] and cells(pieces[-1] + sign) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces
