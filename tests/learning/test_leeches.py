"""A point that slipped away four times is told with what may help: the passage, another form, a rest."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from study.judging.verdict import Mark
from study.learning.catalogue import Catalogue
from study.learning.memory import replay
from study.learning.statistics.leeches import LAPSES, Leech, Remedy, leeches
from tests.learning.making import MORNING, answer, choice, typed

if TYPE_CHECKING:
    from study.learning.answers import Answer
    from study.questions import Question

ASKED: list[Question] = [
    typed("ant", point="s#p", passages=(3, 4)),
    typed("bee", point="s#p"),
    choice("cow", point="s#p"),
    typed("dog"),
]


def history(question: Question, lapses: int, first: int = 0) -> list[Answer]:
    """Give answers that know a point and lose it, so many times."""
    return [
        answer(
            id=f"{first + number:03}",
            question=question.id,
            revision=question.revision,
            point=question.point,
            kind=question.kind,
            mark=Mark.WRONG if number % 2 else Mark.RIGHT,
            share=float(not number % 2),
            at=MORNING + timedelta(days=first + number),
        )
        for number in range(2 * lapses)
    ]


def found(answers: list[Answer], asked: list[Question] = ASKED) -> tuple[Leech, ...]:
    catalogue = Catalogue(asked)
    return leeches(answers, catalogue, replay(answers, catalogue))


@pytest.mark.parametrize(("lapses", "told"), [(0, 0), (LAPSES - 1, 0), (LAPSES, 1), (LAPSES + 1, 1)])
def test_a_point_is_told_from_its_fourth_lapse_on(lapses: int, told: int) -> None:
    assert len(found(history(ASKED[0], lapses))) == told


def test_misses_of_a_point_never_known_are_no_lapses() -> None:
    misses = [answer(revision=ASKED[3].revision, question="d/dog", mark=Mark.WRONG, share=0.0) for _ in range(9)]
    assert found(misses) == ()


def test_it_has_its_questions_its_passages_and_other_forms_those_of_another_kind_first() -> None:
    (leech,) = found(history(ASKED[0], 4))
    assert (leech.point, leech.lapses) == ("s#p", 4)
    assert [question.name for question in leech.questions] == ["ant", "bee", "cow"]
    assert leech.last == ASKED[0]
    assert leech.passages == (3, 4)
    assert [question.name for question in leech.others] == ["cow", "bee"]
    assert leech.remedies == (Remedy.PASSAGE, Remedy.FORM, Remedy.REST)


def test_a_point_with_one_question_and_no_passage_can_rest() -> None:
    (leech,) = found(history(ASKED[3], 4))
    assert leech.remedies == (Remedy.REST,)


def test_another_form_is_other_than_the_one_asked_last() -> None:
    (leech,) = found([*history(ASKED[0], 3), *history(ASKED[1], 1, first=10)])
    assert leech.last == ASKED[1]
    assert [question.name for question in leech.others] == ["cow", "ant"]


def test_where_the_question_asked_last_is_no_more_every_other_is_another_form() -> None:
    (leech,) = found(history(ASKED[0], 4), ASKED[1:])
    assert leech.last is None
    assert [question.name for question in leech.others] == ["bee", "cow"]
    assert leech.shown == ASKED[1]


def test_points_that_are_asked_no_more_are_left_out() -> None:
    assert found(history(ASKED[0], 4), ASKED[3:]) == ()


def test_the_most_lapses_come_first() -> None:
    told = found([*history(ASKED[0], 4), *history(ASKED[3], 6, first=20)])
    assert [(leech.point, leech.lapses) for leech in told] == [("d/dog", 6), ("s#p", 4)]
