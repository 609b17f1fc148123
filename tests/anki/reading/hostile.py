"""Packages that mean harm, or were harmed: a name, how it is made, and what is said of it.

The first table are those that are refused, the second those that are read but for a part. Every one is made by code.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.anki.reading.hostile_collections import PASSED as COLLECTIONS_PASSED
from tests.anki.reading.hostile_collections import REFUSED as COLLECTIONS_REFUSED
from tests.anki.reading.hostile_files import REFUSED as FILES
from tests.anki.reading.hostile_media import PASSED as MEDIA_PASSED
from tests.anki.reading.hostile_media import REFUSED as MEDIA_REFUSED
from tests.anki.reading.hostile_rows import PASSED as ROWS_PASSED
from tests.anki.reading.hostile_rows import REFUSED as ROWS_REFUSED
from tests.anki.reading.hostile_zips import PASSED as ZIPS_PASSED
from tests.anki.reading.hostile_zips import REFUSED as ZIPS_REFUSED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Maker = Callable[[Path], Path | bytes]
    """Gives what the file holds, or a file that it made in the folder."""

REFUSED: dict[str, tuple[Maker, str]] = {
    **FILES, **ZIPS_REFUSED, **MEDIA_REFUSED, **COLLECTIONS_REFUSED, **ROWS_REFUSED,
}  # fmt: skip
"""Each with a piece of the one sentence that refuses it."""
PASSED: dict[str, tuple[Maker, str]] = {**ZIPS_PASSED, **MEDIA_PASSED, **COLLECTIONS_PASSED, **ROWS_PASSED}
"""Each with a piece of what is said to be passed over; empty where it proves harmless, and nothing is."""


def made(maker: Maker, folder: Path) -> Path:
    """Make a package in a folder, and give its path."""
    result = maker(folder)
    if isinstance(result, bytes):
        path = folder / "hostile.apkg"
        path.write_bytes(result)
        return path
    return result
