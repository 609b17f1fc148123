"""In which form a slot is asked: choice, typed or cloze, one of them each, so that no slot is asked three times.

A slot with fewer than three wrong options that stand the filter is asked in writing. The forms take turns in the order
of the base, so that adding a fact at its end changes no other; the seed has no say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.foils import enough, named_in
from study.source.facts import EntitySlot, NumberSlot, TextSlot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Fact, Facts, Slot

FEW_WORDS = 2
"""A longer text can be said in too many ways to be judged by its letters."""


def slots_asked(facts: Facts, form: str) -> Iterator[tuple[Fact, Slot]]:
    """Give the slots that are asked in this form."""
    turn = 0
    for fact in facts.facts.values():
        for slot in worth_asking(facts, fact):
            forms = _forms(facts, fact, slot)
            if forms[turn % len(forms)] == form:
                yield fact, slot
            turn += 1


def worth_asking(facts: Facts, fact: Fact) -> Iterator[Slot]:
    """Give the slots of a fact, without those whose question would tell the answer of an earlier one."""
    for n, slot in enumerate(fact.slots):
        if not any(_told(facts, earlier, slot.ask) for earlier in fact.slots[:n]):
            yield slot


def _told(facts: Facts, slot: Slot, text: str) -> bool:
    if isinstance(slot, EntitySlot):
        return named_in(facts.entities[slot.entity], text)
    answers = (slot.shown, *slot.accept) if isinstance(slot, TextSlot) else (slot.shown,)
    return any(answer.casefold() in text.casefold() for answer in answers)


def _forms(facts: Facts, fact: Fact, slot: Slot) -> tuple[str, ...]:
    """Names and numbers can be written or recognised; other words only where they are few and the base has others."""
    chosen = ("choice",) if enough(facts, fact, slot) else ()
    if isinstance(slot, EntitySlot | NumberSlot):
        return (*chosen, "typed", "cloze")
    if slot.accept and len(slot.shown.split()) <= FEW_WORDS:
        return (*chosen, "typed")
    return chosen or ("typed",)
