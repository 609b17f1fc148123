"""What is told of each answer when an exam is over."""

from __future__ import annotations

import pytest

from study.presenting.review import given
from study.questions import (
    Arranged,
    Entered,
    Filled,
    Graded,
    Paired,
    Picked,
    Response,
    Said,
    Written,
)
from tests import samples

GIVEN: dict[str, tuple[Response, str]] = {
    "choice": (Picked(("The age of the dancer",)), "The age of the dancer"),
    "multiple": (Picked(("Nursing larvae", "Mating with the queen")), "Nursing larvae; Mating with the queen"),
    "truth": (Said(True), "True"),
    "typed": (Entered("Otto Frisch"), "Otto Frisch"),
    "number": (Entered("2 km"), "2 km"),
    "order": (Arranged(("Egg", "Pupa", "Larva", "Adult")), "Egg → Pupa → Larva → Adult"),
    "card": (Graded(3), "Good"),
    "open": (Written("over kilometres", (True, False)), "over kilometres"),
}
QUESTIONS = {question.kind: question for question in samples.questions()}


@pytest.mark.parametrize("kind", GIVEN)
def test_an_answer_is_told_in_words(kind: str) -> None:
    response, told = GIVEN[kind]
    assert given(QUESTIONS[kind], response) == told


def test_what_was_written_in_gaps_is_told_in_its_sentence() -> None:
    told = given(QUESTIONS["cloze"], Filled(("35", "", "honey")))
    assert "[35]" in told
    assert "[…]" in told
    assert "[honey]" in told
    assert given(QUESTIONS["cloze"], Filled(("35", "fanning"))) == "35 | fanning", "the sentence has changed since"


def test_a_pair_is_told_with_its_left_side_also_where_nothing_was_put_there() -> None:
    told = given(QUESTIONS["match"], Paired(("lays eggs", "", "forages")))
    assert " – lays eggs; " in told
    assert " – …; " in told
    assert given(QUESTIONS["match"], Paired(("mates",))) == "mates"


def test_an_answer_that_tries_to_steer_the_terminal_is_told_on_one_clean_line() -> None:
    told = given(QUESTIONS["typed"], Entered(f"a\n{samples.STEERING}"))
    assert told.isprintable()
