"""Family 4: a statement that is true or false, with its correction. Only of slots that nothing else can fill."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

from study.generate.families import cause, comparison, match, order, standing
from study.generate.families.asked import asked_by
from study.generate.foils import wrong_options
from study.generate.made import Chance, Family, Made, opened, stop
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts


RELATIONS = (cause.FAMILY, comparison.FAMILY, match.FAMILY, order.FAMILY, standing.FAMILY)
"""Families that ask a fact for how it hangs together with others, which teaches more than true or false."""

HALF = 0.5


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a fact that no relation asks: true or false as a coin falls that knows no seed."""
    related = asked_by(facts, RELATIONS)
    left = (fact for fact in facts.facts.values() if fact.id not in related and any(slot.one for slot in fact.slots))
    for fact in left:
        slot = next(slot for slot in fact.slots if slot.one)
        wrong = wrong_options(facts, fact, slot, chance.of("truth", fact.id))
        true = Random(fact.id).random() < HALF or not wrong
        said = fact.sentence() if true else fact.sentence({slot.name: wrong[0].text})
        keys = {"claim": stop(opened(said)), "verdict": "true" if true else "false", "why": fact.why, "hint": slot.hint}
        if not true:
            keys["correction"] = stop(opened(fact.sentence()))
        yield Made(
            family="truth",
            made_from=(fact.id, slot.name),
            passages=(fact.passage,),
            keys=keys,
            tags=fact.tags,
            outside=fact.outside,
        )


FAMILY = Family("truth", 1, Level.UNDERSTAND, make)
