"""Single values of a deck: from a node to a text, a number, an id and so on, shape by shape.

Each reader takes the page, the key and the node, and gives the value; where the node is nothing of the sort it
reports a problem and gives None. It knows the shapes of ``questions.fields``, and no kind of question.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from study.deck.shapes import (
    GREATEST_EXPONENT,
    LANGUAGE,
    LEVELS,
    NUMBER,
    PASSAGE,
    PICTURE_NAME,
    SLUG,
    TRUTHS,
    VERSION,
)
from study.questions import Level, Tolerance
from study.questions.gaps import GapError, read_gaps
from study.text.nodes import Broken, Items, Mapping, Text
from study.text.page import clip, end_of_line, in_quotes
from study.text.problems import Severity
from study.text.sentences import gap_at_start
from study.text.suggesting import nearest

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.questions.gaps import Part
    from study.text.nodes import Node
    from study.text.page import Page

    Read = Callable[[Page, str, Node], Any]

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What a plain value says when it says nothing."""
MOST_GAPS = 200
"""How many gaps one text may have; nobody fills more."""


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


def report_nothing(page: Page, key: str, node: Text) -> None:
    """Report a plain value that says nothing; for ``level`` that is a warning, and the question loads without one."""
    severity, hint = Severity.ERROR, "write it after the colon, or leave out the key"
    if key == "level":
        severity, hint = Severity.WARNING, f"say which: {', '.join(LEVELS)}; or leave out the key"
    elif node.value:
        hint = f"put it in quotes if it is the text, else leave out the key: {in_quotes(node.value)}"
    start = node.start - len(key) - 1
    if node.value:
        message = f"YAML reads {node.value} without quotes as no value at all"
        page.report(node.start, node.end, "no-value", message, hint, severity)
    elif page.text.startswith(f"{key}:", max(start, 0)):
        page.report(start, node.start - 1, "no-value", f'"{key}" has no value', hint, severity)
    else:
        hint = "write the text after the dash, or leave out the line"
        page.report(max(node.start - 1, 0), node.start, "no-value", "this item is empty", hint)


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
    plain = unicodedata.normalize("NFKD", value.casefold())
    proposed = re.sub(r"[^a-z0-9]+", "-", "".join(sign for sign in plain if not unicodedata.combining(sign))).strip("-")
    hint = "use lower-case letters a to z, digits, and single hyphens between them"
    page.report(start, end, "bad-id", f'"{clip(value)}" is no id', f"{hint}: {clip(proposed)}" if proposed else hint)


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


def _figure(page: Page, key: str, node: Node, least: str = "") -> Decimal | None:
    """Read a number; with ``least``, one that is at least 0 (``0``) or greater (``above 0``)."""
    value = text(page, key, node)
    if value is None:
        return None
    figure = Decimal(value.replace(",", "")) if NUMBER.fullmatch(value) else None
    if figure is None:
        message = f'"{key}" wants a number, and "{clip(value)}" is none'
        hint = "write digits, with a point for decimals: 1500, 0.5, -40, 6.02e23"
    elif abs(figure.adjusted()) > GREATEST_EXPONENT:
        message = f'"{key}" is a number of more than {GREATEST_EXPONENT} digits, too long to be written out'
        hint = "ask for it in a greater unit"
    elif (least == "0" and figure < 0) or (least == "above 0" and figure <= 0):
        message, hint = f'"{key}" has to be {least if least != "0" else "0 or more"}', "write a greater number"
    else:
        return figure
    page.report(node.start, node.end, "bad-number", message, hint)
    return None


def number(page: Page, key: str, node: Node) -> Decimal | None:
    """Read a number."""
    return _figure(page, key, node)


def weight(page: Page, key: str, node: Node) -> Decimal | None:
    """Read a number above 0."""
    return _figure(page, key, node, "above 0")


def tolerance(page: Page, key: str, node: Node) -> Tolerance | None:
    """Read a number from 0 on, or a percentage."""
    if type(node) is Text and node.value.endswith("%"):
        figure = node.value[:-1].rstrip(" ")
        amount = _figure(page, key, Text(figure or "%", '"', node.start, node.end), "0")
        return None if amount is None else Tolerance(amount, percent=True)
    amount = _figure(page, key, node, "0")
    return None if amount is None else Tolerance(amount)


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


def level(page: Page, key: str, node: Node) -> Level | None:
    """Read one of the six levels."""
    value = text(page, key, node)
    if value is None or value in LEVELS:
        return None if value is None else Level(value)
    meant = nearest(value, LEVELS)
    hint = f'did you mean "{meant}"?' if meant else f"the levels are {', '.join(LEVELS)}"
    page.report(node.start, node.end, "bad-level", f'there is no level "{clip(value)}"', hint)
    return None


def gaps(page: Page, key: str, node: Node) -> tuple[Part, ...] | None:
    """Read a text with gaps."""
    value = text(page, key, node)
    if value is None or type(node) is not Text:
        return None
    if value.count("[[") + value.count("{{c") > MOST_GAPS:
        page.report(node.start, node.end, "too-many", f"more than {MOST_GAPS} gaps stand in this text", "split it")
        return None
    try:
        return read_gaps(value)
    except GapError as error:
        start = _inside(page, node, value, error.at, error.length)
        end = start + error.length if start != node.start or not error.at else node.end
        page.report(start, min(end, max(node.end, start + 1)), "bad-gap", str(error), error.hint)
    except ValueError:
        message = "a number in this text is too long to number a gap"
        page.report(node.start, node.end, "bad-gap", message, "number gaps 1, 2, 3 and so on")
    return None


def _inside(page: Page, node: Text, value: str, at: int, length: int) -> int:
    """Give where a stretch of a text's value stands on the page: as often found before it there as in the value.

    That is exact unless an escape or the folding of lines has changed the stretch itself; then the text's beginning.
    """
    stretch = value[at : at + length].split("\n")[0]
    begin = node.start
    for _ in range(value.count(stretch, 0, at) + 1 if stretch else 0):
        begin = page.text.find(stretch, begin + (begin != node.start), node.end)
        if begin < 0:
            return node.start
    return begin


def picture(page: Page, key: str, node: Node) -> str | None:
    """Read the name of a picture file: a plain name, no path and no address."""
    value = text(page, key, node)
    if value is None or PICTURE_NAME.fullmatch(value):
        return value
    message = f'"{clip(value)}" is no plain name of a picture file'
    hint = "put the picture beside the deck or into assets, and write its name only, such as dance.svg"
    page.report(node.start, node.end, "bad-picture", message, hint)
    return None


def language(page: Page, key: str, node: Node) -> str | None:
    """Read a language tag (BCP 47)."""
    value = text(page, key, node)
    if value is None or LANGUAGE.fullmatch(value):
        return value
    message = f'"{clip(value)}" is no language tag'
    page.report(node.start, node.end, "bad-language", message, "write two or three letters, such as en, de or pt-BR")
    return None


def version(page: Page, key: str, node: Node) -> str | None:
    """Read a version: numbers with points between them, so that two can be compared."""
    value = text(page, key, node)
    if value is None or VERSION.fullmatch(value):
        return value
    message = f'"{clip(value)}" is no version'
    page.report(node.start, node.end, "bad-version", message, "write a number, such as 2 or 2.1")
    return None
