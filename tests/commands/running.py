"""The program run as a command, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Done:
    """What a command left."""

    code: int
    out: str
    err: str


def study(*arguments: str, home: Path, input: str = "", cwd: Path | None = None, **environment: str) -> Done:
    """Run ``study`` with these arguments, with every user file below ``home``."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("STUDY_")} | {
        "STUDY_HOME": str(home),
        **environment,
    }
    done = subprocess.run(
        [sys.executable, "-m", "study", *arguments],
        input=input,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=kept,
        cwd=cwd,
        timeout=120,
    )
    return Done(done.returncode, done.stdout, done.stderr)
