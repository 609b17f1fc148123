"""Tables: lists of words written as one text, so that a person can read and mend them."""

from __future__ import annotations


def table(text: str) -> tuple[str, ...]:
    """Give the words of a text, in order."""
    return tuple(text.split())
