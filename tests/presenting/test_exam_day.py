"""The day of an exam as a person writes it."""

from __future__ import annotations

from datetime import date

import pytest

from study.presenting.exam_day import day_to_come, left, told
from study.text.problems import PersonError

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        (" 2026-12-04 ", date(2026, 12, 4)),
        ("10", date(2026, 12, 4)),
        ("in 10 days", date(2026, 12, 4)),
        ("1 day", date(2026, 11, 25)),
        ("0", TODAY),
        ("2026-11-24", TODAY),
        ("730", date(2028, 11, 23)),
    ],
)
def test_a_date_or_a_number_of_days_is_a_day(said: str, day: date) -> None:
    assert day_to_come(said, TODAY) == day


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("4.12.2026", "“4.12.2026” is no date; write year, month and day, such as 2026-12-08"),
        ("20261204", "“20261204” is no date"),
        ("-3", "“-3” is no date"),
        ("٣", "“٣” is no date"),
        ("2026-02-30", "“2026-02-30” is no date"),
        ("2026-11-23", "Mon 23 November 2026 is over; write a day to come, such as 2026-12-08"),
        ("731", "Fri 24 November 2028 is more than two years away; is the year right?"),
        ("\x1b[31mx", "“x” is no date"),
    ],
)
def test_what_is_none_is_told_in_a_sentence(said: str, why: str) -> None:
    with pytest.raises(PersonError) as error:
        day_to_come(said, TODAY)
    assert str(error.value).startswith(why)


def test_a_day_is_told_with_how_far_it_is() -> None:
    assert told(date(2026, 12, 4), TODAY) == "Fri 4 December 2026 · 10 days left"
    assert told(TODAY, TODAY) == "Tue 24 November 2026 · today"
    assert told(date(2026, 11, 23), TODAY) == "Mon 23 November 2026 · over"


def test_how_far_a_day_is_stands_alone_too() -> None:
    days = (date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 26), date(2026, 11, 20))
    assert [left(day, TODAY) for day in days] == ["today", "tomorrow", "in 2 days", "over"]
