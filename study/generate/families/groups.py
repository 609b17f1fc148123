"""Parting things into groups for one question each: of nearly equal size, and none of one power twice in a group."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

T = TypeVar("T")


def groups(
    things: Sequence[T], most: int, unlike: Callable[[T], Hashable], fewest: int = 3
) -> tuple[tuple[T, ...], ...]:
    """Give the things in groups of ``fewest`` to ``most``, in their order; those that fit nowhere are left out.

    No group holds two of which ``unlike`` says the same: a question that pairs them would have two right answers.
    """
    wanted = max(1, ceil(len(things) / most))
    made: list[list[T]] = [[] for _ in range(wanted)]
    for thing in things:
        fitting = [group for group in made if len(group) < most and unlike(thing) not in map(unlike, group)]
        if fitting:
            min(fitting, key=len).append(thing)
    return tuple(tuple(group) for group in made if len(group) >= fewest)
