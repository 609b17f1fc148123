"""The name that a media file is given is one that every system takes, and no other file's."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.anki.reading.media_names import safe_name

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.png", "a.png"),
        ("study-0f3a.svg", "study-0f3a.svg"),
        ("Two Words (1).PNG", "two-words-1.png"),
        ("weite felder é.jpg", "weite-felder-é.jpg"),
        ("e\u0301.png", "é.png"),
        ("नमस्ते.mp3", "नमस्ते.mp3"),
        ("../../etc/passwd", "passwd"),
        ("C:\\Windows\\win.ini", "win.ini"),
        ("..", "file"),
        ("", "file"),
        (".hidden", "file.hidden"),
        ("...png", "file.png"),
        ("a. .png", "a.png"),
        ("con.png", "file-con.png"),
        ("CON", "file-con"),
        ("Aux.tar.gz", "file-aux.tar.gz"),
        ("com¹.png", "file-com¹.png"),
        ("lpt9", "file-lpt9"),
        ("console.png", "console.png"),
        ("a.png:stream", "a.png-stream"),
        ("\u202egnp.exe", "gnp.exe"),
        ("\x1b[31m\0.png", "31m.png"),
        ("\ud800.png", "file.png"),
        ("x" * 300 + ".jpeg", "x" * 95 + ".jpeg"),
    ],
)
def test_what_a_name_becomes(name: str, safe: str) -> None:
    assert safe_name(name, ()) == safe


ANY_NAME = st.text(max_size=300) | st.text("aA.- /\\:conCON1éE\u0301ßẞİ\u202e\0", max_size=12)


@given(ANY_NAME)
def test_every_name_becomes_one_that_any_system_takes(name: str) -> None:
    safe = safe_name(name, ())
    assert 0 < len(safe) <= 100
    assert len(safe.encode()) <= 200
    assert not set(safe) & set('/\\:*?"<>|\0 ')
    assert safe[0] not in ".-"
    assert safe[-1] not in ".-"
    assert safe == unicodedata.normalize("NFC", safe)
    assert safe.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", *(f"COM{n}" for n in range(10))}
    assert not any(unicodedata.category(sign)[0] in "CZ" for sign in safe)
    assert safe_name(safe, ()) == safe


@given(st.lists(ANY_NAME, max_size=30))
def test_no_two_files_get_one_name_even_where_letters_have_no_size(names: list[str]) -> None:
    taken: set[str] = set()
    for name in names:
        taken.add(safe_name(name, taken))
    assert len(taken) == len(names)
    assert len({unicodedata.normalize("NFD", name).casefold() for name in taken}) == len(names)


@given(ANY_NAME)
def test_a_name_that_is_taken_keeps_its_ending(name: str) -> None:
    first = safe_name(f"{name}x.png", ())
    second = safe_name(f"{name}x.png", {first})
    third = safe_name(f"{name}x.png", {first, second})
    assert len({first, second, third}) == 3
    assert {each[-4:] for each in (first, second, third)} == {".png"}


@given(ANY_NAME)
def test_the_file_can_be_made(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    folder: Path = tmp_path_factory.getbasetemp()
    made = folder / safe_name(name, ())
    made.write_bytes(b"")
    assert made.name in {each.name for each in folder.iterdir()}
    made.unlink()
