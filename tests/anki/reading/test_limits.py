"""What a package may hold ends somewhere, and what is met there is said."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from study.anki.reading import limits
from study.anki.refused import Refused
from tests.anki.reading.drained import drained
from tests.anki.reading.making import TYPE, collection, listed, old, package

if TYPE_CHECKING:
    from pathlib import Path

NOISE = Random(1).randbytes(2 * limits.MIB)


def refusal(folder: Path, data: bytes, name: str = "large.apkg") -> str:
    """Give the sentence that refuses a package."""
    (folder / name).write_bytes(data)
    with pytest.raises(Refused) as refused:
        drained(folder / name)
    return str(refused.value)


@pytest.mark.parametrize("version", [1, 2, 3])
def test_a_collection_ends_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, version: int) -> None:
    monkeypatch.setattr(limits, "COLLECTION", limits.MIB)
    data = package(collection(11) + NOISE, version)
    assert "holds a file of more than 1 MiB" in refusal(tmp_path, data)


def test_a_bare_collection_ends_somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "COLLECTION", limits.MIB)
    assert "is larger than 1 MiB" in refusal(tmp_path, collection() + NOISE, "collection.anki2")


@pytest.mark.parametrize("name", ["NOTES", "CARDS", "REVIEWS"])
def test_rows_end_somewhere_and_as_many_as_may_be_are_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "good.apkg").write_bytes(package(collection()))
    exactly = len(getattr(drained(tmp_path / "good.apkg"), name.lower()))
    monkeypatch.setattr(limits, name, exactly)
    assert len(getattr(drained(tmp_path / "good.apkg"), name.lower())) == exactly
    monkeypatch.setattr(limits, name, exactly - 1)
    assert f"holds more than {exactly - 1} {name.lower()}" in refusal(tmp_path, package(collection()))


def test_no_question_to_the_database_takes_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "STEPS", 2_000)
    more = f"INSERT INTO notes SELECT id + 100, guid || id, {TYPE}, mod, tags, flds, '' FROM notes"
    data = package(collection(18, *[more.replace("100", str(100 << place)) for place in range(10)]))
    assert "its collection cannot be read" in refusal(tmp_path, data)


@pytest.mark.parametrize("zstd", [True, False])
def test_media_files_end_somewhere_alone_and_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, zstd: bool
) -> None:
    sizes = {"0": 100_000, "1": 1_500_000, "2": 500_000, "3": 500_000, "4": 10}
    files = {entry: NOISE[:size] for entry, size in sizes.items()}
    if zstd:
        data = package(collection(), media=listed(b"0.png", b"1.png", b"2.png", b"3.png", b"4.png"), files=files)
    else:
        data = old(media=b"{%s}" % b",".join(b'"%d":"%d.png"' % (each, each) for each in range(5)), **files)
    (tmp_path / "media.apkg").write_bytes(data)
    monkeypatch.setattr(limits, "MEDIA_FILE", limits.MIB)
    found = drained(tmp_path / "media.apkg")
    assert {name: len(data) for name, data in found.media.items()} == {
        "0.png": 100_000, "2.png": 500_000, "3.png": 500_000, "4.png": 10,
    }  # fmt: skip
    assert found.passed_over == ("1 media file passed over: it is larger than a card's picture can be",)
    monkeypatch.setattr(limits, "MEDIA", 1_800_000)  # what proved too large counts, since it was unpacked
    found = drained(tmp_path / "media.apkg")
    assert sorted(found.media) == ["0.png", "2.png"]
    assert "2 media files passed over: all files together are larger than" in found.passed_over[1]


def test_as_many_passed_over_as_there_are_and_once_however_often_they_are_read(tmp_path: Path) -> None:
    from study.anki.reading.opening import open_package

    (tmp_path / "bad.apkg").write_bytes(package(collection(18, "UPDATE notes SET mid = 7")))
    with open_package(tmp_path / "bad.apkg") as contents:
        assert not contents.passed_over
        for _ in range(3):
            assert list(contents.notes()) == []
        assert contents.passed_over == ("3 notes passed over: its note type is missing",)
