"""Gaps in a text: ours and Anki's, their numbers, and what is wrong with one that cannot be read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.questions.gaps import Gap, GapError, Part, read_gaps


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("[[35]]", (Gap(1, "35"),)),
        ("near [[35 | thirty-five]] °C", ("near ", Gap(1, "35", ("thirty-five",)), " °C")),
        ("by [[ fanning ? with wings ]].", ("by ", Gap(1, "fanning", (), "with wings"), ".")),
        ("[[a | b | c ? which]]", (Gap(1, "a", ("b", "c"), "which"),)),
        ("[[a]][[b]]", (Gap(1, "a"), Gap(2, "b"))),
        ("[[2= a]] [[b]] [[2= c]]", (Gap(2, "a"), " ", Gap(1, "b"), " ", Gap(2, "c"))),
        ("[[b]] [[1= a]] [[c]]", (Gap(2, "b"), " ", Gap(1, "a"), " ", Gap(3, "c"))),
        ("[[what? yes|no]]", (Gap(1, "what? yes|no"),)),
        ("[[x = 5]]", (Gap(1, "x = 5"),)),
        ("[[5 = x]]", (Gap(1, "5 = x"),)),
        ("{{c1::35::a number}} and {{c2::more}}", (Gap(1, "35", (), "a number"), " and ", Gap(2, "more"))),
        ("{{c2::a}} [[b]]", (Gap(2, "a"), " ", Gap(1, "b"))),
        ("{{c1::\\frac{1}{2}}} of it", (Gap(1, "\\frac{1}{2}"), " of it")),
        ("[[list[0]]] is first", (Gap(1, "list[0]"), " is first")),
        ("[see [[this]]]", ("[see ", Gap(1, "this"), "]")),
        ("a ]] b [[c]]", ("a ]] b ", Gap(1, "c"))),
        ("{{Front}} [[c]]", ("{{Front}} ", Gap(1, "c"))),
    ],
)
def test_gaps_are_read(text: str, parts: tuple[Part, ...]) -> None:
    assert read_gaps(text) == parts


@pytest.mark.parametrize(
    ("text", "at", "length", "message"),
    [
        ("no gap here", 0, 11, "this text has no gap"),
        ("", 0, 1, "this text has no gap"),
        ("by [[fanning", 3, 2, "this gap is opened with “[[” and never closed"),
        ("by {{c1::fanning", 3, 2, "this gap is opened with “{{c1::” and never closed"),
        ("by [[]] it", 3, 4, "this gap is empty"),
        ("by [[ ? hint]]", 3, 11, "this gap is empty"),
        ("[[a]] [[b [[c]] ]]", 6, 7, "a gap stands inside another gap"),
    ],
)
def test_a_gap_that_cannot_be_read_is_shown_where_it_is(text: str, at: int, length: int, message: str) -> None:
    with pytest.raises(GapError) as error:
        read_gaps(text)
    assert (error.value.at, error.value.length, str(error.value)) == (at, length, message)
    assert error.value.hint


def test_a_number_once_given_stays_when_a_gap_is_added_before_it() -> None:
    before = [part for part in read_gaps("[[1= a]] and [[2= b]]") if isinstance(part, Gap)]
    after = [part for part in read_gaps("[[new]], [[1= a]] and [[2= b]]") if isinstance(part, Gap)]
    assert before == after[1:]
    assert after[0].number == 3


def read_or_refuse(text: str) -> tuple[Part, ...] | GapError:
    try:
        return read_gaps(text)
    except GapError as error:
        return error


@given(st.text(alphabet="ab [](){}|?=:c12\n", max_size=40))
def test_any_text_is_read_or_refused_and_nothing_outside_gaps_is_lost(text: str) -> None:
    parts = read_or_refuse(text)
    if isinstance(parts, GapError):
        assert 0 <= parts.at <= len(text)
        return
    gaps = [part for part in parts if isinstance(part, Gap)]
    assert gaps
    assert all(gap.answer and gap.number >= 1 for gap in gaps)
    left = text
    for part in parts:
        if isinstance(part, str):
            assert part in left
            left = left.split(part, 1)[1]
