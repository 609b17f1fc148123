"""Texts of steps as they stand in a drawing: whatever is in them, they stay text. Draws nothing."""

from __future__ import annotations

import re
from html import escape

from study.presenting.clean import clean_line

_NOT_IN_XML = re.compile("[\ufffe\uffff]")


def in_element(text: str) -> str:
    """Give a text as it may stand in an element: clean, escaped, without what XML cannot hold."""
    return escape(_NOT_IN_XML.sub("", clean_line(text)), quote=False)


def as_sentence(text: str) -> str:
    """Give a text on one line that begins as a sentence does."""
    line = clean_line(text)
    return line[:1].upper() + line[1:]
