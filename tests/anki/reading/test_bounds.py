"""What means harm takes no more memory than an honest package of the same size, and what is too much ends."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.anki.reading.hostile import PASSED, REFUSED, made
from tests.anki.reading.hostile_rows import TOO_MANY
from tests.anki.reading.test_hostile import hostile

READER = """
import sys
from collections import deque
from pathlib import Path
from study.anki.reading.opening import open_package
from study.anki.refused import Refused
for name in sys.argv[1:]:
    try:
        with open_package(Path(name)) as contents:
            for each in (contents.notes, contents.cards, contents.reviews):
                deque(each(), maxlen=0)
            deque(contents.read_media(contents.media), maxlen=0)
            print("read", contents.passed_over)
    except Refused as refused:
        print("refused", refused)
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
"""
MEMORY = 200
"""MiB that no package may need, with the interpreter's own thirty."""

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not Path("/proc/self/status").exists(), reason="this system does not tell how much memory was had"
    ),
]


def read_elsewhere(*paths: Path) -> tuple[list[str], int]:
    """Read packages in a process of their own; give what it said of each, and the most MiB that it had."""
    done = subprocess.run([sys.executable, "-c", READER, *paths], capture_output=True, text=True, check=True)
    *said, kibibytes = done.stdout.splitlines()
    return said, int(kibibytes) // 1024


@pytest.mark.parametrize("name", [*REFUSED, *PASSED])
def test_no_hostile_package_takes_much_memory(tmp_path: Path, name: str) -> None:
    path, _ = hostile(name, tmp_path)
    if "\0" in str(path):
        pytest.skip("no process can be given such a name")
    said, memory = read_elsewhere(path)
    assert said[0].startswith("refused" if name in REFUSED else "read")
    assert memory < MEMORY


@pytest.mark.parametrize("name", TOO_MANY)
def test_what_is_too_many_is_refused_in_bounded_time(tmp_path: Path, name: str) -> None:
    maker, why = TOO_MANY[name]
    path = made(maker, tmp_path)
    begun = time.perf_counter()
    (said,), memory = read_elsewhere(path)
    assert time.perf_counter() - begun < 30
    assert said.startswith("refused")
    assert why in said
    assert memory < MEMORY
