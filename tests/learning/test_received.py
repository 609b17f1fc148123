"""Flags travel to the author as lines: taken in once, kept apart by whom they come from, and never trusted."""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from study.learning.lines import LONGEST
from study.learning.log import Log
from study.learning.received import MOST, NotTaken, Received, export, receive
from study.learning.remarks import LONGEST as LONGEST_COMMENT
from study.learning.remarks import What, everyones_flags
from study.text.problems import PersonError
from tests.learning.logs_made import contents
from tests.learning.making import Hand, Learner

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from study.learning.remarks import Remark

REVISION = "abc123abc123"


@pytest.fixture
def pupil(tmp_path: Path) -> Iterator[Log]:
    """Somebody else's log, with two flags that stand and one that does not."""
    with another(tmp_path / "pupil.sqlite") as log:
        log.remark("d/ant", What.FLAG, revision=REVISION, comment="two are right")
        log.remark("d/bee", What.FLAG, revision=REVISION)
        log.remark("d/cow", What.FLAG, revision=REVISION, comment="no, it is fine")
        log.remark("d/cow", What.UNFLAG, revision=REVISION)
        log.remark("d/ant", What.SUSPEND, revision=REVISION)
        yield log


def another(path: Path, learner: str = "me") -> Log:
    return Log.open(path, learner=learner, now=Hand().now)


def written(log: Log, path: Path) -> Path:
    path.write_text("".join(f"{line}\n" for line in export(log, str)), encoding="utf-8")
    return path


def taken(learner: Learner, *files: Path) -> list[Received]:
    return [receive(learner.log, file, learner.hand.now()) for file in files]


def others(learner: Learner) -> list[Remark]:
    flags = everyones_flags(learner.log.remarks(everyone=True))
    return [flag for flag in flags if flag.learner != learner.log.learner]


def test_an_export_holds_the_flags_that_stand_and_nothing_of_the_learner(pupil: Log) -> None:
    head, *lines = map(json.loads, export(pupil, str))
    assert (head["format"], head["version"], head["entries"]) == ("study flags", 1, 2)
    assert lines == [
        {
            "question": "d/ant",
            "revision": REVISION,
            "comment": "two are right",
            "at": "2026-11-24T09:00:00.000000+00:00",
        },
        {"question": "d/bee", "revision": REVISION, "comment": "", "at": "2026-11-24T09:00:00.000000+00:00"},
    ]


def test_a_learner_with_a_name_is_named(learner: Learner, tmp_path: Path) -> None:
    with another(tmp_path / "anna.sqlite", "Anna") as anna:
        anna.remark("d/ant", What.FLAG, revision=REVISION)
        file = written(anna, tmp_path / "anna.jsonl")
    assert json.loads(file.read_text(encoding="utf-8").splitlines()[1])["learner"] == "Anna"
    taken(learner, file)
    assert [flag.learner for flag in others(learner)] == ["Anna"]


def test_flags_are_taken_in_as_flags_of_others_and_once(learner: Learner, pupil: Log, tmp_path: Path) -> None:
    mine = learner.log.remark("d/ant", What.FLAG, revision=REVISION, comment="mine")
    file = written(pupil, tmp_path / "pupil.jsonl")
    assert taken(learner, file, file) == [Received(2, 0), Received(0, 2)]
    assert learner.log.remarks() == (mine,)
    told = {(flag.question, flag.revision, flag.comment, flag.at) for flag in others(learner)}
    assert told == {(flag.question, flag.revision, flag.comment, flag.at) for flag in everyones_flags(pupil.remarks())}
    before = contents(learner.log)
    assert taken(learner, file) == [Received(0, 2)]
    assert contents(learner.log) == before


def test_two_learners_without_a_name_are_told_apart(learner: Learner, pupil: Log, tmp_path: Path) -> None:
    with another(tmp_path / "other.sqlite") as log:
        log.remark("d/ant", What.FLAG, revision=REVISION, comment="none is right")
        taken(learner, written(pupil, tmp_path / "1.jsonl"), written(log, tmp_path / "2.jsonl"))
    comments = {flag.comment: flag.learner for flag in others(learner) if flag.question == "d/ant"}
    assert set(comments) == {"two are right", "none is right"}
    assert len(set(comments.values()) - {"me"}) == 2


