"""Family 15: how a point that was granted is answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families.steps import supporters, wrong_steps
from study.generate.made import Chance, Family, Made
from study.questions import Level
from study.source.argument import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a step of this role."""
    for node, above in supporters(facts, Role.REBUTTAL):
        yield Made(
            family="answer",
            made_from=(node.id, above.id),
            passages=(node.passage,),
            keys={
                "ask": f"Bandow grants that {above.short}. How does he answer this point?",
                "right": node.text,
                "wrong": wrong_steps(facts, node, chance.of("answer", node.id)),
                "why": node.why,
            },
            tags=("argument",),
        )


FAMILY = Family("answer", 1, Level.ANALYSE, make)
