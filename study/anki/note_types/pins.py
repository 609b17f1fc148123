"""When each note type last changed, written down: a newer time would undo the styling that learners did in Anki.

After a change in ``assets/anki`` the test of these rows fails and gives the row to write here instead.
"""

from __future__ import annotations

from typing import NamedTuple


class Pin(NamedTuple):
    """A note type as it now is."""

    content: str
    """The hash of its fields, cards and style, by ``templates.content_of``."""
    changed: int
    """When it became so, in seconds since 1970."""


PINNED: dict[str, Pin] = {
    "choice": Pin("eb77dfcd7f68f503", 1795500000),
    "multiple": Pin("cbd8186d6c3c4627", 1795500000),
    "truth": Pin("013fa4c99173a78a", 1795500000),
    "typed": Pin("94b45c078a0da846", 1795500000),
    "number": Pin("e9d163cde37f9ae5", 1795500000),
    "cloze": Pin("401c90279918efb2", 1795500000),
    "order": Pin("646c1ede54044cfe", 1795500000),
    "match": Pin("bdf1e994d77f188d", 1795500000),
    "card": Pin("a4596a7807d4624b", 1795500000),
    "open": Pin("54430f50bfdbc47d", 1795500000),
}
