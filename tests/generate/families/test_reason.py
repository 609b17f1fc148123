"""Family 12: reasons."""

from __future__ import annotations

from study.source.argument import Role
from tests.generate.shipped import base, made


def test_every_premise_is_asked_as_a_reason_for_what_it_supports() -> None:
    facts, _ = base()
    premises = [node for node in facts.argument.nodes.values() if node.role is Role.PREMISE]
    assert [each.made_from for each in made("reason")] == [(node.id, node.to) for node in premises]


def test_no_wrong_option_is_near_to_the_reason_in_the_argument() -> None:
    facts, _ = base()
    by_text = {node.text: node for node in facts.argument.nodes.values()}
    for each in made("reason"):
        near = facts.argument.kin(each.made_from[0])
        for option in each.keys["wrong"]:
            other = by_text.get(option["text"])
            if other is None:
                unsaid = facts.argument.nodes[each.made_from[1]].unsaid
                assert option["text"] in {foil.what for foil in unsaid}
                continue
            assert other.id not in near
            assert each.made_from[1] not in other.also
