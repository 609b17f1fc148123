"""The brief: our own retelling of an article, passage by passage. Reads text; opens no file."""

from __future__ import annotations

import re

_HEADING = re.compile(r"^## +(\d+)\s*$", re.MULTILINE)


def read_brief(text: str) -> dict[int, str]:
    """Give the passages of a brief by number: what stands below each heading ``## n``, without blank ends."""
    pieces = _HEADING.split(text)
    return {int(number): passage.strip() for number, passage in zip(pieces[1::2], pieces[2::2], strict=True)}
