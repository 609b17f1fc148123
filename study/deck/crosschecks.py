"""What the values of one question must be to one another: checks that no single key can make. One for each mark."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.deck.lists import all_different
from study.questions import Gap
from study.questions.lines import folded
from study.text.nodes import Items, Mapping, Text
from study.text.page import clip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from study.text.nodes import Node
    from study.text.page import Page

    Nodes = dict[str, Node]
    Check = Callable[[Page, Nodes, dict[str, Any]], None]


def _written(node: Node | None) -> Iterator[tuple[str, Node]]:
    """Give each text of a node with where it stands: of a text, of a list, of items with ``text``."""
    for item in node.items if type(node) is Items else [node]:
        text = item.values.get("text") if type(item) is Mapping else item
        if type(text) is Text:
            yield text.value, text


def _choice(page: Page, nodes: Nodes, values: dict[str, Any]) -> None:
    """No two options may be equal."""
    if "right" not in values or "wrong" not in values:
        return
    right = values["right"]
    texts = [*(right if isinstance(right, tuple) else (right,)), *(option.text for option in values["wrong"])]
    if len({folded(text) for text in texts}) < len(texts):
        all_different(page, [*_written(nodes["right"]), *_written(nodes["wrong"])])


def _typed(page: Page, nodes: Nodes, values: dict[str, Any]) -> None:
    """Nothing may be accepted and rejected at once."""
    if "reject" not in values or "answer" not in values:
        return
    accepted = {folded(text) for text in (values["answer"], *values.get("accept", ()))}
    for text, node in _written(nodes["reject"]):
        if folded(text) in accepted:
            message = f'"{clip(text)}" is accepted and rejected at once'
            page.report(node.start, node.end, "accepted-and-rejected", message, "leave it out of one of the two")


def _cloze(page: Page, nodes: Nodes, values: dict[str, Any]) -> None:
    """Other answers beside the text are for its only gap."""
    if "accept" not in values or "cloze" not in values:
        return
    count = sum(isinstance(part, Gap) for part in values["cloze"])
    if count > 1:
        at = nodes["accept"]
        message = f'this text has {count} gaps, so it is not clear which of them "accept" is for'
        hint = "put other answers inside their gap, after a bar: [[answer | other answer]]"
        page.report(at.start, at.end, "accept-for-gaps", message, hint)


def _match(page: Page, nodes: Nodes, values: dict[str, Any]) -> None:
    """An extra right side may not be one that belongs to a pair."""
    if "extra" not in values or "match" not in values:
        return
    rights = {folded(right) for _, right in values["match"]}
    for text, node in _written(nodes["extra"]):
        if folded(text) in rights:
            message = f'"{clip(text)}" belongs to a pair, so it is no extra'
            page.report(node.start, node.end, "equal-options", message, "leave it out, or word it differently")
    all_different(page, _written(nodes["extra"]))


CHECKS: dict[str, Check] = {"right": _choice, "answer": _typed, "cloze": _cloze, "match": _match}
"""The check of each form, by its mark."""
