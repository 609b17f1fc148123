"""A forecast as lines of text."""

from __future__ import annotations

from datetime import date

import pytest

from study.learning.forecast import Forecast
from study.learning.prospects import Prospect
from study.presenting.prospects import CELLS, NAME, prospect_lines, worth

DAY = date(2026, 12, 8)


def prospect(name: str = "", after: float = 0.78) -> Prospect:
    now, then, held = (Forecast(mean, mean - 0.05, mean + 0.05) for mean in (0.9, 0.71, after))
    return Prospect(name, 40, now, then, held)


def page(*groups: Prospect, minutes: int = 9, unicode: bool = True) -> list[str]:
    return list(prospect_lines(prospect(), {"Parts": groups}, DAY, minutes, unicode=unicode))


def test_a_session_is_worth_a_difference_of_recall_for_its_minutes() -> None:
    assert worth(prospect(), 9) == "Forecast 71% → 78% for these 9 minutes"
    assert worth(prospect(), 1).endswith("for these 1 minute")


def test_ranges_are_told_and_no_mark() -> None:
    first, second, *_ = page()
    assert "on 2026-12-08, as a range (40 points)" in first
    assert second == "66% to 76% if you do nothing more; 73% to 83% after the next session."


def test_where_a_session_would_ask_nothing_none_is_promised() -> None:
    told = "\n".join(page(minutes=0))
    assert "nothing to learn just now" in told
    assert "minute" not in told
    assert "→" not in told


@pytest.mark.parametrize("unicode", [True, False])
def test_each_group_has_a_line_of_one_shape(unicode: bool) -> None:
    *_, title, short, long = page(prospect("The dance"), prospect("x" * 80), unicode=unicode)
    assert title.startswith("Parts")
    assert len(short) == len(long)
    assert short[NAME + CELLS + 1 :].split() == ["90%", "71%", "78%"]
    assert unicode or "\n".join([title, short, long]).isascii()


def test_without_typographic_signs_everything_is_ascii() -> None:
    assert "\n".join(page(prospect("x" * 80), unicode=False)).isascii()
