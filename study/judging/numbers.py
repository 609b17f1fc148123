"""Numbers: a stub until the rules stand."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from study.judging import verdict

if TYPE_CHECKING:
    from study.judging.verdict import Verdict


def read_number(text: str, language: str = "en") -> Decimal | None:
    """Stub."""
    try:
        return Decimal(text)
    except ArithmeticError:
        return None


def judge_number(
    response: str, number: Decimal, *, within: Decimal = Decimal(0), unit: str = "", language: str = "en"
) -> Verdict:
    """Stub."""
    return verdict.right() if read_number(response) == number else verdict.wrong("no")
