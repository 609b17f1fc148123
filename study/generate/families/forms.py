"""In which form a slot is asked: choice, typed or cloze, one of them each, so that no slot is asked three times.

A slot with fewer than three wrong options that stand the filter is asked in writing. The forms take turns in the order
of the base, so that adding a fact at its end changes no other; the seed has no say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.foils import enough
from study.source.facts import EntitySlot, NumberSlot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Fact, Facts, Slot


def slots_asked(facts: Facts, form: str) -> Iterator[tuple[Fact, Slot]]:
    """Give the slots that are asked in this form."""
    turn = 0
    for fact in facts.facts.values():
        for slot in fact.slots:
            forms = _forms(facts, fact, slot)
            if forms[turn % len(forms)] == form:
                yield fact, slot
            turn += 1


def _forms(facts: Facts, fact: Fact, slot: Slot) -> tuple[str, ...]:
    """Names and numbers can be written or recognised; other words have too many wordings to be asked in writing."""
    chosen = ("choice",) if enough(facts, fact, slot) else ()
    if isinstance(slot, EntitySlot | NumberSlot):
        return (*chosen, "typed", "cloze")
    return chosen or ("typed",)
