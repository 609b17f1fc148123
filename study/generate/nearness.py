"""How near a text is to another in what it speaks of: wrong options about the same things are the better ones."""

from __future__ import annotations

import re
from math import sqrt
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from random import Random

_WORD = re.compile(r"[\w'’-]+")
_LETTERS = 4
"""Shorter words hardly say what a text is about; names of powers are longer."""

T = TypeVar("T")


def nearest_first(things: Iterable[T], said: Callable[[T], str], to: str, random: Random) -> list[T]:
    """Give the things, those first whose texts share most words with ``to``; equal ones as chance has them."""
    wanted = _words(to)
    shuffled = list(things)
    random.shuffle(shuffled)
    return sorted(shuffled, key=lambda thing: -_likeness(wanted, _words(said(thing))))


def _likeness(wanted: frozenset[str], words: frozenset[str]) -> float:
    """Shared words by the root of their number, as in the cosine of two texts: a long text is not near to all."""
    return len(wanted & words) / sqrt(len(words)) if words else 0.0


def _words(text: str) -> frozenset[str]:
    """The telling words, without the endings in which ``Russia``, ``Russia's`` and ``Russian`` differ."""
    words = (re.sub(r"(['’]s|s|n)$", "", word) for word in _WORD.findall(text.casefold()))
    return frozenset(word for word in words if len(word) >= _LETTERS)
