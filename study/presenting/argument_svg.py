"""An argument as a picture: an SVG file with the thesis on the left and what bears on each step to its right.

The same argument gives the same bytes. Nothing in a text can end the element that it stands in.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from study.presenting.argument_branch import AGAINST, ROLE_WORDS
from study.presenting.argument_colours import style
from study.presenting.argument_layout import middles
from study.presenting.argument_tree import ONLY_TOGETHER
from study.presenting.svg_text import as_sentence, in_element
from study.presenting.wrapping import wrap
from study.source.argument import Role
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from study.presenting.argument_branch import Branch

WIDTH, CHANNEL = 206, 44
"""Of a box, and of the room between two columns of them."""
MARGIN, HEAD = 20, 78
"""Round everything, and above the boxes for title and legend."""
COLUMNS = 26
"""Cells of text in a line of a box: a letter of 13 px takes 6 to 7 px in the usual fonts."""
TRUNK, BRACKET, ROUND = 18, 12, 6
"""From a box to the line down its channel; from linked boxes back to their bracket; of corners."""
LINE, ABOVE, UNDER = 17, 38, 11
"""From line to line; from a box's upper edge to the foot of its first line; below its last line."""
FONTS = "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', 'Noto Sans', sans-serif"
SHAPE = f"""\
text {{ font: 13px {FONTS} }}
.title {{ font-size: 19px; font-weight: 600 }}
.word {{ font-size: 11px; font-weight: 600; letter-spacing: .04em }}
.small {{ font-size: 11px }}
.line, .against {{ fill: none; stroke-width: 1.5 }}
.against {{ stroke-dasharray: 5 4 }}
"""


@frozen
class _Box:
    """A step in its place."""

    branch: Branch
    lines: tuple[str, ...]
    left: float
    middle: float

    @property
    def height(self) -> float:
        return _height(self.lines)

    @property
    def top(self) -> float:
        return self.middle - self.height / 2


def svg(top: Branch, title: str, theme: str = "auto") -> str:
    """Give the picture; ``theme`` is ``light``, ``dark``, or ``auto``, which follows the reader's own."""
    boxes = _placed(top)
    legend = _legend(top)
    width = max(legend[-1][0], *(box.left + WIDTH for box in boxes.values())) + MARGIN
    height = max(box.top + box.height for box in boxes.values()) + MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width:g}" height="{height:g}"'
        f' viewBox="0 0 {width:g} {height:g}" role="img" aria-labelledby="title about">',
        f'<title id="title">{in_element(title)}: the argument</title>',
        f'<desc id="about">{in_element(_told(top))}</desc>',
        f"<style>\n{SHAPE}{style(theme)}</style>",
        f'<rect class="ground" width="{width:g}" height="{height:g}" rx="8"/>',
        f'<text class="title ink" x="{MARGIN}" y="38">{in_element(title)}</text>',
        *(drawn for _, drawn in legend),
        *(line for box in boxes.values() for line in _lines(box, boxes)),
        *(line for box in boxes.values() for line in _drawn(box)),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _placed(top: Branch) -> dict[str, _Box]:
    texts = {branch.node.id: _sentence(branch) for branch in top.walk()}
    found = middles(top, {id: _height(lines) for id, lines in texts.items()})
    return {
        id: _Box(branch, texts[id], MARGIN + branch.depth * (WIDTH + CHANNEL), HEAD + found[id])
        for branch in top.walk()
        for id in (branch.node.id,)
    }


def _height(lines: tuple[str, ...]) -> float:
    return ABOVE + (len(lines) - 1) * LINE + UNDER


def _sentence(branch: Branch) -> tuple[str, ...]:
    """Give the step in a few words, as a sentence of its own, in lines that fit."""
    return wrap(as_sentence(branch.node.short), COLUMNS)


def _told(top: Branch) -> str:
    """Give what the picture shows, for those who cannot see it."""
    count = sum(1 for _ in top.walk())
    reasons = "; ".join(f"{ROLE_WORDS[branch.node.role]}: {branch.node.short}" for branch in top.below)
    return (
        f"A tree of {count} steps, read from left to right. It begins with: {top.node.text}"
        + (f" On it bear: {reasons}." if reasons else "")
    )  # fmt: skip


