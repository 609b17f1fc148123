"""An answer survives the way into the table and back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.learning.rows import COLUMNS, as_columns, as_row, of_columns, of_row
from study.questions import Arranged, Entered, Filled, Graded, Paired, Picked, Said, Written

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
tuples = st.lists(texts, max_size=4).map(tuple)
responses = st.one_of(
    st.builds(Picked, tuples),
    st.builds(Said, st.booleans()),
    st.builds(Entered, texts),
    st.builds(Filled, tuples),
    st.builds(Arranged, tuples),
    st.builds(Paired, tuples),
    st.builds(Graded, st.integers(1, 4)),
    st.builds(Written, texts, st.lists(st.booleans(), max_size=4).map(tuple)),
)
zones = st.integers(-14 * 3600, 14 * 3600).map(lambda seconds: timezone(timedelta(seconds=seconds)))
moments = st.datetimes(datetime(1980, 1, 1), datetime(2200, 1, 1), timezones=zones)
answers = st.builds(
    Answer,
    **dict.fromkeys(("id", "learner", "device", "session", "question", "revision", "point", "kind"), texts),
    mode=st.sampled_from(Mode),
    response=responses,
    mark=st.sampled_from(Mark),
    share=st.floats(0, 1),
    milliseconds=st.integers(0, 10**9),
    hint=st.booleans(),
    sureness=st.none() | st.sampled_from(Sureness),
    override=st.booleans(),
    retry=st.booleans(),
    at=moments,
)


@given(answers)
def test_an_answer_comes_back_from_its_row_as_it_was(given: Answer) -> None:
    row = as_row(given)
    assert len(row) == len(COLUMNS)
    back = of_row(row)
    assert back == given
    assert back.at.utcoffset() == given.at.utcoffset()


@given(moments)
def test_a_moment_is_kept_to_the_microsecond_with_its_offset(moment: datetime) -> None:
    microseconds, offset = as_columns(moment)
    back = of_columns(microseconds, offset)
    assert (back, back.utcoffset()) == (moment, moment.utcoffset())
    assert back.replace(tzinfo=None) == moment.replace(tzinfo=None)


def test_a_moment_without_an_offset_is_refused() -> None:
    with pytest.raises(ValueError, match="offset"):
        as_columns(datetime(2026, 11, 24, 9))


def test_utc_is_an_offset_too() -> None:
    assert as_columns(datetime(1970, 1, 1, 0, 0, 1, 5, tzinfo=UTC)) == (1_000_005, 0)
