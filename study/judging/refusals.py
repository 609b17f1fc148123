"""Refusals: a response that says two things, or says it turned round by a negation. Knows no edit distance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from study.judging.tables import table

if TYPE_CHECKING:
    from study.judging.folding import Words

NEGATIONS = frozenset(table("not no never without non none nor neither nothing nobody nowhere"))
_TURNING = ("un", "in", "im", "il", "ir", "dis", "non", "mis", "anti")
_ONE_WORD = frozenset(table("cannot nobody nothing nowhere noone nonetheless nevertheless notwithstanding"))
"""Words that hold a negation and are also written apart."""

_OR = re.compile(r"(?<!\w)(?:or|either)(?!\w)", re.IGNORECASE)
_JOINTS = re.compile(r"(?<!\w)(?:or|and|either|both|as well as)(?!\w)|[/&,;|\n]|(?<=\s)\+(?=\s)", re.IGNORECASE)
_SIGNS = re.compile(r"[/,;|\n]")


def joints(text: str, *, english: bool) -> list[str]:
    """Give what may join two answers in the text, in order: ``or``, ``and``, a stroke, a comma, a new line."""
    return [joint.casefold() for joint in (_JOINTS if english else _SIGNS).findall(text.strip())]


def pieces(text: str, *, english: bool) -> list[str]:
    """Give the answers that the text may list, two or more, no more than the first dozen; else nothing."""
    found = [piece.strip() for piece in (_JOINTS if english else _SIGNS).split(text) if piece.strip()]
    return found[:12] if len(found) > 1 else []


def says_or(text: str, *, english: bool) -> bool:
    """Give whether the text leaves it open which of two things it means."""
    return bool(english and _OR.search(text)) or bool(re.search(r"(?<!\d)/|/(?!\d)", text))


def negations(words: Words) -> list[str]:
    """Give the negations among folded English words, sorted."""
    return sorted(word for word in words if word in NEGATIONS)


def without_negations(words: Words) -> Words:
    """Give the words but for negations."""
    return tuple(word for word in words if word not in NEGATIONS)


def torn_negation(typed: Words, expected: Words) -> bool:
    """Give whether two texts, equal when run together, mean the opposite: ``not able`` and ``notable``."""
    ours, theirs = ({"not", "no", "never"} & set(words) for words in (typed, expected))
    return ours != theirs and not _ONE_WORD & {*typed, *expected}


def turned_round(typed: Words, expected: Words) -> str:
    """Give the word that a beginning such as ``un-`` turns into its opposite, on one side only; empty for none."""
    if len(typed) != len(expected):
        return ""
    for one, other in zip(typed, expected, strict=True):
        if any(one == start + other or other == start + one for start in _TURNING):
            return one
    return ""
