"""Family 4: true or false."""

from __future__ import annotations

from study.generate.families.asked import asked_by
from study.generate.families.truth import RELATIONS
from tests.generate.shipped import base, made


def test_a_false_statement_is_made_only_where_nothing_else_can_be_true() -> None:
    facts, _ = base()
    for each in made("truth"):
        assert facts.facts[each.made_from[0]].slot(each.made_from[1]).one


def test_true_and_false_are_in_balance_and_the_false_are_put_right() -> None:
    false = [each for each in made("truth") if each.keys["verdict"] == "false"]
    assert 0.4 <= len(false) / len(made("truth")) <= 0.6
    assert [each.keys["verdict"] for each in made("truth")] != ["true", "false"] * (len(made("truth")) // 2)
    assert all(each.keys["correction"] and each.keys["correction"] != each.keys["claim"] for each in false)


def test_a_fact_that_a_relation_asks_is_not_asked_as_true_or_false() -> None:
    asked = asked_by(base()[0], RELATIONS)
    assert not any(asked[each.made_from[0]] for each in made("truth"))


def test_the_seed_does_not_choose_what_is_true() -> None:
    assert [each.keys["verdict"] for each in made("truth", 1)] == [each.keys["verdict"] for each in made("truth", 2)]
