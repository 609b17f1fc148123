"""Family 16: lines of reasoning."""

from __future__ import annotations

from itertools import pairwise

from tests.generate.shipped import base, made


def test_each_step_supports_the_next() -> None:
    nodes = base()[0].argument.nodes
    for each in made("chain"):
        assert 4 <= len(each.made_from) <= 5
        assert all(nodes[one].to == two for one, two in pairwise(each.made_from))


def test_each_line_has_two_steps_at_least_that_no_earlier_one_has() -> None:
    asked: set[str] = set()
    for each in made("chain"):
        assert len(set(each.made_from) - asked) >= 2
        asked |= set(each.made_from)
