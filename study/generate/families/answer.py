"""Family 15: how a point that was granted is answered, and which granted point an answer is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families import comparison, main
from study.generate.families.asked import ENOUGH, asked_by
from study.generate.families.steps import asked_step, supporters
from study.generate.made import Family
from study.questions import Level
from study.source.argument import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.generate.made import Chance, Made
    from study.source.facts import Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question an answer, and one a granted point that fewer than two other families ask."""
    asked = asked_by(facts, (comparison.FAMILY, main.FAMILY))
    for answer, granted in supporters(facts, Role.REBUTTAL):
        ask = f"The article grants that {granted.short}. How does it answer this point?"
        yield asked_step(facts, "answer", answer, granted, ask, chance)
    for answer, granted in supporters(facts, Role.REBUTTAL):
        if asked[granted.id] >= ENOUGH:
            continue
        ask = f"The article answers a point by saying that {answer.short}. Which point, which it grants, is meant?"
        yield asked_step(facts, "answer", granted, answer, ask, chance)


FAMILY = Family("answer", 1, Level.ANALYSE, make)
