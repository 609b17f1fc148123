"""The judge against the corpora of the fact base: made by rule, and thought out by hand. The figures of grading.md."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from study.judging.numbers import judge_number
from study.judging.verdict import Mark
from study.source.facts import NumberSlot
from tests.judging.base_cases import Case, base_cases
from tests.judging.base_corpus import (
    asked_by_name,
    counted,
    facts,
    foils,
    judged,
    keys,
    names_of_rivals,
    number_words,
    own_names,
    promised,
    typos_of_other_numbers,
    typos_of_rivals,
    whole_numbers,
)
from tests.judging.in_words import as_ordinal, in_words

if TYPE_CHECKING:
    from study.source.facts import Entity

HAND = list(base_cases())


def bearers(name: str) -> list[Entity]:
    """Give the entities that go by a name, however it is written."""
    bare = name.casefold().replace("-", " ")
    return [
        entity
        for entity in facts().entities.values()
        if bare in {own.casefold().replace("-", " ") for own in entity.names}
    ]


def test_every_name_of_every_rival_is_refused_and_told_who_it_is() -> None:
    """False accepts of rivals: none."""
    untold = []
    cases = told = 0
    for question, name in names_of_rivals():
        verdict = judged(question, name)
        assert verdict.mark is Mark.WRONG, (question.answer, name, verdict.why)
        cases += 1
        if meant := bearers(name):
            told += 1
            if not any(verdict.why.startswith(f"that is {entity.name}, ") for entity in meant):
                untold.append((question.answer, name, verdict.why))
    assert untold == []
    assert cases >= 5_000
    assert told >= 4_500


def test_every_name_of_an_entity_is_right_for_its_own_question() -> None:
    assert [
        (question.answer, name) for question, name in own_names() if judged(question, name).mark is not Mark.RIGHT
    ] == []
    assert len(asked_by_name()) == len(facts().entities)


def test_every_wrong_option_is_refused() -> None:
    marks = counted(foils())
    assert set(marks) == {Mark.WRONG}
    assert marks.total() >= 50


@pytest.mark.slow
def test_no_typo_of_a_rival_is_taken_for_the_answer() -> None:
    """False accepts over all: under 1%."""
    marks = counted(typos_of_rivals())
    accepted = marks[Mark.RIGHT] + marks[Mark.ALMOST]
    assert marks.total() >= 40_000
    assert accepted / marks.total() < 0.01


@pytest.mark.slow
def test_typos_that_the_rules_promise_to_take_are_seldom_refused() -> None:
    """False rejects: under 2%. What asks for another look at the name refuses nothing, nor does it accept."""
    marks = counted((question, typo) for question, key in keys() for typo in promised(key))
    assert marks.total() >= 10_000
    assert marks[Mark.WRONG] / marks.total() < 0.02
    assert marks[Mark.AGAIN] / marks.total() < 0.01


def test_no_other_number_in_words_and_no_typo_of_it_is_right() -> None:
    marks = counted(typos_of_other_numbers())
    assert marks[Mark.RIGHT] + marks[Mark.ALMOST] == 0
    assert marks.total() >= 4_000


def test_the_numbers_of_the_base_may_be_written_in_words_and_no_other_number_is_right() -> None:
    slots = [slot for fact in facts().facts.values() for slot in fact.slots if isinstance(slot, NumberSlot)]
    marks = Counter[Mark]()
    for slot in slots:
        for n in {*whole_numbers(), *range(101), int(slot.number)}:
            right = abs(n - slot.number) <= slot.within
            for written in (*number_words(n), str(n), f"{n} {slot.unit}".strip(), f"about {n}"):
                verdict = judge_number(written, slot.number, within=slot.within, unit=slot.unit)
                marks[verdict.mark] += 1
                assert (verdict.mark is Mark.RIGHT) is right, (slot.number, written, verdict.why)
            ordinal = judge_number(as_ordinal(in_words(n)), slot.number, within=slot.within, unit=slot.unit)
            assert not ordinal.counts_as_right, n
    assert marks[Mark.RIGHT] >= 4 * len(slots)
    assert marks.total() >= 1_000


@pytest.mark.parametrize("case", HAND, ids=str)
def test_cases_thought_out_by_hand(case: Case) -> None:
    verdict = case.judged()
    assert verdict.mark is case.mark, verdict.why
    assert case.why in ("", verdict.why)


def test_the_cases_thought_out_by_hand_are_many() -> None:
    assert len(HAND) >= 450
    assert {case.mark for case in HAND} == set(Mark)
