"""Which signs the terminal can draw."""

from __future__ import annotations

import os
import sys


def speaks_unicode() -> bool:
    """Whether the terminal draws our signs; the console of Linux has no font for them."""
    wanted = os.environ.get("STUDY_ASCII", "0") in ("", "0")
    return wanted and "utf" in (sys.stdout.encoding or "").casefold() and os.environ.get("TERM") != "linux"
