"""The commands, run as a person runs them: data on stdout, words on stderr, errors as sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from study import __version__
from tests.commands.running import study

BEES = """\
deck: bees
title: How honeybees talk
questions:
  waggle-angle:
    ask: What does the angle of a waggle dance show?
    right: The direction of the food
    wrong: [The distance to the food, The colour of the flower]
  discoverer:
    ask: Who decoded the dance?
    answer: Karl von Frisch
    accept: [Frisch]
"""


@pytest.fixture
def bees(tmp_path: Path) -> Path:
    path = tmp_path / "bees.yaml"
    path.write_text(BEES, encoding="utf-8")
    return path


def test_the_version_is_told(tmp_path: Path) -> None:
    assert study("--version", home=tmp_path).out == f"study {__version__}\n"


def test_help_names_every_command(tmp_path: Path) -> None:
    from study.commands.usage import COMMANDS

    done = study("--help", home=tmp_path)
    assert done.code == 0
    assert all(f"  {name}" in done.out for name in COMMANDS)
    for name in COMMANDS:
        assert study(name, "--help", home=tmp_path).code == 0


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["quizz"], "there is no command “quizz”; did you mean quiz?"),
        (["quiz", "--cont", "3"], "did you mean --count?"),
        (["quiz", "--count", "none"], "--count is a whole number from 1"),
        (["quiz", "--kind", "typo"], "there is no kind “typo”"),
        (["quiz", "--level", "analyze"], "did you mean analyse?"),
        (["quiz", "--passage", "x"], "a passage is a number"),
        (["quiz", "talk-to-rusia"], "did you mean talk-to-russia?"),
        (["show", "talk-to-russia/tertitski"], "did you mean"),
        (["judge", "talk-to-russia/tertitskiy"], "judge wants DECK/ID and a response"),
        (["check", "nowhere.yaml"], "nowhere.yaml"),
        (["--home"], "--home wants a folder"),
    ],
)
def test_wrong_use_is_one_sentence_and_exit_2(tmp_path: Path, words: list[str], sentence: str) -> None:
    done = study(*words, home=tmp_path)
    assert done.code == 2
    assert sentence in done.err
    assert done.err.count("\n") == 1
    assert done.out == ""


def test_a_clock_that_cannot_be_read_is_a_sentence(tmp_path: Path) -> None:
    done = study("decks", home=tmp_path, STUDY_NOW="noon")
    assert done.code == 2
    assert "STUDY_NOW" in done.err
    assert "Traceback" not in done.err


def test_decks_lists_the_shipped_deck(tmp_path: Path) -> None:
    rows = json.loads(study("decks", "--json", home=tmp_path).out)
    assert "talk-to-russia" in {row["deck"] for row in rows}


def test_a_deck_in_the_users_folder_is_in_the_library(tmp_path: Path, bees: Path) -> None:
    folder = tmp_path / "home" / "data" / "decks"
    folder.mkdir(parents=True)
    bees.rename(folder / "bees.yaml")
    assert "bees" in study("decks", home=tmp_path / "home").out


def test_show_gives_questions_as_json(tmp_path: Path) -> None:
    shown = json.loads(study("show", "talk-to-russia", "--json", home=tmp_path).out)
    assert shown["deck"] == "talk-to-russia"
    assert len(shown["questions"]) >= 90
    assert {"id", "kind", "point", "passage", "level", "tags", "made"} <= set(shown["questions"][0])
    one = json.loads(study("show", shown["questions"][5]["id"], "--json", home=tmp_path).out)
    assert [question["id"] for question in one["questions"]] == [shown["questions"][5]["id"]]


def test_search_finds_words(tmp_path: Path) -> None:
    assert "talk-to-russia/tertitskiy" in study("search", "Tertitskiy", home=tmp_path).out
    assert study("search", "xyzzy", home=tmp_path).code == 1


def test_judge_says_why(tmp_path: Path, bees: Path) -> None:
    assert study("judge", f"{bees}/discoverer", "Karl von Frish", home=tmp_path).out.startswith("≈ almost: ")
    assert study("judge", f"{bees}/waggle-angle", "1", home=tmp_path).out.startswith("✓ right")


def test_judge_answers_cases_in_order(tmp_path: Path) -> None:
    cases = tmp_path / "cases.jsonl"
    rows = [
        {"answer": "Karl von Frisch", "accept": ["Frisch"], "reject": ["Otto Frisch"], "response": "Otto Frisch"},
        {"answer": "Karl von Frisch", "accept": ["Frisch"], "response": "frisch"},
        {"kind": "number", "answer": "230", "within": "30", "response": "250"},
        {"kind": "order", "order": ["a", "b", "c"], "response": "2 1 3"},
    ]
    cases.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    done = study("judge", "--cases", str(cases), home=tmp_path)
    verdicts = [json.loads(line) for line in done.out.splitlines()]
    assert [v["verdict"] for v in verdicts] == ["wrong", "right", "right", "partly"]
    assert all(set(v) == {"verdict", "share", "why"} for v in verdicts)


def test_a_case_that_cannot_be_read_names_its_line(tmp_path: Path) -> None:
    done = study("judge", "--cases", "-", home=tmp_path, input='{"answer": "x", "response": "x"}\n{nonsense\n')
    assert done.code == 2
    assert "line 2" in done.err


def test_check_finds_a_good_deck_good(tmp_path: Path, bees: Path) -> None:
    done = study("check", str(bees), "--format", "json", home=tmp_path)
    assert done.code == 0
    assert json.loads(done.out) == {"files": 1, "questions": 2, "problems": []}


def test_check_shows_place_and_way_out(tmp_path: Path, bees: Path) -> None:
    bees.write_text(BEES.replace("Karl von Frisch", "item #1"), encoding="utf-8")
    done = study("check", bees.name, home=tmp_path, cwd=tmp_path)
    assert done.code == 1
    assert done.out.startswith("bees.yaml:10:13: ")
    assert "^^^^" in done.out


def test_check_without_a_path_reads_the_library(tmp_path: Path) -> None:
    done = study("check", "--strict", home=tmp_path)
    assert done.code == 0, done.out


def test_the_schema_is_json(tmp_path: Path) -> None:
    assert json.loads(study("schema", home=tmp_path).out)["$schema"].startswith("http://json-schema.org/draft-07")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_names_the_commands(tmp_path: Path, shell: str) -> None:
    out = study("completion", shell, home=tmp_path).out
    assert "quiz" in out
    assert "seed" in out


def test_export_says_what_it_wrote_and_a_second_one_what_changed(tmp_path: Path, bees: Path) -> None:
    package = tmp_path / "bees.apkg"
    assert "2 notes with 2 cards written: 2 new" in study("export", str(bees), "-o", str(package), home=tmp_path).err
    assert package.is_file()
    bees.write_text(BEES.replace("Who decoded", "Who was it that decoded"), encoding="utf-8")
    preview = study("export", str(bees), "-o", str(package), "--dry-run", home=tmp_path).err
    assert "would be written: 1 changed, 1 unchanged" in preview


def test_an_export_that_fails_does_not_say_that_it_was_written(tmp_path: Path, bees: Path) -> None:
    done = study("export", str(bees), "-o", str(tmp_path / "nowhere" / "bees.apkg"), home=tmp_path)
    assert done.code == 2
    assert done.err.startswith("study: cannot write ")
    assert done.err.count("\n") == 1


def test_filters_choose_what_is_exported(tmp_path: Path, bees: Path) -> None:
    package = str(tmp_path / "bees.apkg")
    assert "1 note with 1 card" in study("export", str(bees), "-o", package, "--kind", "typed", home=tmp_path).err
    assert "nothing to export" in study("export", str(bees), "-o", package, "--tag", "none", home=tmp_path).err


def test_generate_writes_a_deck_that_loads(tmp_path: Path) -> None:
    bank = tmp_path / "bank.yaml"
    assert study("generate", "talk-to-russia", "-o", str(bank), "--families", "cause,missing", home=tmp_path).code == 0
    found = json.loads(study("check", str(bank), "--format", "json", home=tmp_path).out)
    assert found["questions"] == 19
    assert found["problems"] == []
    assert "did you mean missing?" in study("generate", "talk-to-russia", "--families", "misssing", home=tmp_path).err


def test_a_broken_pipe_is_no_error(tmp_path: Path) -> None:
    import subprocess
    import sys

    command = f"{sys.executable} -m study show talk-to-russia --json | head -n 1"
    done = subprocess.run(["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True)
    assert done.stderr == ""


def test_an_error_of_ours_leaves_a_report_and_no_traceback(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import contextlib
    import io

    from study import cli
    from study.commands import schema

    monkeypatch.setattr(schema, "run", lambda arguments, context: 1 / 0)
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        assert cli.main(["schema"]) == 3
    assert "Traceback" not in err.getvalue()
    assert "ZeroDivisionError" in next(tmp_path.glob("study-report-*")).read_text(encoding="utf-8")
