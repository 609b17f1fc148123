"""Family 3: the sentence of a fact with one of its slots left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families.forms import slots_asked
from study.generate.made import Chance, Family, Made, opened
from study.questions import Level
from study.source.facts import EntitySlot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts, Slot


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a slot that is asked in this form."""
    for fact, slot in slots_asked(facts, "cloze"):
        gap = f"[[{' | '.join((slot.shown, *_others(facts, slot)))}]]"
        yield Made(
            family="cloze",
            made_from=(fact.id, slot.name),
            passages=(fact.passage,),
            keys={"cloze": opened(fact.sentence({slot.name: gap})), "why": fact.why, "hint": slot.hint},
            tags=fact.tags,
            outside=fact.outside,
        )


def _others(facts: Facts, slot: Slot) -> tuple[str, ...]:
    if not isinstance(slot, EntitySlot):
        return ()
    return tuple(name for name in facts.entities[slot.entity].names if name != slot.shown)


FAMILY = Family("cloze", 1, Level.REMEMBER, make)
