"""A picture lies beside the deck or in assets, and nowhere else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from study.deck.deck import Reading
from study.deck.pictures import find_picture, folders_of
from study.deck.reading import read_deck
from study.questions import Picture
from study.text.problems import Severity


def reading(folder: Path, name: str, assets: Path | None = None) -> Reading:
    text = f"deck: bees\ntitle: B\nquestions:\n  a: {{ask: Who?, answer: She, alt: A dance, picture: {name}}}\n"
    return read_deck(text, "bees.yaml", folder / "bees.yaml", assets=assets)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    deck = tmp_path / "decks"
    (deck / "assets").mkdir(parents=True)
    (tmp_path / "shared").mkdir()
    (deck / "beside.svg").write_text("<svg/>")
    (deck / "assets" / "inside.svg").write_text("<svg/>")
    (tmp_path / "shared" / "shared.svg").write_text("<svg/>")
    (tmp_path / "secret.svg").write_text("<svg/>")
    return deck


@pytest.mark.parametrize("name", ["beside.svg", "inside.svg", "shared.svg"])
def test_a_picture_beside_the_deck_or_in_assets_is_taken(folder: Path, name: str) -> None:
    found = reading(folder, name, folder.parent / "shared")
    assert found.problems == ()
    assert found.deck is not None
    assert found.deck.questions[0].picture == Picture(name, "A dance")
    assert find_picture(name, folders_of(folder / "bees.yaml", folder.parent / "shared")) is not None


def test_a_picture_that_is_not_there_is_a_warning_since_its_words_are(folder: Path) -> None:
    found = reading(folder, "nowhere.svg")
    assert [(problem.rule, problem.severity) for problem in found.problems] == [("missing-picture", Severity.WARNING)]
    assert found.deck is not None
    assert len(found.deck.questions) == 1
    assert find_picture("nowhere.svg", folders_of(folder / "bees.yaml", None)) is None


def test_without_a_file_nothing_is_looked_up() -> None:
    text = "deck: bees\ntitle: B\nquestions:\n  a: {ask: Who?, answer: She, alt: A dance, picture: nowhere.svg}\n"
    assert read_deck(text, "bees.yaml").problems == ()


def refused(folder: Path, name: str) -> str:
    found = reading(folder, name)
    assert found.deck is not None
    assert found.deck.questions == ()
    (problem,) = found.problems
    assert problem.rule == "bad-picture"
    assert find_picture(name, folders_of(folder / "bees.yaml", None)) is None
    return problem.message


def test_a_link_that_leads_out_is_refused(folder: Path) -> None:
    (folder / "out.svg").symlink_to(folder.parent / "secret.svg")
    assert "leads out of the folder" in refused(folder, "out.svg")


def test_a_link_within_the_folder_is_taken(folder: Path) -> None:
    (folder / "in.svg").symlink_to(folder / "beside.svg")
    assert reading(folder, "in.svg").problems == ()


def test_a_folder_is_no_picture(folder: Path) -> None:
    (folder / "folder.svg").mkdir()
    assert refused(folder, "folder.svg") == '"folder.svg" is no file'


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_no_picture(folder: Path) -> None:
    os.mkfifo(folder / "pipe.svg")
    assert refused(folder, "pipe.svg") == '"pipe.svg" is no file'


@pytest.mark.parametrize(
    "name",
    [
        "../secret.svg",
        "assets/inside.svg",
        "/etc/passwd.png",
        "https://example.org/a.svg",
        "file:a.svg",
        "CON.png",
        "lpt1.svg",
        ".svg",
        "..svg",
        "a.exe",
        "'a\\b.svg'",
        '"a\\u0000.svg"',
    ],
)
def test_only_a_plain_name_is_a_picture(folder: Path, name: str) -> None:
    refused(folder, name)
