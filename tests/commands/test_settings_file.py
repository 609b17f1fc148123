"""The file of settings and the program: what is amiss is told, the program opens, and a change is on disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from study.commands.first_start import note_welcomed
from study.commands.settings_file import keep_changes, settings_of
from study.paths import places
from study.settings import Settings
from study.text.problems import PersonError
from tests.terminal import Terminal

if TYPE_CHECKING:
    from pathlib import Path

BAD = """\
theme: monokay
motion: perhaps
keys:
  question.undoo: z
  question.hint: [
  question.skip: h
"""
AMISS = """\
theme: monokay
keys:
  question.undoo: z
  question.hint: zz
  question.skip: h
  question.right: z
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "config" / "settings.yaml"
    path.parent.mkdir()
    note_welcomed(places(str(tmp_path)))  # the program begins at the Desk
    return path


def test_what_the_screens_know_nothing_of_is_told_and_the_program_opens(tmp_path: Path, file: Path) -> None:
    file.write_text(AMISS, encoding="utf-8")
    with Terminal(home=str(tmp_path), size=(160, 50)) as terminal:
        terminal.wait(
            f'{file}:1:8: "monokay" is no theme',
            'did you mean "monokai"?',
            f'{file}:3:3: there is no act "question.undoo"',
            'did you mean "question.undo"?',
            f'{file}:4:18: "zz" is no key',
            f'{file}:5:18: "question.skip" and "question.hint" would both be on h',
            "That much of the settings is left out; the rest holds.",
        )
        terminal.wait("Decks", "Enter begin")
        terminal.send("escape")
        assert terminal.ended() == 0


def test_a_broken_file_is_told_and_the_program_opens(tmp_path: Path, file: Path) -> None:
    file.write_text(BAD, encoding="utf-8")
    with Terminal(home=str(tmp_path), size=(160, 50)) as terminal:
        terminal.wait('"motion" is true or false', f"{file}:5", "the rest holds")
        terminal.wait("Decks", "Enter begin")
        terminal.send("escape")
        assert terminal.ended() == 0


def test_a_change_on_the_screen_is_on_disk_at_once_and_there_the_next_time(tmp_path: Path, file: Path) -> None:
    file.write_text("# mine\nretry: false  # not yet\nkeys: {desk.settings: y}\n", encoding="utf-8")
    with Terminal(home=str(tmp_path)) as terminal:
        terminal.wait("y settings")
        terminal.send("y")
        terminal.wait("Theme", "study-dark")
        terminal.send("right")
        terminal.wait("study-light")
        terminal.kill()
    text = "# mine\nretry: false  # not yet\nkeys: {desk.settings: y}\ntheme: study-light\n"
    assert file.read_text(encoding="utf-8") == text
    with Terminal(home=str(tmp_path)) as terminal:
        terminal.wait("y settings")
        terminal.send("y")
        terminal.wait("study-light")


def test_the_cache_gives_back_every_setting(tmp_path: Path, file: Path) -> None:
    file.write_text(
        "exam: {bees: {date: 2026-12-04, minutes: 3}}\nminutes: 9\nsure: yes\nretry: yes\nascii: yes\n"
        "theme: nord\nmotion: yes\nkeys: {question.undo: 'z, f2', question.hint: x}\n",
        encoding="utf-8",
    )
    first = settings_of(places(str(tmp_path)))
    assert (tmp_path / "cache" / "settings.json").is_file()
    assert settings_of(places(str(tmp_path))) == first
    assert first.keys == {"question.undo": ("z", "f2"), "question.hint": ("x",)}


def test_what_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("no folder", encoding="utf-8")
    with pytest.raises(PersonError, match="cannot") as raised:
        keep_changes(places(str(tmp_path)), Settings(), Settings(sure=True))
    assert "\n" not in str(raised.value)
