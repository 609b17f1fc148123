"""Single values that any page may hold: from a node to a text, an id, a number, a truth value.

Each reader takes the page, the key and the node, and gives the value; where the node is nothing of the sort it
reports a problem and gives None. It knows no deck and no source.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from study.text.nodes import Broken, Items, Mapping, Text
from study.text.page import clip, end_of_line, in_quotes
from study.text.problems import Severity
from study.text.sentences import gap_at_start

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.text.nodes import Node
    from study.text.page import Page

    Read = Callable[[Page, str, Node], Any]

SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""An id."""
NUMBER = re.compile(
    r"[+-]?([0-9]{1,3}(,[0-9]{3}){1,9}(\.[0-9]{1,30})?|[0-9]{1,30}(\.[0-9]{1,30})?|\.[0-9]{1,30})([eE][+-]?[0-9]{1,2})?"
)
"""A number: sign, digits with or without thousands marks, a decimal point, a power of ten."""
GREATEST_EXPONENT = 60
"""A number beyond ten to this power, or as near to 0, cannot be asked: writing it out would fill the screen."""
PASSAGE = re.compile(r"0*[1-9][0-9]{0,5}")
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
"""The words for a truth value, in any case."""
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What a plain value says when it says nothing."""


def text(page: Page, key: str, node: Node) -> str | None:
    """Read one text."""
    if type(node) is not Text:
        _report_no_text(page, key, node)
        return None
    value, style = node.value, node.style
    if not style and value in NOTHING:
        report_nothing(page, key, node)
        return None
    if not value or value.isspace():
        hint = "write the text between the quotes, or leave out the key"
        page.report(node.start, node.end, "empty-text", f'"{key}" is an empty text', hint)
        return None
    return value.rstrip("\n") if style in ("|", ">") else value


def report_nothing(
    page: Page,
    key: str,
    node: Text,
    hint: str = "write it after the colon, or leave out the key",
    severity: Severity = Severity.ERROR,
) -> None:
    """Report a plain value that says nothing; ``hint`` is for a key without anything after it."""
    start = node.start - len(key) - 1
    if node.value:
        hint = f"put it in quotes if it is the text, else leave out the key: {in_quotes(node.value)}"
        message = f"YAML reads {node.value} without quotes as no value at all"
        page.report(node.start, node.end, "no-value", message, hint, severity)
    elif page.text.startswith(f"{key}:", max(start, 0)):
        page.report(start, node.start - 1, "no-value", f'"{key}" has no value', hint, severity)
    else:
        hint = "write the text after the dash, or leave out the line"
        page.report(max(node.start - 1, 0), node.start, "no-value", "this item is empty", hint, severity)


def _report_no_text(page: Page, key: str, node: Node) -> None:
    """Report what stands where a text is wanted."""
    if type(node) is Broken:
        return
    if page.text.startswith(("[[", "{{"), node.start):
        page.report(*gap_at_start(page.text, node.start))
    elif type(node) is Mapping and len(node.values) == 1 and page.text[node.start] != "{":
        report_colon(page, node)
    else:
        what = "a list" if type(node) is Items else "a mapping"
        hint = f'write the text after "{key}:"; if it begins with a bracket, put it in quotes'
        page.report(node.start, node.start + 1, "wrong-shape", f'"{key}" wants one text, and this is {what}', hint)


def report_colon(page: Page, node: Node) -> None:
    """Report a text that YAML reads as a key and its value, for its colon."""
    end = end_of_line(page.text, node.start)
    whole = page.text[node.start : end]
    page.report(
        node.start,
        end,
        "colon-in-text",
        f'YAML reads "{clip(whole)}" as a key and its value, for the colon and the space in it',
        f"put the whole text in quotes: {in_quotes(whole)}",
    )


def slug(page: Page, key: str, node: Node) -> str | None:
    """Read an id."""
    value = text(page, key, node)
    if value is None or SLUG.fullmatch(value):
        return value
    report_slug(page, value, node.start, node.end)
    return None


def report_slug(page: Page, value: str, start: int, end: int) -> None:
    """Report a text that is no id."""
    proposed = proposed_slug(value)
    hint = "use lower-case letters a to z, digits, and single hyphens between them"
    page.report(start, end, "bad-id", f'"{clip(value)}" is no id', f"{hint}: {clip(proposed)}" if proposed else hint)


def proposed_slug(value: str) -> str:
    """Give the id that is nearest to a text: ``Wie Bienen tanzen`` gives ``wie-bienen-tanzen``; maybe empty."""
    plain = unicodedata.normalize("NFKD", value.casefold())
    return re.sub(r"[^a-z0-9]+", "-", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip("-")


def truth(page: Page, key: str, node: Node) -> bool | None:
    """Read true or false, yes or no."""
    value = text(page, key, node)
    if value is None:
        return None
    said = TRUTHS.get(value.casefold())
    if said is None:
        message = f'"{key}" is true or false, and not "{clip(value)}"'
        page.report(node.start, node.end, "bad-truth", message, "write true or false (yes or no will do)")
    return said


def figure(page: Page, key: str, node: Node, least: str = "") -> Decimal | None:
    """Read a number; with ``least``, one that is at least 0 (``0``) or greater (``above 0``)."""
    value = text(page, key, node)
    if value is None:
        return None
    found = Decimal(value.replace(",", "")) if NUMBER.fullmatch(value) else None
    if found is None:
        message = f'"{key}" wants a number, and "{clip(value)}" is none'
        hint = "write digits, with a point for decimals: 1500, 0.5, -40, 6.02e23"
    elif abs(found.adjusted()) > GREATEST_EXPONENT:
        message = f'"{key}" is a number of more than {GREATEST_EXPONENT} digits, too long to be written out'
        hint = "ask for it in a greater unit"
    elif (least == "0" and found < 0) or (least == "above 0" and found <= 0):
        message, hint = f'"{key}" has to be {least if least != "0" else "0 or more"}', "write a greater number"
    else:
        return found
    page.report(node.start, node.end, "bad-number", message, hint)
    return None


def number(page: Page, key: str, node: Node) -> Decimal | None:
    """Read a number."""
    return figure(page, key, node)


def passage(page: Page, key: str, node: Node) -> int | None:
    """Read the number of one passage."""
    value = text(page, key, node)
    if value is None or PASSAGE.fullmatch(value):
        return None if value is None else int(value)
    message = f'"{key}" wants the number of a passage, and "{clip(value)}" is none'
    page.report(
        node.start, node.end, "bad-passage", message, "write a whole number from 1 on, or a list such as [3, 5]"
    )
    return None
