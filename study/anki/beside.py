"""What a source has for the cards of its questions: passages, parts, places in its argument. Reads nothing."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen
class ArgumentPlace:
    """Where a step of the argument stands, to be shown behind the answer."""

    svg: str
    """The picture: a whole file."""
    told: str
    """The same in words."""


@frozen
class Beside:
    """What one source has."""

    brief: Mapping[int, str] = field(default_factory=dict)
    """Its passages by number; a question's own are folded into its card."""
    parts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Its named sections, for decks that have none of their own."""
    places: Mapping[str, ArgumentPlace] = field(default_factory=dict)
    """By the point that a question asks, where it is a step of the argument."""


NOTHING_BESIDE = Beside()
"""For a deck without a source."""
