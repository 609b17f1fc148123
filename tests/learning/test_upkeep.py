"""A log is looked after without harm: damage is told, a copy is whole and writes over nothing."""

from __future__ import annotations

import os
import random
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from study.learning import cache
from study.learning.cache import recollect
from study.learning.catalogue import Catalogue
from study.learning.log import Log
from study.learning.upkeep import backup, backup_name, backups, check
from study.text.problems import PersonError
from tests.learning.logs_made import ANSWERED, STEPS, contents, live
from tests.learning.making import MORNING, Hand, Learner, answer

CHECKOUT = Path(__file__).parents[2]


def found(path: Path) -> list[str]:
    """Give what a check says; nothing may happen to the log or beside it."""
    before, beside = path.read_bytes(), sorted(path.parent.iterdir())
    said = list(check(path, now=Hand().now))
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == beside
    assert all("\n" not in sentence and "progress check" not in sentence for sentence in said)
    return said


@pytest.fixture
def lived(learner: Learner) -> Learner:
    """Somebody with a history of everything that a log can hold."""
    live(learner.log, learner.hand, random.Random(4).choices(STEPS, k=150))
    assert all(contents(learner.log).values())
    return learner


def by_hand(learner: Learner, *statements: str) -> Path:
    """Close the log, change its file as no program of ours would, and give it."""
    learner.log.close()
    with closing(sqlite3.connect(learner.path, isolation_level=None)) as file:
        triggers = file.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in triggers:
            file.execute(f"DROP TRIGGER {name}")
        for statement in statements:
            assert file.execute(statement).rowcount
        for _, sql in triggers:
            file.execute(sql)
    return learner.path


def test_a_log_that_is_whole_is_called_so_open_or_closed(lived: Learner) -> None:
    assert found(lived.path) == []
    lived.log.close()
    assert found(lived.path) == []


def test_sessions_without_answers_are_fine(learner: Learner) -> None:
    live(learner.log, learner.hand, [0])
    assert found(learner.path) == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ("response = 'nonsense'", "cannot be read"),
        ("verdict = 'perfect'", "“verdict” wants one of right, almost, partly, wrong"),
        ("at = 9000000000000000000", "cannot be read"),
        ("mode = ''", "“mode” wants"),
        ("sureness = 9", "cannot be read"),
    ],
)
def test_an_answer_that_cannot_be_read_is_named(lived: Learner, change: str, why: str) -> None:
    id = next(iter(lived.log.answers())).id
    path = by_hand(lived, f"UPDATE answers SET {change} WHERE id = '{id}'")
    (said,) = found(path)
    assert said.startswith(f"the entry {id} in the table of answers")
    assert why in said


def test_of_many_entries_that_cannot_be_read_a_few_are_named(lived: Learner) -> None:
    ((count,),) = lived.log.database.read("SELECT count(*) FROM answers")
    said = found(by_hand(lived, "UPDATE answers SET kind = x'00'"))
    assert len(said) == 11
    assert said[-1] == f"{count - 10} more entries cannot be read"


def test_an_answer_that_was_taken_back_and_is_gone_is_told(lived: Learner) -> None:
    path = by_hand(lived, "DELETE FROM answers WHERE id IN (SELECT answer FROM retractions ORDER BY answer LIMIT 1)")
    (said,) = found(path)
    assert said.endswith("was taken back, and is not in the log")


