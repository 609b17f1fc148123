"""A page's text made ready for the parser, every character where it stood. Parses nothing."""

from __future__ import annotations

import re
from typing import NamedTuple

_COMMENT = re.compile(r" #(?=[^\W_])")
_ODD_BREAKS = "\x85\u2028\u2029"


class Script(NamedTuple):
    """A page's text made ready for the parser; every character stands where it stood."""

    text: str
    stand_ins: dict[int, str]
    """Characters that stand for others, by code; mostly none."""
    traps: frozenset[int]
    """Where a plain value ends at a sign that looks like part of it: one space, ``#``, a letter or digit."""


def made_ready(text: str) -> Script:
    """Make a text ready for the parser.

    Three characters that YAML 1.2 takes for ordinary ones are line ends to libyaml, which stands at 1.1. They are
    replaced by others that the text does not hold, and put back into the values.
    """
    traps = (match.start() for match in _COMMENT.finditer(text))
    trapped = frozenset(at for at in traps if at and not text[at - 1].isspace())
    odd = [] if text.isascii() else [sign for sign in _ODD_BREAKS if sign in text]
    if not odd:
        return Script(text, {}, trapped)
    used = set(text)
    free = (code for code in (*range(0xE000, 0xF900), *range(0xF0000, 0xFFFFE)) if chr(code) not in used)
    there = dict(zip(odd, free, strict=False))
    return Script(text.translate(str.maketrans(there)), {code: sign for sign, code in there.items()}, trapped)
