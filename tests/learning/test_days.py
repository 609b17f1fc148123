"""A learner's day begins at four by the clock on the wall, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.learning.days import beginning, day_of, next_day
from study.learning.memory import Rating, comes_again, is_due, recall, remember

BERLIN = ZoneInfo("Europe/Berlin")
LOS_ANGELES = ZoneInfo("America/Los_Angeles")
TOKYO = ZoneInfo("Asia/Tokyo")
AUCKLAND = ZoneInfo("Pacific/Auckland")
HONOLULU = ZoneInfo("Pacific/Honolulu")
TUESDAY = date(2026, 11, 24)


def test_late_study_counts_for_the_evening_it_belongs_to() -> None:
    assert day_of(datetime(2026, 11, 25, 3, 59, 59, tzinfo=BERLIN)) == TUESDAY
    assert day_of(datetime(2026, 11, 25, 4, 0, tzinfo=BERLIN)) == TUESDAY + timedelta(days=1)


def test_days_are_local_and_never_those_of_utc() -> None:
    evening = datetime(2026, 11, 24, 20, tzinfo=timezone(timedelta(hours=-8)))
    assert day_of(evening) == TUESDAY
    assert day_of(evening.astimezone(UTC)) == TUESDAY + timedelta(days=1)


def test_the_night_on_which_clocks_go_forward_has_its_rollover_at_four() -> None:
    saturday = date(2026, 3, 28)
    assert day_of(datetime(2026, 3, 29, 1, 59, tzinfo=BERLIN)) == saturday
    assert day_of(datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN)) == saturday
    assert day_of(datetime(2026, 3, 29, 4, 0, tzinfo=BERLIN)) == saturday + timedelta(days=1)


def test_the_night_on_which_clocks_go_back_has_its_rollover_at_four() -> None:
    saturday = date(2026, 10, 24)
    for fold in (0, 1):
        assert day_of(datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=fold)) == saturday
    assert day_of(datetime(2026, 10, 25, 4, 0, tzinfo=BERLIN)) == saturday + timedelta(days=1)


def test_a_day_lasts_until_the_next_one_begins() -> None:
    moment = datetime(2026, 11, 24, 23, 30, tzinfo=BERLIN)
    begins = next_day(moment)
    assert begins == datetime(2026, 11, 25, 4, tzinfo=BERLIN)
    assert day_of(begins) == day_of(moment) + timedelta(days=1)
    assert day_of(begins - timedelta(microseconds=1)) == day_of(moment)


@given(
    st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1)),
    st.timedeltas(timedelta(hours=-14), timedelta(hours=14)),
)
def test_every_moment_lies_between_the_beginning_of_its_day_and_that_of_the_next(
    wall: datetime, ahead: timedelta
) -> None:
    moment = wall.replace(tzinfo=timezone(ahead))
    assert beginning(day_of(moment), moment) <= moment < next_day(moment)


@pytest.mark.parametrize(
    ("wall", "day"),
    [
        ("2026-11-24T23:59:59.999999", 24),
        ("2026-11-25T00:00:00", 24),
        ("2026-11-25T03:59:59.999999", 24),
        ("2026-11-25T04:00:00", 25),
        ("2026-11-25T23:59:59", 25),
    ],
)
@pytest.mark.parametrize("zone", [BERLIN, LOS_ANGELES, TOKYO, UTC])
def test_midnight_ends_no_day_and_four_does_in_every_zone(wall: str, day: int, zone: tzinfo) -> None:
    assert day_of(datetime.fromisoformat(wall).replace(tzinfo=zone)) == date(2026, 11, day)


ZONES = (
    "UTC",
    "Europe/Berlin",
    "Europe/Dublin",  # where winter, not summer, is the exception
    "America/New_York",
    "America/Sao_Paulo",  # no summer time
    "America/St_Johns",  # half an hour beside the others
    "Asia/Kathmandu",  # three quarters of one
    "Australia/Lord_Howe",  # summer time of half an hour
    "Africa/Casablanca",  # winter time in Ramadan
    "Pacific/Chatham",
    "Pacific/Auckland",
)


def as_logged(moment: datetime) -> datetime:
    """Give the moment as the log keeps it: with the offset of then, and no rule for other times."""
    ahead = moment.utcoffset()
    assert ahead is not None
    return moment.replace(tzinfo=timezone(ahead))


@pytest.mark.parametrize("name", ZONES)
def test_through_a_year_days_follow_one_another_and_change_at_four(name: str) -> None:
    zone, quarter = ZoneInfo(name), timedelta(minutes=15)
    begins: list[datetime] = []
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    before = day_of(moment.astimezone(zone))
    while moment < datetime(2027, 1, 2, tzinfo=UTC):
        moment += quarter
        local = moment.astimezone(zone)
        today = day_of(local)
        assert day_of(as_logged(local)) == today, "the log tells the day without knowing the zone"
        if today != before:
            assert today == before + timedelta(days=1)
            assert (local.hour, local.minute) == (4, 0)
            begins.append(moment)
        before = today
    assert len(begins) in (366, 367)
    lengths = {(later - sooner) / timedelta(hours=1) for sooner, later in pairwise(begins)}
    changes = len({moment.astimezone(zone).utcoffset() for moment in begins}) > 1
    assert lengths == ({24.0} if not changes else {23.5, 24.0, 24.5} if name.endswith("Howe") else {23.0, 24.0, 25.0})


def test_a_learner_who_flies_west_has_a_longer_day_and_one_who_flies_east_a_shorter() -> None:
    leaves = datetime(2026, 11, 24, 20, tzinfo=BERLIN)
    west = (leaves + timedelta(hours=12)).astimezone(LOS_ANGELES)
    assert (west.hour, day_of(west)) == (23, TUESDAY), "it is the same evening there"
    east = (leaves + timedelta(hours=12)).astimezone(TOKYO)
    assert (east.hour, day_of(east)) == (16, TUESDAY + timedelta(days=1))


def test_over_the_date_line_a_day_comes_twice_and_nothing_is_asked_twice_on_it() -> None:
    morning = datetime(2026, 11, 24, 9, tzinfo=AUCKLAND)
    landed = (morning + timedelta(hours=9)).astimezone(HONOLULU)
    assert day_of(landed) == TUESDAY - timedelta(days=1)
    memory = remember(None, Rating.GOOD, as_logged(morning))
    assert not is_due("p", memory, landed)
    again = remember(memory, Rating.GOOD, as_logged(landed))
    assert again.stability == pytest.approx(memory.stability, rel=0.2), "a second look on one day, not a night apart"
    assert recall(again, landed) == 1.0


def test_what_was_learned_before_a_flight_is_due_by_the_days_of_where_the_learner_is() -> None:
    evening = as_logged(datetime(2026, 11, 24, 20, tzinfo=BERLIN))
    memory = remember(None, Rating.HARD, evening)
    due = comes_again("p", memory)
    for zone in (BERLIN, LOS_ANGELES, TOKYO, AUCKLAND, HONOLULU):
        day = day_of(due.astimezone(zone))
        begins = beginning(day, due.astimezone(zone))
        assert is_due("p", memory, begins)
        assert not is_due("p", memory, begins - timedelta(seconds=1))


def test_a_clock_set_back_gives_days_all_the_same() -> None:
    memory = remember(None, Rating.GOOD, datetime(2026, 11, 24, 9, tzinfo=BERLIN))
    earlier = datetime(2025, 1, 1, 9, tzinfo=BERLIN)
    assert day_of(earlier) == date(2025, 1, 1)
    assert recall(memory, earlier) == 1.0
    after = remember(memory, Rating.GOOD, earlier)
    assert (after.reps, after.last) == (2, earlier)
    assert after.stability >= memory.stability
