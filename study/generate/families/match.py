"""Family 19: claims to those who make them, and actors to what they did."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from study.generate.made import Chance, Family, Made, opened, stop
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from study.source.facts import Action, Claim, Facts

HAND = 4
"""How many claims one question has, or one more or fewer."""
FEWEST = 3


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a group of claims by different speakers, and one a group of actors that stand together."""
    for claims in _matched_claims(facts):
        yield _speakers(facts, claims)
    together: dict[str, list[Action]] = {}
    for action in facts.actions.values():
        together.setdefault(action.among, []).append(action)
    for actions in together.values():
        if len(actions) >= FEWEST:
            yield _actors(facts, actions)


def _matched_claims(facts: Facts) -> tuple[tuple[Claim, ...], ...]:
    """Give the groups of claims that are matched to speakers, four or so in each, dealt out so that speakers differ."""
    speakers = _speakers_in(facts)
    dealt = sorted(facts.claims.values(), key=lambda claim: speakers.index(claim.by))
    hands = ceil(len(dealt) / HAND)
    groups = (tuple(dealt[hand::hands]) for hand in range(hands))
    return tuple(group for group in groups if len({claim.by for claim in group}) > 1)


def _speakers_in(facts: Facts) -> list[str]:
    return list(dict.fromkeys(claim.by for claim in facts.claims.values()))


def _speakers(facts: Facts, claims: Sequence[Claim]) -> Made:
    pairs = {stop(claim.text): opened(facts.entities[claim.by].name) for claim in claims}
    return Made(
        family="match",
        made_from=tuple(claim.id for claim in claims),
        also=tuple(claim.id for claim in claims[1:]),
        passages=tuple(sorted({claim.passage for claim in claims})),
        keys={
            "ask": "By whom is each of these said, or guessed, in the article?",
            "match": pairs,
            "extra": [
                opened(facts.entities[by].name) for by in _speakers_in(facts) if by not in {c.by for c in claims}
            ],
            "why": " ".join(claim.why for claim in claims),
            "hint": f"Of the first: {claims[0].hint}",
        },
        tags=("claims",),
    )


def _actors(facts: Facts, actions: Sequence[Action]) -> Made:
    points = tuple(dict.fromkeys(action.point for action in actions))
    first = actions[0]
    return Made(
        family="match",
        made_from=(points[0], *(action.id for action in actions)),
        also=points[1:],
        passages=tuple(sorted({action.passage for action in actions})),
        keys={
            "ask": "What does the article say of each?",
            "match": {opened(facts.entities[action.who].name): opened(action.did) for action in actions},
            "why": " ".join(action.why for action in actions),
            "hint": f"{opened(facts.entities[first.who].name)} {first.did}.",
        },
    )


FAMILY = Family("match", 1, Level.UNDERSTAND, make)
