"""A log of an older program is brought up to date with all it holds, and never the other way."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from study.learning.database import Database
from study.learning.log import Log, LogError
from study.learning.merging import export, merge
from study.learning.remarks import What
from study.learning.schema import MIGRATIONS
from study.learning.upkeep import check
from study.questions import Arranged, Entered, Filled, Graded, Paired, Picked, Said, Written
from tests.learning.logs_made import TABLES, contents
from tests.learning.making import Hand, Learner, answer

LOGS = Path(__file__).parent / "logs"
"""Logs as programs of their time have written them, by version. Such a file never changes."""

VERSIONS = sorted(int(path.stem.removeprefix("version-")) for path in LOGS.glob("version-*.sqlite"))


@pytest.fixture(params=VERSIONS)
def old(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A log of an older version."""
    path = tmp_path / "answers.sqlite"
    shutil.copyfile(LOGS / f"version-{request.param}.sqlite", path)
    with closing(sqlite3.connect(path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (request.param,)
    return path


def raw(path: Path) -> dict[str, list[Any]]:
    """Give every row of the tables, read by nothing of ours; none of a table that the version does not have."""
    with closing(sqlite3.connect(path)) as file:
        there = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        rows = {table: file.execute(f"SELECT * FROM {table}") if table in there else () for table in TABLES}
        return {table: sorted(found, key=repr) for table, found in rows.items()}


def test_there_is_a_log_of_every_version_but_this_one() -> None:
    assert list(range(1, len(MIGRATIONS))) == VERSIONS


def test_a_log_of_every_version_is_brought_up_to_date_with_every_cell(old: Path) -> None:
    before = raw(old)
    with Log.open(old, now=Hand().now) as log:
        assert contents(log) == before
        assert log.database.read("PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert raw(old) == before
    assert list(check(old, now=Hand().now)) == []


def test_it_then_has_the_tables_of_a_new_log(old: Path, tmp_path: Path) -> None:
    def tables(path: Path) -> list[Any]:
        with Log.open(path, now=Hand().now) as log:
            return log.database.read("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name")

    assert tables(old) == tables(tmp_path / "new.sqlite")


def test_the_first_version_reads_as_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    shutil.copyfile(LOGS / "version-1.sqlite", path)
    with Log.open(path, now=Hand().now) as log, Log.open(path, learner="you", now=Hand().now) as yours:
        answers = list(log.answers())
        assert (len(answers), len(list(yours.answers()))) == (18, 1)
        assert {type(answer.response) for answer in answers} == {
            *(Arranged, Entered, Filled, Graded, Paired, Picked, Said, Written)
        }
        assert [answer.hint for answer in answers].count(True) == 1
        assert [answer.retry for answer in answers].count(True) == 1
        assert sorted({answer.at.utcoffset().__str__() for answer in answers}) == ["-1 day, 15:30:00", "1:00:00"]
        assert [sitting.ended is not None for sitting in log.sittings()] == [True, False, False]
        kept = log.record(answer())
        assert log.last_answer() == kept


def test_an_old_log_takes_remarks_once_it_is_up_to_date(old: Path) -> None:
    with Log.open(old, now=Hand().now) as log:
        said = log.remark("d/ant", What.FLAG, revision="r", comment="two are right")
        assert log.remarks() == (said,)
        assert said.id > max(answer.id for answer in log.answers())
    assert list(check(old, now=Hand().now)) == []


def test_an_export_from_before_remarks_is_merged_as_it_always_was(learner: Learner) -> None:
    file = LOGS / "version-2.jsonl"
    before = raw(LOGS / "version-2.sqlite")
    assert merge(learner.log, [file]).new == len(before["answers"])
    assert contents(learner.log) == before
    assert merge(learner.log, [LOGS / "version-2.sqlite", file]).new == 0
    assert list(export(learner.log)) == file.read_text(encoding="utf-8").splitlines(), "and so is what is exported"


def test_an_old_log_is_merged_without_being_changed(old: Path, learner: Learner) -> None:
    before = old.read_bytes()
    assert merge(learner.log, [old]).new == len(raw(old)["answers"])
    assert contents(learner.log) == raw(old)
    assert old.read_bytes() == before


def test_a_log_of_a_newer_program_is_refused_in_a_sentence(old: Path) -> None:
    with closing(sqlite3.connect(old)) as file:
        file.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = old.read_bytes()
    with pytest.raises(LogError, match=f"newer Study .version {len(MIGRATIONS) + 1} .*Bring Study up to date"):
        Log.open(old, now=Hand().now)
    assert old.read_bytes() == before


def test_two_programs_that_open_an_old_log_at_once_bring_it_up_to_date_once(old: Path) -> None:
    one, other = Database.open(old), Database.open(old)
    assert one.read("PRAGMA user_version") == other.read("PRAGMA user_version") == [(len(MIGRATIONS),)]
    one.close()
    other.close()
