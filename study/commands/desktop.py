"""What the desktop around the terminal does for the screens: show a picture, keep what was copied. Knows no screen."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

PATIENCE = 3.0
"""Seconds after which a viewer that has not failed is taken to be at work."""


def open_file(file: Path, environment: Mapping[str, str] = os.environ) -> None:
    """Open a file with the viewer that the system has for it. Raises PersonError where that fails."""
    path = file.absolute()
    if sys.platform == "win32":
        try:
            os.startfile(path)
        except OSError as error:
            raise PersonError(f"{path} cannot be opened: {error.strerror}") from None
        return
    opener = viewer(environment)
    if opener is None:
        raise PersonError(f"there is no desktop here to show it on; the picture is {path}")
    try:
        code = _run(opener, str(path))
    except OSError as error:
        raise PersonError(f"{path} cannot be opened: {error.strerror}") from None
    if code:
        raise PersonError(f"{opener} found nothing to open it with; the picture is {path}")


def viewer(environment: Mapping[str, str], platform: str = sys.platform) -> str | None:
    """Give the program that opens a file in a window; None where there is no desktop, or no such program.

    Without a desktop xdg-open would start a browser in this very terminal.
    """
    if platform == "darwin":
        return None if _far_away(environment) else "open"
    if environment.get("WSL_DISTRO_NAME") and shutil.which("wslview"):
        return "wslview"
    on_a_desktop = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return "xdg-open" if on_a_desktop and shutil.which("xdg-open") else None


def _run(opener: str, path: str) -> int:
    """Start a program of its own session; give its exit code, 0 also while it still runs."""
    nothing = subprocess.DEVNULL
    program = subprocess.Popen([opener, path], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True)
    try:
        return program.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        return 0


def copy(text: str, environment: Mapping[str, str] = os.environ) -> bool:
    """Put a text on the desktop's clipboard, for terminals that do not; give whether there was a way."""
    command = clipboard(environment)
    if command is None:
        return False
    coding = "utf-16-le" if command[0].startswith("clip") else "utf-8"
    nothing = subprocess.DEVNULL
    try:
        program = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=nothing, stderr=nothing)
        program.communicate(text.encode(coding, errors="replace"), timeout=PATIENCE)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return program.returncode == 0


def clipboard(environment: Mapping[str, str], platform: str = sys.platform) -> Sequence[str] | None:
    """Give the command that takes a text to the clipboard before the person's eyes; None where there is none."""
    ways: list[tuple[bool, list[str]]] = [
        (platform == "win32", ["clip"]),
        (platform == "darwin" and not _far_away(environment), ["pbcopy"]),
        (bool(environment.get("WAYLAND_DISPLAY")), ["wl-copy"]),
        (bool(environment.get("DISPLAY")), ["xclip", "-selection", "clipboard"]),
        (bool(environment.get("DISPLAY")), ["xsel", "--clipboard", "--input"]),
        (bool(environment.get("WSL_DISTRO_NAME")), ["clip.exe"]),
        (bool(environment.get("TERMUX_VERSION")), ["termux-clipboard-set"]),
    ]
    return next((command for here, command in ways if here and shutil.which(command[0])), None)


def _far_away(environment: Mapping[str, str]) -> bool:
    """Tell whether the person sits at another machine, whose desktop this one's programs cannot reach."""
    return bool(environment.get("SSH_CONNECTION") or environment.get("SSH_TTY"))
