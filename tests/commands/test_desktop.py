"""The desktop shows pictures and keeps what was copied, where there is one; where there is none, that is said."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from study.commands.desktop import clipboard, copy, open_file, viewer
from study.text.problems import PersonError

DESKTOP = {"DISPLAY": ":0"}


@pytest.fixture
def bin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    bin = tmp_path / "bin"
    bin.mkdir()
    monkeypatch.setenv("PATH", str(bin))
    return bin


def install(bin: Path, name: str, code: str = "") -> None:
    """Have a program that notes its arguments and its input, and then does this."""
    noted = str(bin.parent / "noted")
    program = f"#!{sys.executable}\nimport sys, time\nwith open({noted!r}, 'wb') as file:\n"
    program += "    file.write(repr(sys.argv[1:]).encode() + b'\\n' + sys.stdin.buffer.read())\n"
    (bin / name).write_text(program + code)
    (bin / name).chmod(0o755)


def noted(bin: Path) -> list[str]:
    return (bin.parent / "noted").read_bytes().decode().split("\n", 1)


def test_a_picture_is_opened_with_the_systems_viewer(bin: Path, tmp_path: Path) -> None:
    install(bin, "xdg-open")
    open_file(tmp_path / "a b.png", DESKTOP)
    assert noted(bin)[0] == repr([str(tmp_path / "a b.png")])


def test_a_viewer_that_stays_open_is_not_waited_for(bin: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("study.commands.desktop.PATIENCE", 0.05)
    install(bin, "xdg-open", "time.sleep(1)\n")
    open_file(tmp_path / "a.png", DESKTOP)


def test_where_the_viewer_fails_the_picture_is_named(bin: Path, tmp_path: Path) -> None:
    install(bin, "xdg-open", "sys.exit(3)\n")
    with pytest.raises(PersonError, match=r"found nothing to open it with; the picture is .*a\.png"):
        open_file(tmp_path / "a.png", DESKTOP)


@pytest.mark.parametrize("environment", [{}, DESKTOP])
def test_without_a_desktop_or_a_viewer_the_picture_is_named(
    bin: Path, tmp_path: Path, environment: dict[str, str]
) -> None:
    if not environment:
        install(bin, "xdg-open")
    with pytest.raises(PersonError, match=r"there is no desktop here to show it on; the picture is .*a\.png"):
        open_file(tmp_path / "a.png", environment)


def test_each_system_has_its_viewer(bin: Path) -> None:
    install(bin, "wslview")
    assert viewer({}, "darwin") == "open"
    assert viewer({"SSH_TTY": "/dev/pts/1"}, "darwin") is None
    assert viewer({"WSL_DISTRO_NAME": "Debian"}, "linux") == "wslview"


@pytest.mark.parametrize(
    ("program", "environment"),
    [
        ("wl-copy", {"WAYLAND_DISPLAY": "wayland-0"}),
        ("xclip", DESKTOP),
        ("xsel", DESKTOP),
        ("clip.exe", {"WSL_DISTRO_NAME": "Debian"}),
        ("termux-clipboard-set", {"TERMUX_VERSION": "1"}),
    ],
)
def test_what_is_copied_goes_to_the_desktops_clipboard(bin: Path, program: str, environment: dict[str, str]) -> None:
    install(bin, program)
    assert copy("蜂 [bold]", environment)
    said = (bin.parent / "noted").read_bytes().split(b"\n", 1)[1]
    assert said.decode("utf-16-le" if program == "clip.exe" else "utf-8") == "蜂 [bold]"
    assert not copy("more", {})


def test_without_a_way_or_with_one_that_fails_nothing_happens(bin: Path) -> None:
    assert not copy("text", DESKTOP)
    install(bin, "xclip", "sys.exit(1)\n")
    assert not copy("text", DESKTOP)


def test_another_machines_clipboard_is_left_alone(bin: Path) -> None:
    install(bin, "pbcopy")
    assert clipboard({}, "darwin") == ["pbcopy"]
    assert clipboard({"SSH_CONNECTION": "1 2 3 4"}, "darwin") is None
    assert clipboard({}, "linux") is None
    assert os.environ["PATH"] == str(bin)
