"""Dates in English, however they are written: ``27 July 1953``, ``July 27th, 1953``, ``1953-07-27``.

Works on folded words. A date whose month and day might change places is left alone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from study.judging.tables import table

if TYPE_CHECKING:
    from collections.abc import Sequence

MONTHS = table("january february march april may june july august september october november december")

WEEKDAYS = frozenset(table("monday tuesday wednesday thursday friday saturday sunday"))
_SHORT = {month[:3]: month for month in MONTHS} | {"sept": "september"}

_DAY = re.compile(r"(0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?")
_YEAR = re.compile(r"\d{3,4}")
_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_NUMERIC = re.compile(r"(\d{1,2})([/.-])(\d{1,2})\2(\d{4})")


def in_order(words: Sequence[str]) -> list[str]:
    """Give the words with every date among them as day, month, year: ``27 july 1953``."""
    given: list[str] = []
    at = 0
    while at < len(words):
        date, length = _date(words, at)
        given += date
        at += length
    return given


def readings(word: str) -> tuple[tuple[str, str, str], ...]:
    """Give the dates that a word such as ``4/7/1776`` may mean, as day, month, year: none, one or two."""
    if iso := _ISO.fullmatch(word):
        return _valid((iso.group(3), iso.group(2), iso.group(1)))
    if numeric := _NUMERIC.fullmatch(word):
        first, _, second, year = numeric.groups()
        return tuple(dict.fromkeys(_valid((first, second, year)) + _valid((second, first, year))))
    return ()


def _valid(date: tuple[str, str, str]) -> tuple[tuple[str, str, str], ...]:
    day, month, year = int(date[0]), int(date[1]), date[2]
    return ((str(day), MONTHS[month - 1], year),) if 1 <= day <= 31 and 1 <= month <= 12 else ()


def _date(words: Sequence[str], at: int) -> tuple[list[str], int]:
    """Give the date that begins here and how many words it takes; else the one word that stands here."""
    meant = readings(words[at])
    if len(meant) == 1:
        return list(meant[0]), 1
    window = [*words[at : at + 4], "", "", "", ""]
    if (day := _day(window[0])) and (month := _month(window[2 if window[1] == "of" else 1])):
        length = 3 if window[1] == "of" else 2
        return [day, month], length
    if month := _month(window[0]):
        if day := _day(window[1]):
            return ([day, month, window[2]], 3) if _YEAR.fullmatch(window[2]) else ([day, month], 2)
        if _YEAR.fullmatch(window[1]):
            return [month, window[1]], 2
    return [words[at]], 1


def _day(word: str) -> str:
    day = _DAY.fullmatch(word)
    return str(int(day.group(1))) if day else ""


def _month(word: str) -> str:
    """Give the month's full name; a slip in a long one is kept as it was typed, so that the judge can point at it."""
    if word in _SHORT:
        return _SHORT[word]
    if word in MONTHS:
        return word
    return word if len(word) > 4 and any(_near(word, month) for month in MONTHS) else ""


def _near(word: str, month: str) -> bool:
    if word[0] != month[0] or abs(len(word) - len(month)) > 2 or len(month) < 5:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(word, month) <= (1 if len(month) < 9 else 2)
