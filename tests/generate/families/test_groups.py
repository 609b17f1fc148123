"""Parting into groups."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from study.generate.families.groups import groups


@given(st.lists(st.integers(0, 20)), st.integers(3, 6))
def test_no_group_is_too_large_too_small_or_holds_two_alike(things: list[int], most: int) -> None:
    made = groups(things, most, lambda thing: thing)
    assert all(3 <= len(group) <= most and len(set(group)) == len(group) for group in made)
    assert all(things.count(thing) >= sum(group.count(thing) for group in made) for thing in things)


def test_things_are_spread_evenly() -> None:
    assert [len(group) for group in groups(range(8), 5, lambda thing: thing)] == [4, 4]
