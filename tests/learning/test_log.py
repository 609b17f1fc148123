"""The log keeps every answer, in order, for ever; taking back is one more entry."""

from __future__ import annotations

import sqlite3
import stat
from contextlib import closing
from datetime import timedelta, timezone
from typing import TYPE_CHECKING

import pytest

from study.learning.answers import Mode
from study.learning.log import Log, LogError
from study.learning.schema import MIGRATIONS
from study.learning.sitting import Sitting
from study.questions import Entered
from tests.learning.making import MORNING, Hand, Learner, answer

if TYPE_CHECKING:
    from pathlib import Path


def sitting(**fields: object) -> Sitting:
    given = {"id": "", "learner": "me", "device": "", "mode": Mode.QUIZ, "key": "{}", "seed": 7, "begun": MORNING}
    return Sitting(**(given | {"queue": ("d/a", "d/b")} | fields))  # type: ignore[arg-type]


def test_a_recorded_answer_is_there_when_the_log_is_opened_again(learner: Learner) -> None:
    kept = learner.log.record(answer(at=MORNING.astimezone(timezone(timedelta(hours=9)))))
    learner.again()
    assert list(learner.log.answers()) == [kept]
    assert learner.log.last_answer() == kept


def test_only_its_owner_can_read_the_log(tmp_path: Path, hand: Hand) -> None:
    path = tmp_path / "home" / "data" / "answers.sqlite"
    with Log.open(path, now=hand.now) as log:
        log.record(answer())
        files = sorted(path.parent.iterdir())
        assert len(files) == 3, "the log, and what SQLite writes ahead"
        assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_write_waits_for_the_disk_and_for_other_programs(learner: Learner) -> None:
    def pragma(name: str) -> object:
        return learner.log.database.read(f"PRAGMA {name}")[0][0]

    assert (pragma("journal_mode"), pragma("synchronous")) == ("wal", 2)
    assert int(str(pragma("busy_timeout"))) >= 10_000


def test_ids_follow_the_order_of_recording_when_the_clock_is_set_back(learner: Learner) -> None:
    kept = []
    for hours in (0, 5, -48, -48, 3):
        learner.hand.wait(hours=hours)
        kept.append(learner.log.record(answer(at=learner.hand.now(), response=Entered(str(hours)))))
        learner.again()
    assert [a.id for a in kept] == sorted(a.id for a in kept)
    assert list(learner.log.answers()) == kept
    assert kept[2].at < kept[0].at, "the moment itself is kept as the clock said it"


def test_an_answer_taken_back_counts_no_more_and_is_still_in_the_file(learner: Learner) -> None:
    first, second = (learner.log.record(answer(response=Entered(text))) for text in "ab")
    learner.log.retract(second.id)
    learner.log.retract(second.id)
    assert list(learner.log.answers()) == [first]
    assert learner.log.last_answer() == first
    with closing(sqlite3.connect(learner.path)) as file:
        assert file.execute("SELECT count(*) FROM answers").fetchone() == (2,)
        assert file.execute("SELECT count(*) FROM retractions").fetchone() == (1,)


def test_taking_back_what_was_never_there_changes_nothing(learner: Learner) -> None:
    kept = learner.log.record(answer())
    learner.log.retract("01-nothing")
    assert list(learner.log.answers()) == [kept]


def test_replacing_takes_back_and_records_in_one(learner: Learner) -> None:
    first = learner.log.record(answer())
    second = learner.log.replace(first.id, answer(override=True))
    assert second.id > first.id
    assert list(learner.log.answers()) == [second]


@pytest.mark.parametrize("table", ["answers", "retractions", "skips"])
@pytest.mark.parametrize("act", ["DELETE FROM {}", "UPDATE {} SET id = 'x'"])
def test_nothing_in_the_log_can_be_changed_or_deleted(learner: Learner, table: str, act: str) -> None:
    kept = learner.log.record(answer())
    learner.log.retract(kept.id)
    learner.log.skip("s", "d/a", 0)
    with closing(sqlite3.connect(learner.path)) as file, pytest.raises(sqlite3.IntegrityError, match="append-only"):
        file.execute(act.format(table))


