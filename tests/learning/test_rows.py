"""An answer survives the way into the table and back, and reads as a line of JSON."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.learning.rows import COLUMNS, as_columns, as_dict, as_line, as_row, of_columns, of_row
from study.questions import Arranged, Entered, Filled, Graded, Paired, Picked, Said, Written
from tests.learning.making import MORNING, answer

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


@given(answers)
def test_an_exported_line_is_one_line_of_json_with_the_keys_of_the_command(given: Answer) -> None:
    line = as_line(given)
    assert "\n" not in line
    told = json.loads(line)
    assert {"id", "question", "point", "revision", "verdict", "share", "at"} <= set(told)
    assert told == as_dict(given)
    assert datetime.fromisoformat(told["at"]) == given.at
    assert told["share"] == given.share


def test_an_exported_answer_reads_in_words() -> None:
    at = MORNING.astimezone(timezone(timedelta(hours=1)))
    told = as_dict(answer(id="x", mark=Mark.PARTLY, share=0.5, sureness=Sureness.UNSURE, hint=True, at=at))
    assert told["verdict"] == "partly"
    assert told["sureness"] == "unsure"
    assert told["response"] == {"shape": "entered", "text": "ant"}
    assert told["at"] == "2026-11-24T10:00:00.000000+01:00"
    assert (told["hint"], told["override"], told["retry"], told["mode"]) == (True, False, False, "learn")


def test_utc_is_an_offset_too() -> None:
    assert as_columns(datetime(1970, 1, 1, 0, 0, 1, 5, tzinfo=UTC)) == (1_000_005, 0)
