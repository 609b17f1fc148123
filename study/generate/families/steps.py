"""Questions about how one step of the argument bears on another. The wrong options are other steps, and each has its
reason from where it stands in the tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.made import WANTED, Family, Made, stop
from study.generate.nearness import nearest_first
from study.questions import Level
from study.source.argument import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from random import Random

    from study.generate.made import Chance
    from study.source.argument import Node
    from study.source.facts import Facts, Foil


def step_family(name: str, role: Role, ask: str) -> Family:
    """Give the family that asks, of each step of a role, what it does for the one above; ``ask`` has ``{above}``."""

    def make(facts: Facts, chance: Chance) -> Iterator[Made]:
        for node, above in supporters(facts, role):
            asked = ask.format(above=above.short)
            random = chance.of(name, node.id)
            others = wrong_steps(facts, node, f"{asked} {node.text}", random)
            wrong = mixed(above.unsaid, GIVES_NONE, others, random)
            yield asked_step(name, node, above, asked, wrong)

    return Family(name, 1, Level.ANALYSE, make)


GIVES_NONE = "The article gives no such ground."


def asked_step(family: str, node: Node, other: Node, ask: str, wrong: Sequence[dict[str, str]]) -> Made:
    """Give the question to which a step is the answer; ``other`` is the step that it is asked with."""
    return Made(
        family=family,
        made_from=(node.id, other.id),
        passages=(node.passage,),
        keys={
            "ask": ask,
            "right": node.text,
            "wrong": list(wrong[:WANTED]),
            "why": node.why,
            "hint": f"Look in passage {node.passage}.",
        },
        tags=("argument",),
    )


MOST_UNSAID = 2
"""With two things that the article does not say stands one that it says elsewhere: both have to be known."""


def mixed(
    foils: Sequence[Foil], because: str, others: Sequence[dict[str, str]], random: Random, most: int = MOST_UNSAID
) -> list[dict[str, str]]:
    """Give the wrong options that the base has for a step, up to two or so, then others, and then what is left of both.

    What the base has for it fits, and is not in the article; ``because`` says so where it has no reason of its own.
    """
    drawn = random.sample(list(foils), len(foils))
    options = [{"text": foil.what, "because": foil.because or because} for foil in drawn]
    return [*options[:most], *others, *options[most:]]


def supporters(facts: Facts, role: Role) -> Iterator[tuple[Node, Node]]:
    """Give each node of a role with the node that it supports or answers."""
    nodes = facts.argument.nodes
    yield from ((node, nodes[node.to]) for node in nodes.values() if node.role is role and node.to)


def wrong_steps(
    facts: Facts, node: Node, about: str, random: Random, besides: Collection[str] = ()
) -> list[dict[str, str]]:
    """Give the steps that do not do what ``node`` does, as options of a choice, the best first.

    Those that speak of the same things as ``about`` come before others, so that none is out of place, and those that
    speak for different steps before those that speak for one.
    """
    near = nearest_first(far_steps(facts, node, besides), lambda other: other.text, about, random)
    first: dict[str, Node] = {}
    for other in near:
        first.setdefault(other.to, other)
    drawn = (*first.values(), *(other for other in near if first[other.to] is not other))
    return [{"text": other.text, "because": reason(facts, other)} for other in drawn]


def far_steps(facts: Facts, node: Node, besides: Collection[str] = ()) -> Iterator[Node]:
    """Give the steps of which it is not true that they do what ``node`` does.

    Left out is all that is near to the node in the tree, what is linked with a step above it, and all that bears out
    what it supports, directly or not: that would be right too. So is what ``besides`` names, since the question tells
    it, and what one could take to do the same ("also" in the base). A point granted against it, or history told by the
    way, is a fair wrong option.
    """
    argument = facts.argument
    near = argument.kin(node.id) | {other.id for other in bearing_out(facts, node.to)} | set(besides)
    near |= {linked.id for above in argument.ancestors(node.id) for linked in argument.linked(above.id)}
    for other in argument.nodes.values():
        if (
            other.id not in near
            and node.to not in _taken_for(facts, other)
            and not {other.id, other.to} & set(node.also)
        ):
            yield other


def _taken_for(facts: Facts, node: Node) -> set[str]:
    """What one could take a step to speak for: what it names itself, and what the steps that it supports name."""
    supported = []
    while node.to and node.role not in (Role.CONCESSION, Role.BACKGROUND):
        supported.append(node)
        node = facts.argument.nodes[node.to]
    return {id for each in (*supported, node) for id in each.also}


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
            return stop(f"It is granted as a point against another step, that {above}")
        case Role.BACKGROUND:
            return stop(f"It is told as background to another step, that {above}")
        case Role.RECOMMENDATION:
            return "It is a piece of advice, and supports no such step."
        case _:
            return stop(f"It supports another step, that {above}")