def test_answers_can_be_asked_for_by_session_by_point_and_from_an_id_on(learner: Learner) -> None:
    session = learner.log.begin(sitting()).id
    a = learner.log.record(answer(session=session, point="p"))
    b = learner.log.record(answer(session="0-other", point="q"))
    c = learner.log.record(answer(session=session, point="q"))
    assert list(learner.log.answers(session=session)) == [a, c]
    assert learner.log.last_answer("0-other") == b
    assert list(learner.log.answers(points=["q", "r"])) == [b, c]
    assert list(learner.log.answers(points=[])) == []
    assert list(learner.log.answers(since=a.id)) == [b, c]
    assert list(learner.log.answers(since=c.id)) == []


def test_learners_of_one_log_do_not_see_each_other(learner: Learner) -> None:
    learner.log.record(answer())
    with learner.open(learner="you", device="tablet") as other:
        assert (list(other.answers()), other.last_answer(), other.sittings()) == ([], None, ())
        theirs = other.record(answer(learner="you", device="tablet"))
        assert list(other.answers()) == [theirs]
    assert theirs not in list(learner.log.answers())


def test_many_answers_are_read_in_pages_with_none_lost_or_twice(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("study.learning.log._PAGE", 7)
    kept = [learner.log.record(answer()) for _ in range(21)]
    assert list(learner.log.answers()) == kept


def test_recording_while_answers_are_read_disturbs_neither(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("study.learning.log._PAGE", 2)
    before = [learner.log.record(answer()) for _ in range(4)]
    seen = []
    for number, read in enumerate(learner.log.answers()):
        seen.append(read)
        if number < 2:
            learner.log.record(answer())
    assert seen[:4] == before
    assert len(set(seen)) == len(seen)


def test_a_session_is_kept_with_its_queue_until_it_ends(learner: Learner) -> None:
    begun = learner.log.begin(sitting())
    learner.again()
    assert learner.log.sittings(unfinished=True) == (begun,)
    learner.hand.wait(minutes=5)
    learner.log.end(begun.id)
    assert learner.log.sittings(unfinished=True) == ()
    (ended,) = learner.log.sittings()
    assert ended.ended == learner.hand.now()
    learner.log.reopen(begun.id)
    assert learner.log.sittings(unfinished=True) == (begun,)


def test_what_was_put_off_is_kept_in_one_order_with_the_answers(learner: Learner) -> None:
    session = learner.log.begin(sitting()).id
    first = learner.log.record(answer(session=session))
    skip = learner.log.skip(session, "d/a", 0)
    second = learner.log.record(answer(session=session))
    assert session < first.id < skip.id < second.id
    assert learner.log.skips(session) == (skip,)


def test_a_file_says_which_version_its_tables_have(learner: Learner) -> None:
    with closing(sqlite3.connect(learner.path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS),)


def test_a_log_of_the_version_before_is_brought_up_to_date_with_its_answers(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = learner.log.record(answer())
    monkeypatch.setattr("study.learning.database.MIGRATIONS", (*MIGRATIONS, ("CREATE TABLE later (id TEXT)",)))
    learner.again()
    assert list(learner.log.answers()) == [kept]
    with closing(sqlite3.connect(learner.path)) as file:
        assert file.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
        assert file.execute("SELECT count(*) FROM later").fetchone() == (0,)


def test_a_step_that_fails_leaves_the_log_as_it_was(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = learner.log.record(answer())
    learner.log.close()
    broken = (*MIGRATIONS, ("CREATE TABLE later (id TEXT)", "no statement at all"))
    with monkeypatch.context() as patch:
        patch.setattr("study.learning.database.MIGRATIONS", broken)
        with pytest.raises(LogError, match="syntax error"):
            learner.open()
    learner.log = learner.open()
    assert list(learner.log.answers()) == [kept]
    with closing(sqlite3.connect(learner.path)) as file:
        assert file.execute("SELECT count(*) FROM sqlite_master WHERE name = 'later'").fetchone() == (0,)
