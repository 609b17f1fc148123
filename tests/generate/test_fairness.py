"""Fairness, as far as words can show it (fact-base.md, "Fairness"): in what is made, and in what is written by hand."""

from __future__ import annotations

import re
from functools import cache

import pytest

from study.deck.reading import read_deck
from study.paths import shipped
from study.questions import Question
from study.source.argument import Modality
from tests.generate.shipped import base, deck, questions

SAID = re.compile(r"\b(article|Bandow|note|Tertitskiy|Sung Kim|argument|statement|Suppose|passage)\b", re.IGNORECASE)
"""Words that say whose word it is."""
VERDICTS = re.compile(
    r"\b(Bandow|the article|the author) is (right|wrong|correct|mistaken|biased)\b|do you agree|should you believe",
    re.IGNORECASE,
)


@cache
def curated() -> tuple[Question, ...]:
    path = shipped() / "decks" / "talk-to-russia.yaml"
    read = read_deck(path.read_bytes(), str(path), path).deck
    assert read is not None
    return read.questions


def test_no_question_asks_whether_the_author_is_right() -> None:
    for question in (*curated(), *deck().questions):
        assert not VERDICTS.search(f"{question.prompt} {question.why}"), question.id


def test_every_made_question_says_whose_account_it_asks_for() -> None:
    for question in deck().questions:
        if not question.outside:
            assert SAID.search(question.prompt), question.prompt


def test_outside_knowledge_says_that_the_article_does_not_give_it() -> None:
    for question in deck().questions:
        if question.outside:
            assert re.search(r"article (does not give|tells|mentions)", question.prompt), question.prompt


@pytest.mark.parametrize("hedge", ["appears", "could possibly", "might", "unlikely"])
def test_hedges_of_the_argument_stay(hedge: str) -> None:
    steps = base()[0].argument.nodes.values()
    assert any(hedge in node.text for node in steps)
    for node in steps:
        if hedge in node.text and node.modality is Modality.JUDGEMENT:
            kept = re.search(r"\b(appears?|possibly|might|could|would|unlikely|perhaps|should|threatens)\b", node.short)
            assert kept, node.short


def test_guesses_are_asked_as_guesses() -> None:
    facts, _ = base()
    for claim in facts.claims.values():
        if claim.firmness in ("says", "calls it known"):
            continue
        for question in questions("speaker"):
            if question.point.endswith(f"#{claim.id}"):
                assert claim.firmness in question.prompt


def test_findings_are_invented_and_say_so() -> None:
    for question in (*curated(), *deck().questions):
        if "hypothetical" in question.tags:
            assert "suppose" in question.prompt.casefold(), question.id


def test_written_answers_are_ticked_for_reasons_and_not_for_a_side() -> None:
    from study.questions import Open

    opens = [question for question in curated() if isinstance(question, Open)]
    assert opens
    for question in opens:
        for point in question.expect:
            assert not re.match(r"(he|Bandow|the article) is (right|wrong)", point.text, re.IGNORECASE)


def test_the_authors_note_is_background_and_tagged_so() -> None:
    for question in curated():
        if question.passages == (15,):
            assert "bio" in question.tags, question.id
    for question in deck().questions:
        if question.passages == (15,):
            assert "bio" in question.tags, question.id
