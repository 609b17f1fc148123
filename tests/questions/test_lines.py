"""Answers typed as one line, as plain mode takes them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.questions import (
    Arranged,
    Entered,
    Filled,
    Graded,
    Option,
    Paired,
    Picked,
    Question,
    Response,
    Said,
    Unreadable,
    Written,
)
from tests.questions import making
from tests.questions.making import CARD, CHOICE, CLOZE, MATCH, MULTIPLE, NUMBER, OPEN, ORDER, TRUTH, TYPED

OPTIONS: dict[str, tuple[str, ...]] = {
    "choice": ("The distance", "The direction", "The age"),
    "multiple": ("Nursing", "Mating", "Building", "Guarding", "Singing"),
    "truth": ("True", "False"),
    "order": ("Pupa", "Egg", "Adult", "Larva"),
    "match": ("mates", "sings", "lays eggs", "forages"),
    "card": ("Propolis", "Resin that seals gaps"),
    "open": ("it works over kilometres", "it gives direction and distance"),
}
"""As they may stand on the screen."""


def read(question: Question, line: str) -> Response:
    return question.read_line(line, OPTIONS.get(question.kind, ()))


@pytest.mark.parametrize(
    ("question", "line", "response"),
    [
        (CHOICE, "2", Picked(("The direction",))),
        (CHOICE, " 2 ", Picked(("The direction",))),
        (CHOICE, "the  DIRECTION", Picked(("The direction",))),
        (MULTIPLE, "1 3", Picked(("Nursing", "Building"))),
        (MULTIPLE, "3,1;4", Picked(("Nursing", "Building", "Guarding"))),
        (MULTIPLE, "3 1 3", Picked(("Nursing", "Building"))),
        (MULTIPLE, "building, nursing", Picked(("Nursing", "Building"))),
        (MULTIPLE, "2", Picked(("Mating",))),
        (TRUTH, "1", Said(True)),
        (TRUTH, "T", Said(True)),
        (TRUTH, "yes", Said(True)),
        (TRUTH, " False ", Said(False)),
        (TRUTH, "n", Said(False)),
        (TYPED, "  Karl von Frisch ", Entered("Karl von Frisch")),
        (TYPED, "", Entered("")),
        (NUMBER, " 230 ", Entered("230")),
        (CLOZE, "35 | fanning", Filled(("35", "fanning"))),
        (CLOZE, "35|", Filled(("35", ""))),
        (ORDER, "2 4 1 3", Arranged(("Egg", "Larva", "Pupa", "Adult"))),
        (ORDER, "2,4, 1,3", Arranged(("Egg", "Larva", "Pupa", "Adult"))),
        (ORDER, "egg larva pupa adult", Arranged(("Egg", "Larva", "Pupa", "Adult"))),
        (MATCH, "1c 2a 3d", Paired(("lays eggs", "mates", "forages"))),
        (MATCH, "3D, 1-C; 2=a", Paired(("lays eggs", "mates", "forages"))),
        (MATCH, "2a", Paired(("", "mates", ""))),
        (CARD, "3", Graded(3)),
        (OPEN, " It works over kilometres. ", Written("It works over kilometres.", (True, False))),
    ],
)
def test_a_line_is_read(question: Question, line: str, response: Response) -> None:
    assert read(question, line) == response


@pytest.mark.parametrize(
    ("question", "line", "said"),
    [
        (CHOICE, "4", "Type the number of one option, 1 to 3."),
        (CHOICE, "0", "Type the number of one option, 1 to 3."),
        (CHOICE, "", "Type the number of one option, 1 to 3."),
        (CHOICE, "1 2", "Type the number of one option, 1 to 3."),
        (CHOICE, "9" * 5000, "Type the number of one option, 1 to 3."),
        (CHOICE, "²", "Type the number of one option, 1 to 3."),
        (MULTIPLE, "", "Type the numbers of all the right options, 1 to 5, such as: 1 3"),
        (MULTIPLE, "1 6", "Type the numbers of all the right options, 1 to 5, such as: 1 3"),
        (MULTIPLE, "-1", "Type the numbers of all the right options, 1 to 5, such as: 1 3"),
        (TRUTH, "maybe", "Type 1 (or t) for true, 2 (or f) for false."),
        (TRUTH, "", "Type 1 (or t) for true, 2 (or f) for false."),
        (CLOZE, "35", "There are 2 gaps; split the answers with | such as: first | second"),
        (CLOZE, "1 | 2 | 3", "There are 2 gaps; split the answers with | such as: first | second"),
        (ORDER, "1 2 3", "Type the numbers 1 to 4 in the right order, each once, such as: 2 1 3 4"),
        (ORDER, "1 1 2 3", "Type the numbers 1 to 4 in the right order, each once, such as: 2 1 3 4"),
        (ORDER, "", "Type the numbers 1 to 4 in the right order, each once, such as: 2 1 3 4"),
        (MATCH, "", "Type a number and a letter for each pair, 1 to 3 and a to d, such as: 1b 2a"),
        (MATCH, "1e", "Type a number and a letter for each pair, 1 to 3 and a to d, such as: 1b 2a"),
        (MATCH, "4a", "Type a number and a letter for each pair, 1 to 3 and a to d, such as: 1b 2a"),
        (MATCH, "1a 1b", "Type a number and a letter for each pair, 1 to 3 and a to d, such as: 1b 2a"),
        (MATCH, "9" * 5000 + "a", "Type a number and a letter for each pair, 1 to 3 and a to d, such as: 1b 2a"),
        (CARD, "5", "Type how well you knew it: 1 again, 2 hard, 3 good, 4 easy."),
        (CARD, "good", "Type how well you knew it: 1 again, 2 hard, 3 good, 4 easy."),
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_read_says_what_one_looks_like(question: Question, line: str, said: str) -> None:
    with pytest.raises(Unreadable) as unreadable:
        read(question, line)
    assert str(unreadable.value) == said


def test_an_option_that_is_a_number_may_be_typed_as_itself() -> None:
    years = replace(CHOICE, right="1953", wrong=(Option("1950"), Option("2")))
    options = ("1950", "1953", "2")
    assert years.read_line("1953", options) == Picked(("1953",))
    assert years.read_line("2", options) == Picked(("1953",)), "a place comes before a text"


@pytest.mark.parametrize("question", making.ALL, ids=lambda question: question.kind)
@given(line=st.text(max_size=40))
def test_any_line_is_read_or_unreadable_and_what_is_read_is_judged(question: Question, line: str) -> None:
    try:
        response = read(question, line)
    except Unreadable:
        return
    question.judge(response)
