"""Values of a deck that hold several: lists, mappings, items with parts. From a node to a value, shape by shape.

The same rules as in ``values``; the table at the end has the reader of every shape.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from study.deck.values import gaps, level, picture, tolerance, weight
from study.questions import Expected, Option
from study.questions.fields import Shape
from study.questions.lines import folded
from study.text.nodes import Broken, Items, Mapping, Text
from study.text.page import clip
from study.text.suggesting import nearest
from study.text.syntax import glued
from study.text.values import (
    NOTHING,
    SLUG,
    number,
    passage,
    report_colon,
    report_nothing,
    report_slug,
    slug,
    text,
    truth,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Mapping as Table

    from study.text.nodes import Node
    from study.text.page import Page
    from study.text.values import Read


def _items(page: Page, key: str, node: Node, each: str = "text") -> list[Node] | None:
    """Give the nodes of a list with at least one item."""
    if type(node) is Items:
        if node.items:
            return node.items
        hint = "write an item between the brackets, or leave out the key"
        page.report(node.start, node.end, "empty-list", f'"{key}" is an empty list', hint)
    elif type(node) is Text and not node.style and node.value in NOTHING:
        report_nothing(page, key, node)
    elif type(node) is Text and not node.style and re.match(r"-[^\s-]", node.value):
        hint = 'begin each item with a dash and a space: "- "'
        page.report(node.start, node.start + 1, "no-space-after-dash", "there is no space after this dash", hint)
    elif type(node) is not Broken:
        what = "a single text" if type(node) is Text else "a mapping"
        hint = f'put each {each} on a line of its own, begun with "- "'
        page.report(node.start, node.end, "wrong-shape", f'"{key}" wants a list, and this is {what}', hint)
    return None


def _all(page: Page, key: str, nodes: Sequence[Node], read: Read) -> tuple[Any, ...] | None:
    values = tuple([read(page, key, node) for node in nodes])
    for value in values:
        if value is None:
            return None
    return values


def texts(page: Page, key: str, node: Node) -> tuple[str, ...] | None:
    """Read a list of texts; one text alone is a list of one."""
    nodes = [node] if type(node) is Text else _items(page, key, node)
    return None if nodes is None else _all(page, key, nodes, text)


def text_or_texts(page: Page, key: str, node: Node) -> str | tuple[str, ...] | None:
    """Read one text as a text, a list of them as a tuple."""
    if type(node) is Items and not page.text.startswith("[[", node.start):
        return texts(page, key, node)
    return text(page, key, node)


def ordered(page: Page, key: str, node: Node) -> tuple[str, ...] | None:
    """Read a list of at least two different texts."""
    nodes = _items(page, key, node)
    values = None if nodes is None else _all(page, key, nodes, text)
    if nodes is None or values is None:
        return None
    if len(values) < 2:
        page.report(
            node.start, node.end, "too-few", f'"{key}" wants at least two items', "add another, or ask it as a card"
        )
        return None
    return values if all_different(page, zip(values, nodes, strict=True)) else None


def all_different(page: Page, options: Iterable[tuple[str, Node]]) -> bool:
    """Tell whether no two of the options, pairs of a text and its node, are equal but for case and space."""
    first: dict[str, int] = {}
    different = True
    for value, node in options:
        key = folded(value)
        if key in first:
            different = False
            message = f'"{clip(value)}" stands here a second time (first on line {page.line_at(first[key])})'
            page.report(node.start, node.end, "equal-options", message, "leave one out, or word it differently")
        else:
            first[key] = node.start
    return different


def slugs(page: Page, key: str, node: Node) -> tuple[str, ...] | None:
    """Read a list of ids; one alone is a list of one."""
    nodes = [node] if type(node) is Text else _items(page, key, node, "id")
    return None if nodes is None else _all(page, key, nodes, slug)


def passages(page: Page, key: str, node: Node) -> tuple[int, ...] | None:
    """Read the number of a passage, or a list of them."""
    nodes = [node] if type(node) is Text else _items(page, key, node, "number")
    return None if nodes is None else _all(page, key, nodes, passage)


def _part(page: Page, key: str, node: Mapping, keys: Table[str, Read]) -> dict[str, Any] | None:
    """Read one item of a list that is written as ``text`` and one more key; None where a part of it is wrong."""
    if len(node.values) == 1 and not node.values.keys() & keys.keys() and page.text[node.start] != "{":
        report_colon(page, node)
        return None
    before = page.errors
    values = {}
    for name, value in node.values.items():
        start = node.keys[name]
        if name in keys:
            values[name] = keys[name](page, name, value)
        else:
            meant = nearest(name, keys)
            hint = f'did you mean "{meant}"?' if meant else f"an item here has {' and '.join(keys)}"
            page.report(start, start + len(name), "unknown-key", f'there is no key "{clip(name)}" here', hint)
    if "text" not in node.values:
        hint = "write text: and the text beside it"
        page.report(node.start, node.start + 1, "missing-key", f'this item of "{key}" has no "text"', hint)
    return values if page.errors == before and all(value is not None for value in values.values()) else None


def _option(page: Page, key: str, node: Node) -> Option | None:
    if type(node) is Mapping:
        part = _part(page, key, node, {"text": text, "because": text})
        return Option(part["text"], part.get("because", "")) if part else None
    value = _plain_part(page, key, node)
    return None if value is None else Option(value)


def _point(page: Page, key: str, node: Node) -> Expected | None:
    if type(node) is Mapping:
        part = _part(page, key, node, {"text": text, "weight": weight})
        return Expected(part["text"], part.get("weight", Decimal(1))) if part else None
    value = _plain_part(page, key, node)
    return None if value is None else Expected(value)


def _plain_part(page: Page, key: str, node: Node) -> str | None:
    """Read an item written as a text alone."""
    if type(node) is Text and ":" in node.value and not node.style and node.value.startswith(_PARTS):
        found = glued(page.text, node.start)
        if found:
            page.report(*found)
            return None
    return text(page, key, node)


_PARTS = ("text:", "because:", "weight:")
"""How an item begins that was meant to have keys, and has no space after the first one's colon."""


