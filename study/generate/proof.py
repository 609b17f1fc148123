"""The second proof: tries to show, from the base alone, that a wrong option of a made question is true all the same.

Knows nothing of how the families choose. It reads the question as a learner gets it, looks up in the base what the
question speaks of, and lists every answer that the base bears out (fact-base.md, "The truth filter").
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from study.questions import Choice, Cloze, Match, Number, Order, Truth, Typed
from study.source.argument import Role
from study.source.facts import EntitySlot, NumberSlot, Standing, TextSlot

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from study.questions import Question
    from study.source.argument import Node
    from study.source.facts import Entity, Fact, Facts, Slot


def faults(facts: Facts, question: Question) -> Iterator[str]:
    """Give a sentence for each wrong option that the base bears out, and for each right one that it does not.

    Raises KeyError where the question was not made from this base.
    """
    family = question.made.partition("/")[0]
    match question:
        case Choice():
            true = _TRUE[family](facts, question)
            yield from (f"{option.text!r} is true too" for option in question.wrong if _fold(option.text) in true)
            if _fold(question.right) not in true:
                yield f"{question.right!r} is not borne out"
        case Typed() | Cloze() | Number():
            yield from _written(facts, question)
        case Truth():
            said = _fold(question.claim) in {_fold(text) for text in _sentences(facts, _fact(facts, question))}
            if said is not question.true:
                yield f"the base makes it {str(said).lower()}"
        case Order():
            yield from _order(facts, question, family)
        case Match():
            yield from _pairs(facts, question, family)


# ---- what the questions about facts speak of


def _fold(text: str) -> str:
    return " ".join(text.casefold().replace("’", "'").split()).rstrip(".")


def _fact(facts: Facts, question: Question) -> Fact:
    return facts.facts[question.point.partition("#")[2]]


def _fillings(facts: Facts, fact: Fact, asked: Slot) -> frozenset[str]:
    """Everything that fills a slot, or could: under each name, wherever in the base the same is asked."""
    found: set[str] = set()
    for each in facts.facts.values():
        for slot in each.slots:
            if slot.ask == asked.ask or (each.id == fact.id and slot.name == asked.name):
                found |= {_fold(slot.shown)}
                if isinstance(slot, EntitySlot):
                    ids = (slot.entity, *slot.excluded)
                    found |= {_fold(name) for id in ids for entity in _of_set(facts, id) for name in entity.names}
                elif isinstance(slot, TextSlot):
                    found |= set(map(_fold, slot.accept))
                else:
                    found.add(f"{slot.number:f}")
    return frozenset(found)


def _of_set(facts: Facts, id: str) -> Iterator[Entity]:
    yield from (entity for entity in facts.entities.values() if entity.set == facts.entities[id].set)


def _slot(fact: Fact, ask: str) -> Slot:
    return next(slot for slot in fact.slots if slot.ask == ask)


def _recalled(facts: Facts, question: Choice) -> frozenset[str]:
    fact = _fact(facts, question)
    return _fillings(facts, fact, _slot(fact, question.ask))


def _written(facts: Facts, question: Typed | Cloze | Number) -> Iterator[str]:
    fact = _fact(facts, question)
    if isinstance(question, Number):
        slot = _slot(fact, question.ask)
        if not isinstance(slot, NumberSlot) or question.number != slot.number:
            yield f"{question.number} is not borne out"
    elif isinstance(question, Cloze):
        every = {filling for slot in fact.slots for filling in _fillings(facts, fact, slot)}
        for gap in question.gaps:
            yield from (f"{text!r} is not borne out" for text in (gap.answer, *gap.accept) if _fold(text) not in every)
    else:
        true = _fillings(facts, fact, _slot(fact, question.ask))
        for text in (question.answer, *question.accept):
            if _fold(text) not in true:
                yield f"{text!r} is not borne out"
        yield from (f"{text!r} is refused, and true" for text in _refused(question) if _fold(text) in true)


def _refused(question: Typed) -> Iterator[str]:
    yield from (name for rival in question.rivals for name in rival.names)


def _sentences(facts: Facts, fact: Fact) -> Iterator[str]:
    """The sentence of a fact with all that can fill each slot; one slot swapped at a time."""
    yield fact.sentence()
    for slot in fact.slots:
        yield from (fact.sentence({slot.name: filling}) for filling in _fillings(facts, fact, slot))


# ---- what the questions about relations speak of


def _caused(facts: Facts, question: Choice) -> frozenset[str]:
    """Every cause of what the question is about: the same asked elsewhere, or of the same effect."""
    asked = next(cause for cause in facts.causes.values() if cause.ask == question.ask)
    return frozenset(_fold(each.cause) for each in facts.causes.values() if each.effect == asked.effect)


def _compared(facts: Facts, question: Choice) -> frozenset[str]:
    found = set()
    for each in facts.comparisons.values():
        if question.ask in (each.ask_more, each.ask_less):
            found.add(_fold(each.more if question.ask == each.ask_more else each.less))
    return frozenset(found)


def _said_by(facts: Facts, question: Choice) -> frozenset[str]:
    """Everybody to whom the base gives the claim that the question quotes."""
    asked = _fold(question.ask.rstrip("?"))
    return frozenset(
        _fold(name)
        for claim in facts.claims.values()
        if asked.endswith(_fold(claim.text))
        for entity in _of_set(facts, claim.by)
        for name in entity.names
    )


def _own(facts: Facts, question: Choice) -> frozenset[str]:
    wants_author = facts.claims[question.point.partition("#")[2]].by == facts.author
    return frozenset(_fold(claim.text) for claim in facts.claims.values() if (claim.by == facts.author) is wants_author)


def _standing(facts: Facts, question: Choice) -> frozenset[str]:
    words = {"report as": Standing.DONE, "the article urge": Standing.URGED, "call possible, and": Standing.POSSIBLE}
    asked = next(standing for word, standing in words.items() if word in question.ask)
    return frozenset(_fold(deed.text) for deed in facts.deeds.values() if deed.standing is asked)


# ---- what the questions about the argument speak of


def _speaks_for(facts: Facts, node: Node) -> Iterator[str]:
    """The steps that a step speaks for, upwards: an answer also for what the point it answers was granted against."""
    while node.to and node.role not in (Role.CONCESSION, Role.BACKGROUND):
        yield from node.also
        above = facts.argument.nodes[node.to]
        yield above.id
        if node.role is Role.REBUTTAL:
            above = facts.argument.nodes[above.to]
            yield above.id
        node = above
    yield from node.also


def _named(facts: Facts, ask: str, but: str = "") -> Iterator[Node]:
    """The steps that a question names."""
    yield from (node for node in facts.argument.nodes.values() if node.short in ask and node.id != but)


def _supporting(facts: Facts, question: Choice) -> frozenset[str]:
    """All steps that speak for what the question names, directly or not."""
    wanted = max(_named(facts, question.ask), key=lambda node: len(node.short)).id
    nodes = facts.argument.nodes.values()
    return frozenset(_fold(node.text) for node in nodes if wanted in set(_speaks_for(facts, node)))


def _supported(facts: Facts, question: Choice) -> frozenset[str]:
    """All steps that everything the question names speaks for; the thesis where it names nothing."""
    nodes = facts.argument.nodes
    named = list(_named(facts, question.ask))
    if not named:
        return frozenset(_fold(node.text) for node in nodes.values() if node.role is Role.THESIS)
    reached = frozenset.intersection(*(frozenset(_speaks_for(facts, node)) for node in named))
    return frozenset(_fold(nodes[id].text) for id in reached)


def _answered(facts: Facts, question: Choice) -> frozenset[str]:
    """Both ends of every pair of a granted point and its answer of which the question names one."""
    nodes = facts.argument.nodes
    named = {node.id for node in _named(facts, question.ask)}
    pairs = [(node, nodes[node.to]) for node in nodes.values() if node.role is Role.REBUTTAL]
    answers = {_fold(one.text) for one, other in pairs if other.id in named}
    return frozenset(answers | {_fold(other.text) for one, other in pairs if one.id in named})


def _parts(facts: Facts, question: Choice) -> frozenset[str]:
    """The part that a step plays, in every wording that is true of it, and of what it speaks for indirectly."""
    node = next(node for node in facts.argument.nodes.values() if f"“{node.text}”" in question.ask)
    above = facts.argument.nodes[node.to]
    true = {
        Role.CONCESSION: f"it is granted, though it tells against the view that {above.short}",
        Role.REBUTTAL: f"it answers the point, granted before, that {above.short}",
        Role.RECOMMENDATION: f"it is advice that goes with the view that {above.short}",
        Role.BACKGROUND: f"it is told to lead up to the point that {above.short}",
    }
    reached = [
        facts.argument.nodes[id].short for id in _speaks_for(facts, node) if id != above.id or node.role not in true
    ]
    return frozenset(
        map(_fold, (true.get(node.role, ""), *(f"it is a ground for the view that {it}" for it in reached)))
    )


def _found(facts: Facts, question: Choice) -> frozenset[str]:
    return frozenset(
        _fold(test.strong.what)
        for test in facts.tests.values()
        if facts.argument.nodes[test.node].short in question.ask and f"most {test.effect} " in question.ask
    )


def _unsaid(facts: Facts, question: Choice) -> frozenset[str]:
    """What the base lists as taken for granted by the step that the question names; nothing that the article says."""
    asked = max(_named(facts, question.ask), key=lambda node: len(node.short)).id
    return frozenset(_fold(each.text) for each in facts.missing.values() if each.node == asked)


_TRUE: dict[str, Callable[[Facts, Choice], frozenset[str]]] = {
    "choice": _recalled,
    "cause": _caused,
    "comparison": _compared,
    "speaker": _said_by,
    "own": _own,
    "main": _supported,
    "reason": _supporting,
    "evidence": _supporting,
    "role": _parts,
    "answer": _answered,
    "finding": _found,
    "standing": _standing,
    "missing": _unsaid,
}
"""What is true of each family's question, folded."""


