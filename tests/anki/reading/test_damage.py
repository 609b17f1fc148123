"""However a good package is damaged, it is refused or read: nothing else ever comes of it, and no file stays."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from study.anki.refused import Refused
from tests.anki.reading.drained import drained
from tests.anki.reading.making import collection, listed, package

if TYPE_CHECKING:
    from collections.abc import Callable

_MEDIA = {"0": b"picture" * 100, "1": bytes(5000)}
GOOD = {
    "old": package(collection(11), 2, media=b'{"0": "a.png", "1": "b.png"}', files=_MEDIA),
    "new": package(collection(18), 3, media=listed(b"a.png", b"b.png"), files=_MEDIA),
    "collection": collection(18),
}
INNER: dict[str, tuple[bytes, Callable[[bytes], bytes]]] = {
    "old collection": (collection(11), lambda data: package(data, 2)),
    "new collection": (collection(18), package),
    "new list of media": (listed(b"a.png", b"b.png"), lambda data: package(collection(), media=data, files=_MEDIA)),
    "version": (b"\x08\x03", lambda data: package(collection(), meta=data)),
}
"""A part, and what makes a package of it again, with right checksums and sizes."""


@st.composite
def damages(draw: st.DrawFn, length: int) -> list[tuple[int, bytes]]:
    """Draw places, each with what stands there afterwards; near the beginning more often, where the tables are."""
    place = st.one_of(st.integers(0, length - 1), st.integers(0, min(length, 300) - 1))
    return draw(st.lists(st.tuples(place, st.binary(min_size=1, max_size=8)), min_size=1, max_size=10))


def damaged(data: bytes, changes: list[tuple[int, bytes]], end: int) -> bytes:
    """Give the data after the changes, without its last ``end`` bytes."""
    out = bytearray(data)
    for place, change in changes:
        out[place : place + len(change)] = change
    return bytes(out[: len(out) - end])


def read(data: bytes) -> None:
    """Read it to the end; let nothing pass but a sentence, nor a file stay."""
    with tempfile.TemporaryDirectory() as folder:
        path, scratch = Path(folder) / "damaged.apkg", Path(folder) / "scratch"
        path.write_bytes(data)
        scratch.mkdir()
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(tempfile, "tempdir", str(scratch))
            with suppress(Refused):
                drained(path)
        assert not list(scratch.iterdir())


@pytest.mark.parametrize("name", GOOD)
@settings(max_examples=150, deadline=5000)
@given(data=st.data())
def test_a_package_with_any_bytes_changed(name: str, data: st.DataObject) -> None:
    good = GOOD[name]
    read(damaged(good, data.draw(damages(len(good))), data.draw(st.integers(0, 3) | st.integers(0, len(good)))))


@pytest.mark.parametrize("name", INNER)
@settings(max_examples=150, deadline=5000)
@given(data=st.data())
def test_a_whole_package_of_a_part_with_any_bytes_changed(name: str, data: st.DataObject) -> None:
    part, packed = INNER[name]
    read(packed(damaged(part, data.draw(damages(len(part))), data.draw(st.just(0) | st.integers(0, len(part))))))


@settings(max_examples=100, deadline=5000)
@example(b"PK\x05\x06" + bytes(18))
@example(b"SQLite format 3\0" + bytes(84))
@given(st.binary(max_size=2000))
def test_any_bytes_at_all(data: bytes) -> None:
    read(data)
    read(b"PK" + data)
    read(b"SQLite format 3\0" + data)


@pytest.mark.slow
@pytest.mark.parametrize("name", INNER)
@settings(max_examples=5_000, deadline=5000)
@given(data=st.data())
def test_a_whole_package_of_a_part_with_any_bytes_changed_thousands_of_times(name: str, data: st.DataObject) -> None:
    part, packed = INNER[name]
    read(packed(damaged(part, data.draw(damages(len(part))), 0)))
