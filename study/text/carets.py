"""Shows a problem: its place and sentence, the line, a caret under the exact cells, the way out.

    decks/bees.yaml:14:13: this answer stops at "item": YAML reads " #" as the start of a comment
      14 |     answer: item #1
         |             ^^^^
         put the whole text in quotes: "item #1"

Gives lines of text; prints nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from wcwidth import wcswidth, wcwidth

from study.text.page import harmless

if TYPE_CHECKING:
    from study.text.problems import Problem

WIDEST = 100
"""Cells of the line that are shown; a longer one is cut off round the caret."""
_TAB = 8
"""Where terminals put their tab stops."""
_BEFORE = 40
"""Cells before the caret that are kept of a line that is cut off."""


def show(problem: Problem) -> list[str]:
    """Give the lines that show a problem; without its line where that is not known."""
    place = problem.place
    lines = [harmless(f"{problem.file}:{place.line}:{place.column}: {problem.message}").replace("\n", " ")]
    number = f"{place.line:>4} | "
    margin = " " * (len(number) - 2)
    if problem.source_line:
        line, start, end = _cut(problem.source_line, place.column - 1, place.column - 1 + place.length)
        before, marked = line[:start], line[start:end]
        left = len(number) + _cells(before, len(number))
        carets = "^" * max(1, _cells(marked, left))
        lines += [number + line, f"{margin}| {_blank(before)}{carets}"]
    if problem.hint:
        lines.append(f"{margin}{harmless(problem.hint)}")
    return lines


def _cells(text: str, at: int = 0) -> int:
    """Give how many cells a text takes that begins ``at`` cells from the left."""
    if "\t" not in text:
        width = wcswidth(text)
        return width if width >= 0 else sum(max(0, wcwidth(sign)) for sign in text)
    first, _, rest = text.partition("\t")
    stop = at + _cells(first)
    stop += _TAB - stop % _TAB
    return stop - at + _cells(rest, stop)


def _blank(text: str) -> str:
    """Give blanks as wide as the text. A tab stays a tab, so that it ends in the same column whatever the stops."""
    return "\t".join(" " * _cells(piece) for piece in text.split("\t"))


def _cut(line: str, start: int, end: int) -> tuple[str, int, int]:
    """Give a line that fits, and where the stretch stands in it; cut ends are shown by ``…``."""
    line = harmless(line)
    start = min(start, len(line))
    end = min(end, len(line))
    if len(line) <= WIDEST and _cells(line) <= WIDEST:
        return line, start, end
    begin = start
    while begin and _cells(line[begin - 1 : start]) < _BEFORE:
        begin -= 1
    left = "…" if begin else ""
    stop, width = begin, len(left)
    while stop < len(line) and (width := width + max(0, wcwidth(line[stop]))) < WIDEST:
        stop += 1
    right = "…" if stop < len(line) else ""
    shift = len(left) - begin
    return left + line[begin:stop] + right, start + shift, min(end, stop) + shift