def test_a_flag_with_a_new_comment_takes_the_place_of_the_old_one(learner: Learner, pupil: Log, tmp_path: Path) -> None:
    taken(learner, written(pupil, tmp_path / "1.jsonl"))
    pupil._now = lambda: learner.hand.now() + timedelta(minutes=5)
    pupil.remark("d/ant", What.FLAG, revision=REVISION, comment="all are right")
    assert taken(learner, written(pupil, tmp_path / "2.jsonl")) == [Received(1, 1)]
    assert [flag.comment for flag in others(learner)] == ["", "all are right"]


def test_flags_are_passed_on_and_ones_own_that_come_back_are_known(
    learner: Learner, pupil: Log, tmp_path: Path
) -> None:
    taken(learner, written(pupil, tmp_path / "1.jsonl"))
    learner.log.remark("d/dog", What.FLAG, revision=REVISION)
    passed_on = written(learner.log, tmp_path / "2.jsonl")
    assert receive(pupil, passed_on, learner.hand.now()) == Received(1, 2)
    with another(tmp_path / "author.sqlite") as author:
        now = learner.hand.now()
        assert receive(author, passed_on, now) == Received(3, 0)
        assert receive(author, tmp_path / "1.jsonl", now) == Received(0, 2), "they came by way of somebody else"


def test_received_on_two_computers_they_are_the_same_when_the_logs_are_merged(
    learner: Learner, pupil: Log, tmp_path: Path
) -> None:
    from study.learning.merging import merge

    file = written(pupil, tmp_path / "pupil.jsonl")
    taken(learner, file)
    with another(tmp_path / "second.sqlite") as second:
        receive(second, file, learner.hand.now())
        merge(learner.log, [second.path])
    assert len(others(learner)) == 2


GOOD = {"question": "d/ant", "revision": REVISION, "comment": "x", "at": "2026-11-24T09:00:00.000000+00:00"}
HEAD = {"type": "flags", "format": "study flags", "version": 1, "entries": 2, "from": "0123abcd"}


def file_of(path: Path, *lines: Any) -> Path:
    texts = (line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
    path.write_bytes(b"\n".join(texts))
    return path


def refused(learner: Learner, file: Path, error: type[PersonError] = NotTaken) -> str:
    """Give what is said to a file, of which nothing may be taken in."""
    before = contents(learner.log)
    with pytest.raises(error) as told:
        receive(learner.log, file, learner.hand.now())
    assert contents(learner.log) == before
    assert "\n" not in str(told.value)
    assert str(told.value).endswith("; nothing was taken in")
    return str(told.value)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"{", "no JSON"),
        (b"[1]", "no JSON object"),
        (b"[" * 100_000, "no JSON"),
        (b"\xff\xfe", "UTF-8"),
        (b'{"a": "' + b"x" * LONGEST + b'"}', "longer than 1024 KiB"),
        ({}, "“"),
        (GOOD | {"comment": "x" * (LONGEST_COMMENT + 1)}, "“comment” wants text of at most 1000 characters"),
        (GOOD | {"comment": None}, "“comment” wants"),
        (GOOD | {"question": "ant"}, "“question” wants the id of a question"),
        (GOOD | {"question": "d/ant\x1b[2J"}, "“question” wants"),
        (GOOD | {"question": f"d/{'a' * 101}"}, "“question” wants"),
        (GOOD | {"question": ["d/ant"]}, "“question” wants"),
        (GOOD | {"revision": "x" * 101}, "“revision” wants"),
        (GOOD | {"revision": "\x1b"}, "“revision” wants"),
        (GOOD | {"at": "9999-12-31T00:00:00+00:00"}, "“at” wants"),
        (GOOD | {"at": "2026-11-26T09:00:00+00:00"}, "“at” lies in the future"),
        (GOOD | {"at": "2026-11-24T09:00:00"}, "“at” wants"),
        (GOOD | {"learner": ""}, "“learner” wants a name"),
        (GOOD | {"learner": "me\u200b"}, "“learner” wants a name"),
        (GOOD | {"learner": " me"}, "“learner” wants a name"),
        (GOOD | {"learner": "x" * 101}, "“learner” wants a name"),
        (GOOD | {"learner": 7}, "“learner” wants a name"),
        (GOOD | {"learner": "\u202eevil"}, "“learner” wants a name"),
    ],
)
def test_a_line_that_no_export_could_have_held_is_told_with_its_number(
    learner: Learner, tmp_path: Path, line: Any, why: str
) -> None:
    file = file_of(tmp_path / "flags.jsonl", HEAD, GOOD, line)
    said = refused(learner, file)
    assert f"{file}, line 3: " in said
    assert why in said


