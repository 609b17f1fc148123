"""A step's place in words: what it is to the step above it, what it says, and where it stands."""

from __future__ import annotations

import pytest
from hypothesis import given

from study.presenting.argument_branch import ROLE_WORDS
from study.presenting.argument_place_words import place_in_words
from study.presenting.clean import clean
from study.source.argument import Argument, Role
from tests.presenting.arguments import argument, arguments, bees, step
from tests.samples import NASTY, STEERING


def test_a_premise_is_counted_among_the_reasons() -> None:
    assert place_in_words(bees(), "lawn").startswith("Granted, the only point against: ")
    tree = argument(
        step("top", Role.THESIS, text="bees matter"),
        step("one", Role.PREMISE, "top", text="they pollinate", linked=("two",)),
        step("two", Role.PREMISE, "top", text="crops need it.", linked=("one",)),
        step("three", Role.EVIDENCE, "top", text="orchards without them failed"),
        step("seen", Role.EVIDENCE, "one", text="it was seen"),
        step("told", Role.BACKGROUND, "one", text="it was told"),
        step("too", Role.BACKGROUND, "one", text="it was told too"),
    )
    assert place_in_words(tree, "one") == (
        "Premise, one of three reasons for: bees matter; it counts only together with: crops need it. "
        "It says that they pollinate, and stands one step below the thesis, "
        "with one piece of evidence and two pieces of background below it."
    )
    assert place_in_words(tree, "seen") == (
        "Evidence, the only reason for: they pollinate. "
        "It says that it was seen, and stands two steps below the thesis, with nothing below it."
    )


@pytest.mark.parametrize(
    ("role", "alone", "several"),
    [
        (Role.PREMISE, "Premise, the only reason for: s0.", "Premise, one of two reasons for: s0."),
        (Role.EVIDENCE, "Evidence, the only reason for: s0.", "Evidence, one of two reasons for: s0."),
        (Role.CONCESSION, "Granted, the only point against: s0.", "Granted, one of two points against: s0."),
        (Role.REBUTTAL, "Answer, the only one to: s0.", "Answer, one of two answers to: s0."),
        (
            Role.RECOMMENDATION,
            "Advice, the only piece that goes with: s0.",
            "Advice, one of two pieces that go with: s0.",
        ),
        (
            Role.BACKGROUND,
            "Background, the only piece that leads up to: s0.",
            "Background, one of two pieces that lead up to: s0.",
        ),
    ],
)
def test_each_part_has_its_words(role: Role, alone: str, several: str) -> None:
    top, one, two = step("s0", Role.THESIS), step("s1", role, "s0"), step("s2", role, "s0")
    assert place_in_words(argument(top, one), "s1").startswith(alone)
    assert place_in_words(argument(top, one, two), "s1").startswith(several)


def test_the_thesis_is_where_all_leads() -> None:
    told = place_in_words(bees(), "plant")
    assert told.startswith("Thesis: all other steps lead up to it. It says that ")
    assert told.endswith("with two premises and one granted point directly below it.")


@pytest.mark.parametrize("text", [*NASTY.values(), STEERING])
def test_however_long_or_hostile_a_text_is_the_words_stay_few_and_harmless(text: str) -> None:
    linked = tuple(f"s{number}" for number in range(2, 42))
    others = [step(id, Role.PREMISE, "s0", text=text) for id in linked]
    tree = argument(
        step("s0", Role.THESIS, text=text), step("s1", Role.PREMISE, "s0", text=text, linked=linked), *others
    )
    told = place_in_words(tree, "s1")
    assert len(told) < 1300
    assert clean(told) == told
    assert "37 more" in told


@given(arguments())
def test_every_step_has_its_word_and_stays_on_one_line(tree: Argument) -> None:
    for id, node in tree.nodes.items():
        told = place_in_words(tree, id)
        assert told.startswith(ROLE_WORDS[node.role].capitalize())
        assert "\n" not in told
