"""Where a text is cut so that reading can go on after a mistake."""

from __future__ import annotations

from hypothesis import given

from study.text.pieces import cut
from tests.deck.honeybees import HONEYBEES
from tests.deck.making import scraps

SECTIONS = ("questions",)


def pieces(text: str) -> list[tuple[str, str]]:
    return [(piece.section or piece.opens, text[piece.start : piece.end]) for piece in cut(text, SECTIONS)]


def test_each_key_and_each_question_is_a_piece() -> None:
    text = "deck: a\ntitle: b\nquestions:\n  one:\n    ask: x\n\n  # two\n  two:\n    ask: y\nparts:\n  A: [1]\n"
    assert pieces(text) == [
        ("", "deck: a\n"),
        ("", "title: b\n"),
        ("questions", "questions:\n"),
        ("questions", "  one:\n    ask: x\n\n  # two\n"),
        ("questions", "  two:\n    ask: y\n"),
        ("", "parts:\n  A: [1]\n"),
    ]


def test_the_depth_of_the_first_question_is_that_of_all() -> None:
    text = "questions:\n    one:\n        ask: x\n    two:\n        ask: y\n"
    assert [piece for section, piece in pieces(text)][1:] == [
        "    one:\n        ask: x\n",
        "    two:\n        ask: y\n",
    ]


def test_a_first_question_that_slipped_does_not_hide_the_others() -> None:
    text = "questions:\n   one:\n     ask: x\n  two:\n    ask: y\n  three:\n    ask: z\n"
    assert [piece for _, piece in pieces(text)][1:] == [
        "   one:\n     ask: x\n",
        "  two:\n    ask: y\n",
        "  three:\n    ask: z\n",
    ]


def test_a_single_question_that_slipped_stays_with_the_one_above() -> None:
    text = "questions:\n  one:\n    ask: x\n two:\n    ask: y\n  three:\n    ask: z\n"
    assert [piece for _, piece in pieces(text)][1:] == [
        "  one:\n    ask: x\n two:\n    ask: y\n",
        "  three:\n    ask: z\n",
    ]


def test_questions_go_on_after_a_line_at_the_very_left() -> None:
    text = "questions:\n  one:\n    ask: x\ntwo:\n    ask: y\n  three:\n    ask: z\n"
    assert pieces(text)[-1] == ("questions", "  three:\n    ask: z\n")


def test_nothing_is_read_after_a_second_document() -> None:
    last = list(cut("---\ndeck: a\n---\ndeck: b\n", SECTIONS))[-1]
    assert last.second


def test_closing_brackets_begin_nothing() -> None:
    text = "questions:\n  one: {\n    ask: x\n  }\n  two:\n    ask: y\n"
    assert [piece for _, piece in pieces(text)][1:] == ["  one: {\n    ask: x\n  }\n", "  two:\n    ask: y\n"]


@given(scraps)
def test_pieces_never_overlap_and_keep_the_order(scrap: str) -> None:
    text = HONEYBEES + scrap.replace("\r", "\n")
    end = 0
    for piece in cut(text, SECTIONS):
        assert end <= piece.start <= piece.end <= len(text)
        assert piece.start == 0 or text[piece.start - 1] == "\n"
        end = piece.end
