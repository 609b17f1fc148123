"""The curated deck keeps the promises made for it."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest

from study.deck.deck import Deck
from study.deck.reading import read_deck
from study.paths import shipped
from study.questions import KINDS, Choice, Multiple, Question

PATH = shipped() / "decks" / "talk-to-russia.yaml"


@cache
def deck() -> Deck:
    reading = read_deck(PATH.read_bytes(), str(PATH), PATH)
    assert reading.problems == ()
    assert reading.deck is not None
    return reading.deck


def options(question: Question) -> tuple[str, ...]:
    return tuple(option.text for option in question.wrong) if isinstance(question, Choice | Multiple) else ()


def test_it_has_at_least_ninety_questions_of_all_ten_kinds() -> None:
    counts = Counter(question.kind for question in deck().questions)
    assert len(deck().questions) >= 90
    assert set(counts) == set(KINDS)
    assert min(counts.values()) >= 4
    assert counts["open"] >= 10


def test_every_passage_is_touched() -> None:
    assert {n for question in deck().questions for n in question.passages} == set(range(1, 16))


@pytest.mark.parametrize("question", deck().questions, ids=lambda question: question.name)
def test_every_question_explains_itself(question: Question) -> None:
    assert question.why
    assert question.passages
    assert question.level
    assert question.tags
    if isinstance(question, Choice | Multiple):
        assert all(option.because for option in question.wrong)


def test_most_questions_name_a_point_that_others_may_share() -> None:
    named = [question for question in deck().questions if question.point.startswith("talk-to-russia#")]
    assert len(named) >= 0.75 * len(deck().questions)


def test_invented_findings_begin_with_suppose_and_say_that_they_are_invented() -> None:
    for question in deck().questions:
        assert question.prompt.startswith("Suppose") == ("hypothetical" in question.tags), question.id


def test_strengthening_and_weakening_are_in_balance() -> None:
    asked = [question.prompt for question in deck().questions if "hypothetical" in question.tags]
    for_it = sum("strengthen" in prompt or "stronger" in prompt for prompt in asked)
    against = sum("weaken" in prompt or "damage" in prompt or "lose support" in prompt for prompt in asked)
    assert abs(for_it - against) <= 1


def test_the_key_is_not_given_away_by_its_length() -> None:
    choices = [question for question in deck().questions if isinstance(question, Choice)]
    longest = [q for q in choices if len(q.right) > max(map(len, options(q)))]
    assert len(longest) <= 0.36 * len(choices), [q.name for q in longest]
    for question in choices:
        next_longest = max(map(len, options(question)))
        assert len(question.right) < 1.5 * next_longest or len(question.right) < next_longest + 12, question.id


def test_no_question_asks_whether_the_author_is_right() -> None:
    for question in deck().questions:
        prompt = question.prompt.casefold()
        assert not any(
            words in prompt for words in ("is bandow right", "do you agree", "is he right", "is it true that")
        )
