"""The command that fills in the table of learning.md."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.bench.learning import main

if TYPE_CHECKING:
    from pathlib import Path

SMALL = ["--students", "2", "--policies", "none,leitner,fsrs90", "--worlds", "fsrs6,dash", "--cases"]


def test_one_command_fills_in_the_table(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    main([*SMALL, "4d-15min,reach-85", "--jobs", "1", "--json", str(tmp_path / "cells.json")])
    lines = capsys.readouterr().out.splitlines()
    assert "| case | none | leitner | fsrs90 | goal |" in lines
    assert sum(line.startswith("| 4 days, 15 min a day: recall on the day | .") for line in lines) == 1
    assert sum(line.startswith("| minutes in all to reach .850 | — | ") for line in lines) == 1
    found = json.loads((tmp_path / "cells.json").read_text(encoding="utf-8"))
    cells = {(cell["case"], cell["policy"], cell["world"]): cell for cell in found["cells"]}
    assert len(cells) == 3 * 2
    leitner = cells["4d-15min", "leitner", "dash"]
    assert cells["4d-15min", "none", "dash"]["recall"]["mean"] < leitner["recall"]["mean"] < 1
    assert leitner["forecast_less_truth"] is None
    assert cells["4d-15min", "fsrs90", "dash"]["forecast_less_truth"]["mean"] != 0


def test_the_same_seed_gives_the_same_file_whatever_the_jobs(tmp_path: Path) -> None:
    for jobs in "12":
        main([*SMALL, "missed", "--seed", "4", "--jobs", jobs, "--json", str(tmp_path / jobs)])
    main([*SMALL, "missed", "--seed", "5", "--jobs", "1", "--json", str(tmp_path / "other")])
    assert (tmp_path / "1").read_bytes() == (tmp_path / "2").read_bytes()
    assert (tmp_path / "1").read_bytes() != (tmp_path / "other").read_bytes()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        (
            ["--policies", "leitner,anki"],
            "'anki' is none of none, cram, leitner, sm2, fsrs90, relearn3, programme, planner",
        ),
        (["--worlds", "mars"], "'mars' is none of fsrs6, actr, mcm, dash"),
        (["--students", "0"], "must be 1 or more"),
    ],
)
def test_what_is_not_there_is_named(wrong: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(wrong)
    assert says in capsys.readouterr().err


def test_the_frontier_is_drawn_when_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--students", "1", "--policies", "relearn3", "--worlds", "mcm", "--cases", "frontier", "--jobs", "1"])
    out = capsys.readouterr().out
    assert "## Recall against minutes" in out
    assert "| relearn3 | ." in out
    assert "## The table" not in out
