"""Which signs the terminal can draw."""

from __future__ import annotations

import os
import sys


def says_marks() -> bool:
    """Whether what is written to stdout can hold the marks of verdicts, and nobody wants it without them."""
    if os.environ.get("STUDY_ASCII", "0") not in ("", "0"):
        return False
    try:
        "✓≈✗".encode(sys.stdout.encoding or "ascii")
    except (UnicodeEncodeError, LookupError):
        return False
    return True


def speaks_unicode() -> bool:
    """Whether the terminal draws our signs; the console of Linux has no font for them."""
    wanted = os.environ.get("STUDY_ASCII", "0") in ("", "0")
    return wanted and "utf" in (sys.stdout.encoding or "").casefold() and os.environ.get("TERM") != "linux"
