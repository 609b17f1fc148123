"""Family 8: what something came of, in the article's account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.foils import reasons
from study.generate.made import WANTED, Chance, Family, Made, opened, stop
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a cause."""
    for each in facts.causes.values():
        wrong = list(reasons(each.foils))
        chance.of("cause", each.id).shuffle(wrong)
        yield Made(
            family="cause",
            made_from=(each.point, each.id),
            passages=(each.passage,),
            keys={
                "ask": each.ask,
                "right": stop(opened(each.cause)),
                "wrong": [{"text": option.text, "because": option.because} for option in wrong[:WANTED]],
                "why": each.why,
                "hint": f"Passage {each.passage} ties the two together.",
            },
        )


FAMILY = Family("cause", 1, Level.UNDERSTAND, make)