# ---- order and match


def _order(facts: Facts, question: Order, family: str) -> Iterator[str]:
    """Another order is true as well where two neighbours may change places."""
    for one, two in pairwise(question.items):
        if family == "chain":
            above, below = _step(facts, two), _step(facts, one)
            if above.id not in set(_speaks_for(facts, below)):
                yield f"{one!r} does not speak for {two!r}"
            if below.id in set(_speaks_for(facts, above)):
                yield f"{two!r} speaks for {one!r} too"
        elif not _when(facts, one) < _when(facts, two):
            yield f"{one!r} does not come before {two!r}"


def _step(facts: Facts, short: str) -> Node:
    return next(node for node in facts.argument.nodes.values() if _fold(node.short) == _fold(short))


def _when(facts: Facts, text: str) -> int:
    return next(event.order for event in facts.events.values() if _fold(event.text) == _fold(text))


def _pairs(facts: Facts, question: Match, family: str) -> Iterator[str]:
    """Every left side with every right side: a pair is true just where the question has it."""
    true = set(_true_pairs(facts, family))
    for left, own in question.pairs:
        for right in question.choices:
            borne_out = (_fold(left), _fold(right)) in true
            if borne_out is not (right == own):
                yield f"{left!r} with {right!r} is {'true' if borne_out else 'not borne out'}"


def _true_pairs(facts: Facts, family: str) -> Iterable[tuple[str, str]]:
    if family == "names":
        for name in facts.names.values():
            for entity in _of_set(facts, name.entity):
                yield from ((_fold(known), _fold(entity.name)) for known in entity.names)
                yield _fold(name.name), _fold(entity.name)
        return
    for action in facts.actions.values():
        yield from ((_fold(entity.name), _fold(action.did)) for entity in _of_set(facts, action.who))
    for claim in facts.claims.values():
        yield from ((_fold(claim.text), _fold(entity.name)) for entity in _of_set(facts, claim.by))
