"""Pictures come along under a name made of what is in them, and only from where a deck may have them."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from study.anki.pictures import LARGEST, NoPicture, read_picture
from study.questions import Picture
from tests import samples
from tests.anki.conftest import exported

if TYPE_CHECKING:
    from study.deck.deck import Deck
    from tests.anki.real_anki import Anki

DOT = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


def with_pictures(folder: Path, *files: str) -> Deck:
    """Give a deck that lies in a folder, one question for each picture."""
    questions = tuple(
        replace(question, picture=Picture(file, f'A "dot" <no. {at}>'))
        for at, (question, file) in enumerate(zip(samples.questions(), files, strict=False))
    )
    return replace(samples.deck(of=questions), path=folder / "bees.yaml")


def test_a_picture_arrives_with_its_words(anki: Anki, tmp_path: Path) -> None:
    (tmp_path / "Dot é 100%.PNG").write_bytes(DOT)
    report = exported(tmp_path / "bees.apkg", with_pictures(tmp_path, "Dot é 100%.PNG"))
    anki.take(tmp_path / "bees.apkg")
    shown = anki.notes["bees/angle"]["Picture"]
    found = re.fullmatch(r'<img src="([a-z0-9.-]+)" alt="A &quot;dot&quot; &lt;no\. 0&gt;">', shown)
    assert found
    assert (Path(anki.collection.media.dir()) / found[1]).read_bytes() == DOT
    assert not report.left_out
    checked = anki.collection.media.check()
    assert not checked.missing
    assert not checked.unused


def test_equal_pictures_come_once_and_others_with_the_same_name_do_not_clash(anki: Anki, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "dot.png").write_bytes(DOT)
    (tmp_path / "same.png").write_bytes(DOT)
    (tmp_path / "a" / "dot.png").write_bytes(DOT + b"other")
    exported(tmp_path / "bees.apkg", with_pictures(tmp_path, "dot.png", "same.png", "a/dot.png"))
    anki.take(tmp_path / "bees.apkg")
    media = sorted(path.read_bytes() for path in Path(anki.collection.media.dir()).iterdir())
    assert media == [DOT, DOT + b"other"]


def test_a_picture_that_is_not_there_leaves_its_words(anki: Anki, tmp_path: Path) -> None:
    report = exported(tmp_path / "bees.apkg", with_pictures(tmp_path, "gone.png"))
    anki.take(tmp_path / "bees.apkg")
    assert "A &quot;dot&quot; &lt;no. 0&gt;" in anki.notes["bees/angle"]["Picture"]
    assert [(left.question, left.whole) for left in report.left_out] == [("bees/angle", False)]
    assert "neither beside the deck nor in the assets" in report.left_out[0].why


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    """A deck's folder and the assets, and a picture that is in neither."""
    (tmp_path / "deck").mkdir()
    (tmp_path / "assets").mkdir()
    (tmp_path / "secret.png").write_bytes(DOT)
    return tmp_path / "deck", tmp_path / "assets"


@pytest.mark.parametrize(
    "name",
    [
        "../secret.png",
        "x/../../secret.png",
        "..\\secret.png",
        "/etc/secret.png",
        "C:\\secret.png",
        "\\\\host\\share\\secret.png",
        "https://example.org/secret.png",
        "file:///secret.png",
        "link.png",
        "folder.png",
        "pipe.png",
        "\x00.png",
        pytest.param("a" * 5000 + ".png", id="long"),
        "secret.txt",
        "secret",
    ],
)
def test_nothing_outside_is_opened(folders: tuple[Path, Path], name: str) -> None:
    deck, _ = folders
    (deck / "link.png").symlink_to(deck.parent / "secret.png")
    (deck / "folder.png").mkdir()
    os.mkfifo(deck / "pipe.png")
    with pytest.raises(NoPicture):
        read_picture(Picture(name, "words"), folders)


def test_a_picture_beside_the_deck_goes_before_one_of_the_assets(folders: tuple[Path, Path]) -> None:
    deck, assets = folders
    (assets / "dot.svg").write_bytes(b"<svg/>")
    assert read_picture(Picture("dot.svg", "words"), folders).data == b"<svg/>"
    (deck / "dot.svg").write_bytes(b"<svg></svg>")
    assert read_picture(Picture("dot.svg", "words"), folders).data == b"<svg></svg>"


def test_a_picture_that_is_too_large_stays_out(folders: tuple[Path, Path]) -> None:
    with (folders[0] / "large.png").open("wb") as file:
        file.truncate(LARGEST + 1)
    with pytest.raises(NoPicture, match="larger than 16 MiB"):
        read_picture(Picture("large.png", "words"), folders)
