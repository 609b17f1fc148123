"""How fast the screens are, beside a bare Textual program in the same run: rows 2 to 4 of the speed table.

``python -m tests.bench.screens [--rounds N] [--json]``. Each sample is a fresh process in a real pseudo-terminal, ours
and the bare program's in turn; a frame counts when its text is among the bytes that were written. Figures are medians,
ratios are medians of the ratios of each round. Nothing here is asserted: machines differ, and tests must not.
"""

from __future__ import annotations

import argparse
import compileall
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tests.terminal import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BARE = """
from textual.app import App
from textual.widgets import Static

class Bare(App):
    pressed = 0
    def compose(self):
        yield Static("READY-MARK")
    def on_key(self, event):
        self.pressed += 1
        self.query_one(Static).update(f"PRESS-{self.pressed:05d}-END")

Bare().run()
"""
QUIZ = ("quiz", "talk-to-russia", "--kind", "choice", "--count", "40", "--seed", "1")
FIRST = rb"1 of \d+"
VERDICT = "✓ Right|✗ Wrong".encode()
SIZE = (100, 30)
KEYS = 40
BURST = 50
BREATH = 0.2
"""Seconds between a verdict and the key after it: the program takes none in the first 0.15."""


class Row(NamedTuple):
    """One line of the table."""

    row: str
    what: str
    ours: float
    """Milliseconds, or for row 4 the keys that were obeyed."""
    anchor: float | None
    ratio: float
    goal: float
    met: bool


