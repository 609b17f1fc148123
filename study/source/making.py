"""Makes the values of a fact base from its records, once nothing is wrong with any of them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

from study.source.argument import Argument, Effect, Finding, Modality, Node, Role
from study.source.facts import (
    MARK,
    Action,
    Cause,
    Claim,
    Comparison,
    Deed,
    Entity,
    EntitySlot,
    Event,
    Fact,
    Facts,
    Foil,
    Missing,
    Name,
    NumberSlot,
    Standing,
    TextSlot,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from study.source.facts import Slot
    from study.source.records import Pair, Record, Word


def make_facts(source: str, whole: Mapping[str, Mapping[str, Record]]) -> Facts:
    """Give the fact base whose sections these are."""
    entities = _made(whole["entities"], _entity)
    return Facts(
        source=source,
        entities=entities,
        facts=_made(whole["facts"], lambda record: _fact(record, entities)),
        claims=_made(whole["claims"], _claim),
        events=_made(whole["events"], _event),
        comparisons=_made(whole["comparisons"], _comparison),
        causes=_made(whole["causes"], _cause),
        actions=_made(whole["actions"], _action),
        names=_made(whole["names"], _name),
        deeds=_made(whole["deeds"], _deed),
        argument=Argument(_made(whole["argument"], _node)),
        tests=_made(whole["tests"], _finding),
        missing=_made(whole["missing"], _missing),
    )


def _made(section: Mapping[str, Record], make: Callable[[Record], Any]) -> dict[str, Any]:
    return {id: make(record) for id, record in section.items()}


def _values(words: Iterable[Word]) -> tuple[str, ...]:
    return tuple(word.value for word in words)


def _foils(pairs: Iterable[Pair]) -> tuple[Foil, ...]:
    return tuple(Foil(word.value, because) for word, because in pairs)


def _stated(record: Record) -> dict[str, Any]:
    """Give what every entry with a passage has."""
    return {"id": record.id, "passage": record.get("passage"), "why": record.get("why")}


def _entity(record: Record) -> Entity:
    return Entity(
        id=record.id,
        name=record.get("name"),
        kind=record.get("kind"),
        set=record.get("set") or record.id,
        aliases=_values(record.get("aliases", ())),
        demonyms=record.get("demonyms", ()),
        era=record.get("era", None),
        who=record.get("who"),
        relations={word.value: what for word, what in record.get("relations", ())},
        foil=record.get("foil", False),
        author=record.get("author", False),
    )


def _fact(record: Record, entities: Mapping[str, Entity]) -> Fact:
    slots = {slot.id: slot for slot in record.get("slots")}
    say = record.get("say")
    return Fact(
        **_stated(record),
        say=say,
        slots=tuple(_slot(slots[name], record.get("hint"), entities) for name in MARK.findall(say)),
        at=record.get("at", None),
        span=record.get("span"),
        note=record.get("note"),
        tags=record.get("tags", ()) or ("facts",),
        outside=record.get("outside", False),
    )


def _slot(record: Record, hint: str, entities: Mapping[str, Entity]) -> Slot:
    common = {
        "name": record.id,
        "ask": record.get("ask"),
        "one": record.get("one", False),
        "hint": record.get("hint") or hint,
    }
    if "is" in record.values:
        entity = record.get("is").value
        return EntitySlot(
            **common,
            entity=entity,
            shown=record.get("as") or entities[entity].name,
            foils=_foils(record.get("foils", ())),
            excluded=_values(record.get("not", ())),
        )
    if "number" in record.values:
        number: Decimal = record.get("number")
        within = record.get("within", None)
        return NumberSlot(
            **common,
            number=number,
            shown=record.get("as") or f"{number:f}",
            within=within.of(number) if within else Decimal(0),
            unit=record.get("unit"),
            foils=_foils(record.get("near")),
        )
    words = record.get("text")
    return TextSlot(**common, shown=words, accept=record.get("accept", ()), foils=_foils(record.get("foils")))


def _claim(record: Record) -> Claim:
    return Claim(
        **_stated(record),
        by=record.get("by").value,
        text=record.get("text"),
        firmness=record.get("firmness"),
        comment=record.get("comment", False),
        hint=record.get("hint"),
    )


def _event(record: Record) -> Event:
    point = record.get("point", None)
    return Event(
        **_stated(record),
        text=record.get("text"),
        order=record.get("order"),
        point=point.value if point else "",
        outside=record.get("outside", False),
    )


def _comparison(record: Record) -> Comparison:
    return Comparison(
        **_stated(record),
        point=record.get("point").value,
        what=record.get("what"),
        more=record.get("more"),
        less=record.get("less"),
        ask_more=record.get("ask-more"),
        ask_less=record.get("ask-less"),
    )


def _cause(record: Record) -> Cause:
    return Cause(
        **_stated(record),
        point=record.get("point").value,
        cause=record.get("cause"),
        effect=record.get("effect"),
        ask=record.get("ask"),
        foils=_foils(record.get("foils")),
    )


def _action(record: Record) -> Action:
    who, point = record.get("who").value, record.get("point").value
    return Action(**_stated(record), point=point, who=who, among=record.get("among"), did=record.get("did"))


def _name(record: Record) -> Name:
    return Name(**_stated(record), name=record.get("name").value, entity=record.get("is").value)


def _deed(record: Record) -> Deed:
    point, standing = record.get("point").value, Standing(record.get("standing"))
    return Deed(**_stated(record), point=point, text=record.get("text"), standing=standing)


def _node(record: Record) -> Node:
    to = record.get("to", None)
    return Node(
        **_stated(record),
        role=Role(record.get("role")),
        to=to.value if to else "",
        linked=_values(record.get("linked", ())),
        also=_values(record.get("also", ())),
        unsaid=_foils(record.get("unsaid", ())),
        replies=_foils(record.get("replies", ())),
        overdrawn=_foils(record.get("overdrawn", ())),
        text=record.get("text"),
        short=record.get("short"),
        modality=Modality(record.get("modality")),
    )


def _finding(record: Record) -> Finding:
    return Finding(
        id=record.id,
        node=record.get("node").value,
        effect=Effect(record.get("effect")),
        strong=Foil(record.get("strong"), record.get("because")),
        weak=_foils(record.get("weak")),
        why=record.get("why"),
    )


def _missing(record: Record) -> Missing:
    return Missing(
        id=record.id,
        node=record.get("for").value,
        passages=record.get("passages"),
        text=record.get("text"),
        why=record.get("why"),
        foils=_foils(record.get("foils")),
    )
