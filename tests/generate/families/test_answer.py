"""Family 15: answers to what was granted."""

from __future__ import annotations

from study.source.argument import Role
from tests.generate.shipped import base, made


def test_every_answer_is_asked_and_granted_points_by_their_answers() -> None:
    facts, _ = base()
    nodes = facts.argument.nodes
    asked = {role: [each for each in made("answer") if nodes[each.made_from[0]].role is role] for role in Role}
    assert len(asked[Role.REBUTTAL]) == sum(1 for node in nodes.values() if node.role is Role.REBUTTAL)
    assert asked[Role.CONCESSION]
    for each in asked[Role.CONCESSION]:
        assert nodes[each.made_from[1]].to == each.made_from[0]
