"""``study progress``, run as a person runs it."""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from study.learning.log import Log
from study.learning.memory import PARAMETERS
from study.learning.rows import COLUMNS, as_row
from tests.commands.running import Done, study
from tests.learning.making import Hand, graded
from tests.learning.simulated import FORGETFUL, RETENTIVE, studied

OLD = Path(__file__).parents[1] / "learning" / "logs" / "version-1.sqlite"
QUIZ = ("quiz", "talk-to-russia", "--plain", "--count", "5", "--kind", "choice", "--seed")
NOW = "2026-11-24T09:00:00+01:00"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """Somebody who has answered five questions."""
    return answered(tmp_path / "laptop", "1")


def answered(home: Path, seed: str) -> Path:
    assert study(*QUIZ, seed, home=home, input="1\n1\n1\n1\n1\n", STUDY_NOW=NOW).code == 0
    return home


def progress(*arguments: str | Path, home: Path) -> Done:
    return study("progress", *map(str, arguments), home=home, STUDY_NOW=NOW)


def log(home: Path) -> Path:
    return home / "data" / "answers.sqlite"


def types(text: str) -> list[str]:
    return [json.loads(line)["type"] for line in text.splitlines()]


def test_the_path_is_told(tmp_path: Path) -> None:
    assert progress("path", home=tmp_path).out == f"{log(tmp_path)}\n"


