"""Characters: what is one character in two guises. Knows no words and no language."""

from __future__ import annotations

import re
import unicodedata

QUOTES = {ord(mark): "'" for mark in "‘’‚‛′´`ʼʻʹ＇"} | {ord(mark): '"' for mark in "“”„‟″«»＂"}
DASHES = {ord(mark): "-" for mark in "‐‑‒–—―−⁃﹘﹣－"}
SIGNS = {ord("♯"): "#", ord("⁄"): "/", ord("∕"): "/", ord("×"): "×", ord("ـ"): None}
_GUISES = QUOTES | DASHES | SIGNS

LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŧ": "t"}
)
"""Latin letters that Unicode does not take apart into a plain letter and a mark."""

SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
"""Latin letters that may be written as two."""

_RAISED = re.compile("[⁰¹²³⁴-⁹⁺⁻]+")
_POINTING = frozenset((*range(0x0591, 0x05C8), *range(0x064B, 0x0660), 0x0670))
"""Vowel points and hamza signs of Hebrew and Arabic, which their readers may leave out."""


def literal(text: str) -> str:
    """Give the text without case, in one form of Unicode and with single spaces; every sign is kept."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


def plain(text: str) -> str:
    """Give the text in compatible characters without case: one kind of quote, dash, digit and space.

    A raised number keeps its rank, as in ``10^3``. What cannot be seen is left out.
    """
    text = _RAISED.sub(lambda raised: "^" + unicodedata.normalize("NFKC", raised.group()), text)
    text = text.translate(_GUISES)
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold()).translate(_GUISES)
    return text if text.isascii() else "".join(map(_seen, text))


def unaccented(text: str) -> str:
    """Give the text without accents and vowel points that a learner may leave out.

    Marks that make another letter are kept: Japanese ``が``, Cyrillic ``й``, the vowels of Indic scripts.
    """
    if text.isascii():
        return text
    base, kept = "", []
    for character in unicodedata.normalize("NFD", text):
        if unicodedata.category(character) != "Mn":
            base = character
        elif _may_go(base, character):
            continue
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)).translate(LETTERS)


def _seen(character: str) -> str:
    if unicodedata.category(character) == "Cf":
        return ""
    return str(unicodedata.decimal(character)) if character.isdecimal() else character


def _may_go(base: str, mark: str) -> bool:
    if ord(mark) in _POINTING:
        return True
    script = unicodedata.name(base, "").partition(" ")[0] if base else ""
    if script == "CYRILLIC":
        return mark in "\u0300\u0301" or (mark == "\u0308" and base == "е")
    return script in ("LATIN", "GREEK")
