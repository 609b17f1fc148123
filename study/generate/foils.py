"""The truth filter: wrong options that fit, are of the right time, and are true nowhere in the base.

Rules: fact-base.md, "The truth filter". An entity's reason is made from what the base says of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from study.generate.made import WANTED, opened, stop
from study.source.facts import EntitySlot
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from study.source.facts import Entity, Fact, Facts, Foil, Slot

INSIDERS = 2
"""How many wrong options of a name have to be in the article."""


@frozen
class WrongOption:
    """A wrong option with its reason."""

    text: str
    because: str


def wrong_options(facts: Facts, fact: Fact, slot: Slot, random: Random) -> tuple[WrongOption, ...]:
    """Give three wrong options for a slot, drawn from those that stand the filter; fewer where there are no three."""
    fitting = list(_fitting(facts, fact, slot))
    random.shuffle(fitting)
    return tuple(fitting[:WANTED])


def enough(facts: Facts, fact: Fact, slot: Slot) -> bool:
    """Tell whether a slot has the three wrong options that a choice wants, and two of them in the article.

    Without, it is asked in writing: outsiders are told apart without having read a word.
    """
    fitting = list(_fitting(facts, fact, slot))
    outsiders = {entity.name for entity in facts.entities.values() if entity.foil}
    return len(fitting) >= WANTED and sum(option.text not in outsiders for option in fitting) >= INSIDERS


def _fitting(facts: Facts, fact: Fact, slot: Slot) -> Iterator[WrongOption]:
    if not isinstance(slot, EntitySlot):
        yield from (WrongOption(foil.what, foil.because or number_reason(fact, slot)) for foil in slot.foils)
        return
    excluded = {facts.entities[id].set for id in (slot.entity, *slot.excluded)}
    barred = excluded | _also_true(facts, fact, slot)
    for foil in slot.foils:
        other = facts.entities[foil.what]
        if other.set not in barred and _in_time(other, fact) and not named_in(other, slot.ask):
            barred.add(other.set)
            yield WrongOption(other.name, foil.because or reason(other))


def _in_time(other: Entity, fact: Fact) -> bool:
    return fact.at is None or other.era is None or other.era.overlaps(fact.at)


def _also_true(facts: Facts, fact: Fact, slot: EntitySlot) -> frozenset[str]:
    """The sets of entities that fill the same question anywhere in the base: none of them is wrong here."""
    return frozenset(
        facts.entities[other.entity].set
        for each in facts.facts.values()
        for other in each.slots
        if isinstance(other, EntitySlot) and (other.ask == slot.ask or (each.id == fact.id and other.name == slot.name))
    )


def named_in(entity: Entity, text: str) -> bool:
    """Tell whether a text holds a name of an entity, or a word that reveals it."""
    words = (*entity.names, *entity.demonyms)
    return any(re.search(rf"\b{re.escape(_bare(word))}\b", text, re.IGNORECASE) for word in words)


def reason(entity: Entity) -> str:
    """Give why an entity is the wrong option: ``Nikita Khrushchev came after Stalin's death.``"""
    return stop(f"{opened(entity.name)} {entity.who}")


def number_reason(fact: Fact, slot: Slot) -> str:
    """Give why a near miss is wrong: ``The article says five.`` What the article does not say is not laid to it."""
    return stop(f"It is {slot.shown}" if fact.outside else f"The article says {slot.shown}")


def reasons(foils: tuple[Foil, ...]) -> tuple[WrongOption, ...]:
    """Give foils that are whole texts as options; each has its own reason."""
    return tuple(WrongOption(stop(opened(foil.what)), foil.because) for foil in foils)


def _bare(word: str) -> str:
    return word.removeprefix("the ").removeprefix("The ")
