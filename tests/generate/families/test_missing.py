"""Family 20: missing premises."""

from __future__ import annotations

from tests.generate.shipped import base, made


def test_what_is_missing_is_no_step_of_the_argument() -> None:
    facts, _ = base()
    steps = {text for node in facts.argument.nodes.values() for text in (node.text, node.short)}
    assert [each.made_from[0] for each in made("missing")] == list(facts.missing)
    assert all(each.keys["right"] not in steps for each in made("missing"))
