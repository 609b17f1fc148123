"""Family 17: which invented finding would most weaken, or most strengthen, a step of the argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.foils import reasons
from study.generate.made import WANTED, Chance, Family, Made, opened, stop
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a set of findings; it says "Suppose", and is tagged as invented."""
    for test in facts.tests.values():
        node = facts.argument.nodes[test.node]
        weak = list(reasons(test.weak))
        chance.of("finding", test.id).shuffle(weak)
        ask = f"Suppose that one of these were found. Which would most {test.effect} the view that {node.short}?"
        yield Made(
            family="finding",
            made_from=(node.id, test.id),
            passages=(node.passage,),
            keys={
                "ask": ask,
                "right": stop(opened(test.strong.what)),
                "wrong": [{"text": each.text, "because": each.because} for each in weak[:WANTED]],
                "hint": f"Ask of each what it would say about whether {node.short}.",
                "why": f"{stop(test.strong.because)} {test.why}",
            },
            tags=("argument", "hypothetical"),
        )


FAMILY = Family("finding", 1, Level.EVALUATE, make)
