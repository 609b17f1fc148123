"""The day of an exam as a person writes it."""

from __future__ import annotations

from datetime import date

import pytest

from study.presenting.exam_day import NoExamDay, exam_day, written_day

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("2026-12-04", date(2026, 12, 4)),
        (" 2026-12-04 ", date(2026, 12, 4)),
        ("10", date(2026, 12, 4)),
        ("0", TODAY),
        ("2026-11-24", TODAY),
        ("730", date(2028, 11, 23)),
    ],
)
def test_a_date_or_a_number_of_days_is_a_day(said: str, day: date) -> None:
    assert exam_day(said, TODAY) == day


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("4.12.2026", "“4.12.2026” is no date; write one such as 2026-12-08, or how many days are left"),
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
    with pytest.raises(NoExamDay) as told:
        exam_day(said, TODAY)
    assert str(told.value).startswith(why)


def test_a_command_takes_dates_alone() -> None:
    with pytest.raises(NoExamDay, match="write year, month and day"):
        written_day("10", TODAY)
