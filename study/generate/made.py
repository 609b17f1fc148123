"""A question as a family makes it: the keys and values that a deck would hold, and what it was made from."""

from __future__ import annotations

import re
from hashlib import sha256
from random import Random
from typing import TYPE_CHECKING, Any

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from study.questions import Level
    from study.source.facts import Facts


@frozen(kw_only=True)
class Made:
    """One question."""

    family: str
    made_from: tuple[str, ...]
    """Ids of what it was made from in the base, the first of them the point it asks; then the slot, if any."""
    also: tuple[str, ...] = ()
    """Further points that it asks at once, as a question about the order of five events does."""
    passages: tuple[int, ...]
    keys: Mapping[str, Any]
    """The keys of its kind, as the deck format has them, with ``why`` and ``hint``."""
    tags: tuple[str, ...] = ()
    outside: bool = False

    @property
    def asks(self) -> tuple[str, ...]:
        """All the points that it asks, that which memory is kept about first."""
        return (self.made_from[0], *self.also)

    def id(self, source: str) -> str:
        """Give its id: the family and eight hex digits of what it was made from. No text and no seed is in it."""
        told = "|".join((source, self.family, *self.made_from))
        return f"{self.family}-{sha256(told.encode()).hexdigest()[:8]}"


WANTED = 3
"""Wrong options beside the right one of a choice."""


@frozen
class Family:
    """One way of making questions."""

    name: str
    version: int
    """Grows when the same base would give other questions."""
    level: Level
    """What it asks of the learner."""
    make: Callable[[Facts, Chance], Iterator[Made]]
    """Gives what can be made, whole or not."""

    def made(self, facts: Facts, chance: Chance) -> Iterator[Made]:
        """Give the questions of a base; a choice for which it has fewer than three wrong options is none."""
        yield from (made for made in self.make(facts, chance) if len(made.keys.get("wrong", range(WANTED))) >= WANTED)


@frozen
class Chance:
    """Choices that follow from the seed and from what is made, and from nothing else."""

    seed: int

    def of(self, *what: str) -> Random:
        """Give a generator of its own for one question: what others draw does not change it."""
        return Random("|".join((str(self.seed), *what)))


def opened(text: str) -> str:
    """Give a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def lowered(text: str, facts: Facts) -> str:
    """Give a text that is to follow a comma or "that": its first word small, unless that is a name in the base."""
    first, space, rest = text.partition(" ")
    bare = re.sub(r"\W.*", "", first)
    named = any(bare in re.split(r"\W", name) for name in _capitals(facts))
    return text if named or bare != bare.capitalize() else f"{first.lower()}{space}{rest}"


def _capitals(facts: Facts) -> Iterator[str]:
    """The names of the base, without an article at their beginning."""
    for entity in facts.entities.values():
        for name in (*entity.names, *entity.demonyms):
            yield re.sub(r"^(The|A|An) ", "", name)


def stop(text: str) -> str:
    """Give a text that ends like a sentence."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
