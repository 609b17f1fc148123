"""A package that means harm, or was harmed, is refused in one sentence, or read but for that part, at once."""

from __future__ import annotations

import re
import tempfile
import time
import warnings
from typing import TYPE_CHECKING

import pytest

from study.anki.refused import Refused
from study.presenting.clean import clean_line
from tests.anki.reading.drained import drained
from tests.anki.reading.hostile import PASSED, REFUSED, made
from tests.anki.reading.making import collection, package

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SECONDS = 5
"""Within which each is dealt with, whatever it is."""


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have all temporary files in a folder of the test's own, and find none there afterwards."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield
    assert not list(folder.iterdir())


def hostile(name: str, folder: Path) -> tuple[Path, str]:
    """Make a package in a folder, and give its path and what is said of it."""
    maker, said = {**REFUSED, **PASSED}[name]
    (folder / "made").mkdir()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # Python's own, of two entries with one name
        return made(maker, folder / "made"), said


def test_there_are_enough_of_them() -> None:
    assert len(REFUSED) + len(PASSED) > 200
    assert not REFUSED.keys() & PASSED.keys()


@pytest.mark.parametrize("name", REFUSED)
def test_it_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    path, said = hostile(name, tmp_path)
    begun = time.process_time()
    with pytest.raises(Refused) as refusal:
        drained(path)
    assert time.process_time() - begun < SECONDS
    sentence = str(refusal.value)
    assert re.search(said, sentence)
    assert sentence == clean_line(sentence)
    assert sentence.startswith(clean_line(str(path)))
    assert not sentence.endswith(".")
    assert "Error" not in sentence


@pytest.mark.parametrize("name", PASSED)
def test_it_is_read_but_for_that_part(tmp_path: Path, name: str) -> None:
    path, said = hostile(name, tmp_path)
    begun = time.process_time()
    found = drained(path)
    assert time.process_time() - begun < SECONDS
    assert "; ".join(found.passed_over) == said
    whole = "note passed over" not in said and "notes passed over" not in said
    assert len(found.notes) == (3 if whole else len(found.notes))
    assert all(len(note.fields) == len(found.note_types[note.note_type].fields) for note in found.notes)
    texts = [
        *(text for note in found.notes for text in (note.guid, *note.tags, *note.fields)),
        *(deck.name + deck.about for deck in found.decks.values()),
        *(name for kind in found.note_types.values() for name in (kind.name, *kind.fields)),
        *found.media,
    ]
    assert all(text.encode() is not None for text in texts)  # no half of a character gets through
    assert sorted(each.name for each in tmp_path.iterdir()) == ["made", "scratch"]
    assert len(list((tmp_path / "made").iterdir())) == 1


@pytest.mark.parametrize("version", [1, 2, 3])
def test_what_they_are_made_from_is_read_whole(tmp_path: Path, version: int) -> None:
    (tmp_path / "good.apkg").write_bytes(package(collection(18 if version == 3 else 11), version))
    found = drained(tmp_path / "good.apkg")
    assert [note.fields for note in found.notes] == [("front", "back"), ("f2", "b2"), ("{{c1::a}} {{c2::b}}",)]
    assert {note.tags for note in found.notes} == {("bee", "big")}
    assert (len(found.cards), len(found.reviews)) == (4, 2)
    assert [(deck.name, deck.about) for deck in found.decks.values()] == [("Bees::Dance", "On bees")]
    assert [(kind.name, kind.gaps) for kind in found.note_types.values()] == [("Two sides", False), ("Gaps", True)]
    assert not found.passed_over
