"""Every try at a question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from study.learning.catalogue import Catalogue
from study.learning.tries import tries
from tests.learning.logs_made import about
from tests.learning.making import answer, typed

if TYPE_CHECKING:
    from study.learning.answers import Answer
    from tests.learning.making import Learner

ANT, BEE = typed("ant", point="s#one"), typed("bee", point="s#one")


def given(learner: Learner, **fields: object) -> Answer:
    learner.hand.wait(minutes=1)
    return learner.log.record(answer(**(about(ANT) | {"at": learner.hand.now()} | fields)))


def test_a_question_has_its_own_tries_and_not_those_of_its_point(learner: Learner) -> None:
    first, other, second = given(learner), given(learner, **about(BEE)), given(learner)
    found = tries(learner.log, Catalogue([ANT, BEE]), [ANT, BEE])
    assert found == {"d/ant": (first, second), "d/bee": (other,)}


def test_what_was_taken_back_and_second_tries_are_left_out(learner: Learner) -> None:
    gone = given(learner)
    given(learner, retry=True)
    kept = given(learner)
    learner.log.retract(gone.id)
    assert tries(learner.log, Catalogue([ANT]), [ANT]) == {"d/ant": (kept,)}


def test_a_question_keeps_its_tries_under_a_new_name_and_under_another_key(learner: Learner) -> None:
    first = given(learner)
    renamed = replace(ANT, id="d/emmet", formerly=("ant",), answer="emmet")
    second = given(learner, **about(renamed))
    assert tries(learner.log, Catalogue([renamed]), [renamed]) == {"d/emmet": (first, second)}


def test_a_question_never_asked_has_none(learner: Learner) -> None:
    assert tries(learner.log, Catalogue([ANT]), [ANT]) == {"d/ant": ()}
    assert tries(learner.log, Catalogue([ANT]), []) == {}


def test_second_tries_are_there_for_who_wants_them(learner: Learner) -> None:
    first, second = given(learner), given(learner, retry=True)
    assert tries(learner.log, Catalogue([ANT]), [ANT], second=True) == {"d/ant": (first, second)}


def test_a_question_keeps_its_tries_when_it_is_given_another_point(learner: Learner) -> None:
    first = given(learner)
    moved = replace(ANT, point="s#two")
    assert tries(learner.log, Catalogue([moved]), [moved]) == {"d/ant": (first,)}
