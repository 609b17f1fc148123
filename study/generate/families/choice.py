"""Family 1: who or what fills a slot, among three that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families.forms import slots_asked
from study.generate.foils import wrong_options
from study.generate.made import Chance, Family, Made, opened
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a slot that is asked in this form."""
    for fact, slot in slots_asked(facts, "choice"):
        wrong = wrong_options(facts, fact, slot, chance.of("choice", fact.id, slot.name))
        yield Made(
            family="choice",
            made_from=(fact.id, slot.name),
            passages=(fact.passage,),
            keys={
                "ask": slot.ask,
                "right": opened(slot.shown),
                "wrong": [{"text": opened(each.text), "because": each.because} for each in wrong],
                "why": fact.why,
                "hint": slot.hint,
            },
            tags=fact.tags,
            outside=fact.outside,
        )


FAMILY = Family("choice", 1, Level.REMEMBER, make)
