"""Family 7: comparisons."""

from __future__ import annotations

from tests.generate.shipped import base, made


def test_more_and_less_are_asked_by_turns_whatever_the_seed() -> None:
    facts, _ = base()
    asked = [each.keys["ask"] for each in made("comparison")]
    more = {each.ask_more for each in facts.comparisons.values()}
    turns = [ask in more for ask in asked]
    assert turns == [number % 2 == 0 for number in range(len(turns))]
    assert asked == [each.keys["ask"] for each in made("comparison", 9)]


def test_the_other_of_the_two_is_a_wrong_option() -> None:
    facts, _ = base()
    for each in made("comparison"):
        pair = facts.comparisons[each.made_from[1]]
        shown = {each.keys["right"], each.keys["wrong"][0]["text"]}
        assert {text.casefold() for text in shown} == {pair.more.casefold(), pair.less.casefold()}
