"""Family 9: who says it, in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families import cause, match, own
from study.generate.families.asked import ENOUGH, asked_by
from study.generate.foils import reason
from study.generate.made import WANTED, Chance, Family, Made, lowered
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.facts import Entity, Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a claim that fewer than two others ask; the wrong options are other people in the article."""
    asked = asked_by(facts, (cause.FAMILY, match.FAMILY, own.FAMILY))
    for claim in (claim for claim in facts.claims.values() if asked[claim.id] < ENOUGH):
        by = facts.entities[claim.by]
        others = list(_others(facts, by))
        chance.of("speaker", claim.id).shuffle(others)
        ask = f"Who, in the article, {claim.firmness} that {lowered(claim.text, facts).rstrip('.')}?"
        yield Made(
            family="speaker",
            made_from=(claim.id,),
            passages=(claim.passage,),
            keys={
                "ask": ask,
                "right": by.name,
                "wrong": [{"text": other.name, "because": reason(other)} for other in others[:WANTED]],
                "why": claim.why,
                "hint": claim.hint,
            },
        )


def _others(facts: Facts, by: Entity) -> Iterator[Entity]:
    """Those who say something in the article, then other people in it of the same kinds; never outsiders."""
    speakers = [facts.entities[claim.by] for claim in facts.claims.values()]
    kinds = {speaker.kind for speaker in speakers}
    people = [*speakers, *(each for each in facts.entities.values() if each.kind in kinds and not each.foil)]
    seen = {by.set}
    for other in people:
        if other.set not in seen:
            seen.add(other.set)
            yield other


FAMILY = Family("speaker", 1, Level.UNDERSTAND, make)
