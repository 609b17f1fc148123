"""What is said of the mistakes in YAML that more than one place finds. Finds nothing itself."""

from __future__ import annotations

import re

from study.text.mistakes import Finding
from study.text.page import clip, end_of_line, in_quotes

_READ_AS = {
    "[": "the start of a list",
    "{": "the start of a mapping",
    "&": "a name for this place",
    "*": "a reference to another place",
    "!": "the name of a type",
    "|": "the start of a text on the lines below",
    ">": "the start of a text on the lines below",
    "-": "an item of a list",
    "?": "the start of a key",
    "#": "the start of a comment",
}
"""What a sign at the beginning of a plain value means to YAML; any other sign is one it keeps for itself."""
_RULES = {"&": "anchor", "*": "alias", "!": "tag"}
_GAP = re.compile(r"\[\[|\{\{")


def sign_at_start(text: str, start: int) -> Finding:
    """Say that the value at ``start`` begins with a sign that has a meaning of its own."""
    if _GAP.match(text, start):
        return gap_at_start(text, start)
    sign, end = text[start], end_of_line(text, start)
    shown = f"{sign} " if sign in "-?" else sign
    if sign in _READ_AS:
        refused = ", and that is not allowed here" if sign in _RULES else ""
        message = f'YAML reads "{shown}" at the beginning of a value as {_READ_AS[sign]}{refused}'
    else:
        message = f'YAML keeps "{shown}" at the beginning of a value for itself'
    return Finding(
        start,
        end,
        _RULES.get(sign, "special-sign"),
        message,
        f"put the whole text in quotes: {in_quotes(text[start:end])}",
    )


def directive(text: str, start: int) -> Finding:
    """Say that a line begins with a percent sign."""
    message = 'a line that begins with "%" is an order to the YAML reader, and none is allowed here'
    return Finding(start, end_of_line(text, start), "directive", message, "leave the line out")


def gap_at_start(text: str, start: int) -> Finding:
    """Say that a text begins with a gap, and so with a bracket."""
    end = end_of_line(text, start)
    return Finding(
        start,
        end,
        "gap-at-start",
        f'a gap at the very start of a text needs quotes: YAML reads "{text[start]}" as {_READ_AS[text[start]]}',
        f"put the whole text in quotes: {in_quotes(text[start:end])}, or write | here and the text on the next line",
    )


_NOUNS = frozenset({"answer", "claim", "correction", "hint", "number", "title", "unit"})
"""Keys that name their value well enough for a sentence: "this answer stops at …"."""


def comment_in_text(text: str, start: int, end: int, key: str = "", *, in_brackets: bool = False) -> Finding:
    """Say that the plain value from ``start`` to ``end`` stops at a sign that was meant as part of it."""
    noun = key if key in _NOUNS else "text"
    stops = f'stops at "{clip(text[start:end])}"' if end > start else "is empty"
    stop = end_of_line(text, end)
    if in_brackets and (after := re.compile(r"[,\]}]").search(text, end, stop)):
        stop = after.start()
    return Finding(
        start if end > start else end + 1,
        end if end > start else stop,
        "comment-in-text",
        f'this {noun} {stops}: YAML reads " #" as the start of a comment',
        f"put the whole text in quotes: {in_quotes(text[start:stop])}",
    )


def unclosed(text: str, start: int) -> Finding:
    """Say that the quote or bracket at ``start`` is never closed."""
    sign = text[start]
    if sign == "'":
        whole = text[start : end_of_line(text, start)].strip()
        hint = f"""close it with ' where the text ends; if it is an apostrophe, write {in_quotes(whole)}"""
    elif sign == '"':
        hint = r"""close it with " where the text ends; inside such a text a quote is written \" """.rstrip()
    else:
        closing = {"[": "]", "{": "}"}[sign]
        hint = f'close it with "{closing}" and indent every line of it; if this is a text, put it in quotes'
    what = f"the quote {sign}" if sign in "\"'" else f'the bracket "{sign}"'
    rule = "unclosed-quote" if sign in "\"'" else "unclosed-bracket"
    return Finding(start, start + 1, rule, f"{what} is opened here and never closed", hint)


def second_document(text: str, start: int) -> Finding:
    """Say that a second document begins at ``start``."""
    hint = "put it into a file of its own, or leave out this line"
    message = "a second document begins here, and a file holds only one"
    return Finding(start, end_of_line(text, start), "second-document", message, hint)


def control_character(text: str, at: int) -> Finding:
    """Say that the character at ``at`` may not stand in a text."""
    code = ord(text[at])
    written = f"\\x{code:02X}" if code < 0x100 else f"\\u{code:04X}"
    message = f"an invisible control character (U+{code:04X}) stands here"
    return Finding(at, at + 1, "control-character", message, f'delete it; in double quotes it is written "{written}"')


def half_character(start: int, half: str) -> Finding:
    """Say that an escape in the quoted text at ``start`` is half of a character."""
    message = f'in double quotes "\\u{ord(half):04x}" is no character that YAML knows'
    return Finding(start, start + 1, "escape", message, "write the character itself")


def repeated(key: str, start: int, end: int, first: int) -> Finding:
    """Say that a key stands a second time, and that the first one does on line ``first``."""
    return Finding(
        start,
        end,
        "repeated-key",
        f'"{clip(key)}" stands here a second time (first on line {first})',
        "give one of them another name, or leave one out",
    )
