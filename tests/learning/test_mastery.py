"""Mastery is told by deck, passage, part, level and branch; a point counts in every one it stands in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, TypeVar

from study.learning.memory import Rating, remember
from study.learning.statistics.mastery import Mastery, by_branch, by_deck, by_level, by_part, by_passage, of_each
from study.questions import Level
from study.source.argument import Argument, Modality, Node, Role
from tests.learning.making import MORNING, choice, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.questions import Question

K = TypeVar("K")

ASKED: list[Question] = [
    typed("ant", point="s#stalin", passages=(2, 3), level=Level.UNDERSTAND),
    choice("bee", point="s#stalin", passages=(7,), level=Level.REMEMBER),
    typed("cow", point="s#china", passages=(3,), level=Level.REMEMBER),
    typed("dog", id="e/dog", point="e/dog"),
]


def names(groups: Mapping[K, Iterable[Question]]) -> dict[K, list[str]]:
    return {name: [question.name for question in questions] for name, questions in groups.items()}


def node(id: str, to: str) -> Node:
    role = Role.PREMISE if to else Role.THESIS
    return Node(id=id, to=to, passage=1, why="", role=role, text=id, short=id, modality=Modality.REPORT)


def argument(*edges: tuple[str, str]) -> Argument:
    return Argument({id: node(id, to) for id, to in edges})


def test_questions_are_grouped_by_where_they_stand_and_what_they_ask() -> None:
    assert names(by_deck(ASKED)) == {"d": ["ant", "bee", "cow"], "e": ["dog"]}
    assert names(by_passage(ASKED)) == {2: ["ant"], 3: ["ant", "cow"], 7: ["bee"]}
    assert names(by_level(ASKED)) == {Level.REMEMBER: ["bee", "cow"], Level.UNDERSTAND: ["ant"]}
    parts = {"History": (1, 2), "Untouched": (5,), "Now": (3, 7)}
    assert names(by_part(ASKED, parts)) == {"History": ["ant"], "Now": ["ant", "bee", "cow"]}


def test_a_branch_is_a_reason_with_all_that_bears_on_it() -> None:
    tree = argument(
        ("thesis", ""), ("patrons", "thesis"), ("china", "patrons"), ("stalin", "china"), ("poor", "thesis")
    )
    assert names(by_branch(ASKED, "s", tree)) == {"patrons": ["ant", "bee", "cow"]}
    assert by_branch(ASKED, "another-source", tree) == {}
    assert by_branch(ASKED, "s", argument()) == {}


def test_each_group_has_its_own_mastery() -> None:
    memories = {
        "s#stalin": remember(None, Rating.GOOD, MORNING),
        "s#china": remember(None, Rating.AGAIN, MORNING),
    }
    told = of_each(by_passage(ASKED), memories, MORNING + timedelta(hours=1))
    assert told == {2: Mastery(1, 1, 1), 3: Mastery(2, 1, 2), 7: Mastery(1, 1, 1)}
