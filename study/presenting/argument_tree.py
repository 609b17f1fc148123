"""An argument as a tree of text: rows as values, which a screen may draw its own way, and lines for a terminal.

Every text in a row is clean. Knows no terminal: how wide it is, and which signs it draws, come in.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.presenting.argument_branch import ROLE_WORDS
from study.presenting.clean import clean_line
from study.presenting.symbols import on_any_keyboard
from study.presenting.wrapping import cells, wrap
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.presenting.argument_branch import Branch

ONLY_TOGETHER = "only together"
"""What stands over premises that support a step only together."""

NARROWEST = 24
"""Cells that a text is given however deep it stands; below a narrow terminal's width lines run over its edge."""


@frozen
class Guides:
    """The lines of a tree in one set of signs, all of one width."""

    tee: str
    """Before a row with others below it on its level."""
    corner: str
    """Before the last row of a level."""
    trunk: str
    """Past a level that goes on further down."""
    gap: str
    """Past a level that has ended."""


UNICODE = Guides("├─ ", "└─ ", "│  ", "   ")
ASCII = Guides("|- ", "`- ", "|  ", "   ")


@frozen(kw_only=True)
class Row:
    """One step, or the heading over steps that count only together."""

    guide: str
    """What is drawn before its first line."""
    rest: str
    """What is drawn before its further lines; as wide."""
    role: str = ""
    """The part that it plays, in a word; empty for a heading."""
    passage: int = 0
    """0 for a heading."""
    text: str
    node: str = ""
    """The id of the step; empty for a heading."""
    hidden: int = 0
    """How many steps below it are not shown."""


def rows(top: Branch, guides: Guides = UNICODE) -> Iterator[Row]:
    """Give the rows of a branch from top to bottom."""
    yield _step(top, "", "")
    yield from _below(top, "", guides)


def _below(top: Branch, before: str, guides: Guides) -> Iterator[Row]:
    for group in top.groups:
        last = group is top.groups[-1]
        guide, rest = before + (guides.corner if last else guides.tee), before + (guides.gap if last else guides.trunk)
        if len(group) == 1:
            yield _step(group[0], guide, rest)
            yield from _below(group[0], rest, guides)
            continue
        yield Row(guide=guide, rest=rest, text=ONLY_TOGETHER)
        for branch in group:
            end = branch is group[-1]
            inner = rest + (guides.gap if end else guides.trunk)
            yield _step(branch, rest + (guides.corner if end else guides.tee), inner)
            yield from _below(branch, inner, guides)


def _step(branch: Branch, guide: str, rest: str) -> Row:
    node = branch.node
    return Row(
        guide=guide,
        rest=rest,
        role=ROLE_WORDS[node.role],
        passage=node.passage,
        text=clean_line(node.text),
        node=node.id,
        hidden=branch.hidden,
    )


def lines(top: Branch, width: int, *, ascii: bool = False, ids: bool = False) -> Iterator[str]:
    """Give the tree as lines at most ``width`` cells wide; with ``ids`` each step's id stands behind its text."""
    for row in rows(top, ASCII if ascii else UNICODE):
        text = _sentence(row, ids)
        wrapped = wrap(on_any_keyboard(text) if ascii else text, max(NARROWEST, width - cells(row.guide)))
        yield row.guide + wrapped[0]
        yield from (row.rest + line for line in wrapped[1:])


def _sentence(row: Row, ids: bool) -> str:
    if not row.role:
        return f"{row.text}:"
    id = f" [{row.node}]" if ids else ""
    hidden = f" (… {row.hidden} more below)" if row.hidden else ""
    return f"{row.role} ¶ {row.passage}: {row.text}{id}{hidden}"
