"""The patterns that values of a deck alone have to fit: one table for the reader and the JSON Schema.

Each is written so that Python and JavaScript, whose rules the schema follows, read it alike; all of a value has to fit.
"""

from __future__ import annotations

import re

from study.questions import Level

PICTURE_NAME = re.compile(
    r"(?!([cC][oO][nN]|[pP][rR][nN]|[aA][uU][xX]|[nN][uU][lL]|[cC][oO][mM][0-9]|[lL][pP][tT][0-9])\.)"
    r"""[^\s./\\:*?"<>|][^\x00-\x1f/\\:*?"<>|]*"""
    r"\.(png|PNG|jpe?g|JPE?G|gif|GIF|svg|SVG|webp|WEBP)"
)
"""A file's plain name: no folder, no drive, no address, no name that Windows keeps for a device."""
LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z0-9]{1,8})*")
"""A language tag, near enough (BCP 47)."""
VERSION = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})*")
LEVELS = tuple(level.value for level in Level)
