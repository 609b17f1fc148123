"""Family 11: main claims."""

from __future__ import annotations

from study.source.argument import Role
from tests.generate.shipped import base, made


def test_the_thesis_is_asked_once_and_first() -> None:
    facts, _ = base()
    asked = [facts.argument.nodes[each.made_from[0]].role for each in made("main")]
    assert asked[0] is Role.THESIS
    assert asked.count(Role.THESIS) == 1


def test_a_branch_is_asked_for_what_two_of_its_grounds_bear_out() -> None:
    facts, _ = base()
    for each in made("main")[1:]:
        node = facts.argument.nodes[each.made_from[0]]
        named = [child for child in facts.argument.children(node.id) if child.short in each.keys["ask"]]
        assert len(named) == 2
        assert each.keys["right"] == node.text
