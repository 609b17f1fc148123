"""Where of what was asked the least is likely to be recalled."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from study.learning.memory import Memory, Rating, recall, remember
from study.learning.statistics.weakest import Weak, weakest
from tests.learning.making import MORNING, typed

if TYPE_CHECKING:
    from study.questions import Question

NOW = MORNING + timedelta(days=30)

ASKED: dict[str, list[Question]] = {
    "old": [typed("a"), typed("b")],
    "older": [typed("c"), typed("d"), typed("new")],
    "fresh": [typed("e"), typed("f")],
    "hardly asked": [typed("g"), typed("new")],
    "never asked": [typed("new"), typed("newer")],
}


def memories(**days_ago: float) -> dict[str, Memory]:
    """Give points that were got right once, so many days before now."""
    return {f"d/{name}": remember(None, Rating.GOOD, NOW - timedelta(days=ago)) for name, ago in days_ago.items()}


def test_the_worst_comes_first_and_what_holds_or_was_hardly_asked_is_left_out() -> None:
    known = memories(a=20, b=20, c=30, d=30, e=0, f=0, g=30)
    found = weakest(ASKED, known, NOW, 5)
    assert list(found) == ["older", "old"]
    expected = (recall(known["d/c"], NOW) + recall(known["d/d"], NOW)) / 2
    assert found["older"] == Weak(2, expected, 0)
    assert list(weakest(ASKED, known, NOW, 1)) == ["older"]


def test_a_point_asked_in_two_forms_counts_once_and_one_from_outside_not_at_all() -> None:
    known = memories(a=30, b=30)
    twice = {"x": [typed("a"), typed("a2", point="d/a"), typed("b", outside=True)]}
    assert weakest(twice, known, NOW, 5) == {}


def test_who_has_answered_nothing_has_no_weak_spot() -> None:
    assert weakest(ASKED, {}, NOW, 5) == {}


def test_a_group_that_is_better_than_the_whole_is_not_weak_and_one_alone_is_the_whole() -> None:
    known = memories(a=12, b=12, c=40, d=40)
    groups = {"better": ASKED["old"], "worse": ASKED["older"]}
    assert list(weakest(groups, known, NOW, 5)) == ["worse"]
    assert list(weakest({"better": ASKED["old"]}, known, NOW, 5)) == ["better"]


def test_what_is_known_of_what_was_asked_is_counted() -> None:
    found = weakest({"x": ASKED["old"]}, memories(a=0, b=40), NOW, 5)
    assert (found["x"].known, found["x"].asked) == (1, 2)
