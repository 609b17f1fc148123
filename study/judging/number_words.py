"""English number words, read as digits: cardinals, ordinals, years as they are spoken, decades, fractions.

Works on words that are folded already, and must be given nothing but words: no marks between them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from study.judging.figures import written
from study.judging.tables import table
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

_ONES = table(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
)
_TENS = table("twenty thirty forty fifty sixty seventy eighty ninety")
SMALL = {word: value for value, word in enumerate(_ONES)} | {word: 20 + 10 * i for i, word in enumerate(_TENS)}
SMALL["fourty"] = 40
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
_HUNDRED = {"hundred": 100, "dozen": 12}

_IRREGULAR = table("first second third fifth eighth ninth twelfth")
_ORDINALS = dict(zip(_IRREGULAR, (1, 2, 3, 5, 8, 9, 12), strict=True))
_ORDINALS |= {word + "th": value for word, value in SMALL.items() if value in (4, 6, 7, 10, 11, *range(13, 20))}
_ORDINALS |= {word[:-1] + "ieth": value for word, value in SMALL.items() if value >= 20}
_ORDINAL_SCALES = {word + "th": value for word, value in {**SCALES, "hundred": 100}.items()}
_DECADES = {word[:-1] + "ies": value for word, value in SMALL.items() if value >= 20}
_PARTS = {"half": 2, "quarter": 4} | {word: value for word, value in _ORDINALS.items() if 3 <= value <= 12}

CARDINALS = frozenset({*SMALL, *SCALES, *_HUNDRED})
ORDINALS = frozenset({*_ORDINALS, *_ORDINAL_SCALES})
WORDS = (CARDINALS | ORDINALS | _DECADES.keys()) - {"second"}
"""Words that are a number by themselves. A second is a stretch of time as well, and is left out."""

_FIGURE = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?")
_BEGINNINGS = WORDS | {"second", "minus", "negative"}


@frozen
class _Read:
    """A number read from words."""

    text: str
    """In digits: ``1953``, ``38th``, ``1950s``, ``2/3``."""
    end: int
    """Where the next word stands."""


def may_hold_a_number(words: Sequence[str]) -> bool:
    """Give whether there is anything to read among the words, at the cost of a glance."""
    return not _BEGINNINGS.isdisjoint(words)


def in_digits(words: Sequence[str]) -> list[str]:
    """Give the words with every number among them in digits: ``thirty``, ``eighth`` become ``38th``."""
    given: list[str] = []
    at = 0
    while at < len(words):
        before = given[-1] if given else ""
        sign = words[at] in ("minus", "negative") and not _is_figure(before)
        read = _number(words, at + sign, before="" if sign else before)
        if read is None or (sign and read.text[0] in "+-"):
            given.append(words[at])
            at += 1
        else:
            given.append("-" + read.text if sign else read.text)
            at = read.end
    return given


def ordinal(number: int) -> str:
    """Give an ordinal in digits: ``1st``, ``12th``, ``38th``."""
    last = 0 if 10 < number % 100 < 14 else number % 10
    return f"{number}{('th', 'st', 'nd', 'rd')[last] if last < 4 else 'th'}"


def _is_figure(word: str) -> bool:
    return word[-1:].isdigit()


def _number(words: Sequence[str], at: int, before: str) -> _Read | None:
    if at >= len(words):
        return None
    if words[at] == "second" and (before == "per" or _is_figure(before)):
        return None
    return _figure_with_scale(words, at) or _part(words, at) or _year(words, at) or _decimal(words, at)


def _figure_with_scale(words: Sequence[str], at: int) -> _Read | None:
    """Read ``5 million``; the figure alone stays as it is."""
    if not _FIGURE.fullmatch(words[at]):
        return None
    value, end = Decimal(words[at]), at + 1
    while end < len(words) and words[end] in {**SCALES, **_HUNDRED} and len(words[at]) < 20:
        value *= Decimal({**SCALES, **_HUNDRED}[words[end]])
        end += 1
    return _Read(written(value), end) if end > at + 1 else _Read(words[at], end)


def _part(words: Sequence[str], at: int) -> _Read | None:
    """Read ``two thirds`` and ``one half``."""
    upper = SMALL.get(words[at], 0)
    if not 1 <= upper <= 12 or at + 1 >= len(words):
        return None
    name = words[at + 1]
    if upper > 1:
        name = "half" if name == "halves" else name[:-1] if name.endswith("s") else ""
    return _Read(f"{upper}/{_PARTS[name]}", at + 2) if name in _PARTS else None


def _year(words: Sequence[str], at: int) -> _Read | None:
    """Read ``nineteen fifty three``, ``twenty eighteen``, ``nineteen oh five``, ``nineteen fifties``."""
    century = SMALL.get(words[at], 0)
    if not 10 <= century <= 20 or at + 1 >= len(words):
        return None
    following = words[at + 1]
    if following in ("oh", "o") and at + 2 < len(words) and 1 <= SMALL.get(words[at + 2], 0) <= 9:
        return _Read(f"{century}0{SMALL[words[at + 2]]}", at + 3)
    if following in _DECADES:
        return _Read(f"{century}{_DECADES[following]}s", at + 2)
    if following == "hundreds":
        return _Read(f"{century}00s", at + 2)
    if SMALL.get(following, 0) < 10:
        return None
    value, end = SMALL[following], at + 2
    if value >= 20 and end < len(words) and 1 <= SMALL.get(words[end], 0) <= 9:
        value, end = value + SMALL[words[end]], end + 1
    if end < len(words) and words[end] in {**SCALES, **_HUNDRED}:
        return None
    return _Read(f"{century}{value}", end)


def _decimal(words: Sequence[str], at: int) -> _Read | None:
    """Read ``three point one four``, or a number with no decimals."""
    whole = _whole(words, at)
    if whole is None or not whole.text.isdecimal() or words[whole.end : whole.end + 1] != ["point"]:
        return whole
    end = whole.end + 1
    digits = ""
    while end < len(words) and SMALL.get(words[end], 10) < 10:
        digits += str(SMALL[words[end]])
        end += 1
    return _Read(f"{whole.text}.{digits}", end) if digits else whole


def _whole(words: Sequence[str], at: int) -> _Read | None:
    """Read a whole number or an ordinal, however long, and a decade such as ``fifties``."""
    if words[at] in _DECADES:
        return _Read(f"{_DECADES[words[at]]}s", at + 1)
    total, end, lowest = 0, at, 10**15
    while (part := _below_thousand(words, end + (end > at and _word(words, end) in ("and", ",")))) is not None:
        following = _word(words, part.end)
        if part.ordinal:
            return _Read(ordinal(total + part.value), part.end)
        if following in _ORDINAL_SCALES:
            return _Read(ordinal(total + part.value * _ORDINAL_SCALES[following]), part.end + 1)
        if following not in SCALES:
            total, end = total + part.value, part.end
            break
        if SCALES[following] >= lowest:
            break
        lowest = SCALES[following]
        total, end = total + part.value * lowest, part.end + 1
    return _Read(str(total), end) if end > at else None


@frozen
class _Part:
    """What stands before a scale, or alone."""

    value: int
    end: int
    ordinal: bool = False


def _below_thousand(words: Sequence[str], at: int) -> _Part | None:
    """Read up to ``nine hundred and ninety nine``; also ``a hundred``, ``a thousand`` and ``fifteen hundred``."""
    first = _below_hundred(words, at)
    if first is None:
        scaled = at + (_word(words, at) == "a")
        if _word(words, scaled) not in {**_HUNDRED, **SCALES, **_ORDINAL_SCALES}:
            return None
        first = _Part(1, scaled)
    if first.ordinal or _word(words, first.end) not in (*_HUNDRED, "hundredth"):
        return first
    if _word(words, first.end) == "hundredth":
        return _Part(first.value * 100, first.end + 1, ordinal=True)
    value, end = first.value * _HUNDRED[_word(words, first.end)], first.end + 1
    rest = _below_hundred(words, end + (_word(words, end) == "and"))
    return _Part(value + rest.value, rest.end, rest.ordinal) if rest else _Part(value, end)


def _below_hundred(words: Sequence[str], at: int) -> _Part | None:
    word, following = _word(words, at), _word(words, at + 1)
    if word in _ORDINALS:
        return _Part(_ORDINALS[word], at + 1, ordinal=True)
    if word not in SMALL:
        return None
    value = SMALL[word]
    if value >= 20 and 1 <= SMALL.get(following, 0) <= 9:
        return _Part(value + SMALL[following], at + 2)
    if value >= 20 and 1 <= _ORDINALS.get(following, 0) <= 9:
        return _Part(value + _ORDINALS[following], at + 2, ordinal=True)
    return _Part(value, at + 1)


def _word(words: Sequence[str], at: int) -> str:
    return words[at] if at < len(words) else ""
