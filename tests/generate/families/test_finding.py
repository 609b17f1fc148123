"""Family 17: findings."""

from __future__ import annotations

from collections import Counter

from tests.generate.shipped import base, made, questions


def test_invented_findings_say_suppose_and_are_tagged() -> None:
    for question in questions("finding"):
        assert question.prompt.startswith("Suppose")
        assert "hypothetical" in question.tags


def test_weaken_and_strengthen_are_in_balance() -> None:
    facts, _ = base()
    effects = Counter(facts.tests[each.made_from[1]].effect for each in made("finding"))
    assert len(effects) == 2
    assert len(set(effects.values())) == 1