def test_memory_that_does_not_follow_from_the_answers_is_told(lived: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LOOSE", 2)
    monkeypatch.setattr(cache, "ENOUGH", 3)
    recollect(lived.log, Catalogue(ANSWERED))
    assert found(lived.path) == []
    path = by_hand(lived, "UPDATE memories SET stability = stability * 2")
    (said,) = found(path)
    assert "study progress rebuild" in said


def test_tables_that_another_program_changed_are_told(lived: Learner) -> None:
    lived.log.close()
    with closing(sqlite3.connect(lived.path)) as file:
        file.execute("DROP TRIGGER answers_are_never_changed")
    (said,) = found(lived.path)
    assert "not as Study makes them" in said


def test_a_file_that_is_no_log_or_a_newer_one_is_told(lived: Learner, tmp_path: Path) -> None:
    lived.log.close()
    with closing(sqlite3.connect(lived.path)) as file:
        file.execute("PRAGMA user_version = 99")
    assert "newer Study" in found(lived.path)[0]
    diary = tmp_path / "diary.sqlite"
    diary.write_text("Dear diary", encoding="utf-8")
    assert "is no answer log" in found(diary)[0]


def test_damage_is_told_or_did_no_harm(lived: Learner) -> None:
    whole = contents(lived.log)
    lived.log.close()
    good = lived.path.read_bytes()
    path = lived.path.with_name("damaged.sqlite")
    told = 0
    for seed in range(40):
        drawn = random.Random(seed)
        at = drawn.randrange(100, len(good) - 300)
        damaged = good[:at] + drawn.randbytes(drawn.choice((1, 300)))
        path.write_bytes(damaged + good[len(damaged) :] if seed % 4 else good[:at])
        if found(path):
            told += 1
            continue
        with Log.open(path, now=Hand().now) as log:
            assert {table: len(rows) for table, rows in contents(log).items()} == {
                table: len(rows) for table, rows in whole.items()
            }, "nothing is missing"
        path.unlink()
    assert told > 20


# Copies.


def test_a_backup_holds_everything_in_one_file_that_only_its_owner_reads(lived: Learner, tmp_path: Path) -> None:
    target = tmp_path / "backups" / "mine.sqlite"
    backup(lived.log, target)
    assert [file.name for file in target.parent.iterdir()] == ["mine.sqlite"]
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    assert stat.S_IMODE(target.parent.stat().st_mode) == 0o700
    assert found(target) == []
    with Log.open(target, now=lived.hand.now) as copy:
        assert contents(copy) == contents(lived.log)
        copy.record(answer())


def test_a_backup_never_writes_over_anything(lived: Learner, tmp_path: Path) -> None:
    target = tmp_path / "mine.sqlite"
    target.write_text("Dear diary", encoding="utf-8")
    link = tmp_path / "link.sqlite"
    link.symlink_to(tmp_path / "nowhere")
    for taken in (target, link):
        with pytest.raises(PersonError, match="is there already"):
            backup(lived.log, taken)
    assert target.read_text(encoding="utf-8") == "Dear diary"
    assert not (tmp_path / "nowhere").exists()
    assert not list(tmp_path.glob(".*.part"))


def test_a_file_system_without_links_takes_a_backup_too(
    lived: Learner, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError("no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    target = tmp_path / "mine.sqlite"
    backup(lived.log, target)
    assert found(target) == []
    with pytest.raises(PersonError, match="is there already"):
        backup(lived.log, target)


def test_a_backup_that_cannot_be_written_is_told(lived: Learner, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(PersonError, match="cannot write"):
        backup(lived.log, tmp_path / "file" / "mine.sqlite")


def test_a_damaged_log_is_not_taken_for_a_backup(tmp_path: Path) -> None:
    learner = Learner(tmp_path / "data" / "answers.sqlite")
    for _ in range(150):
        learner.log.record(answer(question="d/" + "x" * 200))
    learner.log.close()
    good = learner.path.read_bytes()
    learner.path.write_bytes(good[:9000] + bytes(4000) + good[13000:])
    with learner.open() as log, pytest.raises(PersonError, match="damaged"):
        backup(log, tmp_path / "mine.sqlite")
    assert not list(tmp_path.glob("*mine*"))


def test_backups_have_the_date_in_their_names_and_each_its_own(lived: Learner, tmp_path: Path) -> None:
    names = []
    for _ in range(3):
        target = backup_name(tmp_path, MORNING.date())
        backup(lived.log, target)
        names.append(target.name)
    assert names == ["answers-2026-11-24.sqlite", "answers-2026-11-24-2.sqlite", "answers-2026-11-24-3.sqlite"]
    assert [path.name for path in backups(tmp_path)] == names


def test_a_backup_made_while_others_write_is_the_log_of_one_instant(tmp_path: Path) -> None:
    path = tmp_path / "data" / "answers.sqlite"
    writer = subprocess.Popen(
        [sys.executable, "-m", "tests.learning.writing", str(path), "p", "200"],
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )
    with Log.open(path, now=Hand().now) as log:
        copies = []
        while writer.poll() is None:
            copies.append(backup_name(tmp_path, MORNING.date()))
            backup(log, copies[-1])
        assert writer.returncode == 0
        everything = [(a.id, a.question) for a in log.answers()]
    assert len(copies) > 2
    for copy in copies:
        with Log.open(copy, now=Hand().now) as log:
            held = contents(log)["answers"]
            assert [row[5] for row in held] == [f"d/{n}" for n in range(len(held))], "the first so many, none left out"
    assert len(everything) == 150
