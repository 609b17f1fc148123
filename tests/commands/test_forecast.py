"""``study forecast``: what will be recalled on a day, and what a session is worth."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.commands.running import Done, study

NOW = "2026-11-24T09:00:00+01:00"


def run(home: Path, *arguments: str, input: str = "", ascii: str = "") -> Done:
    return study(*arguments, home=home, input=input, STUDY_NOW=NOW, STUDY_ASCII=ascii)


def told(home: Path, *arguments: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(home, "forecast", *arguments, "--json").out)
    return found


def practise(home: Path) -> None:
    done = run(home, "learn", "talk-to-russia", "--plain", input="1\n" * 40)
    assert done.code == 0, done.err


def test_before_the_first_answer_it_is_low_and_a_session_raises_it(tmp_path: Path) -> None:
    found = told(tmp_path, "talk-to-russia")
    assert found["day"] == "2026-12-08"
    assert found["all"]["then"]["mean"] < found["all"]["after"]["mean"]
    page = run(tmp_path, "forecast", "talk-to-russia").out
    assert "Forecast 17% → " in page
    assert "likely to recall" in page


def test_what_was_answered_is_remembered_now_and_less_on_the_day(tmp_path: Path) -> None:
    practise(tmp_path)
    found = told(tmp_path, "talk-to-russia")
    asked = [point for point in found["points"] if point["now"]["mean"] > 0.5]
    assert len(asked) >= 5
    assert all(point["then"]["mean"] < point["now"]["mean"] for point in asked)


def test_the_day_is_that_of_the_exam_where_one_is_set_and_any_that_is_named(tmp_path: Path) -> None:
    assert run(tmp_path, "exam", "2026-12-01", "--minutes", "9").code == 0
    assert told(tmp_path)["day"] == "2026-12-01"
    assert told(tmp_path, "--on", "2026-11-30")["day"] == "2026-11-30"


def test_a_day_that_is_none_or_past_is_one_sentence(tmp_path: Path) -> None:
    for day in ("tomorrow", "2026-13-01", "2026-11-01"):
        done = run(tmp_path, "forecast", "--on", day)
        assert done.code == 2
        assert len(done.err.splitlines()) == 1, done.err


def test_parts_and_branches_of_the_argument_stand_on_the_page(tmp_path: Path) -> None:
    page = run(tmp_path, "forecast", ascii="1").out
    assert "The envoys in Seoul" in page
    assert "Branches of the argument" in page
    assert page.isascii() or "’" in page
    assert all(len(line) <= 100 for line in page.splitlines())
