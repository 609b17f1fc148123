"""Where one step of an argument stands, as a small picture for the back of a card, and the same in words.

The picture is read from top to bottom: the thesis, the way down to the step, the step in a box, and what bears on it.
It has one ground and one set of colours, since a picture in a card cannot know whether the page is light or dark. The
same argument and step give the same bytes; nothing in a text can end the element that it stands in.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from study.presenting.argument_around import around
from study.presenting.argument_branch import AGAINST, ROLE_WORDS
from study.presenting.argument_colours import style
from study.presenting.argument_place_words import place_in_words
from study.presenting.argument_tree import ONLY_TOGETHER
from study.presenting.ems import BOLD, ems
from study.presenting.svg_text import as_sentence, in_element
from study.presenting.wrapping import evened
from study.source.argument import Role
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from study.presenting.argument_around import Around
    from study.source.argument import Argument, Node

__all__ = ["place_in_words", "place_svg"]

WIDTH, MARGIN = 480, 16
"""Of the picture, and free on each of its sides. A phone shows it at two thirds of that."""
SIZE, LARGE = 17, 19
"""Of letters: of all texts, and of the step's own."""
LINE, LARGE_LINE = 22, 25
"""From line to line."""
BETWEEN = 10
"""Free room between two steps."""
INDENT, NARROW_INDENT, STAIRS = 24, 14, 96
"""From a step to what is below it; the same at the least; and what all of them share where the way is long."""
FEW, CROWDED = 3, 10
"""So many steps around it leave room for their words; of more than so many only the first line is shown."""
RAIL, GAP, ROUND = 6, 5, 6
"""From the left edge of a step to the line below it; from that line's branch to the next step; of corners."""
PAD, HEAD, FOOT = 14, 12, 10
"""Within the box: beside its text, above it, and below it."""
STRIPE, RIM, CORNER = 8, 2.5, 5
"""In the box: of the stripe that has the colour of its part; of its outline; of the corner inside that."""

SHAPE = f"""\
text {{ font: {SIZE}px system-ui, sans-serif }}
.word {{ font-weight: 700 }}
.aside {{ font-style: italic }}
.here {{ font-size: {LARGE}px; font-weight: 600 }}
.line, .against {{ fill: none; stroke-width: 2 }}
.against {{ stroke-dasharray: 6 4 }}
.rim {{ stroke-width: {RIM} }}
"""


@frozen(kw_only=True)
class _Row:
    """One step in its place, or a line of words between steps."""

    level: int
    left: float
    top: float = 0
    lines: tuple[str, ...]
    node: Node | None = None
    """None for words between steps."""
    boxed: bool = False
    """Whether it is the step that the picture is about."""
    beside: bool = False
    """Whether it stands beside that step, and not on the way to it."""
    plain: bool = False
    """Whether no line leads to it."""

    @property
    def height(self) -> float:
        return HEAD + LINE + len(self.lines) * LARGE_LINE + FOOT if self.boxed else len(self.lines) * LINE

    @property
    def anchor(self) -> float:
        """How far down the line from the step above it arrives."""
        return self.top + (HEAD + LINE / 2 if self.boxed else LINE / 2)

    @property
    def kind(self) -> str:
        return "against" if self.node and self.node.role in AGAINST else "line"


