"""At every instant the old file is there whole, or the new one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest

from study.whole_file import whole_file

WRITER = """
import sys
from pathlib import Path
from study.whole_file import whole_file
target, letter = Path(sys.argv[1]), sys.argv[2].encode()
print("begun", flush=True)
while True:
    with whole_file(target) as file:
        for _ in range(64):
            file.write(letter * 65536)
"""
WHOLE = 64 * 65536


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_what_was_written_stands_there_and_nothing_else(tmp_path: Path) -> None:
    with whole_file(tmp_path / "a") as file:
        file.write(b"new")
        assert not (tmp_path / "a").exists()
    assert (tmp_path / "a").read_bytes() == b"new"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("error", [OSError, KeyboardInterrupt, SystemExit])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path, error: type[BaseException]) -> None:
    (tmp_path / "a").write_bytes(b"old")

    def write_half() -> None:
        with whole_file(tmp_path / "a") as file:
            file.write(b"half")
            raise error

    with pytest.raises(error):
        write_half()
    assert (tmp_path / "a").read_bytes() == b"old"
    assert names(tmp_path) == ["a"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to("real")
    with whole_file(tmp_path / "link") as file:
        file.write(b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_the_file_may_be_read_by_whom_the_system_says_or_by_its_owner_only(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        for name, mode in (("all", 0o666), ("mine", 0o600)):
            with whole_file(tmp_path / name, mode):
                pass
    finally:
        os.umask(before)
    assert [(tmp_path / name).stat().st_mode & 0o777 for name in ("all", "mine")] == [0o644, 0o600]


def test_what_a_killed_program_left_goes_after_an_hour_and_what_is_not_ours_never(tmp_path: Path) -> None:
    for name in (".a.00000000.part", ".a.11111111.part", ".b.00000000.part", ".a.x.part", "a.00000000.part"):
        (tmp_path / name).write_bytes(b"x")
    os.utime(tmp_path / ".a.00000000.part", (1, 1))
    with whole_file(tmp_path / "a"):
        pass
    assert names(tmp_path) == [".a.11111111.part", ".a.x.part", ".b.00000000.part", "a", "a.00000000.part"]


@pytest.mark.parametrize("seed", range(8))
def test_a_killed_writer_leaves_a_whole_file(tmp_path: Path, seed: int) -> None:
    target = tmp_path / "a"
    target.write_bytes(b"o" * WHOLE)
    with subprocess.Popen([sys.executable, "-c", WRITER, target, "n"], stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"begun\n"
        time.sleep(Random(seed).uniform(0, 0.3))
        writer.send_signal(signal.SIGKILL)
    written = target.read_bytes()
    assert written in (b"o" * WHOLE, b"n" * WHOLE)
    assert len([name for name in names(tmp_path) if name != "a"]) <= 1
