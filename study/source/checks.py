"""What the entries of a fact base must be to one another: checks that no single value can make.

Each takes the page and the whole, and reports what it finds. Changes nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from study.source.argument_checks import check_argument
from study.source.facts import MARK
from study.source.references import STEP, unknown
from study.source.sections import FOLLOWS, ONLY, finding_trouble
from study.text.page import clip, named

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence

    from study.source.records import Pair, Record, Word
    from study.source.references import Brief, Sections
    from study.text.page import Page

FEWEST_FOILS = 3
"""A question with fewer wrong options cannot be asked as a choice."""
POINTS = ("facts", "claims", "argument", "missing")
"""The sections whose entries memory is kept about."""


_ENTITY = "entity"
_POINT = "fact, claim or step"


def _fold(words: str) -> str:
    return " ".join(words.casefold().split())


# ---- every entry


def check_passages(page: Page, whole: Sections, brief: Brief) -> None:
    """Every passage that is named stands in the brief."""
    for record in _all(whole):
        named_passages = [record.get("passage", None), *record.get("passages", ())]
        for passage in named_passages:
            if passage is not None and passage not in brief:
                key = "passage" if "passage" in record.values else "passages"
                last = f"its passages go from {min(brief)} to {max(brief)}" if brief else "it has no passages"
                record.report(page, key, "no-passage", f"the brief has no passage {passage}", last)


def check_references(page: Page, whole: Sections, brief: Brief) -> None:
    """What is named as an entity, a point or a step is one."""
    entities, steps = whole["entities"], whole["argument"]
    points = [id for section in POINTS for id in whole[section]]
    targets: tuple[tuple[str, str, Collection[str], str], ...] = (
        ("claims", "by", entities, _ENTITY),
        ("actions", "who", entities, _ENTITY),
        ("names", "is", entities, _ENTITY),
        ("tests", "node", steps, STEP),
        ("missing", "for", steps, STEP),
        *((section, "point", points, _POINT) for section in ("events", "comparisons", "causes", "actions", "deeds")),
    )
    for section, key, known, what in targets:
        for record in whole[section].values():
            if word := record.get(key, None):
                unknown(page, word, known, what)


def _all(whole: Sections) -> Iterator[Record]:
    for section in whole.values():
        yield from section.values()


# ---- entities and names


def check_aliases(page: Page, whole: Sections, brief: Brief) -> None:
    """No name or alias stands in two sets."""
    owners: dict[str, tuple[str, str]] = {}
    for entity in whole["entities"].values():
        own = entity.get("set") or entity.id
        if name := entity.get("name"):
            _claim_name(page, owners, name, own, entity)
        for alias in entity.get("aliases", ()):
            _claim_name(page, owners, alias.value, own, entity, alias)


def check_author(page: Page, whole: Sections, brief: Brief) -> None:
    """One entity at most is the author."""
    authors = [entity for entity in whole["entities"].values() if entity.get("author", False)]
    for entity in authors[1:]:
        message = f'"{clip(entity.id)}" is a second author beside "{clip(authors[0].id)}"'
        entity.report(
            page, "author", "two-authors", message, 'give several authors one entity, as in "Smith and Jones"'
        )


def _claim_name(
    page: Page, owners: dict[str, tuple[str, str]], name: str, own: str, entity: Record, word: Word | None = None
) -> None:
    other, set_ = owners.setdefault(_fold(name), (entity.id, own))
    if set_ == own:
        return
    message = f'"{clip(name)}" is a name of "{other}" too, which is of another set'
    hint = "leave it out of one of the two, or give both the same set"
    if word:
        page.report(word.start, word.end, "alias-in-two-sets", message, hint)
    else:
        entity.report(page, "name", "alias-in-two-sets", message, hint)


def _names(entity: Record) -> list[str]:
    return [entity.get("name"), *(alias.value for alias in entity.get("aliases", ()))]


def check_names(page: Page, whole: Sections, brief: Brief) -> None:
    """A name that is asked is one of the entity's."""
    for record in whole["names"].values():
        word, entity = record.get("name", None), whole["entities"].get(getattr(record.get("is"), "value", ""))
        if word and entity and not entity.empty and _fold(word.value) not in map(_fold, _names(entity)):
            hint = f'add it to the aliases of "{entity.id}"'
            page.report(word.start, word.end, "no-such-name", f'"{clip(word.value)}" is no name of "{entity.id}"', hint)


