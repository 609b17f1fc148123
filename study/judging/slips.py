"""Slips: what is so near an expected text that a slip of the hand or of the spelling made it. Knows no rivals.

The distance between words is the optimal string alignment of RapidFuzz: a letter too much, too few or wrong, or two
neighbours swapped, is one edit.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from study.judging.confusable import another_word
from study.judging.folding import has_digit, run_together
from study.judging.number_words import CARDINALS, ORDINALS
from study.judging.number_words import WORDS as NUMBER_WORDS
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.judging.folding import Words


@frozen
class Slip:
    """Words typed beside the words expected, as many on either side."""

    typed: Words
    expected: Words
    touched: tuple[int, ...]
    """Where they differ; never empty, and no more than half of the words, rounded up."""
    together: str
    """What was typed, run together."""
    distance: int
    """Edits between both sides, word by word."""


def edits(typed: str, expected: str, most: int) -> int:
    """Give how many edits lie between two texts; ``most`` + 1 for more than ``most``."""
    return _osa()(typed, expected, score_cutoff=most)


@cache
def _osa() -> Callable[..., int]:
    """Give the distance; RapidFuzz is loaded only where a slip has to be weighed."""
    from rapidfuzz.distance import OSA

    return OSA.distance


def allowed(expected: str) -> int:
    """Give how many edits a word may be away: none up to four letters, one up to eight, two from nine on."""
    return 0 if len(expected) <= 4 else 1 if len(expected) <= 8 else 2


def find_slip(typed: Words, expected: Words) -> Slip | None:
    """Give the words beside each other where every one is the expected one or a slip of it; else None.

    Words that were run together, or torn apart into pieces of three letters or more, are set right first.
    """
    if len(typed) == len(expected) and (slip := _slip(typed, expected)):
        return slip
    torn = len(typed) > len(expected) and min(map(len, typed)) < 3  # Malcolm X is no slip of Malcolm
    if len(typed) != len(expected) and not torn and not any(map(has_digit, (*typed, *expected))):
        cut = _cut(run_together(typed), expected)
        return _slip(cut, expected) if cut else None
    return None


def _slip(typed: Words, expected: Words) -> Slip | None:
    touched = tuple(i for i, (one, other) in enumerate(zip(typed, expected, strict=True)) if one != other)
    if not touched or len(touched) > (len(expected) + 1) // 2:
        return None
    if not all(_is_slip(typed[i], expected[i]) for i in touched):
        return None
    distance = sum(edits(typed[i], expected[i], len(typed[i])) for i in touched)
    return Slip(typed, expected, touched, run_together(typed), distance)


def _is_slip(typed: str, expected: str) -> bool:
    most = allowed(expected)
    if not most or typed[0] != expected[0] or has_digit(typed) or has_digit(expected):
        return False
    near = edits(typed, expected, most)
    return (
        near <= most
        and _signs(typed) == _signs(expected)
        and not another_word(typed, expected)
        and not _another_number(typed, expected, near)
    )


def _signs(word: str) -> list[str]:
    return sorted(character for character in word if not character.isalnum())


def _another_number(typed: str, expected: str, near: int) -> bool:
    """Give whether a number word is meant, and another one is as near as the one expected."""
    if typed in NUMBER_WORDS:
        return True
    kin = next((kin for kin in (CARDINALS, ORDINALS) if expected in kin), frozenset())
    return any(edits(typed, other, near) <= near for other in kin if other != expected)


def _cut(typed: str, expected: Words) -> Words | None:
    """Cut one run of letters into as many words as are expected, with the fewest edits; None where that cannot be."""
    best: dict[int, tuple[int, Words]] = {0: (0, ())}
    for word in expected:
        most = allowed(word)
        longer: dict[int, tuple[int, Words]] = {}
        for begin, (total, words) in best.items():
            for end in range(begin + max(1, len(word) - most), min(len(typed), begin + len(word) + most) + 1):
                piece = typed[begin:end]
                if piece[0] != word[0] or (near := edits(piece, word, most)) > most:
                    continue
                if end not in longer or total + near < longer[end][0]:
                    longer[end] = (total + near, (*words, piece))
        best = longer
    return best.get(len(typed), (0, None))[1]
