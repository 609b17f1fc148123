"""Family 20: what a step of the argument takes for granted and does not argue for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.foils import reasons
from study.generate.made import WANTED, Chance, Family, Made
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts

ASK = "What does the article take for granted, without saying it or arguing for it, in the step to the view that {}?"


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a premise that the argument leaves unsaid."""
    for premise in facts.missing.values():
        node = facts.argument.nodes[premise.node]
        wrong = list(reasons(premise.foils))
        chance.of("missing", premise.id).shuffle(wrong)
        yield Made(
            family="missing",
            made_from=(premise.id, node.id),
            passages=premise.passages,
            keys={
                "ask": ASK.format(node.short),
                "right": premise.text,
                "wrong": [{"text": each.text, "because": each.because} for each in wrong[:WANTED]],
                "why": premise.why,
                "hint": "Look for what the article neither says nor argues for, and without which the step would fail.",
            },
            tags=("argument", "premises"),
        )


FAMILY = Family("missing", 1, Level.EVALUATE, make)
