"""Family 18: what the article reports as done, and what its author wants done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families import cause, chain, comparison, evidence, finding, main, match, order, reason
from study.generate.families.asked import ENOUGH, asked_by
from study.generate.made import WANTED, Chance, Family, Made
from study.generate.nearness import nearest_first
from study.questions import Level
from study.source.facts import Standing

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Deed, Facts

ASK = {
    Standing.DONE: "Which of these does the article report as something that has come about?",
    Standing.URGED: "Which of these does the article urge, and not merely report or call possible?",
    Standing.POSSIBLE: "Which of these does the article call possible, and neither report nor urge?",
}
SAYS = {
    Standing.DONE: "The article reports it as something that has come about.",
    Standing.URGED: "The article urges it, and does not report that it has come about.",
    Standing.POSSIBLE: "The article speaks of it as something that could come about, and urges nothing of the kind.",
}

OTHERS = (
    cause.FAMILY,
    chain.FAMILY,
    comparison.FAMILY,
    evidence.FAMILY,
    finding.FAMILY,
    main.FAMILY,
    match.FAMILY,
    order.FAMILY,
    reason.FAMILY,
)
"""Families that ask a deed's point for what it is tied to; that it was done, or urged, is asked where they do not."""


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a deed whose point is not asked by two other families.

    The wrong options are deeds of which the article speaks otherwise.
    """
    asked = asked_by(facts, OTHERS)
    for deed in facts.deeds.values():
        others = [each for each in facts.deeds.values() if each.standing is not deed.standing]
        enough = 1 if deed.point in facts.facts else ENOUGH  # a fact is recalled as well
        if len(others) < WANTED or asked[deed.point] >= enough:
            continue
        others = nearest_first(others, lambda each: each.text, deed.text, chance.of("standing", deed.id))
        yield Made(
            family="standing",
            made_from=(deed.point, deed.id),
            passages=(deed.passage,),
            keys={
                "ask": ASK[deed.standing],
                "right": deed.text,
                "wrong": [{"text": each.text, "because": _reason(each)} for each in others[:WANTED]],
                "why": deed.why,
                "hint": f"Look at how passage {deed.passage} puts it.",
            },
            tags=("argument",),
        )


def _reason(deed: Deed) -> str:
    return f"{SAYS[deed.standing]} {deed.why}"


FAMILY = Family("standing", 1, Level.EVALUATE, make)
