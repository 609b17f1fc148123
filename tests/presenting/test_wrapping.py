"""Lines fit the terminal, and no word is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from study.presenting.wrapping import cells, wrap


def test_lines_break_at_blanks() -> None:
    assert wrap("bees beat their wings", 10) == ("bees beat", "their", "wings")


def test_a_word_wider_than_a_line_is_broken() -> None:
    assert wrap("a honeybees", 4) == ("a", "hone", "ybee", "s")


def test_signs_of_two_cells_count_twice() -> None:
    assert wrap("漢字漢字", 5) == ("漢字", "漢字")


def test_nothing_is_one_empty_line() -> None:
    assert wrap(" ", 10) == ("",)


@given(st.text(), st.integers(2, 40))
def test_every_line_fits_and_no_letter_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
