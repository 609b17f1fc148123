"""A second base, of an invented text, written by somebody who had not read the families: what they make of it is sound.

The shipped base and the families grew up together. This one shows what becomes of a text that nobody tuned them for.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from study.deck.reading import read_deck
from study.generate.bank import deck_text
from study.generate.coverage import coverage
from study.generate.families import FAMILIES
from study.generate.proof import faults
from study.source.brief import read_brief
from study.source.reading import read_facts, read_source

if TYPE_CHECKING:
    from study.deck.deck import Deck
    from study.source.facts import Facts
    from study.source.source import Source

FOLDER = Path(__file__).parent / "second"


@cache
def second() -> tuple[Facts, Source]:
    """Give the second base and its source, neither with a problem."""
    brief = read_brief((FOLDER / "brief.md").read_text(encoding="utf-8"))
    facts = read_facts((FOLDER / "facts.yaml").read_text(encoding="utf-8"), "facts.yaml", brief)
    source = read_source((FOLDER / "source.yaml").read_text(encoding="utf-8"), "source.yaml")
    assert facts.problems == source.problems == ()
    assert facts.facts is not None
    assert source.source is not None
    return facts.facts, source.source


@cache
def deck(seed: int = 0) -> Deck:
    """Give what is made of it, read as any deck is, and without a problem."""
    facts, source = second()
    reading = read_deck(deck_text(source, facts, seed), "bank.yaml")
    assert reading.problems == ()
    assert reading.deck is not None
    return reading.deck


def test_its_brief_is_the_whole_text_and_every_passage_is_used() -> None:
    facts, source = second()
    text = (FOLDER / "text.md").read_text(encoding="utf-8")
    brief = read_brief((FOLDER / "brief.md").read_text(encoding="utf-8"))
    assert list(brief.values()) == text.strip().split("\n\n")[2:]
    assert facts.passages == frozenset(range(1, source.passages + 1)) == frozenset(brief)


@pytest.mark.parametrize("seed", range(4))
def test_no_wrong_option_of_any_question_can_be_shown_to_be_true(seed: int) -> None:
    found = {question.name: list(faults(second()[0], question)) for question in deck(seed).questions}
    assert len(found) > 140
    assert {name: said for name, said in found.items() if said} == {}


def test_every_family_makes_a_question_of_it() -> None:
    made = {question.made.partition("/")[0] for question in deck().questions}
    assert made == {family.name for family in FAMILIES}


def test_every_fact_and_claim_is_asked_in_two_ways_and_so_is_most_of_the_argument() -> None:
    covered = coverage(second()[0], deck().questions)
    shares = {group.name: group.share for group in covered.groups}
    assert shares["facts"] == shares["claims"] == 1.0
    assert shares["steps of the argument"] >= 0.84
    assert [group.unasked for group in covered.groups] == [(), (), ()]
    assert covered.untouched == ()


def test_its_questions_are_mixed_as_those_of_the_shipped_base_are() -> None:
    covered = coverage(second()[0], deck().questions)
    assert dict(covered.levels)["remember"] <= 0.33 * covered.questions
    assert covered.ways[0][1] <= 0.14 * covered.questions
