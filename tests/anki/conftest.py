"""What every test of the Anki room works with."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from study.anki.beside import Beside
from study.anki.manifest import Manifest
from study.anki.package import Package, pack
from study.anki.report import Report
from study.anki.writing import write_package
from study.deck.deck import Deck
from tests.anki.real_anki import Anki

ASSETS = Path(__file__).parents[2] / "assets"
NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@pytest.fixture
def anki(tmp_path: Path) -> Iterator[Anki]:
    folder = tmp_path / "anki"
    folder.mkdir()
    opened = Anki.in_folder(folder)
    yield opened
    opened.collection.close()


def packed(
    *decks: Deck,
    hours: float = 0,
    assets: Path = ASSETS,
    manifest: Manifest | None = None,
    briefs: Mapping[str, Mapping[int, str]] | None = None,
    beside: Mapping[str, Beside] | None = None,
    locked: Mapping[str, datetime] | None = None,
    subdecks: bool = False,
) -> Package:
    """Pack decks at a moment some hours after NOW."""
    now = NOW + timedelta(hours=hours)
    beside = beside or {source: Beside(brief=brief) for source, brief in (briefs or {}).items()}
    return pack(decks, assets=assets, now=now, manifest=manifest, beside=beside, locked=locked, subdecks=subdecks)


def exported(
    target: Path, *decks: Deck, hours: float = 0, assets: Path = ASSETS, manifest: Manifest | None = None
) -> Report:
    """Write decks to a package, and give the report."""
    package = packed(*decks, hours=hours, assets=assets, manifest=manifest)
    write_package(package, target)
    return package.report