def check_relations(page: Page, whole: Sections, brief: Brief) -> None:
    """An entity is something to another entity, of another set: it is never told from its own."""
    entities = whole["entities"]
    for entity in entities.values():
        for word, _ in entity.get("relations", ()):
            if unknown(page, word, entities, _ENTITY):
                continue
            if (entities[word.value].get("set") or word.value) == (entity.get("set") or entity.id):
                message = f'"{word.value}" is of the same set as "{entity.id}", and never stands against it'
                page.report(word.start, word.end, "related-to-itself", message, "leave it out")


def check_actors(page: Page, whole: Sections, brief: Brief) -> None:
    """Of those who are asked together no two are of one set: what one did would be true of the other."""
    seen: dict[tuple[str, str], str] = {}
    for action in whole["actions"].values():
        who, among = getattr(action.get("who"), "value", ""), action.get("among")
        entity = whole["entities"].get(who)
        if not among or entity is None or entity.empty:
            continue
        first = seen.setdefault((among, entity.get("set") or who), action.id)
        if first != action.id:
            message = f'"{clip(first)}" is of the same power, and stands among "{clip(among)}" too'
            action.report(page, "who", "actor-twice", message, 'give one of the two another word under "among"')


# ---- facts


def check_slots(page: Page, whole: Sections, brief: Brief) -> None:
    """A fact's sentence and its slots belong together, and every slot is an entity, a number or a text."""
    for fact in whole["facts"].values():
        slots = {slot.id: slot for slot in fact.get("slots", ())}
        marks = MARK.findall(fact.get("say"))
        if "say" in fact.values:
            for mark in marks:
                if mark not in slots and "slots" in fact.values:
                    hint = f'add "{clip(mark)}:" under slots, or take the brackets away'
                    fact.report(page, "say", "no-slot", f'nothing under "slots" says what fills [{clip(mark)}]', hint)
            for name, count in Counter(marks).items():
                if count > 1:
                    hint = "give each slot a name of its own"
                    fact.report(page, "say", "slot-twice", f"[{clip(name)}] stands in this sentence twice", hint)
        for slot in slots.values():
            if "say" in fact.values and slot.id not in marks:
                message = f'the sentence of this fact has no slot "[{clip(slot.id)}]"'
                page.report(slot.start, slot.end, "no-slot", message, "write it in brackets in the sentence")
            _check_filling(page, slot)
            if "hint" not in slot.nodes and "hint" not in fact.nodes and not slot.empty:
                hint = "add a hint to the slot, or one to the fact for all of its slots"
                page.report(slot.start, slot.end, "missing-key", f'the slot "{clip(slot.id)}" has no hint', hint)


def _check_filling(page: Page, slot: Record) -> None:
    """A slot is filled by one thing, and has only the keys that go with it."""
    filled = [kind for kind in ONLY if kind in slot.nodes]
    if len(filled) != 1:
        if filled:
            message = f"this slot has {named(filled)}, and only one thing can fill it"
        elif slot.empty:
            return
        else:
            message = "nothing says what fills this slot"
        hint = 'write "is" with an entity, "number" with a number, or "text" with words'
        page.report(slot.start, slot.end, "no-filling", message, hint)
        return
    own = ONLY[filled[0]]
    for key in {key for keys in ONLY.values() for key in keys} & slot.nodes.keys():
        if key not in own:
            message = f'"{key}" does not go with "{filled[0]}"'
            hint = f'with "{filled[0]}" there may be {", ".join(own)}'
            slot.report(page, key, "wrong-key", message, hint)
    foils = "near" if filled[0] == "number" else "foils"
    if foils not in slot.nodes and filled[0] != "is":
        hint = f'add "{foils}" with at least {FEWEST_FOILS}'
        page.report(slot.start, slot.end, "missing-key", f'this slot has no "{foils}"', hint)
    elif foils in slot.values and filled[0] != "is":
        right = slot.get("as") or str(slot.get("text") or slot.get("number"))
        _check_foils(page, slot, foils, right, *slot.get("accept", ()))


