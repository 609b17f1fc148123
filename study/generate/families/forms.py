"""In which form a slot is asked: choice, typed or cloze, one of them each, so that no slot is asked three times.

A slot with fewer than three wrong options that stand the filter is asked in writing. The forms take turns in the order
of the base, so that adding a fact at its end changes no other; the seed has no say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.foils import WANTED, wrong_options
from study.source.facts import EntitySlot, NumberSlot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.generate.made import Chance
    from study.source.facts import Fact, Facts, Slot

FORMS = ("choice", "typed", "cloze")


def slots_asked(facts: Facts, chance: Chance, form: str) -> Iterator[tuple[Fact, Slot]]:
    """Give the slots that are asked in this form."""
    turn = 0
    for fact in facts.facts.values():
        for slot in fact.slots:
            able = len(wrong_options(facts, fact, slot, chance.of("able"))) == WANTED
            written = isinstance(slot, EntitySlot | NumberSlot)
            forms = [each for each in FORMS if (each == "choice" and able) or (each != "choice" and written)]
            if (forms or ["typed"])[turn % max(1, len(forms))] == form:
                yield fact, slot
            turn += 1
