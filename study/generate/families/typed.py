"""Family 2: who or what fills a slot, in writing; a number where the slot is one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.generate.families.forms import slots_asked
from study.generate.made import Chance, Family, Made
from study.questions import Level
from study.source.facts import EntitySlot, NumberSlot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts, Slot


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a slot that is asked in this form."""
    for fact, slot in slots_asked(facts, "typed"):
        yield Made(
            family="typed",
            made_from=(fact.id, slot.name),
            passages=(fact.passage,),
            keys={"ask": slot.ask, **answer(facts, slot), "why": fact.why, "hint": slot.hint},
            tags=fact.tags,
            outside=fact.outside,
        )


def answer(facts: Facts, slot: Slot) -> dict[str, Any]:
    """Give the keys that say what is accepted: an entity under all its names, and no other of its kind."""
    match slot:
        case NumberSlot():
            more = {"within": f"{slot.within:f}"} if slot.within else {}
            return {"number": f"{slot.number:f}", **more, **({"unit": slot.unit} if slot.unit else {})}
        case EntitySlot():
            own = facts.entities[slot.entity]
            accepted = {
                other.casefold() for each in facts.entities.values() if each.set == own.set for other in each.names
            }
            rivals = [facts.entities[foil.what] for foil in slot.foils]
            return {
                "answer": slot.shown,
                "accept": [name for name in own.names if name != slot.shown],
                "reject": [rival.name for rival in rivals if rival.name.casefold() not in accepted],
            }
        case _:
            return {"answer": slot.shown, "accept": list(slot.accept), "reject": [foil.what for foil in slot.foils]}


FAMILY = Family("typed", 1, Level.REMEMBER, make)
