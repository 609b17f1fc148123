"""The person's own editor: which one ``$VISUAL`` or ``$EDITOR`` names, and how it is told a line. Reads no file."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

WITH_PLUS = {
    "vi", "vim", "nvim", "view", "gvim", "mvim", "nano", "pico", "emacs", "emacsclient", "micro", "hx", "helix", "kak",
    "joe", "jmacs", "jed", "mg", "ne", "vis",
}  # fmt: skip
"""Editors that take ``+LINE`` before the file."""
WITH_COLON = {
    "code", "code-insiders", "code-oss", "codium", "vscodium", "cursor", "windsurf", "subl", "zed", "zeditor",
}  # fmt: skip
"""Editors that take ``FILE:LINE``, have a window of their own, and return at once unless they are told to wait."""
WITH_GOTO = WITH_COLON - {"subl", "zed", "zeditor"}
"""Those among them that want ``--goto`` before it."""
IN_FRONT = {"gvim": "-f", "mvim": "-f"}
"""What keeps an editor with a window of its own from returning at once."""


def named_editor(environment: Mapping[str, str]) -> str:
    """Give what ``$VISUAL``, or else ``$EDITOR``, says; empty where neither is set."""
    return environment.get("VISUAL", "").strip() or environment.get("EDITOR", "").strip()


def command_of(editor: str, file: Path, line: int) -> list[str]:
    """Give the command that opens a file at a line, from 1. Raises PersonError where the editor cannot be understood.

    An editor that is not known is given the file alone.
    """
    program, *arguments = _parted(editor)
    name, path = Path(program).stem.lower(), str(file.absolute())
    if name in WITH_PLUS:
        front = [flag] if (flag := IN_FRONT.get(name)) and flag not in arguments else []
        return [program, *arguments, *front, f"+{line}", path]
    if name in WITH_COLON:
        wait = [] if {"--wait", "-w"} & set(arguments) else ["--wait"]
        goto = ["--goto"] if name in WITH_GOTO and not {"--goto", "-g"} & set(arguments) else []
        return [program, *arguments, *wait, *goto, f"{path}:{line}"]
    return [program, *arguments, path]


def edit_with(editor: str, file: Path, line: int) -> None:
    """Open a file at a line in this editor, and wait until it is closed.

    Raises PersonError where the editor cannot be started.
    """
    command = command_of(editor, file, line)
    if Path(command[0]).stem.lower() in WITH_COLON | IN_FRONT.keys():
        print(f"Close {file.name} in {Path(command[0]).stem} to go on here.", flush=True)
    try:
        with _interrupts_for_the_editor():
            subprocess.call([shutil.which(command[0]) or command[0], *command[1:]])
    except OSError as error:
        raise PersonError(f"the editor “{command[0]}” cannot be started: {error.strerror}") from None


def _parted(editor: str) -> list[str]:
    """Give the program and its arguments; a path with blanks in it may stand there as it is."""
    if shutil.which(editor):
        return [editor]
    try:
        parts = shlex.split(editor, posix=os.name != "nt")
    except ValueError:
        raise PersonError(f"the editor “{editor}” cannot be understood: a quotation mark is not closed") from None
    parts = [part.strip('"') for part in parts] if os.name == "nt" else parts
    if not parts or not shutil.which(parts[0]):
        raise PersonError(f"there is no program “{parts[0] if parts else editor}”, which is set as your editor")
    return parts


@contextmanager
def _interrupts_for_the_editor() -> Iterator[None]:
    """Leave Ctrl-C to the editor, for whom it may mean anything.

    Not ignored but heard and not heeded: a program that is started would ignore it, too.
    """
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
