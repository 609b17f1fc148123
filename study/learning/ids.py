"""Ids for the log: uuids of version 7 (RFC 9562) that sort in the order in which things were recorded.

Neither reads the clock nor knows the log: the moment and the last id come in as arguments.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

_VERSION = 7 << 76
_VARIANT = 0b10 << 62
_COUNTER = 12
"""Bits behind the milliseconds that count within one (the field ``rand_a``, used as in RFC 9562, 6.2, method 1)."""


def next_id(now: datetime, after: str, bits: Callable[[int], int]) -> str:
    """Give an id that sorts behind ``after`` (empty for none), whatever the clock says.

    It carries the milliseconds of ``now``. Where these are not later than those of ``after``, because both fall into
    one millisecond or the clock was set back, it keeps the time of ``after`` and counts on; so an id tells the order
    of recording first and the time second, and the time that matters stands in its own column. ``bits`` draws so many
    random bits, which keep the ids of two devices apart.
    """
    moment = max(0, (now - EPOCH) // timedelta(milliseconds=1)) << _COUNTER
    if after:
        moment = max(moment, _moment(after) + 1)
    milliseconds, count = moment >> _COUNTER, moment & ((1 << _COUNTER) - 1)
    digits = f"{milliseconds << 80 | _VERSION | count << 64 | _VARIANT | bits(62):032x}"
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))


def _moment(id: str) -> int:
    """Give milliseconds and count of an id as one number. Raises ValueError where it is no uuid."""
    digits = id.replace("-", "")
    return int(digits[:12], 16) << _COUNTER | int(digits[13:16], 16)
