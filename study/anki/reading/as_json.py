"""A JSON text out of a package, as the object that it ought to be. Knows no key."""

from __future__ import annotations

import json
import re

from study.anki.reading import limits
from study.anki.reading.faults import TooLarge, damaged

_MAKING = re.compile(rb"[\[{,]")


def read_object(data: bytes, what: str) -> dict[str, object]:
    """Give the object; an empty one for no text. Raises Unreadable; ``what`` is what it is to a person.

    Looked over before it is read: each bracket, brace and comma can make an object in memory, and no text needs many.
    """
    if sum(1 for _ in _MAKING.finditer(data)) > limits.SIGNS:
        raise TooLarge(f"holds too long a list of {what}")
    try:
        found = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        raise damaged(f"its list of {what} cannot be made out") from None
    if not isinstance(found, dict):
        raise damaged(f"its list of {what} is none")
    return found


def number(key: str) -> int | None:
    """Give an id that is written as a key; None for what is none."""
    return int(key) if re.fullmatch(r"-?[0-9]{1,19}", key) else None
