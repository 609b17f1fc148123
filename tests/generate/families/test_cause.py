"""Family 8: causes."""

from __future__ import annotations

from tests.generate.shipped import base, made


def test_each_cause_is_asked_once_in_the_articles_account() -> None:
    facts, _ = base()
    assert [each.made_from[1] for each in made("cause")] == list(facts.causes)
    assert all(any(word in each.keys["ask"] for word in ("article", "Bandow")) for each in made("cause"))


def test_no_wrong_option_is_the_cause_of_the_same_effect() -> None:
    facts, _ = base()
    for each in made("cause"):
        effect = facts.causes[each.made_from[1]].effect
        causes = {f"{other.cause}.".casefold() for other in facts.causes.values() if other.effect == effect}
        assert not causes & {option["text"].casefold() for option in each.keys["wrong"]}
