"""Reading an answer that was typed as one line, as plain mode and ``study judge`` take it."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"[0-9]{1,4}")


class Unreadable(ValueError):
    """A line that is no answer to this question; says in a sentence what one looks like. Not counted."""


def folded(text: str) -> str:
    """Give the text as options are compared: without case and with single spaces."""
    return " ".join(text.casefold().split())


def position(token: str, options: tuple[str, ...]) -> int | None:
    """Give the 0-based position that a token names: a number from 1, or the option's own text; None for neither."""
    token = token.strip()
    if _NUMBER.fullmatch(token) and 1 <= int(token) <= len(options):
        return int(token) - 1
    matching = [i for i, option in enumerate(options) if folded(option) == folded(token)]
    return matching[0] if matching else None


def positions(line: str, options: tuple[str, ...]) -> list[int] | None:
    """Give the positions named by a line of numbers split by spaces or commas; None where one is no position."""
    found = [position(token, options) for token in re.split(r"[\s,;]+", line.strip()) if token]
    return [i for i in found if i is not None] if found and None not in found else None
