"""Lines fit the terminal, and no word is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from study.presenting.wrapping import cells, evened, fitted, wrap


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


def test_what_is_too_much_ends_in_an_ellipsis_behind_a_whole_word() -> None:
    assert fitted("bees beat their wings", 10, 2) == ("bees beat", "their…")
    assert fitted("bees beat their wings", 10, 3) == ("bees beat", "their", "wings")
    assert fitted("honeybees beat, always", 9, 1) == ("honeybee…",)
    assert fitted("bees, always", 5, 1) == ("bees…",)


def test_another_measure_breaks_elsewhere() -> None:
    assert wrap("iii mmm", 4, lambda text: 2.0 * text.count("m")) == ("iii", "mm", "m")


@given(st.text(), st.integers(2, 40), st.integers(1, 4))
def test_fitted_lines_fit_and_are_as_few_as_is_wanted(text: str, width: int, most: int) -> None:
    lines = fitted(text, width, most)
    assert len(lines) <= most
    assert all(cells(line) <= width for line in lines)


def test_no_last_word_stands_alone_where_lines_can_be_even() -> None:
    assert fitted("bees beat their wings", 15, 3) == ("bees beat their", "wings")
    assert evened("bees beat their wings", 15, 3) == ("bees beat", "their wings")


@given(st.text("ab ", min_size=1), st.integers(2, 40), st.integers(1, 4))
def test_even_lines_are_no_more_and_no_wider(text: str, width: int, most: int) -> None:
    lines = evened(text, width, most)
    assert len(lines) == len(fitted(text, width, most))
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == "".join(fitted(text, width, most)).replace(" ", "")
