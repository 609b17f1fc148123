"""Figures: numbers written in digits, by the habits of a language. Knows no words."""

from __future__ import annotations

import re
from decimal import Decimal

from study.judging.tables import table

_COMMA = frozenset(
    table(
        "af be bg bs ca cs da de el es et eu fi fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru sk"
        " sl sq sr sv tr uk uz vi"
    )
)
"""Languages that write a comma before the decimals (Unicode CLDR)."""
_POINT_AFTER_ALL = frozenset(table("de-ch de-li it-ch es-mx es-us es-pr es-gt es-hn es-ni es-pa es-pe es-sv es-do"))

_WITH_EXPONENT = re.compile(
    r"(?<![\w.,])(?:(?=\d)|(?=10))(\d+(?:\.\d+)?)?(?:e([+-]?\d{1,3})|(?:\s*[x×*·]\s*|(?<!\d))10\s*\^\s*([+-]?\d{1,3}))(?!\w)"
)

LONGEST = 60
"""Digits in a figure; a longer one is no figure that a learner means."""

_ROMAN = re.compile(r"(?=.)x{0,3}(?:ix|iv|v?i{0,3})")
_EXPONENT = re.compile(r"\s*(?:e|[x×*·]\s*10\s*\^)\s*([+-]?\d{1,3})$")


def decimal_comma(language: str) -> bool:
    """Give whether this language (a BCP 47 tag) writes a comma before the decimals."""
    tag = language.casefold().replace("_", "-")
    return tag not in _POINT_AFTER_ALL and tag.partition("-")[0] in _COMMA


def without_thousands(text: str, language: str) -> str:
    """Give the text with no marks between thousands, and a point before the decimals of every figure."""
    comma = decimal_comma(language)
    text = (_THOUSANDS_COMMA if comma else _THOUSANDS_POINT).sub(lambda figure: _joined(figure.group()), text)
    return re.sub(r"(?<=\d),(?=\d)", ".", text) if comma else text


def figure(text: str, language: str) -> Decimal | None:
    """Give the number that a text of plain characters is, whole; None where it is anything else.

    Takes a sign, thousands marks, decimals after the language's mark, and an exponent: ``1e3``, ``1.5×10^3``.
    """
    exponent = _EXPONENT.search(text)
    shift = int(exponent.group(1)) if exponent else 0
    digits = without_thousands(text[: exponent.start()] if exponent else text, language).strip()
    if len(digits) > LONGEST or not re.fullmatch(r"[+-]?(?:\d+(?:\.\d+)?|\.\d+)", digits):
        return None
    return Decimal(digits).scaleb(shift)


def without_exponents(text: str) -> str:
    """Give plain text with figures such as ``1e3``, ``1.5×10^3`` and ``10^3`` written in digits alone."""

    def digits(found: re.Match[str]) -> str:
        return written(Decimal(found.group(1) or 1).scaleb(int(found.group(2) or found.group(3))))

    return _WITH_EXPONENT.sub(digits, text)


def roman_number(word: str) -> int:
    """Give the number from 1 to 39 that a word of Roman figures means; 0 for any other word."""
    if not _ROMAN.fullmatch(word):
        return 0
    values = [{"i": 1, "v": 5, "x": 10}[figure] for figure in word]
    return sum(-a if a < b else a for a, b in zip(values, [*values[1:], 0], strict=True))


def written(number: Decimal) -> str:
    """Give a number in plain digits, without an exponent or needless zeros."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _thousands(marks: str) -> re.Pattern[str]:
    """Give the pattern of digits with one and the same mark between groups of three (in India of two)."""
    group = rf"(?P<mark>[{marks}])(?:\d\d(?P=mark)|\d{{3}}(?P=mark))*\d{{3}}"
    return re.compile(rf"(?<![\d.,'^])\d{{1,3}}{group}(?!\d|(?P=mark)\d)")


def _joined(figure: str) -> str:
    return re.sub(r"\D", "", figure)


_THOUSANDS_POINT = _thousands(", '")
_THOUSANDS_COMMA = _thousands(". '")
