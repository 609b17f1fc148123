"""``study new source`` makes a folder that works at once, whole or not at all, and overwrites nothing."""

from __future__ import annotations

import json
import os
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from study.commands.new import LONGEST_TITLE, MOST_PASSAGES
from study.commands.whole_folder import make_folder
from tests.commands.running import study

if TYPE_CHECKING:
    from pathlib import Path

BEES = "How bees talk\nBees dance in the hive.\nThe sun is their compass.\nSo say their keepers.\n"


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "bees.txt"
    path.write_text(BEES, encoding="utf-8")
    return path


def test_the_commands_that_it_names_work_at_once(tmp_path: Path, text: Path) -> None:
    done = study("new", "source", "bees", "--from", str(text), home=tmp_path / "home")
    assert done.code == 0, done.err
    assert "“How bees talk” is a source now: 3 passages" in done.err
    folder = tmp_path / "home" / "data" / "sources" / "bees"
    assert done.out == f"{folder}\n"
    assert sorted(path.name for path in folder.iterdir()) == ["brief.md", "facts.yaml", "source.yaml"]
    named = [line.strip().removeprefix("study ").split() for line in done.err.splitlines() if line.startswith("  ")]
    assert [words[0] for words in named] == ["source", "generate"]
    for words in named:
        did = study(*words, home=tmp_path / "home", cwd=tmp_path)
        assert did.code == 0, did.err
    checked = study("check", "bees-bank.yaml", "--format", "json", home=tmp_path, cwd=tmp_path)
    assert json.loads(checked.out)["problems"] == []
    assert json.loads(checked.out)["questions"] >= 2


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_it_is_for_its_owner_alone(tmp_path: Path, text: Path) -> None:
    study("new", "source", "bees", "--from", str(text), home=tmp_path / "home")
    folder = tmp_path / "home" / "data" / "sources" / "bees"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_it_can_be_put_elsewhere_and_is_named_by_its_folder(tmp_path: Path, text: Path) -> None:
    done = study("new", "source", "bees", "--from", str(text), "-o", str(tmp_path), home=tmp_path / "home")
    assert done.code == 0, done.err
    assert (tmp_path / "bees" / "facts.yaml").is_file()
    assert "made: choice" in study("generate", "./bees", home=tmp_path / "home", cwd=tmp_path).out.replace('"', "")


def test_title_author_and_language_are_taken_down(tmp_path: Path, text: Path) -> None:
    options = ["--title", "Bees \x1b[31m talk", "--author", "Karl von Frisch", "--language", "de"]
    done = study("new", "source", "bees", "--from", str(text), *options, home=tmp_path)
    assert done.code == 0, done.err
    shown = json.loads(study("source", "show", "bees", "--json", home=tmp_path).out)
    assert [shown["title"], shown["author"], shown["language"]] == ["Bees talk", "Karl von Frisch", "de"]
    assert len(shown["passages"]) == 4, "under another title the first line is a paragraph"


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("Wie Bienen tanzen", "did you mean wie-bienen-tanzen?"),
        ("?", "such as how-bees-talk"),
        ("../bees", "did you mean bees?"),
        ("talk-to-russia", "a source that came with Study is called talk-to-russia"),
    ],
)
def test_a_name_that_will_not_do_is_told(tmp_path: Path, text: Path, name: str, said: str) -> None:
    done = study("new", "source", name, "--from", str(text), home=tmp_path / "home")
    assert done.code == 2
    assert said in done.err
    assert done.err.count("\n") == 1
    assert not (tmp_path / "home").exists()


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "is empty"),
        (b"How bees talk\n", "has a title and no paragraphs"),
        (b"B\xe4ume\nbl\xfchen", "not written in UTF-8: the byte e4"),
        (b"\x7fELF\x02\x01\x01", "no plain text"),
        (b"bees " * LONGEST_TITLE, "too many for a title; give one with --title"),
        (b"Bees\n" + b"They fly.\n" * (MOST_PASSAGES + 1), "2001 paragraphs, and a source at most 2000"),
    ],
)
def test_a_text_that_will_not_do_is_told_and_nothing_is_made(tmp_path: Path, data: bytes, said: str) -> None:
    (tmp_path / "text.txt").write_bytes(data)
    done = study("new", "source", "bees", "--from", "text.txt", home=tmp_path / "home", cwd=tmp_path)
    assert done.code == 2
    assert said in done.err
    assert done.err.startswith("study: ")
    assert done.err.count("\n") == 1
    assert not (tmp_path / "home").exists()


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    for name, said in (("nowhere.txt", "there is no file"), (".", "is a folder, and not a text")):
        done = study("new", "source", "bees", "--from", name, home=tmp_path / "home", cwd=tmp_path)
        assert done.code == 2
        assert said in done.err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_never_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    done = study("new", "source", "bees", "--from", "pipe", home=tmp_path / "home", cwd=tmp_path)
    assert "is no ordinary file" in done.err


def test_a_folder_that_is_there_is_left_alone(tmp_path: Path, text: Path) -> None:
    (tmp_path / "bees").mkdir()
    (tmp_path / "bees" / "mine").write_text("mine", encoding="utf-8")
    done = study("new", "source", "bees", "--from", str(text), "-o", str(tmp_path), home=tmp_path / "home")
    assert done.code == 2
    assert "is there already, and nothing is overwritten" in done.err
    assert [path.name for path in (tmp_path / "bees").iterdir()] == ["mine"]


def test_a_place_that_is_not_there_is_told(tmp_path: Path, text: Path) -> None:
    done = study("new", "source", "bees", "--from", str(text), "-o", str(tmp_path / "x"), home=tmp_path / "home")
    assert done.code == 2
    assert "there is no folder" in done.err


def test_a_folder_that_cannot_be_finished_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        make_folder(tmp_path / "bees", {"a": "first", "nowhere/b": "second"}, private=True)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_anything_has_is_refused(tmp_path: Path) -> None:
    (tmp_path / "bees").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        make_folder(tmp_path / "bees", {"a": "first"}, private=True)


def test_a_kind_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    done = study("new", "sauce", home=tmp_path)
    assert done.code == 2
    assert "sauce" in done.err
    assert "source" in done.err


def test_completion_knows_the_options_of_acts(tmp_path: Path) -> None:
    out = study("completion", "bash", home=tmp_path).out
    assert "--from" in next(line for line in out.splitlines() if line.strip().startswith("new)"))
    assert "--remove" in next(line for line in out.splitlines() if line.strip().startswith("source)"))
