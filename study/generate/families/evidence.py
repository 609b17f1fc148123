"""Family 13: what a reason is backed with."""

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
    for node, above in supporters(facts, Role.EVIDENCE):
        yield Made(
            family="evidence",
            made_from=(node.id, above.id),
            passages=(node.passage,),
            keys={
                "ask": f"Which of these does the article offer in support of the view that {above.short}?",
                "right": node.text,
                "wrong": wrong_steps(facts, node, chance.of("evidence", node.id)),
                "why": node.why,
            },
            tags=("argument",),
        )


FAMILY = Family("evidence", 1, Level.ANALYSE, make)
