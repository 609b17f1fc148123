"""Family 7: which of two has more of something, or less, in the article's account."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.made import Chance, Family, Made, opened
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Comparison, Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a comparison, by turns for the one that has more and for the one that has less.

    The turn follows from the base, since the seed must not choose what is right.
    """
    for turn, each in enumerate(facts.comparisons.values()):
        more = turn % 2 == 0
        yield Made(
            family="comparison",
            made_from=(each.point, each.id),
            passages=(each.passage,),
            keys={
                "ask": each.ask_more if more else each.ask_less,
                "right": opened(each.more if more else each.less),
                "wrong": _wrong(each, each.less if more else each.more),
                "why": each.why,
                "hint": f"Passage {each.passage} compares the two.",
            },
        )


def _wrong(each: Comparison, other: str) -> list[dict[str, str]]:
    return [
        {"text": opened(other), "because": f"It is the other way round. {each.why}"},
        {"text": "The article puts the two on a level", "because": each.why},
        {"text": "The article leaves it open", "because": each.why},
    ]


FAMILY = Family("comparison", 1, Level.UNDERSTAND, make)