def _check_foils(page: Page, record: Record, key: str, *right: str) -> None:
    """There are enough wrong options, no two alike, and none is the right one."""
    foils: tuple[Pair, ...] = record.get(key, ())
    seen = set(map(_fold, right))
    for word, _ in foils:
        if _fold(word.value) in seen:
            hint = "leave it out, or word it differently"
            message = f'"{clip(word.value)}" is the right answer or stands here twice'
            page.report(word.start, word.end, "equal-options", message, hint)
        seen.add(_fold(word.value))
    if len(foils) < FEWEST_FOILS:
        message = f'"{key}" has {len(foils)} wrong option{"" if len(foils) == 1 else "s"}'
        record.report(page, key, "too-few", message, f"write at least {FEWEST_FOILS}")


def check_entity_slots(page: Page, whole: Sections, brief: Brief) -> None:
    """What fills a slot is an entity of the article, and its wrong options are other entities."""
    entities = whole["entities"]
    for slot in (slot for fact in whole["facts"].values() for slot in fact.get("slots", ())):
        right: Word | None = slot.get("is", None)
        if right is None or unknown(page, right, entities, _ENTITY):
            continue
        own = entities[right.value]
        if own.get("foil", False):
            message = f'"{right.value}" is a foil, and can only be a wrong option'
            page.report(right.start, right.end, "foil-as-answer", message, 'take "foil" away from the entity')
        shown = slot.get("as")
        if shown and not own.empty and _fold(shown) not in map(_fold, _names(own)):
            message = f'"{clip(shown)}" is no name of "{own.id}"'
            slot.report(page, "as", "no-such-name", message, "write its name or one of its aliases")
        excluded = {word.value for word in slot.get("not", ()) if not unknown(page, word, entities, _ENTITY)}
        for word, _ in slot.get("foils", ()):
            if unknown(page, word, entities, _ENTITY):
                continue
            set_ = entities[word.value].get("set") or word.value
            if word.value == own.id:
                message = f'"{own.id}" is the answer itself'
            elif set_ == (own.get("set") or own.id):
                message = f'"{word.value}" is of the same set as "{own.id}", and so no wrong option beside it'
            elif word.value in excluded:
                message = f'"{word.value}" stands under "foils" and under "not"'
            else:
                continue
            page.report(word.start, word.end, "foil-may-be-true", message, "leave it out")


def check_spans(page: Page, whole: Sections, brief: Brief) -> None:
    """A span stands word for word in the passage of the brief."""
    for fact in whole["facts"].values():
        span, passage = fact.get("span"), fact.get("passage", 0)
        if span and passage in brief and " ".join(span.split()) not in " ".join(brief[passage].split()):
            message = f"passage {passage} of the brief has no such words"
            elsewhere = [str(n) for n, words in brief.items() if " ".join(span.split()) in " ".join(words.split())]
            hint = f"they stand in passage {elsewhere[0]}" if elsewhere else "copy them from the brief word for word"
            fact.report(page, "span", "span-not-in-brief", message, hint)


# ---- what goes with the argument


def check_findings(page: Page, whole: Sections, brief: Brief) -> None:
    """Each test has a strong finding and enough weak ones, and each follows "Suppose that"."""
    for test in whole["tests"].values():
        if "weak" in test.values:
            _check_foils(page, test, "weak", test.get("strong"))
        for word, _ in test.get("weak", ()):
            if trouble := finding_trouble(word.value):
                page.report(word.start, word.end, "bad-finding", f'"{clip(word.value)}" {trouble}', FOLLOWS)
    for section, right in (("causes", "cause"), ("missing", "text")):
        for record in whole[section].values():
            if "foils" in record.values:
                _check_foils(page, record, "foils", record.get(right))


CHECKS: Sequence[Callable[[Page, Sections, Brief], None]] = (
    check_passages,
    check_references,
    check_aliases,
    check_author,
    check_names,
    check_actors,
    check_relations,
    check_slots,
    check_entity_slots,
    check_spans,
    check_argument,
    check_findings,
)
"""Every check of a whole base."""
