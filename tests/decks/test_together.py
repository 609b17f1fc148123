"""The curated deck and the bank stand side by side: they share points, and no session asks one point twice."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

import pytest

from study.deck.library import Library
from study.learning.planner import learn, quiz
from study.paths import shipped
from study.questions import Question

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def by_deck() -> dict[str, tuple[Question, ...]]:
    folder = shipped()
    library = Library([folder / "decks"], assets=folder / "assets", seeds=[folder / "seeds"])
    return {reading.deck.id: reading.deck.questions for reading in library.decks() if reading.deck}


def test_the_curated_deck_comes_first() -> None:
    assert list(by_deck())[:2] == ["talk-to-russia", "talk-to-russia-bank"]


def test_most_points_of_the_curated_deck_are_asked_by_the_bank_too() -> None:
    points = {name: {question.point for question in questions} for name, questions in by_deck().items()}
    shared = points["talk-to-russia"] & points["talk-to-russia-bank"]
    assert len(shared) >= 0.6 * len(points["talk-to-russia"])


@pytest.mark.parametrize("seed", range(10))
def test_siblings_of_both_decks_never_meet_in_one_session(seed: int) -> None:
    every = [question for questions in by_deck().values() for question in questions]
    point = {question.id: question.point for question in every}
    for queue in (quiz(every, seed, 100), learn(every, {}, NOW, 100)):
        assert len(queue) == 100
        assert max(Counter(point[id] for id in queue).values()) == 1
