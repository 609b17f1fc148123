"""Where a fact base meets a deck: a written answer that is a name in the base gets its other names and its rivals.

It is known where the question asks a point of the base. What the deck itself accepts or rejects wins over the base, and
what may be true as well is never a rival. Opens no file; changes nothing that decides the right answer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from study.judging.folding import folded
from study.judging.matching import same
from study.judging.rival import Rival
from study.questions import Cloze, Gap, Known, Typed
from study.questions.cloze import BLANK
from study.questions.known import NOTHING
from study.source.facts import EntitySlot
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from study.deck.deck import Deck
    from study.questions import Question
    from study.source.facts import Entity, Fact, Facts


def asks_of_a_base(deck: Deck) -> bool:
    """Tell whether a written question asks a point of the deck's source."""
    return any(isinstance(question, Typed | Cloze) and _point(question, deck.source) for question in deck.questions)


def knowing(deck: Deck, facts: Facts) -> Deck:
    """Give the deck with what the base of its source knows of its written answers."""
    points = frozenset(facts.points)
    return replace(
        deck,
        questions=tuple(
            _knowing(question, point, facts) if (point := _point(question, deck.source)) in points else question
            for question in deck.questions
        ),
    )


def _point(question: Question, source: str) -> str:
    """Give the id that the question's point has in the base of a source; empty where it is no point of that source."""
    named, _, point = question.point.partition("#")
    return point if source and named == source else ""


def _knowing(question: Question, point: str, facts: Facts) -> Question:
    match question:
        case Typed():
            rejected = tuple(name for rival in question.rivals for name in rival.names)
            answer = _Answer(question.accepted, rejected, question.ask, question.language)
            return replace(question, known=_known(facts, point, answer))
        case Cloze():
            text = "".join(part if isinstance(part, str) else BLANK for part in question.parts)
            parts = tuple(
                replace(part, known=_known(facts, point, _Answer(part.accepted, _elsewhere(question, part), text)))
                if isinstance(part, Gap)
                else part
                for part in question.parts
            )
            return replace(question, parts=parts)
        case _:
            return question


def _elsewhere(question: Cloze, gap: Gap) -> tuple[str, ...]:
    """Give what fills other gaps, and not this one."""
    return tuple(text for other in question.gaps for text in other.accepted if text not in gap.accepted)


@frozen
class _Answer:
    """A written answer, as its deck has it."""

    accepted: tuple[str, ...]
    """The answer first."""
    rejected: tuple[str, ...]
    asked: str
    """What the question says."""
    language: str = "en"

    def alike(self, names: Iterable[str], others: Sequence[str]) -> bool:
        """Tell whether the judge would take one of the names for one of the others."""
        return any(
            same(folded(name, self.language), folded(other, self.language)) for name in names for other in others
        )

    def says(self, words: Iterable[str]) -> bool:
        """Tell whether one of some names or demonyms stands in the question."""
        any_of = "|".join(re.escape(word.removeprefix("the ")) for word in words)
        return re.search(rf"(?<!\w)(?:{any_of})(?!\w)", self.asked) is not None


def _known(facts: Facts, point: str, answer: _Answer) -> Known:
    fact = facts.facts.get(point)
    named = _called(answer.accepted[:1], facts)
    slots = _slots(fact, {entity.id for entity in named}) if fact else ()
    own = [facts.entities[slot.entity] for slot in slots] or named
    own = [each for each in own if not any(_became(each, other) for other in own)]
    if not own:
        return NOTHING
    kinds = {entity.kind for entity in own}
    names = _names(facts, own, kinds, answer)
    told = {foil.what for slot in slots for foil in slot.foils} | {each.id for each in _called(answer.rejected, facts)}
    others = [each for each in facts.entities.values() if each.kind in kinds or each.id in told]
    true_too = {own[0].set} | _true_too(facts, slots)
    true_too |= {each.set for each in others if answer.alike(each.names, (*answer.accepted, *names))}
    # Of two rivals with one name, such as Moscow, the first is told: one of the answer's kind, and of the fact's time.
    at = fact.at if fact else None
    others.sort(key=lambda each: (each.kind not in kinds, bool(at and each.era and not each.era.overlaps(at))))
    return Known(names, tuple(Rival(each.names, _who(each, own)) for each in others if each.set not in true_too))


def _called(names: Iterable[str], facts: Facts) -> list[Entity]:
    """Give the entities that go by one of the names."""
    wanted = {_fold(name) for name in names}
    return [entity for entity in facts.entities.values() if not wanted.isdisjoint(map(_fold, entity.names))]


def _slots(fact: Fact, entities: Collection[str]) -> tuple[EntitySlot, ...]:
    """Give the slots that one of the entities fills."""
    return tuple(slot for slot in fact.slots if isinstance(slot, EntitySlot) and slot.entity in entities)


def _became(entity: Entity, other: Entity) -> bool:
    """Tell whether an entity ended before another one did: the Soviet Union became Russia."""
    if entity.era is None or other.era is None or entity.era.last is None:
        return False
    return other.era.last is None or entity.era.last < other.era.last


def _names(facts: Facts, own: Sequence[Entity], kinds: Collection[str], answer: _Answer) -> tuple[str, ...]:
    """Give the names of the answer and of others of its kind that are one power with it.

    A power may be called by what it became, not by what it was before. What the question itself says is not what it
    asks for; nor is it a rival.
    """
    names: dict[str, None] = {}
    for each in facts.entities.values():
        if each not in own:
            one = each.set == own[0].set and each.kind in kinds and not any(_became(each, other) for other in own)
            if not one or answer.says((*each.names, *each.demonyms)):
                continue
        names |= dict.fromkeys(each.names)
    known = (*answer.accepted, *answer.rejected)
    return tuple(name for name in names if not answer.says([name]) and not answer.alike([name], known))


def _true_too(facts: Facts, slots: Sequence[EntitySlot]) -> set[str]:
    """Give the sets of what may be true as well: excluded by a slot, or the answer to the same words elsewhere."""
    asked = {slot.ask for slot in slots}
    every = (slot for fact in facts.facts.values() for slot in fact.slots if isinstance(slot, EntitySlot))
    ids = {slot.entity for slot in every if slot.ask in asked} | {id for slot in slots for id in slot.excluded}
    return {facts.entities[id].set for id in ids}


def _who(entity: Entity, own: Sequence[Entity]) -> str:
    """Give who a rival is, to be said after its name: ``his grandson``, ``the Kim of the 2018 summit``."""
    for each in own:
        if each.id in entity.relations:
            return entity.relations[each.id]
    return entity.who.removeprefix("is ") if entity.who.startswith("is ") else f"the one that {entity.who}"


def _fold(name: str) -> str:
    return " ".join(name.casefold().split())
