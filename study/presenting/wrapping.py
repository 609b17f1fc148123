"""Text broken into lines that fit so many cells of a terminal; a sign takes one cell, two, or none.

Where a line is no terminal's, another measure comes in. What is cut off leaves an ellipsis.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wcwidth import wcswidth, wcwidth

if TYPE_CHECKING:
    from collections.abc import Callable


def cells(text: str) -> int:
    """Give how many cells a text takes."""
    width = wcswidth(text)
    return width if width >= 0 else sum(max(0, wcwidth(sign)) for sign in text)


def wrap(text: str, width: float, measure: Callable[[str], float] = cells) -> tuple[str, ...]:
    """Give the lines of a text, each at most ``width`` (at least two signs) wide; at least one line, maybe empty.

    Breaks at blanks, and inside a word only where it is wider than a line. ``width`` is in the unit of ``measure``.
    """
    lines = [""]
    for word in text.split():
        if lines[-1] and measure(f"{lines[-1]} {word}") <= width:
            lines[-1] += " " + word
            continue
        first, *more = _pieces(word, width, measure)
        lines[-1:] = [lines[-1], first, *more] if lines[-1] else [first, *more]
    return tuple(lines)


def fitted(text: str, width: float, most: int, measure: Callable[[str], float] = cells) -> tuple[str, ...]:
    """Give the first lines of a text, at most so many; an ellipsis ends the last where there would be more."""
    lines = wrap(text, width, measure)
    if len(lines) <= most:
        return lines
    last = lines[most - 1]
    while last and measure(f"{last}…") > width:
        shorter = last.rpartition(" ")[0] or last[:-1]
        last = shorter.rstrip(" ,;:.–-")
    return (*lines[: most - 1], f"{last}…")


def evened(text: str, width: float, most: int, measure: Callable[[str], float] = cells) -> tuple[str, ...]:
    """Give what ``fitted`` gives, in as many lines, but with lines about as long as each other."""
    lines = fitted(text, width, most, measure)
    longest = max(map(measure, text.split()), default=0)
    if len(lines) == 1 or lines != wrap(text, width, measure):
        return lines
    while (width := max(map(measure, lines)) * 0.98) >= longest:
        narrower = wrap(text, width, measure)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def _pieces(word: str, width: float, measure: Callable[[str], float]) -> list[str]:
    if measure(word) <= width:
        return [word]
    pieces = [""]
    for sign in word:
        if pieces[-1] and measure(pieces[-1] + sign) > width:
            pieces.append("")
        pieces[-1] += sign
    return pieces
