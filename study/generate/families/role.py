"""Family 14: what part a statement plays in the argument, and for or against what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families import answer, cause, chain, comparison, evidence, finding, main, reason, standing
from study.generate.families.asked import ENOUGH, asked_by
from study.generate.made import Chance, Family, Made
from study.generate.nearness import nearest_first
from study.questions import Level
from study.source.argument import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.argument import Node
    from study.source.facts import Facts

GROUND = "It is a ground for the view that {}."
AGAINST = "It is granted, though it tells against the view that {}."
WORDS = {
    Role.CONCESSION: AGAINST,
    Role.REBUTTAL: "It answers the point, granted before, that {}.",
    Role.BACKGROUND: "It is told to lead up to the point that {}.",
}
OTHERS = (
    answer.FAMILY,
    cause.FAMILY,
    chain.FAMILY,
    comparison.FAMILY,
    evidence.FAMILY,
    finding.FAMILY,
    main.FAMILY,
    reason.FAMILY,
    standing.FAMILY,
)
"""Families that ask a step for what it is tied to; the part it plays is asked where fewer than two of them do."""


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a step that fewer than two other families ask; not of grounds or advice.

    What a ground is for, and that advice is advice, its own words tell.
    """
    asked = asked_by(facts, OTHERS)
    for node in facts.argument.nodes.values():
        if node.role not in WORDS or asked[node.id] >= ENOUGH:
            continue
        yield Made(
            family="role",
            made_from=(node.id,),
            passages=(node.passage,),
            keys={
                "ask": f"What part does this statement play in the article's argument? “{node.text}”",
                "right": _part(facts, node),
                "wrong": _wrong(facts, node, chance),
                "why": node.why,
                "hint": f"See what passage {node.passage} does with it, and what it stands beside.",
            },
            tags=("argument",),
        )


def _part(facts: Facts, node: Node) -> str:
    return WORDS[node.role].format(facts.argument.nodes[node.to].short)


def _wrong(facts: Facts, node: Node, chance: Chance) -> list[dict[str, str]]:
    """Its part and the reverse, of its own view and of another one, so that none of the four stands out."""
    reverse = AGAINST if node.role is Role.BACKGROUND else GROUND
    above = facts.argument.nodes[node.to].short
    wrong = [{"text": reverse.format(above), "because": f"It is the other way round. {node.why}"}]
    for other in _other_views(facts, node, chance)[:1]:
        because = f"That is another matter. {node.why}"
        wrong += [{"text": words.format(other.short), "because": because} for words in (WORDS[node.role], reverse)]
    return wrong


def _other_views(facts: Facts, node: Node, chance: Chance) -> list[Node]:
    """Views on which the step does not bear, the nearest first; for an answer, points that were granted."""
    argument = facts.argument
    barred = {node.to, *node.also, *argument.kin(node.id)}
    barred |= {reached.id for above in argument.ancestors(node.id) for reached in argument.linked(above.id)}
    views = [
        other
        for other in argument.nodes.values()
        if other.id not in barred
        and (node.role is not Role.REBUTTAL or other.role is Role.CONCESSION)
        and (node.role is Role.REBUTTAL or argument.children(other.id))
    ]
    return nearest_first(views, lambda other: other.short, node.text, chance.of("role", node.id))


FAMILY = Family("role", 1, Level.ANALYSE, make)
