"""When something comes again is said in the learner's own days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from study.learning.days import day_of
from study.presenting.days import dated, day_told, lasting, when

EVENING = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "words"),
    [
        (0, "today"),
        (4, "today"),  # half past three at night still belongs to the evening
        (5, "tomorrow"),
        (24, "tomorrow"),
        (5 * 24, "in 5 days"),
        (21 * 24, "in 3 weeks"),
        (90 * 24, "in 3 months"),
        (800 * 24, "in 2 years"),
        (-48, "today"),
    ],
)
def test_a_moment_is_told_in_days(hours: int, words: str) -> None:
    assert when(EVENING + timedelta(hours=hours), EVENING) == words


def test_a_day_begins_at_four() -> None:
    assert day_of(datetime(2026, 11, 25, 3, 59, tzinfo=UTC)).day == 24
    assert day_of(datetime(2026, 11, 25, 4, 0, tzinfo=UTC)).day == 25


def test_days_and_minutes_read_as_people_write_them() -> None:
    assert dated(day_of(EVENING)) == "Tue 24 November"
    assert lasting(250.9) == "4:10"


def test_a_day_that_is_past_tells_its_year_where_it_is_another() -> None:
    today = date(2026, 11, 24)
    assert day_told(today, today) == "today"
    assert day_told(date(2026, 11, 23), today) == "yesterday"
    assert day_told(date(2026, 11, 3), today) == "Tue 3 November"
    assert day_told(date(2025, 11, 3), today) == "Mon 3 November 2025"
