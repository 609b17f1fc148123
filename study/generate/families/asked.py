"""Which points other families ask already, so that a family can keep to those that want one form more."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from study.generate.made import Chance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from study.generate.made import Family
    from study.source.facts import Facts

ENOUGH = 2
"""How many families a point is asked by, so that it is known from more than one side (fact-base.md, "Coverage")."""


def asked_by(facts: Facts, families: Sequence[Family]) -> Counter[str]:
    """Give how many of the families ask each point. No seed is in it, as none decides which questions there are."""
    asked: Counter[str] = Counter()
    for family in families:
        asked.update({point for made in family.made(facts, Chance(0)) for point in made.asks})
    return asked
