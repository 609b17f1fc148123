"""What is wrong with a text that is no YAML, in words for the person who wrote it.

The parser stops where it can go no further, which is seldom where the mistake is, and says so in words for
programmers. Each recogniser here looks at the text around that place for one mistake that people make.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from study.text.mistakes import Finding
from study.text.page import clip, end_of_line, in_quotes
from study.text.sentences import comment_in_text, gap_at_start, sign_at_start, unclosed

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.text.mistakes import Complaint

_LINE = re.compile(
    r"""\s*(?:-[ \t]+)*"""
    r"""(?:(?P<key>"[^"\n]*"|'[^'\n]*'|[^\s"'\[{#](?:[^\n:#]|(?<=\S)#)*?)[ \t]*:(?:[ \t]+|(?=\n|\Z)))?"""
    r"""(?P<value>[^\n]*)"""
)
"""A line: dashes, a key with its colon, the value."""
_GLUED = re.compile(r"[\w-]+(?P<colon>:)(?!//)[^\s:]")
"""A key with no space after its colon."""


def explain(text: str, complaint: Complaint) -> Finding:
    """Give the mistake that lies behind the parser's complaint."""
    found = (recognise(text, complaint) for recognise in _RECOGNISERS)
    return next((finding for finding in found if finding), None) or _unknown(text, complaint)


def _tab(text: str, complaint: Complaint) -> Finding | None:
    begin = text.rfind("\n", 0, complaint.at) + 1
    leading = re.compile(r"[ \t]*").match(text, begin)
    at = text.find("\t", begin, leading.end() if leading else begin)
    if at >= 0:
        message = "a tab indents this line, and YAML wants spaces"
    elif text.startswith("\t", complaint.at):
        at, message = complaint.at, "a tab stands here where YAML wants a space"
    else:
        return None
    end = at + len(text[at:]) - len(text[at:].lstrip("\t")) if len(text) - at < 100 else at + 1
    return Finding(at, end, "tab", message, "use spaces in place of each tab; an editor can replace them all at once")


def _quote(text: str, complaint: Complaint) -> Finding | None:
    if "quoted scalar" in complaint.context or "double-quoted" in complaint.context:
        start = complaint.since or 0
        if "end of stream" in complaint.problem or "document" in complaint.problem:
            return unclosed(text, start)
        return _escape(text, complaint.at)
    if complaint.value is None or complaint.value[2] not in ('"', "'"):
        return None
    start, end, _ = complaint.value
    if "\n" in text[start:end] and not text[end : complaint.at].strip():
        return unclosed(text, start)
    if end > complaint.at or text[end : complaint.at].strip(" \t") or "',' or" in complaint.problem:
        return None
    return _after_quote(text, start, end)


def _after_quote(text: str, start: int, end: int) -> Finding:
    stop = end_of_line(text, start)
    return Finding(
        start,
        stop,
        "after-quote",
        f"after the closing quote of {clip(text[start:end])} there is more text",
        f"put the whole text in quotes: {in_quotes(text[start:stop])}",
    )


def _escape(text: str, at: int) -> Finding:
    at = text.rfind("\\", 0, at + 1)
    if re.compile(r"\\u[dD][89a-fA-F]").match(text, at):
        hint = "write the character itself"
    else:
        hint = r"write \\ for a backslash, or put the text in single quotes"
    sign = clip(text[at : at + 2])
    return Finding(at, at + 2, "escape", f'in double quotes "{sign}" is no character that YAML knows', hint)


def _no_colon(text: str, complaint: Complaint) -> Finding | None:
    if "could not find expected ':'" not in complaint.problem or complaint.since is None:
        return None
    return glued(text, complaint.since) or without_colon(text, complaint.since)


def glued(text: str, start: int) -> Finding | None:
    """Say that there is no space after the colon of the key at ``start``; None where that is not so."""
    match = _GLUED.match(text, start)
    if not match:
        return None
    at, line = match.start("colon"), text[start : end_of_line(text, start)]
    key, value = line[: at - start], line[at - start + 1 :]
    return Finding(
        at, at + 1, "no-space-after-colon", "there is no space after this colon", f"write {clip(f'{key}: {value}')}"
    )


def without_colon(text: str, start: int) -> Finding:
    """Say that the line at ``start`` is no key with a value."""
    end = end_of_line(text, start)
    line = clip(text[start:end])
    return Finding(
        start,
        end,
        "no-colon",
        f'"{line}" is neither a key with a colon nor an item with a dash',
        "put a colon and a space after the key; if the text of the line above goes on here, indent it further",
    )


def _colon(text: str, complaint: Complaint) -> Finding | None:
    if "mapping values are not allowed" not in complaint.problem:
        return None
    at, value = complaint.at, complaint.value
    if value and "\n" in text[value[0] : at] and not text[value[1] : at].strip():
        start = value[0]
        if found := glued(text, start):
            return found
        return without_colon(text, start) if _begins_line(text, start) else _too_deep(text, at)
    if value and value[1] == at and _begins_line(text, value[0]):
        message = "this key is longer than YAML allows"
        return Finding(value[0], at, "long-key", message, "a key may have 1,000 characters; put texts behind the colon")
    line = _LINE.match(text, text.rfind("\n", 0, at) + 1)
    start = line.start("value") if line else at
    if start < at and (found := _sign_before(text, start, at)):
        return found
    whole = text[min(start, at) : end_of_line(text, at)]
    message = "a colon and a space in the middle of a text begin a new key"
    return Finding(at, at + 1, "colon-in-text", message, f"put the whole text in quotes: {in_quotes(whole)}")