def _legend(top: Branch) -> list[tuple[float, str]]:
    """Give what the signs mean, for the roles that are shown: where each entry ends, and its drawing."""
    shown = {branch.node.role for branch in top.walk()}
    entries: list[tuple[float, str]] = []
    left = float(MARGIN)
    for role, word in ROLE_WORDS.items():
        if role in shown:
            sign = f'<rect class="{role}" x="{left:g}" y="50" width="10" height="10" rx="2"/>'
            entries.append(_entry(sign, left + 15, word))
            left = entries[-1][0] + 16
    if shown & AGAINST:
        sign = f'<path class="against" d="M{left:g} 55h24"/>'
        entries.append(_entry(sign, left + 30, "speaks against, or answers"))
    return entries


def _entry(sign: str, left: float, words: str) -> tuple[float, str]:
    return left + 6.4 * len(words), f'{sign}<text class="small ink" x="{left:g}" y="59">{words}</text>'


def _drawn(box: _Box) -> Iterator[str]:
    """Draw a step: its role and passage, its text, how much below it is not shown."""
    node, left, top = box.branch.node, box.left, box.top
    yield f"<g><title>{in_element(node.text)}</title>"
    rim = "box rim" if node.role is Role.THESIS else "box"
    yield f'<rect class="{rim}" x="{left:g}" y="{top:g}" width="{WIDTH}" height="{box.height:g}" rx="6"/>'
    stripe = f"M{left + 6:g} {top:g}h-1a5 6 0 0 0-5 6v{box.height - 12:g}a5 6 0 0 0 5 6h1z"
    yield f'<path class="{node.role}" d="{stripe}"/>'
    yield f'<text class="word {node.role}" x="{left + 16:g}" y="{top + 19:g}">{ROLE_WORDS[node.role]}</text>'
    more = f"{box.branch.hidden} more · " if box.branch.hidden else ""
    beside = f'x="{left + WIDTH - 12:g}" y="{top + 19:g}" text-anchor="end"'
    yield f'<text class="small quiet" {beside}>{more}¶ {node.passage}</text>'
    for number, line in enumerate(box.lines):
        yield f'<text class="ink" x="{left + 16:g}" y="{top + ABOVE + number * LINE:g}">{in_element(line)}</text>'
    yield "</g>"


def _lines(box: _Box, boxes: Mapping[str, _Box]) -> Iterator[str]:
    """Draw the lines from a step to what bears on it; premises that count only together share one line."""
    groups = [[boxes[branch.node.id] for branch in group] for group in box.branch.groups]
    if not groups:
        return
    start, trunk = box.left + WIDTH, box.left + WIDTH + TRUNK
    ends = [(group[0].middle + group[-1].middle) / 2 for group in groups]
    kinds = [_kind(group) for group in groups]
    yield f'<path class="{kinds[0] if len(groups) == 1 else "line"}" d="M{start:g} {box.middle:g}h{TRUNK}"/>'
    if len(groups) > 1:
        yield f'<path class="line" d="M{trunk:g} {ends[0] + ROUND:g}V{ends[-1] - ROUND:g}"/>'
    for group, end, kind in zip(groups, ends, kinds, strict=True):
        left = group[0].left - (BRACKET if len(group) > 1 else 0)
        yield f'<path class="{kind}" d="{_turn(trunk, box.middle, end)}H{left:g}"/>'
        yield from _bracket(group)


def _kind(group: list[_Box]) -> str:
    return "against" if group[0].branch.node.role in AGAINST else "line"


def _turn(x: float, start: float, end: float) -> str:
    """Give the path that leaves a vertical line to the right, round a corner where it comes from above or below."""
    if abs(end - start) < ROUND:
        return f"M{x:g} {end:g}"
    side = ROUND if end < start else -ROUND
    return f"M{x:g} {end + side:g}q0 {-side:g} {ROUND} {-side:g}"


def _bracket(group: list[_Box]) -> Iterator[str]:
    """Draw what joins premises that count only together, and say so."""
    if len(group) == 1:
        return
    first, last = group[0], group[-1]
    x, inner = first.left - BRACKET, BRACKET - ROUND
    yield (
        f'<path class="line" d="M{first.left:g} {first.middle:g}h{-inner}q{-ROUND} 0 {-ROUND} {ROUND}'
        f'V{last.middle - ROUND:g}q0 {ROUND} {ROUND} {ROUND}h{inner}"/>'
    )
    for box in group[1:-1]:
        yield f'<path class="line" d="M{x:g} {box.middle:g}h{BRACKET}"/>'
    for upper, lower in pairwise(group):
        middle = (upper.top + upper.height + lower.top) / 2
        yield f'<text class="small quiet" x="{first.left:g}" y="{middle + 4:g}">{ONLY_TOGETHER}</text>'
