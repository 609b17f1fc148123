"""The program as a person meets it: in a real terminal, from the first start."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path

import pytest

from study.commands.first_start import note_welcomed
from study.paths import places
from study.tui.screens.material import CALM
from tests.commands.running import study
from tests.terminal import Terminal

QUIZ = ("quiz", "talk-to-russia", "--seed", "1", "--count", "5", "--kind", "choice")


@pytest.mark.parametrize("size", [(80, 24), (120, 36), (60, 20)])
def test_on_a_fresh_home_enter_reaches_a_question(tmp_path: Path, size: tuple[int, int]) -> None:
    with Terminal(home=str(tmp_path), size=size) as terminal:
        terminal.wait("Enter", "Talk to Russia")
        terminal.send("enter")
        terminal.wait("1 of ")


def test_a_question_is_answered_and_explained(tmp_path: Path) -> None:
    with Terminal(*QUIZ, home=str(tmp_path)) as terminal:
        terminal.wait("1 of 5")
        terminal.send("1", "enter")
        terminal.wait("next", one_of=("✓ Right", "✗ Wrong"))


def test_a_window_made_smaller_in_mid_question_keeps_what_was_chosen_and_every_key(tmp_path: Path) -> None:
    with Terminal(*QUIZ, home=str(tmp_path), size=(120, 36)) as terminal:
        terminal.wait("1 of 5", "Enter")
        terminal.send("2")
        for columns, lines in ((60, 20), (80, 24), (160, 50), (60, 20)):
            terminal.screen.reset()  # what the terminal does with the old picture is not the program's
            terminal.resize(columns, lines)
            terminal.wait("1 of 5", "▸ 2", "Enter answer", foot="q leave")
        terminal.send("enter")
        terminal.wait("next")


def test_plain_and_screen_begin_with_the_same_question(tmp_path: Path) -> None:
    plain = study(*QUIZ, "--plain", home=tmp_path / "one")
    asked = plain.out.splitlines()[2]
    with Terminal(*QUIZ, home=str(tmp_path / "two"), size=(160, 50)) as terminal:
        terminal.wait("1 of 5", asked[:50])


def test_what_was_answered_before_a_crash_is_kept(tmp_path: Path) -> None:
    with Terminal(*QUIZ, home=str(tmp_path)) as terminal:
        terminal.wait("1 of 5")
        terminal.send("1", "enter")
        terminal.wait("next")
        terminal.kill()
    with Terminal(*QUIZ, home=str(tmp_path)) as terminal:
        terminal.wait("2 of 5")


def test_what_plain_mode_answered_before_a_crash_is_kept(tmp_path: Path) -> None:
    with Terminal(*QUIZ, "--plain", home=str(tmp_path), size=(200, 50)) as terminal:
        terminal.wait("Question 1 of 5")
        terminal.send("1", "enter")
        terminal.wait("Passage", "Question 2 of 5")
        terminal.kill()
    done = study(*QUIZ, "--plain", home=tmp_path)
    assert "Going on with the session that was not finished." in done.err
    assert "Question 2 of 5" in done.out


def test_leaving_ends_without_an_error(tmp_path: Path) -> None:
    with Terminal(home=str(tmp_path)) as terminal:
        terminal.wait("Welcome to Study")
        terminal.send("escape")
        terminal.wait("questions for today")
        terminal.send("escape")
        assert terminal.ended() == 0


BEES = """deck: bees
title: How honeybees talk
questions:
  dance: {claim: Bees dance., verdict: true}
  sun: {claim: Bees know the sun., verdict: true}
"""


@pytest.fixture
def bees(tmp_path: Path) -> Path:
    """Have a deck of one's own on the Desk, as its last one."""
    folder = tmp_path / "data" / "decks"
    folder.mkdir(parents=True)
    (folder / "bees.yaml").write_text(BEES, encoding="utf-8")
    return folder / "bees.yaml"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)])
def test_from_the_desk_through_a_quiz_to_the_results_and_back(
    tmp_path: Path, bees: Path, size: tuple[int, int]
) -> None:
    note_welcomed(places(str(tmp_path)))
    with Terminal(home=str(tmp_path), size=size) as terminal:
        terminal.wait("Enter", "Talk to Russia")
        terminal.send("up")
        terminal.wait("▸ How honeybees talk")
        terminal.send("q")
        for number in ("1", "2"):
            terminal.wait(f"{number} of 2", "Bees")
            terminal.send("t", "enter")
            terminal.wait("✓ Right", "next")
            time.sleep(2 * CALM)
            terminal.send("enter")
        terminal.wait("2 of 2 right", "Desk")
        terminal.send("enter")
        terminal.wait("How honeybees talk", "2 of 2 points known")
        terminal.send("escape")
        assert terminal.ended() == 0


def test_a_question_is_changed_in_ones_own_editor_and_answered(tmp_path: Path, bees: Path) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text(
        "import sys; from pathlib import Path; file = Path(sys.argv[-1]); print('mending', sys.stdin.isatty())\n"
        "file.write_text(file.read_text().replace('Bees', 'All the bees'))\n"
    )
    command = f"{sys.executable} {editor}"
    with Terminal("quiz", "bees", home=str(tmp_path), VISUAL=command, EDITOR="") as terminal:
        terminal.wait("Bees", "Enter answer")
        terminal.send("e")
        terminal.wait("All the bees")
        terminal.send("t", "enter")
        terminal.wait("✓ Right")
    assert "All the bees dance." in bees.read_text(encoding="utf-8")


def test_without_an_editor_the_small_one_opens(tmp_path: Path, bees: Path) -> None:
    with Terminal("quiz", "bees", home=str(tmp_path), VISUAL="", EDITOR="") as terminal:
        terminal.wait("Bees", "Enter answer")
        terminal.send("e")
        terminal.wait("bees.yaml", "title: How honeybees talk")
        terminal.send("#", "escape")
        terminal.wait("write", "leave")
        terminal.send("q")
        terminal.wait("not saved yet")
        terminal.send("d")
        terminal.wait("Bees", "Enter answer")
    assert bees.read_text(encoding="utf-8") == BEES


def test_ctrl_z_puts_the_program_aside_and_it_comes_back_as_it_was(tmp_path: Path, bees: Path) -> None:
    with Terminal("quiz", "bees", home=str(tmp_path)) as terminal:
        terminal.wait("1 of 2")
        terminal.send("\x1a")
        assert terminal.stopped()
        os.kill(terminal.pid, signal.SIGCONT)
        terminal.screen.reset()
        terminal.wait("1 of 2", "Bees")
        terminal.send("t", "enter")
        terminal.wait("✓ Right")
