"""Family 14: roles."""

from __future__ import annotations

from study.generate.families.asked import ENOUGH, asked_by
from study.generate.families.role import OTHERS
from tests.generate.shipped import base, made


def test_the_statement_is_quoted_and_its_role_is_not_told_by_its_own_words() -> None:
    facts, _ = base()
    for each in made("role"):
        node = facts.argument.nodes[each.made_from[0]]
        assert f"“{node.text}”" in each.keys["ask"]
        assert not any(word in node.text for word in ("therefore", "however", "that is why", "Bandow"))


def test_the_reverse_of_its_part_is_among_the_options_and_all_are_worded_alike() -> None:
    facts, _ = base()
    for each in made("role"):
        options = [each.keys["right"], *(option["text"] for option in each.keys["wrong"])]
        assert len(options) == 4
        above = facts.argument.nodes[facts.argument.nodes[each.made_from[0]].to]
        assert sum(option.endswith(f"{above.short}.") for option in options) == 2
        assert all(option.startswith("It ") and " that " in option for option in options)


def test_a_step_is_asked_for_its_part_only_where_it_is_not_known_from_two_sides_already() -> None:
    asked = asked_by(base()[0], OTHERS)
    assert all(asked[each.made_from[0]] < ENOUGH for each in made("role"))
