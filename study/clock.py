"""The clock that the edge of the program hands inwards. ``STUDY_NOW`` stops it, for tests and demonstrations."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from datetime import datetime

from study.text.problems import PersonError

Clock = Callable[[], datetime]


class ClockError(PersonError):
    """``STUDY_NOW`` holds no time; says so in a sentence."""


def clock() -> Clock:
    """Give a clock of aware local moments. Raises ClockError where ``STUDY_NOW`` cannot be read."""
    fixed = os.environ.get("STUDY_NOW")
    if not fixed:
        return lambda: datetime.now().astimezone()
    try:
        start = datetime.fromisoformat(fixed)
    except ValueError:
        raise ClockError(f"STUDY_NOW is no ISO time: {fixed!r}; write it like 2026-11-24T09:00:00+00:00") from None
    moment = start if start.tzinfo else start.astimezone()
    return lambda: moment


def timer() -> float:
    """Give seconds on a clock that only goes forward, for measuring how long something took."""
    return time.monotonic()
