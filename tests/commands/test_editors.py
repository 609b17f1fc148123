"""The person's own editor is found, told the line, and waited for."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest

from study.commands.editors import command_of, edit_with, named_editor
from study.text.problems import PersonError


@pytest.fixture(autouse=True)
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have every editor installed; each notes how it was called."""
    bin = tmp_path / "bin"
    bin.mkdir()
    script = (
        f'#!{sys.executable}\nimport sys\nopen({str(tmp_path / "called")!r}, "w").write("\\n".join(sys.argv[1:]))\n'
    )
    for name in ("vim", "nano", "emacs", "hx", "micro", "code", "subl", "gvim", "ed", "my editor"):
        (bin / name).write_text(script)
        (bin / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{bin}{os.pathsep}{os.environ['PATH']}")
    return bin


@pytest.mark.parametrize(
    ("environment", "editor"),
    [
        ({"VISUAL": "code", "EDITOR": "vi"}, "code"),
        ({"VISUAL": " ", "EDITOR": " nano -w "}, "nano -w"),
        ({}, ""),
    ],
)
def test_visual_comes_before_editor(environment: dict[str, str], editor: str) -> None:
    assert named_editor(environment) == editor


@pytest.mark.parametrize(
    ("editor", "arguments"),
    [
        ("vim", ["+14", "/d/bees.yaml"]),
        ("vim -u 'my rc' --noplugin", ["-u", "my rc", "--noplugin", "+14", "/d/bees.yaml"]),
        ("nano", ["+14", "/d/bees.yaml"]),
        ("emacs -nw", ["-nw", "+14", "/d/bees.yaml"]),
        ("micro", ["+14", "/d/bees.yaml"]),
        ("hx", ["+14", "/d/bees.yaml"]),
        ("gvim", ["-f", "+14", "/d/bees.yaml"]),
        ("code", ["--wait", "--goto", "/d/bees.yaml:14"]),
        ("code -w --reuse-window", ["-w", "--reuse-window", "--goto", "/d/bees.yaml:14"]),
        ("subl", ["--wait", "/d/bees.yaml:14"]),
        ("ed", ["/d/bees.yaml"]),
        ("my editor", ["/d/bees.yaml"]),
    ],
)
def test_each_editor_is_told_the_line_in_its_own_way(editor: str, arguments: list[str]) -> None:
    assert command_of(editor, Path("/d/bees.yaml"), 14)[1:] == arguments


def test_an_editor_named_by_its_path_is_known_by_its_name(installed: Path) -> None:
    assert command_of(str(installed / "vim"), Path("/d/a.yaml"), 2) == [str(installed / "vim"), "+2", "/d/a.yaml"]


@pytest.mark.parametrize(
    ("editor", "sentence"),
    [("edlin --x", "there is no program “edlin”"), ("vim 'half", "a quotation mark is not closed")],
)
def test_an_editor_that_cannot_be_used_is_told_in_a_sentence(editor: str, sentence: str) -> None:
    with pytest.raises(PersonError, match=sentence):
        edit_with(editor, Path("/d/bees.yaml"), 1)


def test_the_editor_is_started_and_waited_for(tmp_path: Path) -> None:
    edit_with("nano -w", tmp_path / "bees.yaml", 3)
    assert (tmp_path / "called").read_text().splitlines() == ["-w", "+3", str(tmp_path / "bees.yaml")]


def test_ctrl_c_is_the_editors_own_while_it_runs(tmp_path: Path, installed: Path) -> None:
    script = f"#!{sys.executable}\nimport os, signal, sys\nos.kill(os.getppid(), signal.SIGINT)\n"
    script += f"open({str(tmp_path / 'ignored')!r}, 'w').write(str(signal.getsignal(signal.SIGINT) == signal.SIG_IGN))"
    (installed / "nano").write_text(script)
    before = signal.getsignal(signal.SIGINT)
    edit_with("nano", tmp_path / "bees.yaml", 3)
    assert signal.getsignal(signal.SIGINT) is before
    assert (tmp_path / "ignored").read_text() == "False"


def test_an_editor_with_a_window_of_its_own_says_what_is_awaited(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit_with("code", tmp_path / "bees.yaml", 3)
    assert capsys.readouterr().out == "Close bees.yaml in code to go on here.\n"
