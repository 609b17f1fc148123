"""Family 10: which claim is the author's own, and which a quoted source's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families import cause, match
from study.generate.families.asked import ENOUGH, asked_by
from study.generate.made import WANTED, Chance, Family, Made
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from study.source.facts import Claim, Facts

PLAINLY = "says"
"""The firmness of a claim that is no guess."""


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question for every second claim of the author's and of those quoted; the others ask who says it.

    Only claims made plainly: a guess would look like a statement among them, and a comment would show whose it is.
    A base that marks no author, or quotes nobody three times, gives none.
    """
    asked = asked_by(facts, (cause.FAMILY, match.FAMILY))
    plain = [claim for claim in facts.claims.values() if claim.firmness == PLAINLY and not claim.comment]
    own = [claim for claim in plain if claim.by == facts.author]
    quoted = [claim for claim in plain if claim.by != facts.author]
    for claim, others in (*((each, quoted) for each in own[::2]), *((each, own) for each in quoted[1::2])):
        if asked[claim.id] < ENOUGH and len(others) >= WANTED:
            yield _made(facts, claim, others, chance)


def _made(facts: Facts, claim: Claim, others: Sequence[Claim], chance: Chance) -> Made:
    author = facts.entities[facts.author].name
    asks = (
        f"Which of these comes from somebody whom the article quotes, and not from {author}?",
        f"Which of these does {author} say, and not somebody whom the article quotes?",
    )
    wrong = list(others)
    chance.of("own", claim.id).shuffle(wrong)
    return Made(
        family="own",
        made_from=(claim.id,),
        passages=(claim.passage,),
        keys={
            "ask": asks[claim.by == facts.author],
            "right": claim.text,
            "wrong": [{"text": other.text, "because": _reason(facts, other)} for other in wrong[:WANTED]],
            "why": claim.why,
            "hint": f"Look in passage {claim.passage}.",
        },
        tags=("claims",),
    )


def _reason(facts: Facts, claim: Claim) -> str:
    name = facts.entities[claim.by].name
    return (
        f"Nobody is quoted for it: {name} says it."
        if claim.by == facts.author
        else f"The article quotes {name} for it."
    )


FAMILY = Family("own", 1, Level.ANALYSE, make)
