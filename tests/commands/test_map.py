"""``study map``: the argument on the terminal, as a picture, as Argdown, as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from study import cli
from tests.commands.running import study
from tests.pictures import MAPS, draw_map
from tests.source.small_base import BASE, BRIEF

ROOT = Path(__file__).parents[2]


def test_the_tree_fits_the_terminal(tmp_path: Path) -> None:
    for columns, widest in (("40", 60), ("72", 72), ("300", 120)):
        done = study("map", "talk-to-russia", home=tmp_path, COLUMNS=columns)
        assert done.code == 0
        assert done.out.startswith("Talk to Russia About North Korea\n\nthesis ¶ 14: ")
        assert widest - 12 < max(map(len, done.out.splitlines())) <= widest


def test_plain_signs_by_option_or_by_setting(tmp_path: Path) -> None:
    by_option = study("map", "talk-to-russia", "--ascii", home=tmp_path)
    by_setting = study("map", "talk-to-russia", home=tmp_path, STUDY_ASCII="1")
    assert by_option.out == by_setting.out
    assert by_option.out.isascii()
    assert "`- " in by_option.out


def test_a_branch_and_so_many_levels_of_it(tmp_path: Path) -> None:
    done = study("map", "talk-to-russia", "--from", "shared-interests", "--depth", "1", "--ids", home=tmp_path)
    assert "\n\npremise ¶ 10: " in done.out
    assert "[stability-less] (… 1 more below)" in done.out.replace("\n│  ", " ")
    assert "border-less" not in done.out


def test_json_has_every_step_of_the_branch_in_order(tmp_path: Path) -> None:
    found = json.loads(study("map", "talk-to-russia", "--from", "old-loyalties", "--json", home=tmp_path).out)
    assert found["source"] == "talk-to-russia"
    assert [(step["id"], step["role"], step["to"], step["depth"]) for step in found["steps"]] == [
        ("old-loyalties", "concession", "win-putin-support", 0),
        ("views-narrow", "rebuttal", "old-loyalties", 1),
    ]


def test_files_are_written_and_told(tmp_path: Path) -> None:
    picture, text = tmp_path / "map.svg", tmp_path / "map.argdown"
    done = study("map", "talk-to-russia", "--svg", str(picture), "--argdown", str(text), home=tmp_path)
    assert done.out == ""
    assert f"steps of the argument written to {picture}." in done.err
    assert picture.read_text(encoding="utf-8").startswith("<svg")
    assert text.read_text(encoding="utf-8").startswith('===\ntitle: "Talk to Russia About North Korea"')


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["talk-to-rusia"], "did you mean talk-to-russia?"),
        (["talk-to-russia", "--from", "moscow-outrank"], "did you mean moscow-outranked?"),
        (["talk-to-russia", "--from", "zzz"], "study map talk-to-russia --ids shows them"),
        (["talk-to-russia", "--depth", "0"], "--depth is a whole number from 1, not “0”"),
        (["talk-to-russia", "--svg", "nowhere/map.svg"], "cannot write nowhere/map.svg: No such file or directory"),
    ],
)
def test_a_mistake_is_one_sentence_with_the_way_out(tmp_path: Path, arguments: list[str], sentence: str) -> None:
    done = study("map", *arguments, home=tmp_path, cwd=tmp_path)
    assert done.code == 2
    assert sentence in done.err
    assert done.err.count("\n") == 1


def test_a_base_without_an_argument_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    room = tmp_path / "seeds" / "bees"
    room.mkdir(parents=True)
    head, _, _ = BASE.partition("argument:")
    (room / "facts.yaml").write_text(head, encoding="utf-8")
    (room / "brief.md").write_text("".join(f"## {n}\n\n{text}\n\n" for n, text in BRIEF.items()), encoding="utf-8")
    (room / "source.yaml").write_text(
        "source: bees\ntitle: Bees\nauthor: A beekeeper\npassages: 2\nparts:\n  All:\n    - 1\n    - 2\n",
        encoding="utf-8",
    )
    monkeypatch.setattr("study.paths.shipped", lambda: tmp_path)
    assert cli.main(["map", "bees", "--home", str(tmp_path)]) == 2
    assert "the fact base of bees has no argument" in capsys.readouterr().err


@pytest.mark.parametrize("name", MAPS)
def test_the_pictures_of_readme_are_what_the_command_draws(tmp_path: Path, name: str) -> None:
    committed = ROOT / "assets" / "pictures" / f"{name}.svg"
    assert draw_map(name, tmp_path).read_bytes() == committed.read_bytes(), "python -m tests.pictures makes them anew"


def test_readme_shows_the_pictures_of_the_argument() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f'="assets/pictures/{name}.svg"' in readme for name in MAPS)


def test_the_tree_is_drawn_without_what_only_a_picture_needs(tmp_path: Path) -> None:
    import subprocess
    import sys

    code = "from study.cli import main; main(['map', 'talk-to-russia']); import sys; print('kiwisolver' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=ROOT)
    assert done.stdout.endswith("\nFalse\n")
