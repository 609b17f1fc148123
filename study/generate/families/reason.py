"""Family 12: which of these is a reason that is given for a claim."""

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
    for node, above in supporters(facts, Role.PREMISE):
        yield Made(
            family="reason",
            made_from=(node.id, above.id),
            passages=(node.passage,),
            keys={
                "ask": f"Which of these does Bandow give as a reason for the view that {above.short}?",
                "right": node.text,
                "wrong": wrong_steps(facts, node, chance.of("reason", node.id)),
                "why": node.why,
            },
            tags=("argument",),
        )


FAMILY = Family("reason", 1, Level.ANALYSE, make)
