"""The walls of the house: who may import whom, what is frozen, where clock and chance come from."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from study.anki.note_types import NOTE_TYPES
from study.questions import KINDS
from study.tui.questions import WIDGETS

ROOM = Path(__file__).parent.parent / "study"
FILES = sorted(path for path in ROOM.rglob("*.py") if "_shipped" not in path.parts)
CORE = ("text", "judging", "source", "questions", "deck", "generate")


def in_a_clean_process(code: str) -> set[str]:
    """Give the top-level modules loaded after the code ran in a process of its own."""
    code += "\nimport sys; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOM.parent)
    return set(done.stdout.splitlines()[-1].split())


def test_the_import_contracts_are_kept() -> None:
    script = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([script, "--no-cache"], cwd=ROOM.parent, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("room", CORE)
def test_the_core_loads_no_screen_no_database_no_anki(room: str) -> None:
    imports = "\n".join(
        f"import study.{'.'.join(path.relative_to(ROOM).with_suffix('').parts)}"
        for path in FILES
        if path.relative_to(ROOM).parts[0] == room and path.stem != "__init__"
    )
    assert not in_a_clean_process(imports) & {"textual", "rich", "genanki", "sqlite3", "anki", "fsrs"}


@pytest.mark.parametrize("option", ["--help", "--version"])
def test_help_and_version_load_nothing_heavy(option: str) -> None:
    loaded = in_a_clean_process(f"from study.cli import main; main([{option!r}])")
    assert not loaded & {"textual", "rich", "genanki", "yaml", "sqlite3", "rapidfuzz", "platformdirs", "dataclasses"}


def test_the_plain_mode_loads_no_screen() -> None:
    assert not in_a_clean_process("import study.plain, study.commands.quiz") & {"textual", "rich", "genanki"}


def only_these(*rooms: str) -> list[Path]:
    return [path for path in FILES if path.relative_to(ROOM).parts[0] in rooms]


@pytest.mark.parametrize(
    ("library", "allowed"),
    [
        ("textual", ("tui",)),
        ("rich", ("tui",)),
        ("textual_image", ("tui/pictures.py",)),
        ("PIL", ("tui/pictures.py",)),
        ("genanki", ("anki",)),
        ("yaml", ("text/yaml_text.py",)),
        ("fsrs", ("learning/memory.py",)),
        ("fsrs_rs_python", ("learning/fitting.py",)),
        ("sqlite3", ("learning/database.py", "anki")),
        ("kiwisolver", ("presenting/argument_layout.py",)),
    ],
)
def test_each_library_has_one_door(library: str, allowed: tuple[str, ...]) -> None:
    strangers = [
        str(path.relative_to(ROOM))
        for path in FILES
        if library in imported(path) and not path.relative_to(ROOM).as_posix().startswith(allowed)
    ]
    assert strangers == []


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.partition(".")[0])
    return names


def test_every_kind_of_question_has_its_widget_and_its_note_type() -> None:
    assert set(WIDGETS) == set(KINDS)
    assert set(NOTE_TYPES) == set(KINDS)
    assert len(KINDS) == 10


@pytest.mark.parametrize("path", only_these(*CORE, "presenting"), ids=lambda path: path.stem)
def test_values_of_the_core_are_frozen(path: Path) -> None:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        for decorator in getattr(node, "decorator_list", []):
            if isinstance(node, ast.ClassDef) and "dataclass" in ast.unparse(decorator):
                assert "frozen=True" in ast.unparse(decorator), f"{node.name} can be changed"
                assert "slots=True" in ast.unparse(decorator), f"{node.name} has no slots"


@pytest.mark.parametrize("path", only_these(*CORE, "learning", "presenting"), ids=lambda path: path.stem)
def test_clock_and_chance_come_from_outside(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    calls = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    asked = [
        call for call in calls if call.startswith(("datetime.now(", "datetime.utcnow(", "date.today(", "time.time("))
    ]
    assert not asked
    assert "Random()" not in calls, "a generator without a seed"
    modules = {alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names}
    assert "random" not in modules, "the generator that the whole process shares"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOM).as_posix())
def test_every_file_says_what_it_is_for_and_can_be_read_in_one_sitting(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(text)), "a module begins with what it is for"
    assert text.count("\n") <= 350
