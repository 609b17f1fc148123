"""README says what is so: its commands run word for word, and print what it shows."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
pytestmark = pytest.mark.xdist_group("readme")
"""One after the other, as a reader would: a later command may need what an earlier one wrote."""

CONSOLES = re.findall(r"```console\n(.*?)```", README, flags=re.DOTALL)
BEES = re.findall(r"```yaml\n(.*?)```", README, flags=re.DOTALL)[0]


def commands() -> list[tuple[str, list[str]]]:
    """Give each command shown with the lines that README shows below it."""
    found: list[tuple[str, list[str]]] = []
    for line in "".join(CONSOLES).splitlines():
        if line.startswith("$ "):
            found.append((line[2:], []))
        elif line:
            found[-1][1].append(line)
    return found


def on_the_screen(command: str) -> bool:
    """Whether a command opens the screen; those are tried in a real terminal elsewhere."""
    return command == "study" or (command.startswith(("study quiz", "study learn")) and "--plain" not in command)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("readme")
    (folder / "bees.yaml").write_text(BEES, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("command", "shown"), commands(), ids=lambda value: value if isinstance(value, str) else "")
def test_a_command_of_readme_works_word_for_word(desk: Path, command: str, shown: list[str]) -> None:
    if on_the_screen(command):
        command = f"printf ':quit\\n' | {command} --plain" if command != "study" else "study --version"
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "STUDY_HOME": str(desk / "home")}
    done = subprocess.run(
        ["bash", "-c", command], cwd=desk, env=environment, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[: len(shown)] == shown


def test_readme_opens_with_the_two_commands() -> None:
    opening = README.split("---")[0]
    assert re.findall(r"```sh\n(.*?)\n```", opening) == ["pip install . && study", "pip install -e '.[test]' && pytest"]


def test_the_deck_of_a_teacher_has_ten_lines() -> None:
    assert len(BEES.splitlines()) == 10


@pytest.mark.parametrize("picture", re.findall(r"!\[.+?\]\((.+?)\)", README))
def test_the_pictures_are_there(picture: str) -> None:
    assert (ROOT / picture).read_text(encoding="utf-8").startswith("<svg")


def test_every_command_is_in_readme_and_the_other_way_round() -> None:
    from study.commands.usage import COMMANDS

    table = README.split("## Commands")[1].split("##")[0]
    assert set(re.findall(r"`study (\w+)", table)) == set(COMMANDS)
