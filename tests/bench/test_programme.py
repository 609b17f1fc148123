"""The dynamic programme: that it is the prototype's, that it plans within the minutes, and what it takes for a miss."""

from __future__ import annotations

from random import Random

import pytest

from tests.bench.policy import Form
from tests.bench.programme import DIFFICULTIES, STABILITIES, Programme, solve
from tests.bench.simulation import Course, study_for_exam
from tests.bench.students import Streams
from tests.bench.worlds import WORLDS
from tests.bench.worlds.calibration import PROTOTYPE

SOME_CELLS = range(0, STABILITIES * DIFFICULTIES, 7)


def begun(days: int = 14, seconds_a_day: float = 300.0, points: int = 60) -> Programme:
    programme = Programme()
    programme.begin(points, days, seconds_a_day, Random(1))
    programme.start(0)
    return programme


@pytest.mark.parametrize(
    ("course", "recalls"),
    [
        (Course(days=14, minutes=5.0, missed=0.25), (0.856986, 0.819666, 0.73902, 0.893664)),
        (Course(days=4, minutes=15.0), (0.937931, 0.946789, 0.878621, 0.982171)),
    ],
)
def test_the_figures_of_the_prototype_come_again(course: Course, recalls: tuple[float, ...]) -> None:
    """Three students with its generators; there the policy is called exam_dp_conf."""
    for world, noted in zip(WORLDS, recalls, strict=True):
        total = 0.0
        for seed in (1000, 1001, 1002):
            drawn = Streams(
                memory=Random(seed * 7 + 1),
                answers=Random(seed),
                attendance=Random(seed + 5),
                policy=Random(seed + 99),
            )
            mind = WORLDS[world](drawn.memory, PROTOTYPE[world])
            total += study_for_exam(mind, Programme(), course, drawn).recall
        assert total / 3 == pytest.approx(noted, abs=1e-6)


@pytest.mark.parametrize("days", [1, 4, 14])
def test_the_dearer_a_second_the_less_is_planned(days: int) -> None:
    planned = [solve(days, price).seconds for price in (1e-6, 1e-4, 1e-3, 1e-2, 1.0)]
    assert planned == sorted(planned, reverse=True)
    assert planned[0] > planned[-1] == 0


def test_the_dearer_a_second_the_fewer_states_are_worth_asking() -> None:
    def asked(price: float) -> int:
        worth = solve(6, price).worth
        return sum(row[cell] > 0 for day in worth for row in day for cell in SOME_CELLS)

    cheap, middling, dear = (asked(price) for price in (1e-6, 3e-3, 1.0))
    assert cheap > middling > dear == 0


def test_on_the_eve_what_is_asked_earns_its_price_by_the_next_morning() -> None:
    price, days = 5e-3, 6
    eve = solve(days, price).worth[days - 1]
    worths = [row[cell] for row in eve for cell in SOME_CELLS]
    assert any(worth == 0 for worth in worths)
    assert any(worth > 0 for worth in worths)
    assert all(worth == 0 or worth > price for worth in worths)
    best = max(worths)
    assert best * 11 <= 1, "no question of eleven seconds or more brings more than a whole point"


def test_of_two_points_the_one_that_was_missed_is_asked_first_on_the_eve() -> None:
    programme = begun(points=2)
    for point, right in ((0, True), (1, False), (1, True)):
        programme.observe(point, 0.0, right, 10.0, True, Form.TYPED)
    programme.start(13)
    assert [programme.next(13.0, 300.0) for _ in range(3)] == [1, 0, None]


def test_where_minutes_are_few_a_point_rests_while_it_is_fresh_and_is_asked_when_it_fades() -> None:
    def asked_on(day: int) -> bool:
        programme = begun(seconds_a_day=200.0)
        programme.observe(0, 0.0, True, 10.0, True, Form.TYPED)
        programme.start(day)
        return 0 in [programme.next(float(day), 200.0) for _ in range(60)]

    assert not asked_on(1)
    assert asked_on(13)


@pytest.mark.parametrize(
    ("right", "sure", "form", "returns"),
    [
        (True, True, Form.CHOICE, False),
        (True, False, Form.CHOICE, True),
        (True, False, Form.TYPED, False),
        (False, True, Form.CHOICE, True),
    ],
)
def test_a_right_choice_that_was_not_sure_comes_back_like_a_miss(
    right: bool, sure: bool, form: Form, returns: bool
) -> None:
    programme = begun()
    first = programme.next(0.0, 300.0)
    assert first is not None
    programme.observe(first, 0.0, right, 10.0, sure, form)
    later = []
    for _ in range(6):
        point = programme.next(0.0, 300.0)
        assert point is not None
        later.append(point)
        programme.observe(point, 0.0, True, 10.0, True, Form.TYPED)
    assert (first in later) is returns
    assert first not in later[:5]


def test_it_tells_no_forecast() -> None:
    assert begun().forecast(14.0) is None
