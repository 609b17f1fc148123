"""Whatever is wrong with the log is told at once, in a sentence, and nothing is written over."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import textwrap
from contextlib import closing
from pathlib import Path

import pytest

from study.learning.log import Log, LogError
from study.learning.schema import MIGRATIONS
from tests.learning.making import Hand, Learner, answer

CHECKOUT = Path(__file__).parents[2]


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A log of some pages, closed."""
    learner = Learner(tmp_path / "whole" / "answers.sqlite")
    for _ in range(150):
        learner.log.record(answer(question="d/" + "x" * 200))
    learner.log.close()
    return learner.path


def used(path: Path) -> None:
    """Open a log, read it and write to it."""
    with Log.open(path, now=Hand().now) as log:
        list(log.answers())
        log.record(answer())


def refused(path: Path) -> str:
    """Give what is said when the log is opened and read; nothing in the file may change by that."""
    before = path.read_bytes()
    with pytest.raises(LogError) as told:
        used(path)
    assert path.read_bytes() == before
    return str(told.value)


@pytest.mark.parametrize("bytes_", [b"x", b"my diary\n" * 100, bytes(5000), b"SQLite format 3\x00"])
def test_a_file_that_is_no_log_is_left_alone(tmp_path: Path, bytes_: bytes) -> None:
    path = tmp_path / "answers.sqlite"
    path.write_bytes(bytes_)
    assert "is no answer log of Study" in refused(path)


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    for version in (0, 1, 9):
        with closing(sqlite3.connect(path)) as file:
            file.execute("CREATE TABLE IF NOT EXISTS answers (mine TEXT)")
            file.execute(f"PRAGMA user_version = {version}")
        assert "is no answer log of Study" in refused(path)


def test_a_log_of_a_newer_program_is_left_alone(whole: Path) -> None:
    with closing(sqlite3.connect(whole)) as file:
        file.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 6}")
    told = refused(whole)
    assert "newer Study" in told
    assert f"version {len(MIGRATIONS) + 6}" in told


def test_a_log_that_was_cut_off_is_told(whole: Path) -> None:
    size = whole.stat().st_size
    for kept in (size - 1, size // 2, 5000, 4096, 1000, 99):
        cut = whole.with_name(f"cut-{kept}.sqlite")
        cut.write_bytes(whole.read_bytes()[:kept])
        assert "damaged" in (told := refused(cut)) or "is no answer log" in told


def test_a_log_with_damaged_pages_is_told_or_goes_on(whole: Path) -> None:
    good = whole.read_bytes()
    told = 0
    for seed in range(20):
        drawn = random.Random(seed)
        at = drawn.randrange(100, len(good) - 600)
        damaged = whole.with_name("damaged.sqlite")
        damaged.write_bytes(good[:at] + drawn.randbytes(600) + good[at + 600 :])
        try:
            used(damaged)
        except LogError:
            told += 1
        else:
            with Log.open(damaged, now=Hand().now) as log:
                assert len(list(log.answers())) > 1
    assert told > 5


def test_an_answer_that_cannot_be_read_is_told(whole: Path) -> None:
    with closing(sqlite3.connect(whole, isolation_level=None)) as file:
        file.execute("DROP TRIGGER answers_are_never_changed")
        file.execute("UPDATE answers SET response = 'nonsense' WHERE id = (SELECT max(id) FROM answers)")
    assert "cannot be read" in refused(whole)


def test_a_folder_in_place_of_the_log_and_a_file_in_place_of_its_folder_are_told(tmp_path: Path) -> None:
    (tmp_path / "answers.sqlite").mkdir()
    (tmp_path / "file").write_text("")
    for path in (tmp_path / "answers.sqlite", tmp_path / "file" / "answers.sqlite"):
        with pytest.raises(LogError, match="answer log"):
            Log.open(path, now=Hand().now)


def test_another_program_that_never_lets_go_is_told(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("study.learning.database.PATIENCE", 0.05)
    with closing(sqlite3.connect(learner.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(LogError, match="busy"):
            learner.again()
        other.execute("ROLLBACK")
    learner.log = learner.open()


def test_an_error_is_a_sentence_with_the_way_out(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    path.write_text("my diary")
    told = refused(path)
    assert "\n" not in told
    assert "Move it away" in told
    assert LogError("x").code == 1


def in_a_file_system_of_its_own(options: str, script: str, folder: Path) -> str:
    """Run a script where ``folder`` is a small file system of its own; give what it prints. Skips where none can be."""
    unshare = shutil.which("unshare")
    if unshare is None or not sys.platform.startswith("linux"):
        pytest.skip("needs Linux and unshare")
    mount = f"mount -t tmpfs -o {options} tmpfs {folder}"
    private = [unshare, "--mount"] if os.geteuid() == 0 else [unshare, "--user", "--map-root-user", "--mount"]
    if subprocess.run([*private, "sh", "-c", mount], capture_output=True).returncode:
        if os.environ.get("CI"):
            pytest.fail("no file system of one's own can be had here, and this test must not be skipped")
        pytest.skip("no file system of one's own can be had here")
    done = subprocess.run(
        [*private, "sh", "-c", f'{mount} && exec "$0" -c "$1" {folder}', sys.executable, textwrap.dedent(script)],
        capture_output=True,
        text=True,
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_read_only_disk_is_told(tmp_path: Path) -> None:
    said = in_a_file_system_of_its_own(
        "ro,size=1m",
        """
        import sys; from pathlib import Path
        from study.learning.log import Log, LogError
        from tests.learning.making import Hand
        for path in ("answers.sqlite", "data/answers.sqlite"):
            try: Log.open(Path(sys.argv[1]) / path, now=Hand().now)
            except LogError as error: print(error)
        """,
        tmp_path,
    )
    assert said.count("cannot write the answer log") == 2
    assert "--home" in said


def test_a_log_that_became_read_only_is_told_before_anything_is_asked(tmp_path: Path) -> None:
    said = in_a_file_system_of_its_own(
        "size=1m",
        """
        import subprocess, sys; from pathlib import Path
        from study.learning.log import Log, LogError
        from tests.learning.making import Hand, answer
        path = Path(sys.argv[1]) / "data" / "answers.sqlite"
        with Log.open(path, now=Hand().now) as log: log.record(answer())
        subprocess.run(["mount", "-o", "remount,ro", sys.argv[1]], check=True)
        try: Log.open(path, now=Hand().now)
        except LogError as error: print(error)
        """,
        tmp_path,
    )
    assert "cannot write the answer log" in said


def test_a_full_disk_is_told_and_what_was_kept_before_stays(tmp_path: Path) -> None:
    said = in_a_file_system_of_its_own(
        "size=400k",
        """
        import sys; from pathlib import Path
        from study.learning.log import Log, LogError
        from tests.learning.making import Hand, answer
        folder = Path(sys.argv[1]); kept = []
        log = Log.open(folder / "answers.sqlite", now=Hand().now)
        try:
            while True: kept.append(log.record(answer()))
        except LogError as error: print(error)
        try: log.record(answer())
        except LogError as error: print(error)
        assert list(log.answers()) == kept and len(kept) > 20
        log.close()
        print("kept all")
        """,
        tmp_path,
    )
    assert said.count("the disk is full") == 2
    assert "kept all" in said
