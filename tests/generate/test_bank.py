"""The bank that is made of the article's fact base: sound, and the same every time."""

from __future__ import annotations

import re
from functools import cache

import pytest

from study.clock import clock
from study.commands.context import Context
from study.deck.deck import Deck
from study.deck.reading import read_deck
from study.generate.bank import bank, deck_text
from study.generate.families import FAMILIES
from study.generate.foils import named_in
from study.paths import places
from study.questions import Choice, Question, Truth
from study.source.argument import Node, Role
from study.source.facts import EntitySlot, Facts
from study.source.source import Source


@cache
def base() -> tuple[Facts, Source]:
    return Context(places("/nowhere"), clock()).facts("talk-to-russia")


@cache
def text(seed: int = 0) -> str:
    facts, source = base()
    return deck_text(source, facts, seed)


@cache
def deck(seed: int = 0) -> Deck:
    reading = read_deck(text(seed), "bank.yaml")
    assert reading.problems == ()
    assert reading.deck is not None
    return reading.deck


def made_by(family: str) -> list[Question]:
    return [question for question in deck().questions if question.made.startswith(f"{family}/")]


def test_every_family_makes_questions_and_every_question_loads() -> None:
    assert len(deck().questions) == sum(1 for _ in bank(base()[0]))
    assert all(made_by(family.name) for family in FAMILIES)


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
def test_every_question_has_its_point_passage_and_reasons(question: Question) -> None:
    facts, _ = base()
    assert question.point.removeprefix("talk-to-russia#") in facts.points
    assert question.passages
    assert question.level
    assert question.why
    if isinstance(question, Choice):
        assert len(question.wrong) == 3
        assert all(option.because.endswith((".", "!", "?")) for option in question.wrong)


def test_no_wrong_option_is_the_answer_by_another_name_or_told_by_the_stem() -> None:
    facts, _ = base()
    by_name = {name.casefold(): entity for entity in facts.entities.values() for name in (entity.name,)}
    checked = 0
    for family, made in bank(facts):
        if family.name != "choice":
            continue
        fact = facts.facts[made.made_from[0]]
        slot = fact.slot(made.made_from[1])
        if not isinstance(slot, EntitySlot):
            continue
        right = facts.entities[slot.entity]
        for option in made.keys["wrong"]:
            wrong = by_name[option["text"].casefold()]
            assert wrong.set != right.set
            assert wrong.id not in slot.excluded
            assert not named_in(wrong, slot.ask)
            assert fact.at is None or wrong.era is None or wrong.era.overlaps(fact.at)
            checked += 1
    assert checked >= 30


def test_a_false_statement_is_made_only_where_nothing_else_can_be_true() -> None:
    facts, _ = base()
    for family, made in bank(facts):
        if family.name == "truth":
            assert facts.facts[made.made_from[0]].slot(made.made_from[1]).one


def test_no_wrong_step_supports_what_the_right_one_supports() -> None:
    facts, _ = base()
    by_text = {node.text: node for node in facts.argument.nodes.values()}
    for family, made in bank(facts):
        if family.name in ("reason", "evidence", "answer"):
            for option in made.keys["wrong"]:
                assert made.made_from[1] not in spoken_for(facts, by_text[option["text"]]), option["text"]


def spoken_for(facts: Facts, node: Node) -> set[str]:
    """Give what a step speaks for, upwards: an answer speaks for what the point that it answers was granted against."""
    reached = {node.id}
    while node.to and node.role not in (Role.CONCESSION, Role.BACKGROUND):
        above = facts.argument.nodes[node.to]
        reached.add(above.id)
        if node.role is Role.REBUTTAL:
            above = facts.argument.nodes[above.to]
            reached.add(above.id)
        node = above
    return reached


def test_invented_findings_say_suppose() -> None:
    for question in made_by("finding"):
        assert question.prompt.startswith("Suppose")
        assert "hypothetical" in question.tags


def test_outside_knowledge_is_marked() -> None:
    facts, _ = base()
    outside = {id for id, fact in facts.facts.items() if fact.outside}
    assert outside
    for question in deck().questions:
        assert question.outside == (question.point.removeprefix("talk-to-russia#") in outside)