class Raw(Terminal):
    """A pseudo-terminal whose bytes are looked at as they come."""

    seen = b""

    def _pump(self, timeout: float) -> bool:
        if not self.readable(timeout):
            return True
        data = self.take()
        if b"\x1b[?2026$p" in data:
            os.write(self.fd, b"\x1b[?2026;2$y")  # as a modern terminal answers
        self.seen += data
        return bool(data)

    def until(self, pattern: bytes, seconds: float = 20) -> float:
        """Wait for bytes that fit, forget what was seen, and give the moment."""
        end = time.perf_counter() + seconds
        while not re.search(pattern, self.seen):
            if time.perf_counter() > end or not self._pump(end - time.perf_counter()):
                raise TimeoutError(f"{pattern!r} not among {self.seen[-400:]!r}")
        self.seen = b""
        return time.perf_counter()

    def settle(self, seconds: float = 0.05) -> None:
        """Take what still comes."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self._pump(end - time.perf_counter())
        self.seen = b""


def first_frame(argv: Sequence[str], mark: bytes, module: str = "study", used: Path | None = None) -> float:
    """Give the milliseconds from exec to the frame with this text; ``used`` is the home of somebody who was here."""
    with tempfile.TemporaryDirectory() as folder:
        home = str(Path(folder) / "home")
        if used:
            shutil.copytree(used, home)
        begun = time.perf_counter()
        with Raw(*argv, home=home, size=SIZE, module=module) as terminal:
            return (terminal.until(mark) - begun) * 1000


def presses(terminal: Raw, key: bytes, mark: Callable[[int], bytes], count: int = KEYS) -> list[float]:
    """Give the milliseconds from each press of a key to the frame with its text."""
    taken = []
    for i in range(1, count + 1):
        terminal.settle(0.03 + (i % 7) * 0.003)  # in no fixed phase to the clock of the screen
        begun = time.perf_counter()
        os.write(terminal.fd, key)
        taken.append((terminal.until(mark(i)) - begun) * 1000)
    return taken


def bare_keys(file: str) -> list[float]:
    """Give the milliseconds of keys in the bare program."""
    with tempfile.TemporaryDirectory() as home, Raw(file, home=home, size=SIZE, module="") as terminal:
        terminal.until(b"READY-MARK")
        terminal.settle(0.6)
        return presses(terminal, b"x", lambda i: b"PRESS-%05d-END" % i)


def our_keys() -> tuple[list[float], list[float], int]:
    """Give the milliseconds of moving and of going on to the next question, and how many of a burst were obeyed."""
    with tempfile.TemporaryDirectory() as home, Raw(*QUIZ, home=home, size=SIZE) as terminal:
        terminal.until(FIRST)
        terminal.settle(0.6)
        moves = presses(terminal, b"\x1b[B", lambda i: "▸".encode())
        nexts = [_next(terminal) for _ in range(4)]
        os.write(terminal.fd, b"1" + b"\x1b[B" * (BURST - 1))
        terminal.settle(1.5)
        os.write(terminal.fd, b"\r")
        terminal.until(VERDICT)
        terminal.settle(BREATH)
        place = _chosen(Path(home))  # of a question that is asked for the first time: no miss has come back yet
        os.write(terminal.fd, b"\r")
        terminal.until(b"choose")
        nexts += [_next(terminal) for _ in range(10)]
        return moves, nexts, BURST if place == (BURST - 1) % 4 else 0


def _next(terminal: Raw) -> float:
    """Answer the question, and give the milliseconds from going on to the frame with the next one."""
    terminal.settle()
    os.write(terminal.fd, b"1\r")
    terminal.until(VERDICT)
    terminal.settle(BREATH)
    begun = time.perf_counter()
    os.write(terminal.fd, b"\r")
    return (terminal.until(b"choose") - begun) * 1000


def _chosen(home: Path) -> int:
    """Give the place of the option that the last answer chose, as it was shown; -1 for a question without four."""
    from datetime import UTC, datetime

    from study.deck.library import Library
    from study.learning.log import Log
    from study.learning.session import Session
    from study.paths import places, shipped
    from study.tui.outlook import plan_of

    found = places(str(home))
    deck = Library([shipped() / "decks"]).find("talk-to-russia").deck
    assert deck is not None
    with Log.open(found.log, now=lambda: datetime.now(UTC)) as log:
        answer = log.last_answer()
        assert answer is not None
        (sitting,) = log.sittings()
        session = Session.start_or_resume(
            plan_of(sitting), deck.questions, log, now=lambda: datetime.now(UTC), timer=lambda: 0.0
        )
        shown = session.results[-1].asked.options
        picked = getattr(answer.response, "options", ("",))[0]
        return shown.index(picked) if len(shown) == 4 else -1


def measure(rounds: int) -> list[Row]:
    """Measure every row, ours and the bare program's in turn."""
    compileall.compile_dir(str(Path(__file__).parents[2] / "study"), quiet=2)
    firsts, moves, nexts, slowest, obeyed = [], [], [], [], []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "bare.py"
        file.write_text(BARE, encoding="utf-8")
        used = Path(folder) / "home"
        before = [sys.executable, "-m", "study", "--home", str(used), "quiz", "--plain", "--seed", "2"]
        subprocess.run(before, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        for round_ in range(rounds + 1):
            bare = first_frame([str(file)], b"READY-MARK", module="")
            ours = first_frame(QUIZ, FIRST, used=used)
            floor = statistics.median(bare_keys(str(file)))
            moved, gone, burst = our_keys()
            if round_ == 0:
                continue  # the first one warms the disk
            firsts.append((ours, bare))
            moves.append((statistics.median(moved), floor))
            nexts.append((statistics.median(gone), floor))
            both = sorted([*moved, *gone])
            slowest.append(both[int(len(both) * 0.95)])
            obeyed.append(burst)
    return [
        _row("2", "exec to the first question", firsts, 1.20),
        _row("3a", "a key among the options", moves, 2.5),
        _row("3b", "the next question", nexts, 3.0),
        Row(
            "3c",
            "p95 of these keys",
            statistics.median(slowest),
            None,
            statistics.median(slowest) / 16,
            16,
            statistics.median(slowest) <= 16,
        ),
        Row(
            "4", f"keys obeyed of {BURST} at once", min(obeyed), None, min(obeyed) / BURST, BURST, min(obeyed) == BURST
        ),
    ]


def _row(row: str, what: str, pairs: Sequence[tuple[float, float]], goal: float) -> Row:
    ratio = statistics.median(ours / anchor for ours, anchor in pairs)
    ours, anchor = (statistics.median(side) for side in zip(*pairs, strict=True))
    return Row(row, what, ours, anchor, ratio, goal, ratio <= goal)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    rows = measure(arguments.rounds)
    if arguments.json:
        keys = ("row", "ours", "anchor", "ratio", "goal", "met")
        print(json.dumps([{key: getattr(row, key) for key in keys} for row in rows]))
        return
    for row in rows:
        anchor = "" if row.anchor is None else f"beside {row.anchor:.1f}"
        told = "met" if row.met else "missed"
        print(f"{row.row:<3} {row.what:<28} {row.ours:8.1f} {anchor:<14} {row.ratio:5.2f} (goal {row.goal}) {told}")


if __name__ == "__main__":
    main()
