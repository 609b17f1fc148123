"""The argument on a terminal: every step once, below what it bears on, and no line wider than it may be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.presenting.argument_branch import branch
from study.presenting.argument_tree import ASCII, ONLY_TOGETHER, lines, rows
from study.presenting.clean import clean_line
from study.presenting.wrapping import cells
from study.source.argument import Argument, Role
from tests.presenting.arguments import argument, arguments, bees, hostile, step

BEES = """\
thesis ¶ 2: More flowers should be planted.
├─ only together:
│  ├─ premise ¶ 2: Bees go hungry.
│  └─ premise ¶ 2: Flowers feed bees.
└─ granted ¶ 2: Lawns are liked.
   └─ answer ¶ 2: An edge is enough."""


def test_the_tree_of_the_bees() -> None:
    assert "\n".join(lines(branch(bees(), "plant"), 80)) == BEES


def test_plain_signs_where_a_terminal_has_no_others() -> None:
    drawn = "\n".join(lines(branch(bees(), "plant"), 80, ascii=True))
    assert drawn.isascii()
    assert "|  `- premise par. 2: Flowers feed bees." in drawn


def test_a_branch_begins_where_it_is_asked_to() -> None:
    assert list(lines(branch(bees(), "lawn"), 80)) == [
        "granted ¶ 2: Lawns are liked.",
        "└─ answer ¶ 2: An edge is enough.",
    ]


def test_what_is_left_out_is_counted() -> None:
    deep = argument(
        step("a", Role.THESIS),
        step("b", Role.PREMISE, "a"),
        step("c", Role.EVIDENCE, "b"),
        step("d", Role.PREMISE, "c"),
    )
    assert [row.hidden for row in rows(branch(deep, "a", 1))] == [0, 2]
    assert list(lines(branch(deep, "a", 1), 80))[-1].endswith("b (… 2 more below)")


def test_a_point_that_is_granted_never_stands_without_its_answer() -> None:
    assert [row.node for row in rows(branch(bees(), "plant", 1))] == ["plant", "", "hunger", "food", "lawn", "edge"]


def test_linked_premises_stand_side_by_side_though_others_are_written_between_them() -> None:
    apart = argument(
        step("a", Role.THESIS),
        step("one", Role.PREMISE, "a", linked=("two",)),
        step("between", Role.EVIDENCE, "a"),
        step("two", Role.PREMISE, "a", linked=("one",)),
    )
    assert [row.node for row in rows(branch(apart, "a"))] == ["a", "", "one", "two", "between"]


def test_ids_are_shown_where_they_are_asked_for() -> None:
    assert next(lines(branch(bees(), "plant"), 80, ids=True)).endswith("planted. [plant]")


def test_an_unknown_step_is_an_error_of_the_program() -> None:
    with pytest.raises(KeyError):
        branch(bees(), "nowhere")


@given(arguments(), st.sampled_from([60, 80, 120]))
def test_every_step_is_there_once_with_its_text_and_every_line_fits(argument: Argument, width: int) -> None:
    top = branch(argument, "s0")
    found = [row for row in rows(top) if row.node]
    assert sorted(row.node for row in found) == sorted(argument.nodes)
    for row in rows(top):
        assert cells(row.guide) == cells(row.rest)
        assert row.text == (clean_line(argument.nodes[row.node].text) if row.node else ONLY_TOGETHER)
    deepest = max(cells(row.guide) for row in rows(top))
    assert all(cells(line) <= max(width, deepest + 24) for line in lines(top, width))


@given(arguments(), st.integers(1, 4))
def test_what_is_shown_and_what_is_left_out_is_everything(argument: Argument, levels: int) -> None:
    shown = list(branch(argument, "s0", levels).walk())
    assert len(shown) + sum(one.hidden for one in shown) == len(argument.nodes)


@pytest.mark.parametrize("ascii", [False, True])
def test_no_text_can_steer_the_terminal(ascii: bool) -> None:
    drawn = "".join(lines(branch(hostile(), "s0"), 80, ascii=ascii))
    assert drawn
    assert not set(drawn) & set("\x00\x1b\t\n\r\u202e\u202c")
    assert "[31m" not in drawn


def test_guides_are_of_one_width() -> None:
    assert {len(sign) for sign in (ASCII.tee, ASCII.corner, ASCII.trunk, ASCII.gap)} == {3}
