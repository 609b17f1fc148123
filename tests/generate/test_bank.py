"""The bank that is made of the article's fact base: sound, and the same every time."""

from __future__ import annotations

import re

import pytest

from study.generate.bank import bank, deck_text
from study.generate.families import FAMILIES
from study.paths import shipped
from study.questions import Choice, Question, Truth
from tests.generate.shipped import base, deck, questions, text


def test_there_are_200_to_250_questions_of_twenty_families_and_every_one_loads() -> None:
    assert len(FAMILIES) == 20
    assert 200 <= len(deck().questions) <= 250
    assert len(deck().questions) == sum(1 for _ in bank(base()[0]))
    assert all(questions(family.name) for family in FAMILIES)


def test_the_shipped_deck_is_what_the_command_makes() -> None:
    assert (shipped() / "decks" / "talk-to-russia-bank.yaml").read_text(encoding="utf-8") == text()


def test_the_same_seed_gives_the_same_bytes() -> None:
    facts, source = base()
    assert deck_text(source, facts, 5) == deck_text(source, facts, 5)


def test_the_seed_chooses_options_and_never_which_questions_there_are() -> None:
    assert text(1) != text(2)
    for one, two in zip(deck(1).questions, deck(2).questions, strict=True):
        assert one.id == two.id
        if not isinstance(one, Truth):
            assert one.key == two.key


def test_ids_hold_no_text() -> None:
    names = "|".join(family.name for family in FAMILIES)
    assert all(
        re.fullmatch(rf"talk-to-russia-bank/({names})-[0-9a-f]{{8}}", question.id) for question in deck().questions
    )


@pytest.mark.parametrize("question", deck().questions, ids=lambda question: question.name)
def test_every_question_has_its_point_passage_hint_and_reasons(question: Question) -> None:
    facts, _ = base()
    assert question.point.removeprefix("talk-to-russia#") in facts.points
    assert question.passages
    assert question.level
    assert question.why
    assert question.hint
    if isinstance(question, Choice):
        assert len(question.wrong) == 3
        assert all(option.because.endswith((".", "!", "?", "”")) for option in question.wrong)


def test_outside_knowledge_is_marked() -> None:
    facts, _ = base()
    outside = {id for id, fact in facts.facts.items() if fact.outside}
    assert outside
    for question in deck().questions:
        assert question.outside == (question.point.removeprefix("talk-to-russia#") in outside)


def test_questions_left_out_are_only_those_named() -> None:
    facts, source = base()
    first = deck().questions[0].name
    assert f"  {first}:\n" not in deck_text(source, facts, without={first})
    assert deck_text(source, facts, without={first}).count("    made: ") == len(deck().questions) - 1


@pytest.mark.parametrize("seed", range(6))
def test_no_key_stands_out_by_its_length(seed: int) -> None:
    for question in deck(seed).questions:
        if isinstance(question, Choice) and len(question.right) > 30:
            assert len(question.right) <= 1.5 * max(len(option.text) for option in question.wrong), question.prompt
