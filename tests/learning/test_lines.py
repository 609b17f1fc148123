"""An entry of the log survives the way into a line of JSON and back; what no log could have held is refused."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.learning.ids import next_id
from study.learning.lines import (
    VERSION,
    Entry,
    Refused,
    answer_line,
    as_dict,
    as_line,
    header,
    of_dict,
    of_header,
    of_line,
)
from study.learning.plan import Plan
from study.learning.planner import Filters
from study.learning.remarks import LONGEST, What
from study.learning.rows import as_columns, as_row
from study.questions import Graded, Level
from tests.learning.making import MORNING, answer
from tests.learning.test_rows import answers, moments, texts

ids = st.integers(0, 2**62 - 1).flatmap(
    lambda drawn: moments.map(lambda moment: next_id(moment, "", lambda bits: drawn & ((1 << bits) - 1)))
)
ID = next_id(MORNING, "", lambda bits: 5)
AT = as_columns(MORNING)
KEY = Plan(mode=Mode.LEARN, decks=("d",), seed=3).key


@given(answers, ids)
def test_an_answer_comes_back_from_its_line_as_it_was(given: Answer, id: str) -> None:
    entry = Entry(
        "answers", as_row(replace(given, id=id, mark=given.mark if given.mark is not Mark.AGAIN else Mark.WRONG))
    )
    line = as_line(entry)
    assert "\n" not in line
    assert of_line(line) == entry


@given(ids, texts, texts, moments, st.integers(0, 10**6))
def test_a_skip_a_retraction_and_a_remark_come_back_as_they_were(
    id: str, a: str, b: str, at: datetime, count: int
) -> None:
    for entry in (
        *(Entry("remarks", (id, "me", a, b, "r", str(what), a, *as_columns(at))) for what in What),
        Entry("skips", (id, a, b, count, *as_columns(at))),
        Entry("retractions", (ID, id, a, *as_columns(at))),
    ):
        assert of_line(as_line(entry)) == entry


@given(
    ids,
    st.builds(
        Plan,
        mode=st.sampled_from(Mode),
        decks=st.lists(texts).map(tuple),
        filters=st.builds(
            Filters,
            kinds=st.frozensets(texts),
            tags=st.frozensets(texts),
            levels=st.frozensets(st.sampled_from(Level)),
            passages=st.frozensets(st.integers(1, 99)),
            missed=st.booleans(),
        ),
        count=st.none() | st.integers(1, 500),
        minutes=st.none() | st.integers(1, 500),
        seed=st.integers(0, 2**63 - 1),
        exam=st.none() | st.dates(),
        sure=st.booleans(),
        retry=st.booleans(),
        seeded=st.booleans(),
    ),
    st.lists(texts),
    moments,
    st.none() | moments,
)
def test_a_session_comes_back_as_it_was(
    id: str, plan: Plan, queue: list[str], begun: datetime, ended: datetime | None
) -> None:
    end = as_columns(ended) if ended else (None, None)
    row = (id, "me", "", str(plan.mode), plan.key, plan.seed, json.dumps(queue), *as_columns(begun), *end)
    assert of_line(as_line(Entry("sessions", row))) == Entry("sessions", row)


@given(answers)
def test_an_exported_answer_has_the_keys_of_the_command(given: Answer) -> None:
    told = json.loads(answer_line(given))
    assert {"type", "id", "question", "point", "revision", "verdict", "share", "at"} <= set(told)
    assert told["type"] == "answer"
    assert datetime.fromisoformat(told["at"]) == given.at
    assert told["share"] == given.share


def test_an_exported_answer_reads_in_words() -> None:
    at = MORNING.astimezone(timezone(timedelta(hours=1)))
    told = as_dict(
        Entry("answers", as_row(answer(mark=Mark.PARTLY, share=0.5, sureness=Sureness.UNSURE, hint=True, at=at)))
    )
    assert told["verdict"] == "partly"
    assert told["sureness"] == "unsure"
    assert told["response"] == {"shape": "entered", "text": "ant"}
    assert told["at"] == "2026-11-24T10:00:00.000000+01:00"
    assert (told["hint"], told["override"], told["retry"], told["mode"]) == (True, False, False, "learn")


ANSWER = as_dict(Entry("answers", as_row(answer(id=ID, sureness=Sureness.SURE))))
SESSION = as_dict(Entry("sessions", (ID, "me", "", "learn", KEY, 3, "[]", *AT, None, None)))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("type", "x"),
        ("type", None),
        ("type", ["answer"]),
        ("id", "x"),
        ("id", 5),
        ("id", ID.upper()),
        ("id", f"ffffffff-ffff{ID[13:]}"),
        ("learner", None),
        ("question", {"a": 1}),
        ("question", "half a pair: \ud800"),
        ("mode", "dream"),
        ("mode", []),
        ("verdict", "again"),
        ("verdict", True),
        ("share", 1.01),
        ("share", -0.1),
        ("share", True),
        ("share", "1"),
        ("milliseconds", -1),
        ("milliseconds", 1.5),
        ("milliseconds", 10**40),
        ("hint", 1),
        ("sureness", "certain"),
        ("sureness", {}),
        ("retry", None),
        ("at", "yesterday"),
        ("at", 1_795_195_804_000_000),
        ("at", "2026-11-24T10:00:00"),
        ("at", "9999-12-31T23:59:59+00:00"),
        ("at", "0001-01-01T00:00:00+14:00"),
        ("response", None),
        ("response", "ant"),
        ("response", {"shape": "gun"}),
        ("response", {"shape": "entered"}),
        ("response", {"shape": "entered", "text": 5}),
        ("response", {"shape": "entered", "text": ["a"]}),
        ("response", {"shape": "picked", "options": "ant"}),
        ("response", {"shape": "picked", "options": [1]}),
        ("response", {"shape": "said", "true": 1}),
        ("response", {"shape": "graded", "grade": 5}),
        ("response", {"shape": "graded", "grade": True}),
        ("response", {"shape": "written", "text": "x", "ticked": ["yes"]}),
        ("response", {"shape": "written", "text": "x", "ticked": [True], "more": 1}),
    ],
)
def test_an_answer_that_no_log_could_have_held_is_refused(key: str, value: Any) -> None:
    assert of_dict(ANSWER)
    with pytest.raises(Refused, match=f"“{key}” wants "):
        of_dict(ANSWER | {key: value})


REMARK = as_dict(Entry("remarks", (ID, "me", "", "d/ant", "r", "flag", "x" * LONGEST, *AT)))


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("id", "x"),
        ("learner", 5),
        ("question", None),
        ("revision", ["r"]),
        ("what", "praise"),
        ("what", None),
        ("comment", None),
        ("comment", 7),
        ("comment", "x" * (LONGEST + 1)),
        ("comment", ["x"]),
        ("comment", "half a pair: \ud800"),
        ("at", "yesterday"),
    ],
)
def test_a_remark_that_no_log_could_have_held_is_refused(key: str, value: Any) -> None:
    assert of_dict(REMARK)
    with pytest.raises(Refused, match=f"“{key}” wants "):
        of_dict(REMARK | {key: value})


@pytest.mark.parametrize(
    "change",
    [{"mode": 1}, {"decks": "d"}, {"levels": ["x"]}, {"count": "all"}, {"missed": None}, {"exam": "soon"}, {"sure": 1}],
)
def test_a_session_whose_plan_could_not_be_shown_is_refused(change: dict[str, Any]) -> None:
    assert of_dict(SESSION)
    for key in (json.dumps(json.loads(KEY) | change), "{}", "[]", "no JSON", 7, "[" * 100_000):
        with pytest.raises(Refused, match="“key” wants the plan of a session"):
            of_dict(SESSION | {"key": key})


@pytest.mark.parametrize("text", ["", "{", "[]", "7", '{"share": NaN}', "[" * 100_000, "9" * 10_000])
def test_what_is_no_object_of_json_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="no JSON"):
        of_line(text)


def test_what_a_later_program_may_add_is_left_out() -> None:
    assert of_dict(ANSWER | {"mood": "good"}) == of_dict(ANSWER)


def test_the_first_line_says_what_the_file_is_and_how_much_it_holds() -> None:
    assert of_header(header(12)) == 12
    with pytest.raises(Refused, match="newer Study"):
        of_header(header(12).replace('"version": 1', f'"version": {VERSION + 1}'))
    for text in (
        "no JSON",
        "{}",
        header(1).replace("study progress", "x"),
        header(1).replace('"version": 1', '"version": "1"'),
    ):
        with pytest.raises(Refused, match="no export of study progress"):
            of_header(text)
    with pytest.raises(Refused, match="entries"):
        of_header(header(-1))


def test_an_export_is_of_a_new_version_only_where_it_holds_what_an_older_program_does_not_know() -> None:
    assert json.loads(header(3))["version"] == 1
    assert json.loads(header(3, remarks=True))["version"] == VERSION == 2
    assert of_header(header(3, remarks=True)) == 3


def test_every_grade_of_a_card_is_a_response() -> None:
    for grade in (1, 2, 3, 4):
        entry = Entry("answers", as_row(answer(id=ID, response=Graded(grade))))
        assert of_line(as_line(entry)) == entry
