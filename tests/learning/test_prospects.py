"""What points promise."""

from __future__ import annotations

from datetime import timedelta

from study.learning.forecast import Tuning
from study.learning.prospects import prospects
from tests.learning.making import MORNING, some

ASKED = some(15)


def test_a_group_that_the_session_asks_gains_and_another_does_not() -> None:
    groups = {"asked": ASKED[:5], "left": ASKED[5:]}
    then = MORNING + timedelta(days=9)
    asked, left = prospects(groups, {}, [question.point for question in ASKED[:5]], (MORNING, then), Tuning())
    assert asked.after.mean > asked.then.mean
    assert left.after == left.then
    assert (asked.points, left.points) == (5, 10)
