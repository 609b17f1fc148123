"""When a note last changed: what Anki goes by to take ours or keep the learner's. Reads no clock."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from study.anki.manifest import Sent


class Change(StrEnum):
    """What became of a note since the last export."""

    NEW = "new"
    CHANGED = "changed"
    """Its text: an edit that the learner made after ours is kept."""
    CORRECTED = "corrected"
    """Its right answer: it is taken over even where the learner edited the note."""
    UNCHANGED = "unchanged"


def compare(before: Sent | None, content: str, revision: str) -> Change:
    """Give what became of a note."""
    if before is None:
        return Change.NEW
    if before.content == content:
        return Change.UNCHANGED
    return Change.CHANGED if before.revision == revision else Change.CORRECTED


def time_of(change: Change, before: Sent | None, locked: int | None, now: int) -> int:
    """Give the second at which a note last changed, since 1970: never 0, and later than the one that went out before.

    ``locked`` is the time that a lock gives for the content as it now is; None where it knows another content.
    A time from the future (a clock since set back) counts as now, or it would overwrite every edit to come.
    """
    gone_out = min(before.changed, now) if before else 0
    match change:
        case Change.UNCHANGED:
            return gone_out
        case Change.CORRECTED:
            return max(now, gone_out + 1)
        case _:
            known = min(locked, now) if locked and locked > 0 else now
            return known if known > gone_out else max(now, gone_out + 1)