def test_an_export_is_a_line_of_what_it_is_then_a_line_for_each_entry(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    assert progress("export", file, home=home) == Done(0, "", "")
    text = file.read_text(encoding="utf-8")
    assert types(text) == ["log", "session", *["answer"] * 5]
    for line in map(json.loads, text.splitlines()[2:]):
        assert {"id", "question", "point", "revision", "verdict", "share", "at"} <= set(line)
        assert line["at"] == "2026-11-24T09:00:00.000000+01:00"
    assert progress("export", "-", home=home).out == text
    assert file.stat().st_mode & 0o077 == 0, "what somebody answered is nobody else's business"


def test_an_export_that_cannot_be_written_is_told(home: Path, tmp_path: Path) -> None:
    done = progress("export", tmp_path / "nowhere" / "all.jsonl", home=home)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err.startswith("study: cannot write ")


def test_two_computers_end_with_the_same_log(home: Path, tmp_path: Path) -> None:
    phone = answered(tmp_path / "phone", "2")
    file = tmp_path / "laptop.jsonl"
    progress("export", file, home=home)
    assert progress("merge", file, home=phone).out == "5 answers new, 0 known, 0 taken back\n"
    assert progress("merge", log(phone), home=home).out == "5 answers new, 5 known, 0 taken back\n"
    assert progress("merge", file, log(phone), home=home).out == "0 answers new, 10 known, 0 taken back\n"
    both = [progress("export", "-", home=somebody).out for somebody in (home, phone)]
    assert both[0] == both[1]
    assert types(both[0]).count("answer") == 10


def test_a_log_of_the_first_version_is_merged(home: Path) -> None:
    assert progress("merge", OLD, home=home).out == "21 answers new, 0 known, 2 taken back\n"
    assert sorted(path.name for path in OLD.parent.iterdir() if path.name.startswith("version-1")) == [OLD.name]


def test_a_damaged_export_is_one_sentence_with_the_line_and_nothing_is_merged(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "damaged.jsonl"
    progress("export", file, home=answered(tmp_path / "phone", "2"))
    file.write_text(file.read_text(encoding="utf-8").replace('"verdict": "', '"verdict": "very ', 1), encoding="utf-8")
    before = progress("export", "-", home=home).out
    done = progress("merge", log(tmp_path / "phone"), file, home=home)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert f"{file}, line " in done.err
    assert "“verdict” wants one of right, almost, partly, wrong; nothing was merged" in done.err
    assert progress("export", "-", home=home).out == before


def test_a_log_that_is_whole_is_called_so(home: Path) -> None:
    assert progress("check", home=home) == Done(0, f"{log(home)} is whole.\n", "")


def test_a_check_makes_no_log_where_there_is_none(tmp_path: Path) -> None:
    done = progress("check", home=tmp_path / "home")
    assert (done.code, done.out) == (0, "")
    assert "no log yet" in done.err
    assert not log(tmp_path / "home").exists()
    assert progress("check", tmp_path / "nowhere", home=tmp_path).code == 2


def test_damage_is_told_with_the_way_out_and_the_way_out_works(home: Path) -> None:
    made = progress("backup", home=home).out.strip()
    assert made == str(home / "data" / "backups" / "answers-2026-11-24.sqlite")
    good = log(home).read_bytes()
    log(home).write_bytes(good[: len(good) // 2])
    done = progress("check", home=home)
    assert done.code == 1
    assert "damaged" in done.out
    assert f"study progress merge {made}" in done.err
    assert log(home).read_bytes() == good[: len(good) // 2]
    log(home).rename(home / "damaged.sqlite")
    assert progress("merge", made, home=home).out == "5 answers new, 0 known, 0 taken back\n"
    assert progress("check", home=home).code == 0


def test_another_log_can_be_checked(home: Path, tmp_path: Path) -> None:
    assert progress("check", OLD, home=home).out == f"{OLD} is whole.\n"
    changed = tmp_path / "changed.sqlite"
    shutil.copyfile(OLD, changed)
    with closing(sqlite3.connect(changed)) as file:
        file.execute("DROP TRIGGER answers_are_never_changed")
    done = progress("check", changed, home=home)
    assert (done.code, done.err) == (1, "")
    assert "not as Study makes them" in done.out


def test_a_backup_is_a_new_file_each_time_and_can_be_checked_and_merged(home: Path, tmp_path: Path) -> None:
    made = [progress("backup", home=home).out.strip() for _ in range(2)]
    assert [Path(path).name for path in made] == ["answers-2026-11-24.sqlite", "answers-2026-11-24-2.sqlite"]
    own = tmp_path / "own.sqlite"
    assert progress("backup", own, home=home).out == f"{own}\n"
    assert progress("check", own, home=home).code == 0
    again = progress("backup", own, home=home)
    assert (again.code, again.err.count("\n")) == (2, 1)
    assert "is there already" in again.err
    assert progress("merge", own, home=tmp_path / "new").out == "5 answers new, 0 known, 0 taken back\n"


def test_where_there_is_no_log_there_is_nothing_to_copy(tmp_path: Path) -> None:
    done = progress("backup", home=tmp_path / "home")
    assert (done.code, done.out) == (0, "")
    assert not (tmp_path / "home" / "data").exists()


def test_a_rebuild_says_what_is_remembered(home: Path) -> None:
    done = progress("rebuild", home=home)
    assert done == Done(0, "The memory of 5 points is made anew from the answers.\n", "")


# Parameters of one's own.


INSERT = f"INSERT INTO answers ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"


def simulated(home: Path, who: tuple[float, ...], count: int) -> Path:
    """Give the home of somebody with so many answers, whose memory goes by these parameters."""
    with Log.open(log(home), now=Hand().now) as file, file.database.writing():
        for number, each in enumerate(studied(who, count, 1)):
            file.database.run(INSERT, as_row(replace(each, id=f"{number:04}")))
    return home


def test_few_answers_are_told_and_nothing_is_kept(home: Path) -> None:
    assert progress("fit", home=home) == Done(0, "It takes 400 answers; you have 5.\n", "")
    assert not parameters(home).exists()


def parameters(home: Path) -> Path:
    return home / "data" / "memory.json"


def test_parameters_that_win_are_kept_with_date_and_figures_and_can_be_forgotten(tmp_path: Path) -> None:
    home = simulated(tmp_path, RETENTIVE, 800)
    tried = progress("fit", "--dry-run", home=home)
    said = r"By parameters of your own the forecast of \d+ late answers errs by \d+\.\d% less"
    assert re.fullmatch(rf"{said} than by the average learner's; nothing changed\.\n", tried.out)
    assert not parameters(home).exists()
    done = progress("fit", home=home)
    assert done == Done(0, tried.out.replace("nothing changed", "they are used from now on"), "")
    told = json.loads(parameters(home).read_text(encoding="utf-8"))
    assert (told["adopted"], told["answers"], len(told["parameters"])) == ("2026-11-24", 800, 21)
    assert parameters(home).stat().st_mode & 0o077 == 0, "what somebody remembers is nobody else's business"
    assert progress("fit", "--forget", home=home) == Done(0, "The average learner's parameters are used again.\n", "")
    assert not parameters(home).exists()
    assert progress("fit", "--forget", home=home) == Done(0, "You have none of your own.\n", "")


def test_parameters_that_do_not_win_any_more_are_dropped(tmp_path: Path) -> None:
    home = simulated(tmp_path, PARAMETERS, 600)
    as_well = "The average learner's parameters foretell your answers as well;"
    adopt(home)
    assert progress("fit", "--dry-run", home=home) == Done(0, f"{as_well} nothing changed.\n", "")
    assert parameters(home).exists()
    assert progress("fit", home=home) == Done(0, f"{as_well} they are used again.\n", "")
    assert not parameters(home).exists()
    assert progress("fit", home=home) == Done(0, f"{as_well} nothing changed.\n", "")


def adopt(home: Path) -> None:
    parameters(home).write_text(json.dumps({"learner": "me", "parameters": FORGETFUL}), encoding="utf-8")


def test_where_no_point_came_again_it_is_told_what_it_takes(tmp_path: Path) -> None:
    with Log.open(log(tmp_path), now=Hand().now) as file, file.database.writing():
        for number in range(400):
            each = graded(3, id=f"{number:04}", question=f"d/{number}", point=f"d/{number}")
            file.database.run(INSERT, as_row(each))
    assert progress("fit", home=tmp_path).out == (
        "It takes 20 answers among the later half, about points known from an earlier day; you have 0.\n"
    )


def test_adopted_parameters_change_what_is_foretold(home: Path) -> None:
    def foretold() -> str:
        return study("forecast", "talk-to-russia", "--json", home=home, STUDY_NOW=NOW).out

    usual = foretold()
    adopt(home)
    assert json.loads(foretold())["all"]["then"]["mean"] != json.loads(usual)["all"]["then"]["mean"]
    progress("fit", "--forget", home=home)
    assert foretold() == usual


def test_damaged_parameters_are_told_in_a_sentence_and_the_rest_works(home: Path) -> None:
    parameters(home).write_text("{", encoding="utf-8")
    for command in (("stats",), ("progress", "check")):
        done = study(*command, home=home, STUDY_NOW=NOW)
        assert done.code == 0
        assert done.err == (
            f"{parameters(home)} cannot be read, so the average learner's parameters are used; study progress fit "
            "makes it anew, and study progress fit --forget takes it away.\n"
        )
    assert progress("fit", "--forget", home=home) == Done(0, "The average learner's parameters are used again.\n", "")


def test_an_act_that_is_none_is_told(home: Path) -> None:
    done = progress("mend", home=home)
    assert done.code == 2
    assert "backup" in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_knows_the_acts(home: Path, shell: str) -> None:
    out = study("completion", shell, home=home).out.replace("'", " ")
    words = {word for line in out.splitlines() if "progress" in line for word in line.split()}
    assert words >= {"path", "export", "merge", "rebuild", "check", "backup", "fit"}
