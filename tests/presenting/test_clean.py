"""Nothing that a deck holds can steer a terminal, and no letter of it is lost."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.presenting.clean import clean, clean_line


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("a\x1b[31mred\x1b[0m", "ared"),
        ("\x1b]0;title\x07after", "after"),
        ("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b2Jcleared", "cleared"),
        ("bell\x07 back\x08space", "bell backspace"),
        ("one\r\ntwo\rthree", "one\ntwo\nthree"),
        ("abc\u202edef\u2066ghi", "abcdefghi"),
        ("nul\x00 del\x7f", "nul del"),
        ("\x1b]never ended", "never ended"),
        ("plain [/b] [red] text", "plain [/b] [red] text"),
        ("漢字 👩‍👩‍👧 עברית", "漢字 👩‍👩‍👧 עברית"),
    ],
)
def test_a_terminal_cannot_be_steered(hostile: str, shown: str) -> None:
    assert clean(hostile) == shown


@given(st.text())
def test_no_control_character_is_left(text: str) -> None:
    left = {unicodedata.category(letter) for letter in clean(text) if letter != "\n"}
    assert "Cc" not in left
    assert "Cs" not in left
    assert not set(clean(text)) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_no_letter_is_lost(text: str) -> None:
    assert clean(text) == text


@given(st.text())
def test_clean_text_stays_as_it_is(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert "\n" not in clean_line(text)
