"""What each kind of question says to a response: right, wrong, partly with how much, look again, and why."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import permutations

import pytest

from study.judging.rival import Rival
from study.judging.verdict import Mark, Verdict
from study.questions import (
    KINDS,
    Arranged,
    Entered,
    Filled,
    Graded,
    Paired,
    Picked,
    Question,
    Response,
    Said,
    Tolerance,
    Written,
)
from study.questions.cloze import Cloze
from study.questions.gaps import read_gaps
from tests.questions import making
from tests.questions.making import CARD, CHOICE, CLOZE, MATCH, MULTIPLE, NUMBER, OPEN, ORDER, TRUTH, TYPED

RIGHT, ALMOST, PARTLY, WRONG, AGAIN = Mark.RIGHT, Mark.ALMOST, Mark.PARTLY, Mark.WRONG, Mark.AGAIN


def seen(verdict: Verdict) -> tuple[Mark, float, str]:
    return verdict.mark, round(verdict.share, 3), verdict.why


def test_every_kind_is_judged_here() -> None:
    assert {question.kind for question in making.ALL} == set(KINDS)


@pytest.mark.parametrize(
    ("question", "response"),
    [
        (CHOICE, Picked(("The direction",))),
        (MULTIPLE, Picked(("Guarding", "Nursing", "Building"))),
        (TRUTH, Said(False)),
        (TYPED, Entered("karl von frisch")),
        (NUMBER, Entered("250 per second")),
        (CLOZE, Filled(("thirty-five", "Fanning"))),
        (ORDER, Arranged(("Egg", "Larva", "Pupa", "Adult"))),
        (MATCH, Paired(("lays eggs", "mates", "forages"))),
        (CARD, Graded(3)),
        (CARD, Graded(4)),
        (OPEN, Written("all of it", (True, True))),
    ],
)
def test_a_right_response_is_wholly_right_and_needs_no_reason(question: Question, response: Response) -> None:
    assert seen(question.judge(response)) == (RIGHT, 1.0, "")


@pytest.mark.parametrize(
    ("question", "response", "why"),
    [
        (CHOICE, Picked(("The distance",)), "The length shows that."),
        (CHOICE, Picked(("The age",)), "it is “The direction”"),
        (CHOICE, Picked(("The direction", "The age")), "it is “The direction”"),
        (TRUTH, Said(True), "Drones have no sting."),
        (replace(TRUTH, correction=""), Said(True), "the claim is false"),
        (replace(TRUTH, true=True, correction=""), Said(False), "the claim is true"),
        (TYPED, Entered("Lorenz"), "not the expected answer"),
        (
            replace(TYPED, rivals=(Rival(("Otto Frisch",), "his nephew"),)),
            Entered("Otto Frisch"),
            "that is Otto Frisch, his nephew",
        ),
        (NUMBER, Entered("300"), "too high"),
        (NUMBER, Entered("230 per minute"), "right number, wrong unit"),
        (CLOZE, Filled(("36", "sweating")), "gap 1: the number is another one; gap 2: not the expected answer"),
        (ORDER, Arranged(("Adult", "Pupa", "Larva", "Egg")), "place 1 is “Egg”, not “Adult”"),
        (MULTIPLE, Picked(("Mating",)), "you missed “Nursing”, “Building” and “Guarding”; “Mating” does not belong"),
        (CARD, Graded(1), "by your own grade"),
        (
            OPEN,
            Written("no idea", (False, False)),
            "not said: “it works over kilometres” and “it gives direction and distance”",
        ),
    ],
)
def test_a_wrong_response_gets_nothing_and_a_reason(question: Question, response: Response, why: str) -> None:
    assert seen(question.judge(response)) == (WRONG, 0.0, why)


@pytest.mark.parametrize(
    ("question", "response", "share", "why"),
    [
        (MULTIPLE, Picked(("Nursing", "Building")), 0.667, "you missed “Guarding”"),
        (MULTIPLE, Picked(("Nursing", "Building", "Guarding", "Mating")), 0.667, "“Mating” does not belong"),
        (
            MULTIPLE,
            Picked(("Nursing", "Building", "Mating")),
            0.333,
            "you missed “Guarding”; “Mating” does not belong",
        ),
        (CLOZE, Filled(("35", "")), 0.5, "gap 2: nothing typed"),
        (CLOZE, Filled(("35", "water")), 0.5, "gap 2: not the expected answer"),
        (ORDER, Arranged(("Larva", "Egg", "Pupa", "Adult")), 0.667, "place 1 is “Egg”, not “Larva”"),
        (ORDER, Arranged(("Egg", "Larva", "Adult", "Pupa")), 0.667, "place 3 is “Pupa”, not “Adult”"),
        (
            MATCH,
            Paired(("lays eggs", "forages", "mates")),
            0.333,
            "“Drone” goes with “mates”; “Worker” goes with “forages”",
        ),
        (MATCH, Paired(("lays eggs", "mates", "")), 0.667, "“Worker” goes with “forages”"),
        (OPEN, Written("far", (True, False)), 0.333, "not said: “it gives direction and distance”"),
        (OPEN, Written("where", (False, True)), 0.667, "not said: “it works over kilometres”"),
    ],
)
def test_partly_right_says_how_much_and_what_is_missing(
    question: Question, response: Response, share: float, why: str
) -> None:
    assert seen(question.judge(response)) == (PARTLY, share, why)


@pytest.mark.parametrize(
    ("question", "response", "why"),
    [
        (CHOICE, Picked(()), "nothing chosen yet"),
        (MULTIPLE, Picked(()), "nothing chosen yet"),
        (TYPED, Entered("  "), "nothing typed"),
        (NUMBER, Entered(""), "nothing typed"),
        (CLOZE, Filled(("", " ")), "nothing typed"),
        (ORDER, Arranged(("Egg", "Larva")), "every item has to be placed once"),
        (ORDER, Arranged(("Egg", "Egg", "Larva", "Pupa")), "every item has to be placed once"),
        (MATCH, Paired(("", "", "")), "nothing paired yet"),
        (OPEN, Written(" ", (False, False)), "nothing typed"),
    ],
)
def test_what_is_no_answer_yet_is_not_counted(question: Question, response: Response, why: str) -> None:
    assert seen(question.judge(response)) == (AGAIN, 0.0, why)


@pytest.mark.parametrize(
    ("question", "response", "why"),
    [
        (TYPED, Entered("Karl von Frish"), "spelling: Karl von Frisch"),
        (CLOZE, Filled(("35", "faning")), "gap 2: spelling: fanning"),
        (CARD, Graded(2), "hard, by your own grade"),
    ],
)
def test_almost_right_counts_as_right_and_shows_the_slip(question: Question, response: Response, why: str) -> None:
    verdict = question.judge(response)
    assert seen(verdict) == (ALMOST, 1.0, why)
    assert verdict.counts_as_right


@pytest.mark.parametrize("question", making.ALL, ids=lambda question: question.kind)
def test_a_response_of_another_shape_is_a_fault_of_ours(question: Question) -> None:
    shapes: list[Response] = [Picked(()), Said(True), Entered("x"), Filled(("x",)), Graded(1), Paired(("x",))]
    taken = 0
    for shape in shapes:
        try:
            question.judge(shape)
            taken += 1
        except TypeError:
            pass
        except ValueError:
            taken += 1
    assert taken <= 1


class TestParts:
    """Kinds with parts say which of them were right."""

    def test_gaps(self) -> None:
        assert CLOZE.judge(Filled(("35", "sweating"))).parts == (True, False)

    def test_pairs(self) -> None:
        assert MATCH.judge(Paired(("lays eggs", "forages", "mates"))).parts == (True, False, False)

    def test_places_in_an_order(self) -> None:
        assert ORDER.judge(Arranged(("Egg", "Pupa", "Larva", "Adult"))).parts == (True, False, False, True)

    def test_expected_points(self) -> None:
        assert OPEN.judge(Written("x", (False, True))).parts == (False, True)


class TestCloze:
    """Each gap goes by the typed rules."""

    SIDES = Cloze(**making.BASE, parts=read_gaps("[[Moscow]] or [[Beijing | China]], never [[Moscow]]."))

    def test_what_fills_another_gap_is_named_as_such(self) -> None:
        verdict = self.SIDES.judge(Filled(("Moscow", "Moscow", "Moscow")))
        assert seen(verdict) == (PARTLY, 0.667, "gap 2: that is Moscow, which fills another gap")

    def test_two_gaps_may_have_the_same_answer(self) -> None:
        assert self.SIDES.judge(Filled(("Moscow", "China", "Moscow"))).mark is RIGHT

    def test_a_name_to_check_leaves_the_question_open(self) -> None:
        koreas = Cloze(**making.BASE, parts=read_gaps("[[South Korea]] and [[North Korea]]"))
        assert seen(koreas.judge(Filled(("Suoth Korea", "North Korea")))) == (AGAIN, 0.0, "check the name: “Suoth”")

    def test_one_gap_alone_gives_its_reason_without_a_number(self) -> None:
        one = Cloze(**making.BASE, parts=read_gaps("A [[veto]]."))
        assert one.judge(Filled(("vote",))).why == "not the expected answer"

    def test_the_prompt_has_blanks_and_hints_and_the_key_has_the_answers(self) -> None:
        assert CLOZE.prompt == "Kept near _____ °C by _____ [with wings]."
        assert CLOZE.key == "Kept near 35 °C by fanning."


class TestNumber:
    """A tolerance is an amount or a percentage."""

    @pytest.mark.parametrize(("response", "mark"), [("207", RIGHT), ("253", RIGHT), ("206.9", WRONG), ("253.1", WRONG)])
    def test_percent_of_the_number(self, response: str, mark: Mark) -> None:
        assert NUMBER.judge(Entered(response)).mark is mark

    def test_percent_of_a_negative_number(self) -> None:
        cold = replace(NUMBER, number=Decimal(-40), unit="", within=Tolerance(Decimal(5), percent=True))
        assert [cold.judge(Entered(text)).mark for text in ("-42", "-38", "-43", "40")] == [RIGHT, RIGHT, WRONG, WRONG]

    def test_the_key_shows_unit_and_tolerance(self) -> None:
        assert NUMBER.key == "230 per second (±10%)"
        assert replace(NUMBER, within=Tolerance(Decimal(0)), unit="").key == "230"


class TestOrder:
    """Share: Kendall's tau, never below 0."""

    def test_tau_of_every_order_of_four(self) -> None:
        shares = sorted(ORDER.judge(Arranged(given)).share for given in permutations(ORDER.items))
        assert [round(share, 3) for share in shares] == [0.0] * 15 + [0.333] * 5 + [0.667] * 3 + [1.0]

    def test_two_items_are_right_or_wrong(self) -> None:
        two = replace(ORDER, items=("Egg", "Adult"))
        assert two.judge(Arranged(("Adult", "Egg"))).mark is WRONG

    def test_only_the_right_order_is_right(self) -> None:
        right = [given for given in permutations(ORDER.items) if ORDER.judge(Arranged(given)).mark is RIGHT]
        assert right == [ORDER.items]


class TestTyped:
    """Language and exactness go from the question to the judge."""

    def test_exact(self) -> None:
        exact = replace(TYPED, exact=True)
        assert exact.judge(Entered("karl von frisch")).why == "capital letters matter here"

    def test_language(self) -> None:
        assert replace(TYPED, answer="5", language="de").judge(Entered("five")).mark is WRONG
        assert replace(TYPED, answer="5").judge(Entered("five")).mark is RIGHT


def test_open_guesses_only_what_is_plainly_mentioned() -> None:
    assert OPEN.guess("It works over many kilometres.") == (True, False)
    assert OPEN.guess("It gives both distance and direction") == (False, True)
    assert OPEN.guess("") == (False, False)
