"""The program as a person meets it: in a real terminal, from the first start."""

from __future__ import annotations

from pathlib import Path

import pytest

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
        shown = terminal.wait("next")
        assert any(sign in shown for sign in ("✓ Right", "✗ Wrong"))


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
