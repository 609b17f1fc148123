"""How near a text is to another in what it speaks of: wrong options about the same things are the better ones."""

from __future__ import annotations

import re
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
    return sorted(shuffled, key=lambda thing: -len(wanted & _words(said(thing))))


def _words(text: str) -> frozenset[str]:
    """The telling words, without the endings in which ``Russia``, ``Russia's`` and ``Russian`` differ."""
    words = (re.sub(r"(['’]s|s|n)$", "", word) for word in _WORD.findall(text.casefold()))
    return frozenset(word for word in words if len(word) >= _LETTERS)
