"""Days as Anki counts them: blocks of 24 hours back from the next rollover, numbered from a collection's first day.

Source: Anki's ``scheduler/timing.rs`` and ``scheduler/fsrs``. Our own days follow the clock on the wall instead; the
two part only for answers on the far side of a change of offset.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from study.learning.answers import ROLLOVER
from study.learning.days import next_day
from study.values import frozen

if TYPE_CHECKING:
    from datetime import datetime

DAY = 86_400
"""In seconds."""
_BEHIND = 3_650
"""Days by which a collection of ours is older than the export: what was due before then is due on its first day."""


@frozen
class Calendar:
    """The days of a collection, as they are at one moment."""

    tomorrow: int
    """When the learner's next day begins, in seconds since 1970."""
    west: int
    """Minutes that the learner's clock is behind UTC, as Anki notes an offset."""

    @property
    def today(self) -> int:
        """The number of today."""
        return _BEHIND

    @property
    def created(self) -> int:
        """When the collection began, in seconds since 1970: at a rollover."""
        return self.tomorrow - (_BEHIND + 1) * DAY

    @property
    def rollover(self) -> int:
        """The hour at which a day begins."""
        return ROLLOVER // timedelta(hours=1)

    def day(self, milliseconds: int) -> int:
        """Give the number of the day that a moment belongs to."""
        return _BEHIND - (self.tomorrow * 1000 - 1 - milliseconds) // (DAY * 1000)


def calendar(now: datetime) -> Calendar:
    """Give the days as they are now; ``now`` is aware, with the learner's offset."""
    offset = now.utcoffset() or timedelta(0)
    return Calendar(int(next_day(now).timestamp()), -(offset // timedelta(minutes=1)))
