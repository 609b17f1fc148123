"""Questions about how one step of the argument bears on another. The wrong options are other steps, and each has its
reason from where it stands in the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.foils import WANTED
from study.generate.made import Family, Made, stop
from study.questions import Level
from study.source.argument import Role

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from study.generate.made import Chance
    from study.source.argument import Node
    from study.source.facts import Facts


def step_family(name: str, role: Role, ask: str) -> Family:
    """Give the family that asks, of each step of a role, what it does for the one above; ``ask`` has ``{above}``."""

    def make(facts: Facts, chance: Chance) -> Iterator[Made]:
        for node, above in supporters(facts, role):
            yield Made(
                family=name,
                made_from=(node.id, above.id),
                passages=(node.passage,),
                keys={
                    "ask": ask.format(above=above.short),
                    "right": node.text,
                    "wrong": wrong_steps(facts, node, chance.of(name, node.id)),
                    "why": node.why,
                },
                tags=("argument",),
            )

    return Family(name, 1, Level.ANALYSE, make)


def supporters(facts: Facts, role: Role) -> Iterator[tuple[Node, Node]]:
    """Give each node of a role with the node that it supports or answers."""
    nodes = facts.argument.nodes
    yield from ((node, nodes[node.to]) for node in nodes.values() if node.role is role and node.to)


def wrong_steps(facts: Facts, node: Node, random: Random) -> list[dict[str, str]]:
    """Give three steps that do not do what ``node`` does, as options of a choice; fewer where there are no three.

    Left out is all that is near to the node in the tree, and all that bears out what it supports, directly or not:
    that would be right too. A point granted against it, or history told by the way, is a fair wrong option.
    """
    argument = facts.argument
    near = argument.kin(node.id) | {other.id for other in bearing_out(facts, node.to)}
    far = [other for other in argument.nodes.values() if other.id not in near]
    random.shuffle(far)
    drawn, above = [], set[str]()
    for other in far:
        if other.to not in above:
            above.add(other.to)
            drawn.append({"text": other.text, "because": reason(facts, other)})
    return drawn[:WANTED]


def bearing_out(facts: Facts, id: str) -> Iterator[Node]:
    """Give what speaks for a step, directly or not: answers to points granted against it among them."""
    for child in facts.argument.children(id):
        if child.role is Role.CONCESSION:
            for answer in _rebuttals(facts, child):
                yield answer
                yield from bearing_out(facts, answer.id)
        elif child.role is not Role.BACKGROUND:
            yield child
            yield from bearing_out(facts, child.id)


def _rebuttals(facts: Facts, concession: Node) -> Iterator[Node]:
    yield from (node for node in facts.argument.children(concession.id) if node.role is Role.REBUTTAL)


def reason(facts: Facts, node: Node) -> str:
    """Give what a step does instead: ``It supports another step, that …``."""
    if not node.to:
        return "It is the main claim, which all else leads up to."
    above = facts.argument.nodes[node.to].short
    match node.role:
        case Role.REBUTTAL:
            return stop(f"It answers another point, that {above}")
        case Role.CONCESSION:
            return stop(f"Bandow grants it as a point against another step, that {above}")
        case Role.BACKGROUND:
            return stop(f"It is told as background to another step, that {above}")
        case Role.RECOMMENDATION:
            return "It is a piece of advice, and supports no such step."
        case _:
            return stop(f"It supports another step, that {above}")
