"""Family 14: what part a statement plays in the argument, and for or against what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families import answer, cause, chain, comparison, evidence, finding, main, reason, standing
from study.generate.families.asked import ENOUGH, asked_by
from study.generate.families.steps import far_steps
from study.generate.made import WANTED, Chance, Family, Made
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
    Role.PREMISE: GROUND,
    Role.EVIDENCE: GROUND,
    Role.CONCESSION: AGAINST,
    Role.REBUTTAL: "It answers the point, granted before, that {}.",
    Role.RECOMMENDATION: "It is advice that goes with the view that {}.",
    Role.BACKGROUND: "It is history that leads up to the point that {}.",
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
    """Make one question a step that fewer than two other families ask."""
    asked = asked_by(facts, OTHERS)
    for node in facts.argument.nodes.values():
        if node.role is Role.THESIS or asked[node.id] >= ENOUGH:
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
    """The reverse of its part, and parts of other statements, no two of them in the same words."""
    above = facts.argument.nodes[node.to].short
    reverse = (GROUND if node.role in (Role.CONCESSION, Role.REBUTTAL) else AGAINST).format(above)
    wrong = [{"text": reverse, "because": f"It is the other way round. {node.why}"}]
    parts = (other for other in far_steps(facts, node) if other.to and other.to != node.to)
    for other in nearest_first(parts, lambda other: other.text, node.text, chance.of("role", node.id)):
        part = _part(facts, other)
        if part.split(" that ")[0] not in {each["text"].split(" that ")[0] for each in wrong}:
            wrong.append({"text": part, "because": f"That is the part of another statement: “{other.text}”"})
    return wrong[:WANTED]


FAMILY = Family("role", 1, Level.ANALYSE, make)
