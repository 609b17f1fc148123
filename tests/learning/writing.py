"""A program that writes to a log while others do. Run as ``python -m tests.learning.writing LOG NAME COUNT``."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from study.learning.log import Log
from tests.learning.making import answer


def main(path: Path, name: str, count: int) -> None:
    """Open the log anew now and then, and write so many answers; take every fourth back."""
    for start in range(0, count, 10):
        with Log.open(path, device=name, now=lambda: datetime.now().astimezone()) as log:
            for number in range(start, min(start + 10, count)):
                kept = log.record(answer(device=name, question=f"d/{number}", at=datetime.now().astimezone()))
                if number % 4 == 3:
                    log.retract(kept.id)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
