"""A question as a family makes it: the keys and values that a deck would hold, and what it was made from."""

from __future__ import annotations

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
    passages: tuple[int, ...]
    keys: Mapping[str, Any]
    """The keys of its kind, as the deck format has them, with ``why`` and ``hint``."""
    tags: tuple[str, ...] = ()
    outside: bool = False

    def id(self, source: str) -> str:
        """Give its id: the family and eight hex digits of what it was made from. No text and no seed is in it."""
        told = "|".join((source, self.family, *self.made_from))
        return f"{self.family}-{sha256(told.encode()).hexdigest()[:8]}"


@frozen
class Family:
    """One way of making questions."""

    name: str
    version: int
    """Grows when the same base would give other questions."""
    level: Level
    """What it asks of the learner."""
    make: Callable[[Facts, Chance], Iterator[Made]]


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


def lowered(text: str) -> str:
    """Give a text that is to follow a comma or "that": its article small, names as they are."""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if first in ("The", "A", "An") else text


def stop(text: str) -> str:
    """Give a text that ends like a sentence."""
    return text if text.endswith((".", "!", "?")) else f"{text}."
