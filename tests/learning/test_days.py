"""A learner's day begins at four by the clock on the wall, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from study.learning.days import beginning, day_of, next_day

BERLIN = ZoneInfo("Europe/Berlin")
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
