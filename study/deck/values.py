"""Single values that only a deck has: from a node to a weight, a level, a text with gaps, and so on, shape by shape.

Each reader takes the page, the key and the node, and gives the value; where the node is nothing of the sort it
reports a problem and gives None. What any page may hold is read by ``text.values``. It knows the shapes of
``questions.fields``, and no kind of question.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.deck.shapes import LANGUAGE, LEVELS, PICTURE_NAME, VERSION
from study.questions import Level, Tolerance
from study.questions.gaps import GapError, read_gaps
from study.text.nodes import Text
from study.text.page import clip
from study.text.problems import Severity
from study.text.suggesting import nearest
from study.text.values import NOTHING, figure, report_nothing, text

if TYPE_CHECKING:
    from decimal import Decimal

    from study.questions.gaps import Part
    from study.text.nodes import Node
    from study.text.page import Page

MOST_GAPS = 200
"""How many gaps one text may have; nobody fills more."""


def weight(page: Page, key: str, node: Node) -> Decimal | None:
    """Read a number above 0."""
    return figure(page, key, node, "above 0")


def tolerance(page: Page, key: str, node: Node) -> Tolerance | None:
    """Read a number from 0 on, or a percentage."""
    if type(node) is Text and node.value.endswith("%"):
        bare = node.value[:-1].rstrip(" ")
        amount = figure(page, key, Text(bare or "%", '"', node.start, node.end), "0")
        return None if amount is None else Tolerance(amount, percent=True)
    amount = figure(page, key, node, "0")
    return None if amount is None else Tolerance(amount)


def level(page: Page, key: str, node: Node) -> Level | None:
    """Read one of the six levels; none after the key is a warning, and the question loads without one."""
    if type(node) is Text and not node.style and node.value in NOTHING:
        hint = f"say which: {', '.join(LEVELS)}; or leave out the key"
        report_nothing(page, key, node, hint, Severity.WARNING)
        return None
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