@pytest.mark.parametrize(
    ("head", "why"),
    [
        (b"Dear diary", "no file of study flags"),
        ({"type": "log", "format": "study progress", "version": 1, "entries": 0}, "no file of study flags"),
        (HEAD | {"version": "1"}, "no file of study flags"),
        (HEAD | {"version": 2}, "newer Study (version 2; this program knows 1)"),
        (HEAD | {"entries": MOST + 1}, "at most 10000"),
        (HEAD | {"entries": True}, "“entries” wants"),
        (HEAD | {"from": "Anna"}, "“from” wants"),
        (HEAD | {"from": None}, "“from” wants"),
    ],
)
def test_another_file_and_one_of_a_newer_program_are_told(
    learner: Learner, tmp_path: Path, head: Any, why: str
) -> None:
    said = refused(learner, file_of(tmp_path / "flags.jsonl", head, GOOD, GOOD))
    assert "line 1: " in said
    assert why in said


def test_a_file_that_was_cut_off_or_has_too_much_is_told(learner: Learner, tmp_path: Path) -> None:
    assert "announces 2 flags, and holds 1" in refused(learner, file_of(tmp_path / "cut.jsonl", HEAD, GOOD))
    assert "and holds more" in refused(learner, file_of(tmp_path / "long.jsonl", HEAD, *[GOOD] * 3))
    assert "empty" in refused(learner, file_of(tmp_path / "empty.jsonl"))
    assert "cannot read" in refused(learner, tmp_path / "nowhere.jsonl", PersonError)
    assert "cannot read" in refused(learner, tmp_path, PersonError)


@pytest.mark.parametrize("name", ["me", "Berta"])
def test_a_line_that_bears_ones_own_name_is_still_somebody_elses(tmp_path: Path, name: str) -> None:
    with another(tmp_path / "log.sqlite", name) as log:
        file = file_of(tmp_path / "flags.jsonl", HEAD | {"entries": 1}, GOOD | {"learner": name})
        assert receive(log, file, Hand().now()) == Received(1, 0)
        assert log.remarks() == ()
        assert [flag.learner for flag in log.remarks(everyone=True)] == ["learner-0123abcd"]


def test_what_a_line_says_beside_cannot_suspend_or_take_a_flag_away(learner: Learner, tmp_path: Path) -> None:
    line = GOOD | {"type": "remark", "what": "suspend", "id": "x", "device": "mine"}
    taken(learner, file_of(tmp_path / "flags.jsonl", HEAD | {"entries": 1}, line))
    (flag,) = learner.log.remarks(everyone=True)
    assert (flag.what, flag.device) == (What.FLAG, "")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=60) | st.sampled_from([json.dumps(HEAD).encode(), json.dumps(GOOD).encode()])))
def test_whatever_a_file_holds_it_is_taken_in_or_told(learner: Learner, tmp_path: Path, parts: list[bytes]) -> None:
    file = tmp_path / "any.jsonl"
    file.write_bytes(b"\n".join(parts))
    with suppress(NotTaken):
        receive(learner.log, file, learner.hand.now())