def options(page: Page, key: str, node: Node) -> tuple[Option, ...] | None:
    """Read a list of options."""
    nodes = _items(page, key, node, "option")
    return None if nodes is None else _all(page, key, nodes, _option)


def expected(page: Page, key: str, node: Node) -> tuple[Expected, ...] | None:
    """Read a list of expected points."""
    nodes = _items(page, key, node, "point")
    return None if nodes is None else _all(page, key, nodes, _point)


def _table(page: Page, key: str, node: Node, example: str) -> Mapping | None:
    if type(node) is Mapping:
        if node.values:
            return node
        page.report(node.start, node.end, "empty-list", f'"{key}" is empty', f"write it as {example}")
    elif type(node) is Text and not node.style and node.value in NOTHING:
        report_nothing(page, key, node)
    elif type(node) is not Broken:
        what = "a list" if type(node) is Items else "a text"
        page.report(
            node.start,
            node.end,
            "wrong-shape",
            f'"{key}" wants keys with values, and this is {what}',
            f"write {example}",
        )
    return None


def pairs(page: Page, key: str, node: Node) -> tuple[tuple[str, str], ...] | None:
    """Read a mapping of at least two different texts to texts."""
    table = _table(page, key, node, "each pair on a line of its own: left: right")
    if table is None:
        return None
    found = tuple((left, text(page, left, right)) for left, right in table.values.items())
    if len(found) < 2:
        page.report(node.start, node.end, "too-few", f'"{key}" wants at least two pairs', "add another pair")
        return None
    lefts = [(left, Text(left, "", start, start + len(left))) for left, start in table.keys.items()]
    blank = [node for left, node in lefts if not left or left.isspace()]
    for left in blank:
        page.report(left.start, left.end + 1, "empty-text", "this left side is empty", "write it before the colon")
    if blank or not all_different(page, lefts):
        return None
    whole = tuple((left, right) for left, right in found if right is not None)
    return whole if len(whole) == len(found) else None


def reasons(page: Page, key: str, node: Node) -> tuple[tuple[str, str], ...] | None:
    """Read a mapping of a rule's id to the reason why it does not matter here."""
    table = _table(page, key, node, f"{key}: {{rule-id: why it does not matter here}}")
    if table is None:
        return None
    found = [(rule, text(page, rule, reason)) for rule, reason in table.values.items()]
    for rule, start in table.keys.items():
        if not SLUG.fullmatch(rule):
            report_slug(page, rule, start, start + len(rule))
    return tuple((rule, reason) for rule, reason in found if reason is not None)


def parts(page: Page, key: str, node: Node) -> dict[str, tuple[int, ...]] | None:
    """Read named sections of the source, each with its passages."""
    table = _table(page, key, node, f"{key}: {{History: [2, 3], Today: [4, 5]}}")
    if table is None:
        return None
    found = {name: passages(page, name, value) for name, value in table.values.items()}
    return {name: value for name, value in found.items() if value is not None}


READ: dict[Shape, Read] = {
    Shape.TEXT: text,
    Shape.TEXTS: texts,
    Shape.SLUG: slug,
    Shape.SLUGS: slugs,
    Shape.OPTIONS: options,
    Shape.TEXT_OR_TEXTS: text_or_texts,
    Shape.ORDERED: ordered,
    Shape.TRUTH: truth,
    Shape.NUMBER: number,
    Shape.TOLERANCE: tolerance,
    Shape.WEIGHT: weight,
    Shape.PASSAGES: passages,
    Shape.LEVEL: level,
    Shape.PAIRS: pairs,
    Shape.EXPECTED: expected,
    Shape.REASONS: reasons,
    Shape.GAPS: gaps,
    Shape.PICTURE: picture,
}
"""The reader of each shape."""
