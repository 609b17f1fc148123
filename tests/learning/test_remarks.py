"""What a learner says of a question is kept for ever, and the last word of its sort is what holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta, timezone
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.learning.catalogue import Catalogue
from study.learning.log import LogError
from study.learning.remarks import LONGEST, Remark, What, flagged, suspended
from study.learning.rows import REMARK_COLUMNS, remark_as_row, remark_of_row
from tests.learning.making import MORNING, Learner, answer, typed
from tests.learning.test_rows import moments, texts

if TYPE_CHECKING:
    from collections.abc import Iterable


def said(*whats: What, question: str = "d/ant") -> list[Remark]:
    """Give remarks on a question, one after the other."""
    return [
        Remark(f"{number:04}", "me", "", question, "r", what, f"remark {number}", MORNING)
        for number, what in enumerate(whats)
    ]


@pytest.mark.parametrize(
    ("whats", "is_flagged", "is_suspended"),
    [
        ((), False, False),
        ((What.FLAG,), True, False),
        ((What.FLAG, What.UNFLAG), False, False),
        ((What.UNFLAG, What.FLAG, What.RESUME), True, False),
        ((What.SUSPEND,), False, True),
        ((What.SUSPEND, What.FLAG), True, True),
        ((What.SUSPEND, What.RESUME, What.FLAG, What.SUSPEND, What.UNFLAG), False, True),
    ],
)
def test_the_last_word_of_its_sort_holds(whats: Iterable[What], is_flagged: bool, is_suspended: bool) -> None:
    remarks = said(*whats)
    assert ("d/ant" in flagged(remarks)) is is_flagged
    assert ("d/ant" in suspended(remarks)) is is_suspended


def test_a_flag_that_is_set_again_has_the_new_comment_and_the_place_of_the_new_one() -> None:
    first, other, again = said(What.FLAG, What.FLAG, What.FLAG)
    other = Remark(other.id, "me", "", "d/bee", "r", What.FLAG, "", MORNING)
    assert list(flagged([first, other, again]).items()) == [("d/bee", other), ("d/ant", again)]


def test_remarks_on_a_question_that_was_renamed_are_about_its_present_name() -> None:
    name = Catalogue([typed("bee", formerly=("ant", "wasp"))]).name
    old, new = said(What.SUSPEND, What.FLAG), said(What.RESUME, question="d/bee")
    assert set(flagged(old, name)) == suspended(old, name) == {"d/bee"}
    assert suspended([*old, *new], name) == frozenset()
    assert suspended([*old, *new]) == {"d/ant"}, "what has another name is another question"
    assert set(flagged(said(What.FLAG, question="d/gone"), name)) == {"d/gone"}


@given(st.builds(Remark, *[texts] * 5, st.sampled_from(What), texts, moments))
def test_a_remark_comes_back_from_its_row_as_it_was(given: Remark) -> None:
    row = remark_as_row(given)
    assert len(row) == len(REMARK_COLUMNS)
    assert remark_of_row(row) == given


def test_a_remark_is_there_when_the_log_is_opened_again(learner: Learner) -> None:
    learner.hand.moment = MORNING.astimezone(timezone(timedelta(hours=9)))
    kept = learner.log.remark("d/ant", What.FLAG, revision="abc", comment="two are right")
    assert (kept.learner, kept.question, kept.revision) == ("me", "d/ant", "abc")
    assert (kept.what, kept.comment, kept.at) == (What.FLAG, "two are right", learner.hand.now())
    learner.again()
    assert learner.log.remarks() == (kept,)
    assert learner.log.remarks()[0].at.utcoffset() == timedelta(hours=9)


def test_remarks_and_answers_are_in_one_order_also_when_the_clock_is_set_back(learner: Learner) -> None:
    kept = []
    for hours in (0, 5, -48, 0):
        learner.hand.wait(hours=hours)
        kept += [
            learner.log.record(answer(at=learner.hand.now())).id,
            learner.log.remark("d/ant", What.FLAG, revision="r").id,
        ]
        learner.again()
    assert kept == sorted(kept)


def test_a_log_gives_the_remarks_of_its_learner_or_of_everyone(learner: Learner) -> None:
    mine = learner.log.remark("d/ant", What.FLAG, revision="r")
    with learner.open(learner="you", device="phone") as yours:
        other = yours.remark("d/bee", What.SUSPEND, revision="r")
        assert yours.remarks() == (other,)
        assert other.device == "phone"
    assert learner.log.remarks() == (mine,)
    assert learner.log.remarks(everyone=True) == (mine, other)


def test_of_a_comment_that_never_ends_the_beginning_is_kept(learner: Learner) -> None:
    assert learner.log.remark("d/ant", What.FLAG, revision="r", comment="ab" * LONGEST).comment == "ab" * (LONGEST // 2)


@pytest.mark.parametrize("statement", ["UPDATE remarks SET comment = ''", "DELETE FROM remarks"])
def test_what_was_said_is_never_changed_or_deleted(learner: Learner, statement: str) -> None:
    learner.log.remark("d/ant", What.FLAG, revision="r")
    learner.log.close()
    with closing(sqlite3.connect(learner.path)) as file, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        file.execute(statement)
    learner.again()
    assert len(learner.log.remarks()) == 1


def test_a_remark_that_cannot_be_read_is_told(learner: Learner) -> None:
    with learner.log.database.writing():
        learner.log.database.run("INSERT INTO remarks VALUES ('x', 'me', '', 'd/ant', 'r', 'praise', '', 0, 0)")
    with pytest.raises(LogError, match="row of a remark cannot be read"):
        learner.log.remarks()
