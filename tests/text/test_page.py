"""Places in a text, and the problems that are noted on it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.text.page import MOST_PROBLEMS, Enough, Page, clip, harmless, in_quotes, named
from study.text.problems import Place, Severity


@given(st.text(st.sampled_from("ab\n"), max_size=40), st.lists(st.integers(0, 40), max_size=10))
def test_a_place_is_line_and_column_whatever_was_asked_before(text: str, indices: list[int]) -> None:
    page = Page("f", text)
    for index in indices:
        at = min(index, len(text))
        before = text[:at].split("\n")
        assert page.place(at, at + 1) == Place(len(before), len(before[-1]) + 1, 1)
        assert page.line_from(at) == text.split("\n")[len(before) - 1]


def test_a_stretch_never_leaves_its_line() -> None:
    assert Page("f", "ab\ncd").place(1, 5) == Place(1, 2, 1)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_all_line_ends_are_one(end: str) -> None:
    page = Page("f", f"a{end}b{end}c")
    assert page.text == "a\nb\nc"


def test_the_same_problem_is_noted_once() -> None:
    page = Page("f", "a")
    page.report(0, 1, "rule", "a sentence")
    page.report(0, 1, "rule", "a sentence")
    page.report(0, 1, "rule", "another sentence", severity=Severity.WARNING)
    assert [problem.message for problem in page.problems] == ["a sentence", "another sentence"]
    assert page.errors == 2


def test_after_ten_thousand_problems_it_is_enough() -> None:
    page = Page("f", "a" * MOST_PROBLEMS)
    for at in range(MOST_PROBLEMS - 1):
        page.report(at, at + 1, "rule", "a sentence")
    with pytest.raises(Enough):
        page.report(0, 1, "rule", "the last one")
    assert len(page.problems) == MOST_PROBLEMS


def test_a_quoted_text_can_be_pasted() -> None:
    assert in_quotes("item #1") == '"item #1"'
    assert in_quotes('"Yes" means') == "'\"Yes\" means'"
    assert in_quotes('it\'s "so"') == "'it''s \"so\"'"
    assert in_quotes("C:\\data") == "'C:\\data'"


def test_a_clipped_text_is_one_short_line() -> None:
    assert clip("a\nb\x1b[0m") == "a b␛[0m"
    assert len(clip("word " * 1000)) <= 60


def test_words_are_listed() -> None:
    assert named(["a"]) == '"a"'
    assert named(["a", "b", "c"]) == '"a", "b" and "c"'


@given(st.text())
def test_harmless_text_steers_nothing(text: str) -> None:
    shown = harmless(text)
    assert len(shown) == len(text)
    assert not [sign for sign in shown if (ord(sign) < 32 and sign != "\t") or 0x7F <= ord(sign) < 0xA0]
