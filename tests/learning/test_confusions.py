"""What is taken for what is told from the responses: options chosen, rivals typed, sides paired."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from study.judging.rival import Rival
from study.judging.verdict import Mark
from study.learning.catalogue import Catalogue
from study.learning.statistics.confusions import Slip, confusions, slips_of
from study.questions import (
    Arranged,
    Card,
    Cloze,
    Entered,
    Filled,
    Gap,
    Graded,
    Known,
    Match,
    Multiple,
    Option,
    Paired,
    Picked,
    Said,
    Truth,
)
from tests.learning.histories import CATALOGUE, shuffled
from tests.learning.making import Learner, answer, choice, typed

if TYPE_CHECKING:
    from study.learning.answers import Answer
    from study.questions import Question, Response

LEADERS = (Rival(("Kim Jong-un", "Kim Jong Un"), "his grandson"), Rival(("Joseph Stalin", "Stalin")))
KIM = typed("kim", answer="Kim Il-sung", rivals=LEADERS)
PATRON = choice("patron", right="China", wrong=(Option("Russia"), Option("Japan")))
NEIGHBOUR = choice("neighbour", right="Russia", wrong=(Option("the China"), Option("Japan")))


def gave(question: Question, response: Response, **fields: Any) -> Answer:
    """Give the answer that a response comes to."""
    verdict = question.judge(response)
    told = {
        "question": question.id,
        "revision": question.revision,
        "point": question.point,
        "kind": question.kind,
        "response": response,
        "mark": verdict.mark,
        "share": verdict.share,
    }
    return answer(**(told | fields))


SHARED: dict[str, Any] = {"id": "d/q", "point": "d/q"}


@pytest.mark.parametrize(
    ("question", "response", "slips"),
    [
        (PATRON, Picked(("Japan",)), [Slip("China", "Japan")]),
        (PATRON, Picked(("China",)), []),
        (KIM, Entered("kim jong un"), [Slip("Kim Il-sung", "Kim Jong-un")]),
        (KIM, Entered("somebody else"), []),
        (Truth(claim="Bees dance.", true=True, **SHARED), Said(False), [Slip("", "False")]),
        (Truth(claim="Bees dance.", true=True, **SHARED), Said(True), []),
        (
            Multiple(ask="Which?", right=("a", "b"), wrong=(Option("c"), Option("d")), **SHARED),
            Picked(("a", "c", "d")),
            [Slip("", "c"), Slip("", "d")],
        ),
        (
            Match(ask="Whose?", pairs=(("North", "Pyongyang"), ("South", "Seoul"), ("Japan", "Tokyo")), **SHARED),
            Paired(("Seoul", "Pyongyang", "")),
            [Slip("Pyongyang", "Seoul"), Slip("Seoul", "Pyongyang")],
        ),
        (
            Cloze(
                parts=(Gap(1, "Moscow"), " and ", Gap(2, "Beijing", known=Known((), (Rival(("Seoul",)),)))), **SHARED
            ),
            Filled(("beijing", "Seoul")),
            [Slip("Moscow", "Beijing"), Slip("Beijing", "Seoul")],
        ),
        (Card(front="a", back="b", **SHARED), Graded(1), []),
        (PATRON, Arranged(("of", "another", "shape")), []),
    ],
)
def test_what_a_response_confuses(question: Question, response: Response, slips: list[Slip]) -> None:
    assert list(slips_of(question, response)) == slips


def test_the_wrong_options_of_a_question_are_told_the_most_frequent_first() -> None:
    picked = ("Russia", "China", "Japan", "Russia", "China")
    told = confusions([gave(PATRON, Picked((text,))) for text in picked], Catalogue([PATRON, NEIGHBOUR]))
    (mistaken,) = told.questions
    assert (mistaken.question, mistaken.answered, mistaken.times) == (PATRON, 5, 3)
    assert mistaken.wrong == (("Russia", 2), ("Japan", 1))


def test_two_things_confused_both_ways_are_one_pair_over_all_questions() -> None:
    given = [
        *[gave(PATRON, Picked(("Russia",)))] * 2,
        gave(PATRON, Picked(("Japan",))),
        *[gave(NEIGHBOUR, Picked(("the China",)))] * 4,
    ]
    first, second = confusions(given, Catalogue([PATRON, NEIGHBOUR])).pairs
    assert (first.wanted, first.given) == ("Russia", "the China")  # each under the name by which it was met most
    assert (first.there, first.back, first.times) == (4, 2, 6)
    assert first.questions == ("d/neighbour", "d/patron")
    assert (second.given, second.there, second.back, second.questions) == ("Japan", 1, 0, ("d/patron",))


def test_every_name_of_a_rival_is_that_rival() -> None:
    given = [gave(KIM, Entered(text)) for text in ("Kim Jong Un", "kim jong-un", "KIM JONG UN")]
    (pair,) = confusions(given, Catalogue([KIM])).pairs
    assert (pair.wanted, pair.given, pair.times) == ("Kim Il-sung", "Kim Jong-un", 3)


@pytest.mark.parametrize(
    "fields",
    [
        {"override": True},
        {"revision": "before the key changed"},
        {"question": "d/no-more"},
        {"mark": Mark.ALMOST, "share": 1.0},
    ],
)
def test_what_is_no_mistake_now_is_not_told(fields: dict[str, Any]) -> None:
    mistake = gave(KIM, Entered("Stalin"))
    assert confusions([mistake], Catalogue([KIM])).pairs
    told = confusions([replace(mistake, **fields)], Catalogue([KIM]))
    assert told.questions == ()
    assert told.pairs == ()


def test_an_answer_that_was_taken_back_does_not_count(learner: Learner) -> None:
    session = learner.session([PATRON])
    session.answer(Picked(("Japan",)))
    assert len(confusions(learner.log.answers(), Catalogue([PATRON])).pairs) == 1
    session.undo()
    assert confusions(learner.log.answers(), Catalogue([PATRON])).pairs == ()


@given(shuffled())
def test_the_order_of_the_answers_does_not_show(both: tuple[list[Answer], list[Answer]]) -> None:
    told = confusions(both[0], CATALOGUE)
    assert told == confusions(both[1], CATALOGUE)
    assert all(pair.there >= pair.back >= 0 and pair.wanted != pair.given for pair in told.pairs)
    assert sum(pair.times for pair in told.pairs) == sum(mistaken.times for mistaken in told.questions)
    assert [pair.times for pair in told.pairs] == sorted((pair.times for pair in told.pairs), reverse=True)
