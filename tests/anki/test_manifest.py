"""What went out is remembered as it was, and a broken memory is told at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.anki.changes import Change, compare, time_of
from study.anki.manifest import Manifest, Sent, UnreadableManifest, read_manifest, write_manifest
from tests import samples
from tests.anki.conftest import packed

if TYPE_CHECKING:
    from pathlib import Path

SECONDS = st.integers(1, 2**33)
SENT = st.builds(Sent, st.sampled_from("ab"), SECONDS, st.sampled_from("rs"))


def test_a_manifest_comes_back_as_it_was_written(tmp_path: Path) -> None:
    manifest = packed(samples.deck()).report.manifest
    assert len(manifest.notes) == len(manifest.note_types) == 10
    path = tmp_path / "new folder" / "anki.json"
    write_manifest(path, manifest)
    assert read_manifest(path) == manifest
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_no_file_is_an_empty_manifest(tmp_path: Path) -> None:
    assert read_manifest(tmp_path / "anki.json") == Manifest()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "null",
        '{"version": 1}',
        '{"version": "x", "notes": {}, "note_types": {}}',
        '{"version": 1, "notes": {"a/b": ["x"]}, "note_types": {}}',
        '{"version": 1, "notes": {"a/b": ["x", "soon", "r"]}, "note_types": {}}',
        '{"version": 1, "notes": {"a/b": ["x", 0, "r"]}, "note_types": {}}',
        '{"version": 1, "notes": [], "note_types": {}}',
        '{"version": 3, "notes": {}, "note_types": {}}',
        "\udcff",
    ],
)
def test_a_manifest_that_cannot_be_read_is_told_and_not_overwritten(tmp_path: Path, text: str) -> None:
    path = tmp_path / "anki.json"
    path.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(UnreadableManifest, match=r"anki\.json"):
        read_manifest(path)
    assert path.read_bytes() == text.encode("utf-8", "surrogateescape")


def test_another_deck_s_export_forgets_nothing() -> None:
    first = packed(samples.deck("bees")).report.manifest
    both = packed(samples.deck("wasps", "How wasps talk"), manifest=first).report.manifest
    assert set(both.notes) == {question.id for id in ("bees", "wasps") for question in samples.questions(id)}


@given(before=st.none() | SENT, content=st.sampled_from("ab"), revision=st.sampled_from("rs"))
def test_a_note_is_new_changed_corrected_or_unchanged(before: Sent | None, content: str, revision: str) -> None:
    change = compare(before, content, revision)
    assert (change is Change.NEW) == (before is None)
    if before is not None:
        assert (change is Change.UNCHANGED) == (before.content == content)
        assert change is not Change.CORRECTED or before.revision != revision


@given(st.sampled_from(Change), SENT, st.none() | SECONDS, SECONDS)
def test_a_time_is_never_in_the_future_and_a_changed_note_s_is_newer(
    change: Change, sent: Sent, locked: int | None, now: int
) -> None:
    before = None if change is Change.NEW else sent
    time = time_of(change, before, locked, now)
    assert 0 < time <= now + 1
    match change:
        case Change.UNCHANGED:
            assert time == min(sent.changed, now)
        case Change.CHANGED | Change.CORRECTED:
            assert time > min(sent.changed, now)
            assert change is not Change.CORRECTED or time >= now
        case Change.NEW:
            assert time == (now if locked is None else min(locked, now))
