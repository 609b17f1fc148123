"""Family 16: the steps of a line of reasoning, from the ground up to what rests on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.made import Chance, Family, Made, opened, stop
from study.questions import Level
from study.source.argument import GROUNDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.argument import Node
    from study.source.facts import Facts

FEWEST, MOST = 4, 5
NEW = 2
"""A line is asked where it has at least so many steps that no earlier question holds."""


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a line of four or five steps, each of which speaks for the next."""
    asked: set[str] = set()
    for line in _lines(facts):
        if len({node.id for node in line} - asked) < NEW:
            continue
        asked |= {node.id for node in line}
        yield Made(
            family="chain",
            made_from=tuple(node.id for node in line),
            also=tuple(node.id for node in line[1:]),
            passages=tuple(sorted({node.passage for node in line})),
            keys={
                "ask": "Put these steps of the article's reasoning in order: each is to be a ground for the next.",
                "order": [stop(opened(node.short)) for node in line],
                "why": f"Because {line[0].short}, the article holds that {line[1].short}, and so on up to the view "
                f"that {line[-1].short}.",
                "hint": f"The first ground is this: {line[0].short}.",
            },
            tags=("argument",),
        )


def _lines(facts: Facts) -> Iterator[tuple[Node, ...]]:
    """The lines from each step that nothing speaks for, as far up as each is a ground for the next."""
    argument = facts.argument
    for node in argument.nodes.values():
        if node.role not in GROUNDS or any(child.role in GROUNDS for child in argument.children(node.id)):
            continue
        line = [node]
        while line[-1].role in GROUNDS and len(line) < MOST:
            line.append(argument.nodes[line[-1].to])
        if len(line) >= FEWEST:
            yield tuple(line)


FAMILY = Family("chain", 1, Level.ANALYSE, make)
