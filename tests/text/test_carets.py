"""A problem is shown with its line and a caret under the exact cells."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from study.text.carets import WIDEST, show
from study.text.problems import Place, Problem


def problem(line: str, column: int, length: int, hint: str = "", number: int = 14) -> Problem:
    return Problem("decks/bees.yaml", Place(number, column, length), "rule", "a sentence", hint, source_line=line)


def test_the_form_of_the_deck_format() -> None:
    shown = show(
        Problem(
            "decks/bees.yaml",
            Place(14, 13, 4),
            "comment-in-text",
            'this answer stops at "item": YAML reads " #" as the start of a comment',
            'put the whole text in quotes: "item #1"',
            source_line="    answer: item #1",
        )
    )
    assert shown == [
        'decks/bees.yaml:14:13: this answer stops at "item": YAML reads " #" as the start of a comment',
        "  14 |     answer: item #1",
        "     |             ^^^^",
        '     put the whole text in quotes: "item #1"',
    ]


def test_wide_characters_take_two_cells() -> None:
    _, line, caret = show(problem("ask: 東京 #1", 6, 2))
    assert caret[caret.index("^") :] == "^^^^"
    assert caret.index("^") == line.index("東")


def test_characters_before_the_caret_count_by_their_cells() -> None:
    _, line, caret = show(problem("東京: x", 5, 1))
    assert caret.index("^") == wcswidth(line[: line.index("x")])


def test_accents_that_take_no_cell_move_no_caret() -> None:
    _, _, plain = show(problem("ask: cafe x", 11, 1))
    _, _, accented = show(problem("ask: cafe\u0301 x", 12, 1))
    assert plain == accented


def test_a_tab_before_the_caret_stays_a_tab() -> None:
    _, line, caret = show(problem("\task: x", 7, 1))
    assert line.split("|")[1] == " \task: x"
    assert caret.split("|")[1] == " \t     ^"


def test_a_marked_tab_is_as_wide_as_it_is_shown() -> None:
    _, _, caret = show(problem("\task: x", 1, 1))
    begin = caret.index("^")
    assert begin + caret.count("^") == 8


def test_long_line_numbers_have_room() -> None:
    _, line, caret = show(problem("ask: x", 6, 1, number=123456))
    assert line.index("x") == caret.index("^")


def test_a_long_line_is_cut_off_round_the_caret() -> None:
    text = "x" * 5000 + "WRONG" + "y" * 5000
    _, line, caret = show(problem(text, 5001, 5))
    assert wcswidth(line) <= WIDEST + 10
    assert line[caret.index("^") : caret.rindex("^") + 1] == "WRONG"
    assert line.count("…") == 2


def test_a_long_stretch_ends_with_the_line_shown() -> None:
    _, line, caret = show(problem("ask: " + "x" * 5000, 6, 5000))
    assert len(caret) <= len(line)
    assert line.endswith("…")


def test_nothing_shown_can_steer_the_terminal() -> None:
    shown = show(problem("ask: \x1b[31mred\x07 \u202eevil \x9b", 6, 3, hint="\x1b]0;title\x07"))
    assert not [sign for line in shown for sign in line if sign in "\x1b\x07\u202e\x9b"]


def test_without_its_line_a_problem_is_shown_by_its_place() -> None:
    assert show(problem("", 1, 1, hint="do this")) == ["decks/bees.yaml:14:1: a sentence", "     do this"]


@given(st.text(max_size=300), st.integers(1, 400), st.integers(1, 400))
def test_any_line_can_be_shown(line: str, column: int, length: int) -> None:
    shown = show(problem(line.replace("\n", " "), column, length))
    assert "\n" not in "".join(shown)
    if len(shown) == 3:
        assert "^" in shown[2]
        assert set(shown[2].split("|", 1)[1]) <= {" ", "\t", "^"}
