"""Units: when two ways of writing a unit mean the same. Converts nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.slips import find_slip
from study.judging.tables import table

if TYPE_CHECKING:
    from study.judging.folding import Words

_NAMES = {
    "km": "kilometre kilometer",
    "m": "metre meter",
    "cm": "centimetre centimeter",
    "mm": "millimetre millimeter",
    "ft": "foot feet",
    "in": "inch inches",
    "mi": "mile",
    "kg": "kilogram kilogramme kilo",
    "g": "gram gramme",
    "mg": "milligram milligramme",
    "t": "tonne",
    "lb": "pound lbs",
    "l": "litre liter",
    "ml": "millilitre milliliter",
    "h": "hour hr hrs",
    "min": "minute mins",
    "s": "second sec secs",
    "hz": "hertz",
    "w": "watt",
    "kw": "kilowatt",
    "mw": "megawatt",
    "v": "volt",
    "k": "kelvin",
    "dollar": "$ usd us$",
    "euro": "€ eur",
    "£": "gbp",
    "yen": "¥ jpy",
    "year": "yr yrs",
}
_SHORT = {name: short for short, names in _NAMES.items() for name in table(names)}
_WHOLE = {
    "mph": ("mi", "per", "h"),
    "kph": ("km", "per", "h"),
    "kmh": ("km", "per", "h"),
    "square": ("^2",),
    "sq": ("^2",),
    "cubic": ("^3",),
    "us": (),
}


_MEASURES = frozenset((*_NAMES, "°", "%", "°c", "°f", "c", "f"))


def same_unit(given: Words, expected: Words) -> bool:
    """Give whether two units, as folded words, are the same: short or long, one or many, with a slip.

    ``beats per second`` and ``per second`` are the same as well, and so are ``nuclear weapons`` and ``weapons``; but
    ``km`` and ``km per hour`` are not, nor ``light years`` and ``years``.
    """
    one, other = _level(given), _level(expected)
    if one == other or find_slip(one, other) is not None:
        return True
    short, long = sorted((one, other), key=len)
    if not short or long[-len(short) :] != short or "per" in long[: -len(short)]:
        return False
    return short[0] == "per" or not any(word.partition("^")[0] in _MEASURES for word in short)


def _level(words: Words) -> Words:
    """Give the words of a unit in one form; a power stands behind what it raises, as in ``m^2``."""
    level: list[str] = []
    power = ""
    for word in words:
        for part in _WHOLE.get(word, (_short(word),)):
            if part in ("^2", "^3"):
                power = part
                continue
            level.append(part + power)
            power = ""
    return tuple(level)


def _short(word: str) -> str:
    """Give a unit's short name where it has one, else the word for one of it."""
    one = word.removesuffix("s") if len(word) > 3 and not word.endswith("ss") else word
    if word in _NAMES:
        return word
    for name, short in _SHORT.items():
        if name in (word, one) or find_slip((one,), (name,)) or find_slip((word,), (name + "s",)):
            return short
    return one
