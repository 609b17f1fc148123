"""Family 4: a statement that is true or false, with its correction. Only of slots that nothing else can fill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.foils import wrong_options
from study.generate.made import Chance, Family, Made, opened, stop
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a fact: every second one a true statement, by the order of the base and not by the seed."""
    for turn, fact in enumerate(fact for fact in facts.facts.values() if any(slot.one for slot in fact.slots)):
        slot = next(slot for slot in fact.slots if slot.one)
        wrong = wrong_options(facts, fact, slot, chance.of("truth", fact.id))
        true = turn % 2 == 0 or not wrong
        said = fact.sentence() if true else fact.sentence({slot.name: wrong[0].text})
        keys = {"claim": stop(opened(said)), "verdict": "true" if true else "false", "why": fact.why, "hint": slot.hint}
        if not true:
            keys["correction"] = stop(opened(fact.sentence()))
        yield Made(
            family="truth",
            made_from=(fact.id, slot.name),
            passages=(fact.passage,),
            keys=keys,
            outside=fact.outside,
        )


FAMILY = Family("truth", 1, Level.UNDERSTAND, make)
