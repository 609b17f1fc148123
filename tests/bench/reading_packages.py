"""How fast a package is read, beside Anki's own import of it in the same run: row 16 of the speed table.

``python -m tests.bench.reading_packages [--notes N] [--rounds N] [--json]``. A package of 50,000 notes is written by
Anki's own exporter, in both formats; then each sample is a fresh process, ours and Anki's in turn, that times its work
alone and tells the most memory it had. Figures are medians, ratios are medians of the ratios of each round. Nothing
here is asserted: machines differ, and tests must not.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

OURS = """
import sys, time
from pathlib import Path
from study.anki.reading.opening import open_package
begun = time.perf_counter()
with open_package(Path(sys.argv[1])) as contents:
    notes = sum(1 for _ in contents.notes())
    cards = sum(1 for _ in contents.cards())
print(time.perf_counter() - begun, notes, cards)
"""
ANKI = """
import sys, time, tempfile
from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
with tempfile.TemporaryDirectory() as folder:
    collection = Collection(folder + "/collection.anki2")
    request = ImportAnkiPackageRequest(package_path=sys.argv[1], options=ImportAnkiPackageOptions())
    begun = time.perf_counter()
    collection.import_anki_package(request)
    took = time.perf_counter() - begun
    print(took, collection.note_count(), collection.card_count())
    collection.close()
"""
MEMORY = """
try:
    print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM")))
except OSError:
    print(0)
"""
"""The most memory that a process had, where the system tells."""
GOAL = 0.3


class Sample(NamedTuple):
    """One process's work."""

    seconds: float
    kibibytes: int
    notes: int
    cards: int


class Row(NamedTuple):
    """One line of the table."""

    row: str
    what: str
    ours: float
    """Milliseconds."""
    anchor: float
    ratio: float
    memory: int
    """MiB, with the interpreter."""
    anchor_memory: int
    goal: float
    met: bool


def write_packages(folder: Path, notes: int) -> tuple[Path, Path]:
    """Write the notes to a package in the old format and one in the new, and give both."""
    from anki.collection import AddNoteRequest, Collection, ExportAnkiPackageOptions

    collection = Collection(str(folder / "collection.anki2"))
    deck = collection.decks.id("Fifty thousand::Capitals")
    basic, cloze = (collection.models.by_name(name) for name in ("Basic (and reversed card)", "Cloze"))
    assert deck is not None
    assert basic is not None
    assert cloze is not None
    for start in range(0, notes, 1000):
        requests = []
        for place in range(start, min(start + 1000, notes)):
            note = collection.new_note(basic if place % 2 else cloze)
            words = " ".join(f"word{place * step % 9973}" for step in range(1, 25))
            note.fields = [f"Which is {place}, {{{{c1::{place:x}}}}} {words}?", f"<b>The one</b> {words[::-1]}"]
            note.tags = [f"part{place % 7}", "learned::by heart".replace(" ", "-")]
            requests.append(AddNoteRequest(note=note, deck_id=deck))
        collection.add_notes(requests)
    written = folder / "old.apkg", folder / "new.apkg"
    for path, legacy in zip(written, (True, False), strict=True):
        options = ExportAnkiPackageOptions(with_scheduling=True, legacy=legacy)
        collection.export_anki_package(out_path=str(path), options=options, limit=None)
    collection.close()
    return written


def sample(program: str, package: Path) -> Sample:
    """Run a program on a package, and give what it measured."""
    done = subprocess.run([sys.executable, "-c", program + MEMORY, package], capture_output=True, check=True, text=True)
    seconds, notes, cards, kibibytes = done.stdout.split()
    return Sample(float(seconds), int(kibibytes), int(notes), int(cards))


def measure(notes: int, rounds: int) -> list[Row]:
    """Measure both formats."""
    with tempfile.TemporaryDirectory() as folder:
        packages = write_packages(Path(folder), notes)
        return [
            _row(f"16{letter}", f"{notes:,} notes, {called}", package, rounds)
            for letter, called, package in zip("ab", ("old format", "new format"), packages, strict=True)
        ]


def _row(row: str, what: str, package: Path, rounds: int) -> Row:
    pairs = []
    for round_ in range(rounds + 1):
        ours, anchor = sample(OURS, package), sample(ANKI, package)
        if ours[2:] != anchor[2:]:
            raise SystemExit(f"{what}: {ours[2:]} notes and cards were read, and Anki took {anchor[2:]}")
        if round_:  # the first one warms the disk
            pairs.append((ours, anchor))
    ratio = statistics.median(ours.seconds / anchor.seconds for ours, anchor in pairs)
    mine, theirs = (statistics.median(each.seconds * 1000 for each in side) for side in zip(*pairs, strict=True))
    memory, beside = (max(each.kibibytes for each in side) // 1024 for side in zip(*pairs, strict=True))
    return Row(row, what, mine, theirs, ratio, memory, beside, GOAL, ratio <= GOAL)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--notes", type=int, default=50_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    rows = measure(arguments.notes, arguments.rounds)
    if arguments.json:
        print(json.dumps([row._asdict() for row in rows]))
        return
    for row in rows:
        told = "met" if row.met else "missed"
        print(
            f"{row.row:<3} {row.what:<28} {row.ours:8.1f} beside {row.anchor:<8.1f} {row.ratio:5.2f} "
            f"(goal {row.goal}) {told}; {row.memory} MiB beside {row.anchor_memory}"
        )


if __name__ == "__main__":
    main()