def _begins_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip("- ")


def _too_deep(text: str, at: int) -> Finding:
    begin = text.rfind("\n", 0, at) + 1
    start = begin + len(text[begin:at]) - len(text[begin:at].lstrip())
    message = "this line is indented deeper than the key above it, so YAML reads it as more of the text there"
    return Finding(start, at, "indentation", message, "begin it in the same column as the key above")


_BEGINS_WRONGLY = ("block sequence entries", "sequence entries are not", "mapping keys are not", "cannot start any")
_SINCE_WRONGLY = ("block scalar", "an alias", "an anchor", "a tag", "a directive")


def _sign(text: str, complaint: Complaint) -> Finding | None:
    if any(words in complaint.problem for words in _BEGINS_WRONGLY) and complaint.at < len(text):
        return sign_at_start(text, complaint.at)
    if "undefined tag" in complaint.problem or any(complaint.context.endswith(words) for words in _SINCE_WRONGLY):
        return sign_at_start(text, complaint.since or 0)
    return None


def _in_brackets(text: str, complaint: Complaint) -> Finding | None:
    start = complaint.since
    if start is None or not complaint.context.endswith(("flow sequence", "flow mapping")):
        return None
    outer = start - 1 if start and text[start - 1] == text[start] else start
    if re.compile(r"\[\[|\{\{").match(text, outer):
        return gap_at_start(text, outer)
    stop = end_of_line(text, start)
    value = complaint.value
    if value and not value[2] and start < value[1] < stop and re.compile(r" #[^\W_]").match(text, value[1]):
        return comment_in_text(text, value[0], value[1], in_brackets=True)
    at = complaint.at
    if at < stop and re.compile(r"[^\n]*[\]}]").match(text, at):
        if text[at] == ":":
            hint = "put the text that holds the colon in quotes"
            return Finding(at, at + 1, "colon-in-text", "a colon and a space in a text begin a new key", hint)
        hint = "put a comma between two items; a text that holds quotes or brackets goes into quotes as a whole"
        return Finding(at, at + 1, "no-comma", "a comma is missing before this", hint)
    return unclosed(text, start)


def _empty_place(text: str, complaint: Complaint) -> Finding | None:
    """Recognise brackets in which nothing stands where an item has to."""
    at = complaint.at
    if not complaint.context.endswith("flow node"):
        return None
    if text.startswith(",", at):
        return Finding(at, at + 1, "extra-comma", "there is nothing before this comma", "leave it out")
    start = max(text.rfind("[", 0, at), text.rfind("{", 0, at))
    return unclosed(text, start) if start >= 0 else None


def _before(text: str, complaint: Complaint) -> Finding | None:
    """Recognise a value that began with a quote or bracket, which closed, and then went on."""
    begin = text.rfind("\n", 0, complaint.at) + 1
    line = _LINE.match(text, begin)
    start = line.start("value") if line else complaint.at
    at = complaint.at
    if start < at < len(text) and text[at] != "\n" and (found := _sign_before(text, start, at)):
        return found
    if at < len(text) and text[at] in "]}":
        message = f'this "{text[at]}" closes a bracket that was never opened'
        return Finding(at, at + 1, "extra-bracket", message, "leave it out, or put the whole text in quotes")
    if "node content" in complaint.problem and at < len(text):
        return sign_at_start(text, at) if text[at] in ",]}" and start == at else None
    return None


def _sign_before(text: str, start: int, at: int) -> Finding | None:
    sign = text[start]
    if sign in "\"'":
        end = text.find(sign, start + 1, at)
        return _after_quote(text, start, end + 1) if end > 0 else None
    if sign in "[{":
        if text[at] in "]}" and text[start:at].count(text[at]) >= text[start:at].count(sign):
            return None
        return sign_at_start(text, start)
    return None


def _indentation(text: str, complaint: Complaint) -> Finding | None:
    at = complaint.at
    begin = text.rfind("\n", 0, at) + 1
    if at >= len(text) or text[begin:at].strip(" ") or text[at] == "\n":
        return None
    column, end = at - begin + 1, end_of_line(text, at)
    if text[at] == ":":
        return Finding(at, at + 1, "no-key", "there is no key before this colon", "write the key before it")
    if text.startswith("- ", at):
        message = f"this item begins in column {column}, where no list above it goes on"
        hint = "begin it in the same column as the other items of its list"
    elif "'-' indicator" in complaint.problem or "'?'" in complaint.problem:
        message = f"this line begins in column {column}, where items of a list stand"
        hint = "begin it in the column of the key that the list belongs to, or write it as an item"
    else:
        message = f"this line begins in column {column}, where nothing above it does"
        hint = "begin lines that belong together in the same column; two spaces more for each step inwards"
    return Finding(at, end, "indentation", message, hint)


def _unknown(text: str, complaint: Complaint) -> Finding:
    at = complaint.at
    if at >= len(text) or text[at] == "\n":
        at = max(0, len(text[:at].rstrip()) - 1)
    hint = "put a text that holds signs in quotes, and compare the columns in which the lines begin"
    return Finding(at, end_of_line(text, at), "syntax", "from here on this is no YAML", hint)


_RECOGNISERS: tuple[Callable[[str, Complaint], Finding | None], ...] = (
    _tab,
    _quote,
    _no_colon,
    _colon,
    _sign,
    _in_brackets,
    _empty_place,
    _before,
    _indentation,
)
