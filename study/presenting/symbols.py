"""The signs that we draw, for terminals that have them and for those that do not."""

from __future__ import annotations

from study.judging.verdict import Mark

SYMBOLS = {Mark.RIGHT: "✓", Mark.ALMOST: "≈", Mark.PARTLY: "≈", Mark.WRONG: "✗", Mark.AGAIN: "…"}
ASCII_SYMBOLS = {Mark.RIGHT: "+", Mark.ALMOST: "~", Mark.PARTLY: "~", Mark.WRONG: "x", Mark.AGAIN: "..."}

_TYPED_ON_ANY_KEYBOARD = str.maketrans(
    {
        "‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "--", "−": "-", "…": "...", "·": "-", "•": "*",
        "→": "->", "←": "<-", "↔": "<->", "↑": "up ", "↓": "down ", "¶": "par.", "±": "+/-", "×": "x", "\u00a0": " ",
    }
)  # fmt: skip


_PLAIN_MARKS = str.maketrans({SYMBOLS[mark]: ASCII_SYMBOLS[mark] for mark in Mark})


def with_plain_marks(text: str) -> str:
    """Give the text with the marks of verdicts, and all typographic signs, written with the keys of any keyboard."""
    return on_any_keyboard(text if text.isascii() else text.translate(_PLAIN_MARKS))


def on_any_keyboard(text: str) -> str:
    """Give the text with typographic signs written with the keys of any keyboard; letters stay as they are."""
    return text if text.isascii() else text.translate(_TYPED_ON_ANY_KEYBOARD)
