"""The second proof: it passes every question of the bank, and catches any that is spoiled."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from study.generate.families import FAMILIES
from study.generate.proof import faults
from study.questions import Choice, Cloze, Match, Number, Order, Question, Truth, Typed
from study.questions.base import Option
from study.questions.gaps import Gap
from tests.generate.shipped import base, deck, questions


@pytest.mark.parametrize("seed", range(6))
def test_no_wrong_option_of_any_question_can_be_shown_to_be_true(seed: int) -> None:
    facts, _ = base()
    found = {question.name: list(faults(facts, question)) for question in deck(seed).questions}
    assert {name: said for name, said in found.items() if said} == {}


def spoiled(question: Question) -> Question:
    """Give the question with what is right made wrong, as a fault of its family would."""
    match question:
        case Choice():
            wrong = question.wrong[0]
            return replace(question, right=wrong.text, wrong=(Option(question.right, ""), *question.wrong[1:]))
        case Truth():
            return replace(question, true=not question.true)
        case Typed():
            return replace(question, answer=question.rivals[0].names[0], accept=(), rivals=())
        case Number():
            return replace(question, number=question.number + 1)
        case Cloze():
            parts = (replace(part, answer="nobody") if isinstance(part, Gap) else part for part in question.parts)
            return replace(question, parts=tuple(parts))
        case Order():
            return replace(question, items=question.items[::-1])
        case Match():
            (one, first), (two, second), *rest = _unlike(question)
            return replace(question, pairs=((one, second), (two, first), *rest))
    raise AssertionError(question.kind)


def _unlike(question: Match) -> list[tuple[str, str]]:
    """The pairs, with two of different right sides in front."""
    first = question.pairs[0]
    second = next(pair for pair in question.pairs if pair[1] != first[1])
    return [first, second, *(pair for pair in question.pairs if pair not in (first, second))]


@pytest.mark.parametrize("family", [family.name for family in FAMILIES])
def test_a_spoiled_question_of_any_family_is_caught(family: str) -> None:
    facts, _ = base()
    for question in questions(family):
        assert list(faults(facts, spoiled(question))), question.prompt


def test_a_true_option_among_the_wrong_ones_is_caught() -> None:
    facts, _ = base()
    for family in ("reason", "evidence"):
        for question in questions(family):
            assert isinstance(question, Choice)
            target = facts.argument.nodes[question.point.partition("#")[2]].to
            others = [node for node in facts.argument.children(target) if node.role in ("premise", "evidence")]
            siblings = [node.text for node in others if node.text != question.right]
            if siblings:
                wrong = Option(Random(question.id).choice(siblings), "")
                assert list(faults(facts, replace(question, wrong=(wrong, *question.wrong[1:]))))


def test_another_name_of_the_answer_among_the_wrong_options_is_caught() -> None:
    facts, _ = base()
    question = next(each for each in questions("choice") if each.point.endswith("#first-stop"))
    assert isinstance(question, Choice)
    spoilt = replace(question, wrong=(Option("the Kremlin", ""), *question.wrong[1:]))
    assert list(faults(facts, spoilt)) == ["'the Kremlin' is true too"]
