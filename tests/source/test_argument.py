"""The argument is a tree: who supports whom, near and far."""

from __future__ import annotations

import pytest

from study.source.argument import Argument
from study.source.reading import read_facts
from tests.source.small_base import BASE, BRIEF


@pytest.fixture
def argument() -> Argument:
    facts = read_facts(BASE, "bees.yaml", BRIEF).facts
    assert facts is not None
    return facts.argument


def ids(nodes: tuple[object, ...]) -> list[str]:
    return [getattr(node, "id") for node in nodes]  # noqa: B009


def test_the_thesis_supports_nothing(argument: Argument) -> None:
    assert argument.thesis is not None
    assert argument.thesis.id == "plant"
    assert argument.ancestors("plant") == ()
    assert argument.siblings("plant") == ()


def test_ancestors_lead_up_to_the_thesis_nearest_first(argument: Argument) -> None:
    assert ids(argument.ancestors("edge")) == ["lawn", "plant"]


def test_descendants_are_all_that_lead_here(argument: Argument) -> None:
    assert ids(argument.descendants("plant")) == ["hunger", "food", "lawn", "edge"]
    assert ids(argument.descendants("hunger")) == []


def test_siblings_support_the_same(argument: Argument) -> None:
    assert ids(argument.siblings("lawn")) == ["hunger", "food"]


def test_linked_premises_know_one_another(argument: Argument) -> None:
    assert ids(argument.linked("hunger")) == ["food"]
    assert ids(argument.linked("food")) == ["hunger"]
    assert argument.linked("lawn") == ()


def test_kin_are_no_wrong_options_for_one_another(argument: Argument) -> None:
    assert argument.kin("edge") == {"edge", "lawn", "plant"}
    assert argument.kin("plant") == set(argument.nodes)


@pytest.mark.parametrize("ask", ["children", "ancestors", "descendants", "siblings", "linked", "kin"])
def test_an_unknown_step_is_an_error_of_the_program(argument: Argument, ask: str) -> None:
    with pytest.raises(KeyError):
        getattr(argument, ask)("nowhere")
