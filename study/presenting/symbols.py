"""The sign of each verdict, for terminals with our signs and for those without."""

from __future__ import annotations

from study.judging.verdict import Mark

SYMBOLS = {Mark.RIGHT: "✓", Mark.ALMOST: "≈", Mark.PARTLY: "≈", Mark.WRONG: "✗", Mark.AGAIN: "…"}
ASCII_SYMBOLS = {Mark.RIGHT: "+", Mark.ALMOST: "~", Mark.PARTLY: "~", Mark.WRONG: "x", Mark.AGAIN: "..."}
