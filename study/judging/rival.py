"""A rival: something of the answer's kind that is never a slip of the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable


@frozen
class Rival:
    """Another entity of the answer's kind, under all its names."""

    names: tuple[str, ...]
    """Every name it goes by; the first is the one shown. Never empty."""
    who: str = ""
    """What it is in relation to the answer, in words ("his grandfather"); may be empty."""


def together(first: Iterable[Rival], more: Iterable[Rival]) -> tuple[Rival, ...]:
    """Give the first rivals, then the others but for those that go by a name of theirs: nobody stands here twice."""
    first = tuple(first)
    taken = {name.casefold() for rival in first for name in rival.names}
    return (*first, *(rival for rival in more if taken.isdisjoint(name.casefold() for name in rival.names)))