def place_svg(argument: Argument, id: str) -> str:
    """Give the picture of where a step stands, a whole SVG file. Raises KeyError for an id that is not there."""
    rows = _stacked(_rows(around(argument, id)))
    height = rows[-1].top + rows[-1].height + MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{height:g}"'
        f' viewBox="0 0 {WIDTH} {height:g}" role="img" aria-labelledby="title about">',
        '<title id="title">Place in the argument</title>',
        f'<desc id="about">{in_element(place_in_words(argument, id))}</desc>',
        f"<style>\n{SHAPE}{style('light')}</style>",
        f'<rect class="ground" width="{WIDTH}" height="{height:g}" rx="8"/>',
        *(line for row in rows for line in _lines(row, rows)),
        *(line for row in rows for line in _drawn(row)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _rows(shown: Around) -> Iterator[_Row]:
    """Give what is shown, from top to bottom, without its places."""
    levels = len(shown.above) + bool(shown.skipped)
    indent = max(NARROW_INDENT, min(INDENT, STAIRS / max(1, levels + 1)))

    def left(level: int) -> float:
        return MARGIN + level * indent

    level = 0
    for node in shown.above:
        most = 3 if node.role is Role.THESIS or node is shown.above[-1] else 2
        yield _step(node, level, left(level), most)
        level += 1
        if shown.skipped and level == 1:
            yield _Row(level=1, left=left(1), lines=(f"… {shown.skipped} steps …",))
            level = 2
    brief, full = _room(shown)
    for node in shown.before:
        yield _step(node, level, left(level), brief, beside=True)
    for node in shown.linked:
        yield _step(node, level, left(level), full, beside=True)
    if shown.linked:
        yield _Row(level=level, left=left(level), lines=(f"counts {ONLY_TOGETHER} with",), plain=True)
    yield _boxed(shown.node, level, left(level))
    for node in shown.below:
        yield _step(node, level + 1, left(level + 1), full)
    if shown.more_below:
        yield _Row(level=level + 1, left=left(level + 1), lines=(f"+ {shown.more_below} more",))
    for node in shown.after:
        yield _step(node, level, left(level), brief, beside=True)
    if shown.more_beside:
        yield _Row(level=level, left=left(level), lines=(f"+ {shown.more_beside} more",))


def _room(shown: Around) -> tuple[int, int]:
    """Give how many lines a step gets that stands beside the step, and one that bears on it or counts with it."""
    near = len((*shown.before, *shown.linked, *shown.after, *shown.below))
    if near + len(shown.above) > CROWDED:
        return 1, 1
    return (3, 3) if near <= FEW else (1, 2)


def _step(node: Node, level: int, left: float, most: int, *, beside: bool = False) -> _Row:
    word = ROLE_WORDS[node.role]
    room = (WIDTH - MARGIN - left) / SIZE - (BOLD - 1) * ems(word) - 0.4
    lines = evened(f"{word} {as_sentence(node.short)}", room, most, ems)
    return _Row(level=level, left=left, node=node, lines=lines, beside=beside)


def _boxed(node: Node, level: int, left: float) -> _Row:
    room = (WIDTH - MARGIN - left - STRIPE - 2 * PAD) / (LARGE * BOLD)
    return _Row(level=level, left=left, node=node, lines=evened(as_sentence(node.short), room, 5, ems), boxed=True)


def _stacked(rows: Iterator[_Row]) -> list[_Row]:
    """Give the rows below one another."""
    placed: list[_Row] = []
    top = float(MARGIN)
    for row in rows:
        if row.plain:
            top -= BETWEEN / 2
        placed.append(replace(row, top=top))
        top += row.height + (BETWEEN / 2 if row.plain else BETWEEN)
    return placed


def _lines(row: _Row, rows: Sequence[_Row]) -> Iterator[str]:
    """Draw the line that goes down from a step, and its branches to what is directly below it."""
    at = rows.index(row)
    below = []
    for other in rows[at + 1 :]:
        if other.level <= row.level:
            break
        if other.level == row.level + 1 and not other.plain:
            below.append(other)
    x, start = row.left + RAIL, row.top + row.height + (0 if row.boxed else 2)
    for number, other in enumerate(below):
        rest = {each.kind for each in below[number:]}
        kind = rest.pop() if len(rest) == 1 else "line"
        end, over = other.anchor - ROUND, other.left - (0 if other.boxed else GAP)
        down, turn = f"M{x:g} {start:g}V{end:g}", f"q0 {ROUND} {ROUND} {ROUND}H{over:g}"
        if kind == other.kind:
            yield f'<path class="{kind}" d="{down}{turn}"/>'
        else:
            yield f'<path class="{kind}" d="{down}"/>'
            yield f'<path class="{other.kind}" d="M{x:g} {end:g}{turn}"/>'
        start = end


def _drawn(row: _Row) -> Iterator[str]:
    """Draw the words of a row, and its box."""
    if row.node and row.boxed:
        yield from _box(row, row.node)
        return
    for number, line in enumerate(row.lines):
        y = row.top + number * LINE + SIZE - 1
        if row.node and number == 0:
            word, _, rest = line.partition(" ")
            text = f'<tspan class="word {row.node.role}">{word}</tspan> <tspan dx="3">{in_element(rest)}</tspan>'
        else:
            text = in_element(line)
        tone = "quiet aside" if row.plain else "ink" if row.node and not row.beside else "quiet"
        yield f'<text class="{tone}" x="{row.left:g}" y="{y:g}">{text}</text>'


def _box(row: _Row, node: Node) -> Iterator[str]:
    """Draw the step that the picture is about: its part and passage, and its text."""
    left, top, width, height = row.left, row.top, WIDTH - MARGIN - row.left, row.height
    yield f'<rect class="box rim" x="{left:g}" y="{top:g}" width="{width:g}" height="{height:g}" rx="6"/>'
    flat, side = STRIPE - CORNER, height - RIM - 2 * CORNER
    corners = f"a{CORNER} {CORNER} 0 0 0-{CORNER} {CORNER}v{side:g}a{CORNER} {CORNER} 0 0 0 {CORNER} {CORNER}"
    stripe = f"M{left + RIM / 2 + STRIPE:g} {top + RIM / 2:g}h-{flat}{corners}h{flat}z"
    yield f'<path class="{node.role}" d="{stripe}"/>'
    x, y = left + STRIPE + PAD, top + HEAD + SIZE - 2
    yield f'<text class="word {node.role}" x="{x:g}" y="{y:g}">{ROLE_WORDS[node.role]}</text>'
    yield f'<text class="quiet" x="{left + width - PAD:g}" y="{y:g}" text-anchor="end">¶ {node.passage}</text>'
    for number, line in enumerate(row.lines):
        y = top + HEAD + LINE + LARGE + number * LARGE_LINE
        yield f'<text class="here ink" x="{x:g}" y="{y:g}">{in_element(line)}</text>'
