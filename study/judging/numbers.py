"""Numbers: whether a typed figure is the one expected, within how much, and in which unit. Converts no units."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from study.judging import verdict
from study.judging.characters import plain
from study.judging.figures import LONGEST, figure, without_exponents
from study.judging.folding import folded, has_digit, is_english
from study.judging.refusals import NEGATIONS
from study.judging.tables import table
from study.judging.units import same_unit
from study.values import frozen

if TYPE_CHECKING:
    from study.judging.folding import Words
    from study.judging.verdict import Verdict

_ABOUT = frozenset(
    table(
        "about around approximately approx roughly circa ca c some nearly almost exactly just is it = ~ ≈"
        " etwa ungefahr rund environ"
    )
)
_LIMITS = re.compile(r"^\W*(?:(?:no )?(?:more|less|fewer) than|at least|at most|up to|over|under|above|below)\b|[<>≤≥]")
_OR_SO = re.compile(r"\b(?:or so|or thereabouts)\W*$")
_OR = re.compile(r"\b(?:or|either)\b")
_AND_A_PART: dict[Words, Decimal] = {("and", "a", "half"): Decimal("0.5"), ("and", "a", "quarter"): Decimal("0.25")}
_SCALES = {"k": 10**3, "m": 10**6, "mn": 10**6, "b": 10**9, "bn": 10**9}
_TOKEN = re.compile(r"[~≈]?([+-]?\d+(?:\.\d+)?)([%°‰]*)")
_PART = re.compile(r"[~≈]?([+-]?)(\d+)/(\d+)")
_RANGE = re.compile(r"[~≈]?[+-]?\d+(?:\.\d+)?-\d+(?:\.\d+)?[%°‰]*|.*±.*")


@frozen
class _Quantity:
    """A number and its unit, as they were typed."""

    value: Decimal
    unit: Words
    """Folded words; empty for none."""


class _Refused(Exception):
    """What was typed is not one number; says why."""


def read_number(text: str, language: str = "en") -> Decimal | None:
    """Give the number that a text is, with a sign, thousands marks, decimals, an exponent; None for anything else."""
    return figure(plain(text).strip(), language)


def judge_number(
    response: str, number: Decimal, *, within: Decimal = Decimal(0), unit: str = "", language: str = "en"
) -> Verdict:
    """Judge a typed number: right within ``within`` of ``number``; a unit may be left out, but not be another one."""
    text = plain(response).strip()
    if not text:
        return verdict.again("nothing typed")
    try:
        given = _quantity(text, language)
    except _Refused as refused:
        return verdict.wrong(str(refused))
    if given is None:
        return verdict.again("type the number alone" if has_digit(text) else "there is no number in it")
    if not unit and given.unit and given.unit[0] in _SCALES:
        given = _Quantity(given.value * _SCALES[given.unit[0]], given.unit[1:])
    scales = _scales(given, unit, language)
    if not scales:
        near = abs(given.value - number) <= within
        return verdict.wrong("right number, wrong unit" if near else "another number, and another unit")
    if any(abs(given.value - number * scale) <= within * scale for scale in scales):
        return verdict.right()
    return verdict.wrong("too low" if given.value < number * scales[0] else "too high")


def _scales(given: _Quantity, unit: str, language: str) -> list[int]:
    """Give by how much the expected number may be multiplied, for the unit that was given; empty for a wrong unit.

    5 with the unit ``million dollars`` is also 5,000,000 dollars.
    """
    if not unit:
        fits = not given.unit or (given.unit[0] not in ("%", "‰", "°") and len(given.unit) <= 4)
        return [1] if fits else []
    try:
        expected = _quantity(f"1 {plain(unit)}", language) or _Quantity(Decimal(1), ())
    except _Refused:
        expected = _Quantity(Decimal(1), folded(unit, language).words)
    scale = int(expected.value)
    if not given.unit:
        return [1, scale]
    return [scale] if same_unit(given.unit, expected.unit) else []


def _quantity(text: str, language: str) -> _Quantity | None:
    """Give the one number in the text with what follows it; None where there is none, or other words before it.

    Raises _Refused for two numbers, a range, a limit, an ordinal.
    """
    english = is_english(language)
    text = _OR_SO.sub("", text) if english else text
    words = _words(text, language)
    if english and _LIMITS.search(text):
        raise _Refused("give one number, not a limit")
    if (english and _OR.search(text)) or any(map(_RANGE.fullmatch, words)):
        raise _Refused("give one number, not a range")
    at = next((i for i, word in enumerate(words) if has_digit(word)), None)
    if at is None or not all(word in _ABOUT for word in words[:at]):
        return None
    value, end, sign = _value(words, at)
    unit = tuple(word for word in words[end:] if word not in ("approximately", "approx", "roughly"))
    if any(has_digit(word.partition("^")[0]) for word in unit):
        raise _Refused("give one number")
    if english and any(word in NEGATIONS for word in unit):
        raise _Refused("a negation turns it round")
    return _Quantity(value, (sign, *unit) if sign else unit)


def _words(text: str, language: str) -> Words:
    english = is_english(language)
    text = without_exponents(text)
    text = re.sub(r"\s*/\s*(?=[^\W\d])", " per ", text)
    text = re.sub(r"(?<=\b[kcm]m)(?=[23]\b)|(?<=\bm)(?=[23]\b)", "^", text)  # km2
    if english:  # a comma that cannot stand between thousands
        text = re.sub(r"(?<![\d.,])(\d+),(\d{1,2}|\d{4,})(?![\d,.])", r"\1.\2", text)
    return folded(text, language).ways[0]


def _value(words: Words, at: int) -> tuple[Decimal, int, str]:
    """Give the number that begins here, where it ends, and the sign behind it. Raises _Refused for no plain number."""
    whole = _TOKEN.fullmatch(words[at])
    if whole and len(words[at]) <= LONGEST:
        value = Decimal(whole.group(1))
        if more := _AND_A_PART.get(words[at + 1 : at + 4]):
            return value + more, at + 4, ""
        part = _PART.fullmatch(words[at + 1]) if at + 1 < len(words) else None
        if part and not whole.group(2) and int(part.group(3)):
            rest = Decimal(part.group(2)) / Decimal(part.group(3))
            return value + (-rest if value < 0 else rest), at + 2, ""
        return value, at + 1, whole.group(2)
    part = _PART.fullmatch(words[at])
    if part and int(part.group(3)):
        value = Decimal(part.group(2)) / Decimal(part.group(3))
        return -value if part.group(1) == "-" else value, at + 1, ""
    if re.fullmatch(r"\d+(?:st|nd|rd|th)", words[at]):
        raise _Refused("a place in an order and a number are not the same")
    raise _Refused("that cannot be read as a number")
