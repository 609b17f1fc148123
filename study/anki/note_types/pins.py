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
    "choice": Pin("7828e36e20b8993a", 1795560000),
    "multiple": Pin("3b4240728c7d498b", 1795560000),
    "truth": Pin("3209f2e3adf59549", 1795560000),
    "typed": Pin("980f673c5a015a06", 1795560000),
    "number": Pin("b9271956e9091326", 1795560000),
    "cloze": Pin("5e5dc7089a0d9c5b", 1795560000),
    "order": Pin("d1f3a77632b302e2", 1795560000),
    "match": Pin("eaaab3ec334b7e71", 1795560000),
    "card": Pin("28cc109c40445631", 1795560000),
    "open": Pin("65b264370e42428e", 1795560000),
}
