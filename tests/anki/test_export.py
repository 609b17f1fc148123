"""The package as a file: whole or not there, and nothing beside it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import time
import zipfile
from random import Random
from typing import TYPE_CHECKING

import pytest

from study.anki.writing import write_package
from tests import samples
from tests.anki.conftest import exported, packed

if TYPE_CHECKING:
    from pathlib import Path

EXPORTER = """
import sys
from pathlib import Path
from study.anki.writing import write_package
from tests import samples
from tests.anki.conftest import packed
package = packed(samples.deck(title=sys.argv[2]))
print("begun", flush=True)
while True:
    write_package(package, Path(sys.argv[1]))
"""


def test_an_export_leaves_no_file_but_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(scratch))
    exported(tmp_path / "bees.apkg", samples.deck())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bees.apkg", "scratch"]
    assert not list(scratch.iterdir())


def test_an_export_that_cannot_be_written_leaves_the_old_package(tmp_path: Path) -> None:
    exported(tmp_path / "bees.apkg", samples.deck())
    old = (tmp_path / "bees.apkg").read_bytes()
    package = packed(samples.deck(title="Others"))
    (tmp_path / "folder").mkdir()
    for target in (tmp_path / "missing" / "bees.apkg", tmp_path / "folder"):
        with pytest.raises(OSError, match=r"missing|folder"):
            write_package(package, target)
    assert (tmp_path / "bees.apkg").read_bytes() == old
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bees.apkg", "folder"]


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_export_leaves_a_whole_package(tmp_path: Path, seed: int) -> None:
    target = tmp_path / "bees.apkg"
    exported(target, samples.deck(title="Old"))
    old = target.read_bytes()
    write_package(packed(samples.deck(title="New")), tmp_path / "new.apkg")
    new = (tmp_path / "new.apkg").read_bytes()
    assert old != new
    with subprocess.Popen([sys.executable, "-c", EXPORTER, target, "New"], stdout=subprocess.PIPE) as exporter:
        assert exporter.stdout is not None
        assert exporter.stdout.readline() == b"begun\n"
        time.sleep(Random(seed).uniform(0, 0.1))
        exporter.send_signal(signal.SIGKILL)
    assert target.read_bytes() in (old, new)
    with zipfile.ZipFile(target) as outer:
        assert outer.testzip() is None


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="permissions stop no administrator")
def test_a_folder_that_may_not_be_written_is_said_so(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(PermissionError):
        exported(tmp_path / "bees.apkg", samples.deck())
