"""One value out of a database or a JSON text, believed only as far as its type goes. Knows no table."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from study.anki.reading import limits
from study.anki.reading.faults import TooLarge
from study.anki.reading.passing import Unusable

if TYPE_CHECKING:
    from collections.abc import Mapping

LATEST = 253_402_300_799
"""The last second of the year 9999."""
_LARGEST = 2**63 - 1
TOO_LONG = "it is longer than Study reads"
NO_TEXT = "its text cannot be made out"
"""Why something is passed over."""


def whole(value: object, least: int = -_LARGEST - 1, most: int = _LARGEST) -> int:
    """Give a number without its fraction: old collections have some. Raises Unusable for all else."""
    if type(value) is float and math.isfinite(value):
        value = int(value)
    if type(value) is not int or not least <= value <= most:
        raise Unusable("a number in it is none, or out of all bounds")
    return value


def text(value: object, most: int = limits.VALUE) -> str:
    """Give a text of at most so many bytes. Raises Unusable."""
    if type(value) is not bytes:
        raise Unusable("a text in it is none")
    if len(value) > most:
        raise Unusable(TOO_LONG)
    try:
        return value.decode()
    except UnicodeDecodeError:
        raise Unusable(NO_TEXT) from None


def said(entry: Mapping[str, object], key: str) -> str:
    """Give the text that a JSON object has under a key, empty where it has none; halves of characters replaced."""
    value = entry.get(key, "")
    return value.encode(errors="replace").decode() if isinstance(value, str) else ""


def name(value: str, what: str) -> str:
    """Give a name of bearable length. Raises TooLarge for one that is longer; ``what`` is of what it is."""
    if len(value) > limits.NAME:
        raise TooLarge(f"has a name of {what} of more than {limits.NAME:,} characters")
    return value
