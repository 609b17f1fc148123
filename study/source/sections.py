"""The sections of ``facts.yaml``: which keys their entries have, and what each may hold. The reader is made from it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from study.source.argument import Effect, Modality, Role
from study.source.facts import Era, Standing
from study.source.records import (
    Field,
    Fields,
    one_of,
    pairs,
    pairs_or_words,
    passages,
    records,
    ref,
    refs,
    texts,
    word,
    words,
)
from study.text.nodes import Broken, Items, Text
from study.text.page import clip
from study.text.values import figure, number, passage, slug, text, truth

if TYPE_CHECKING:
    from study.text.nodes import Node
    from study.text.page import Page

_YEARS = "write two years, or a year and now: [1922, 1991] or [1991, now]"


def era(page: Page, key: str, node: Node) -> Era | None:
    """Read a stretch of years, whose end may be ``now``."""
    if type(node) is Broken:
        return None
    items = node.items if type(node) is Items else ()
    said = [item.value for item in items if type(item) is Text]
    whole = len(items) == len(said) == 2
    if not whole or not all(_is_year(year) for year in said[:1]) or not (said[1] == "now" or _is_year(said[1])):
        page.report(node.start, max(node.end, node.start + 1), "bad-era", f'"{key}" wants two years', _YEARS)
        return None
    found = Era(int(said[0]), None if said[1] == "now" else int(said[1]))
    if found.last is not None and found.last < found.first:
        message = f'"{key}" ends in {found.last}, before it begins in {found.first}'
        page.report(node.start, node.end, "bad-era", message, "write the earlier year first")
        return None
    return found


def _is_year(value: str) -> bool:
    return value.isascii() and value.isdigit() and len(value) <= 4


def order(page: Page, key: str, node: Node) -> int | None:
    """Read a whole number from 1 on."""
    value = figure(page, key, node, "above 0")
    if value is not None and (value > 999_999 or value != value.to_integral_value()):
        message = f'"{key}" wants a whole number, and not one of millions'
        page.report(node.start, node.end, "bad-number", message, "count 1, 2, 3 and so on")
        return None
    return None if value is None else int(value)


class Within(NamedTuple):
    """How far off an answer may be."""

    amount: Decimal
    percent: bool

    def of(self, whole: Decimal) -> Decimal:
        """Give it as a number."""
        return abs(whole) * self.amount / 100 if self.percent else self.amount


def within(page: Page, key: str, node: Node) -> Within | None:
    """Read a number from 0 on, or a percentage."""
    percent = type(node) is Text and node.value.endswith("%")
    bare = Text(node.value[:-1].rstrip() or "%", '"', node.start, node.end) if type(node) is Text and percent else node
    amount = figure(page, key, bare, "0")
    return None if amount is None else Within(amount, percent)


def finding(page: Page, key: str, node: Node) -> str | None:
    """Read a text that follows "Suppose that"."""
    value = text(page, key, node)
    if value is not None and (trouble := finding_trouble(value)):
        page.report(node.start, node.end, "bad-finding", f'"{clip(value)}" {trouble}', FOLLOWS)
        return None
    return value


FOLLOWS = 'write it so that it follows "Suppose that", such as: the envoy has come a second time'


def finding_trouble(value: str) -> str:
    """Say why a text cannot follow "Suppose that"; empty where it can."""
    if value.casefold().startswith("suppose"):
        return 'begins with "suppose" itself'
    return "ends with a full stop" if value.endswith(".") else ""


TEXT, NEEDED = Field(text), Field(text, required=True)
PASSAGE, WHY, POINT = Field(passage, required=True), NEEDED, Field(ref, required=True)

ENTITY: Fields = {
    "name": NEEDED,
    "kind": Field(slug, required=True),
    "set": Field(slug),
    "aliases": Field(words),
    "demonyms": Field(texts),
    "era": Field(era),
    "who": NEEDED,
    "relations": Field(pairs),
    "foil": Field(truth),
    "author": Field(truth),
}
SLOT: Fields = {
    "is": Field(ref),
    "number": Field(number),
    "text": TEXT,
    "as": TEXT,
    "ask": NEEDED,
    "one": Field(truth),
    "hint": TEXT,
    "foils": Field(pairs_or_words),
    "not": Field(refs),
    "near": Field(pairs_or_words),
    "unit": TEXT,
    "within": Field(within),
    "accept": Field(texts),
}
ONLY = {
    "is": ("as", "foils", "not"),
    "number": ("as", "near", "unit", "within"),
    "text": ("foils", "accept"),
}
"""What fills a slot, with the keys that a slot of that kind may have beside those of every slot."""
FACT: Fields = {
    "passage": PASSAGE,
    "say": NEEDED,
    "slots": Field(records(SLOT, "slot"), required=True),
    "at": Field(era),
    "why": WHY,
    "hint": TEXT,
    "span": TEXT,
    "note": TEXT,
    "tags": Field(texts),
    "outside": Field(truth),
}
CLAIM: Fields = {
    "passage": PASSAGE,
    "by": POINT,
    "text": NEEDED,
    "firmness": NEEDED,
    "comment": Field(truth),
    "why": WHY,
    "hint": NEEDED,
}
EVENT: Fields = {
    "passage": PASSAGE,
    "order": Field(order, required=True),
    "text": NEEDED,
    "point": Field(ref),
    "why": WHY,
    "outside": Field(truth),
}
COMPARISON: Fields = {
    "passage": PASSAGE,
    "point": POINT,
    "what": NEEDED,
    "more": NEEDED,
    "less": NEEDED,
    "ask-more": NEEDED,
    "ask-less": NEEDED,
    "why": WHY,
}
CAUSE: Fields = {
    "passage": PASSAGE,
    "point": POINT,
    "cause": NEEDED,
    "effect": NEEDED,
    "ask": NEEDED,
    "foils": Field(pairs, required=True),
    "why": WHY,
}
ACTION: Fields = {
    "passage": PASSAGE,
    "point": POINT,
    "who": POINT,
    "among": Field(slug, required=True),
    "did": NEEDED,
    "why": WHY,
}
NAME: Fields = {"passage": PASSAGE, "name": Field(word, required=True), "is": POINT, "why": WHY}
DEED: Fields = {
    "passage": PASSAGE,
    "point": POINT,
    "standing": Field(one_of([standing.value for standing in Standing]), required=True),
    "text": NEEDED,
    "why": WHY,
}
NODE: Fields = {
    "role": Field(one_of([role.value for role in Role]), required=True),
    "to": Field(ref),
    "linked": Field(refs),
    "also": Field(refs),
    "unsaid": Field(pairs_or_words),
    "replies": Field(pairs_or_words),
    "overdrawn": Field(pairs_or_words),
    "passage": PASSAGE,
    "text": NEEDED,
    "short": NEEDED,
    "modality": Field(one_of([modality.value for modality in Modality]), required=True),
    "why": WHY,
}
TEST: Fields = {
    "node": POINT,
    "effect": Field(one_of([effect.value for effect in Effect]), required=True),
    "strong": Field(finding, required=True),
    "because": NEEDED,
    "weak": Field(pairs, required=True),
    "why": WHY,
}
MISSING: Fields = {
    "for": POINT,
    "passages": Field(passages, required=True),
    "text": NEEDED,
    "why": WHY,
    "foils": Field(pairs, required=True),
}

SECTIONS: dict[str, tuple[str, Fields]] = {
    "entities": ("entity", ENTITY),
    "facts": ("fact", FACT),
    "claims": ("claim", CLAIM),
    "events": ("event", EVENT),
    "comparisons": ("comparison", COMPARISON),
    "causes": ("cause", CAUSE),
    "actions": ("action", ACTION),
    "names": ("name", NAME),
    "deeds": ("deed", DEED),
    "argument": ("step", NODE),
    "tests": ("test", TEST),
    "missing": ("missing premise", MISSING),
}
"""Each section with what one of its entries is called, and its fields."""
SOURCE = "source"
"""The one key beside the sections."""
