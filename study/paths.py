"""Where shipped and user files live. Says where; reads and makes nothing."""

from __future__ import annotations

import os
from pathlib import Path

from study.values import frozen

_ROOM = Path(__file__).resolve().parent


@frozen
class Places:
    """The folders that Study knows."""

    data: Path
    """The learner's own: the log, decks, sources, attached articles."""
    config: Path
    """Settings."""
    cache: Path
    """What can be deleted at any moment."""
    shipped: Path
    """What came with the program: ``decks``, ``seeds`` and ``assets``."""

    @property
    def log(self) -> Path:
        """The answer log."""
        return self.data / "answers.sqlite"

    @property
    def settings(self) -> Path:
        """The file of settings, which may not be there."""
        return self.config / "settings.yaml"

    @property
    def welcomed(self) -> Path:
        """An empty file, once the welcome was seen."""
        return self.data / "welcomed"

    @property
    def sizes(self) -> Path:
        """How large the learner has made parts of the screens."""
        return self.data / "sizes.json"

    @property
    def decks(self) -> tuple[Path, Path]:
        """The folders where decks are found by id: shipped ones, then the user's own."""
        return self.shipped / "decks", self.data / "decks"

    @property
    def seeds(self) -> Path:
        """The shipped sources."""
        return self.shipped / "seeds"

    @property
    def sources(self) -> tuple[Path, Path]:
        """The folders where sources are found by id: the shipped ones, then the user's own."""
        return self.seeds, self.data / "sources"

    @property
    def articles(self) -> Path:
        """The texts that the user has attached to sources."""
        return self.data / "articles"

    @property
    def assets(self) -> Path:
        """Shipped pictures, card templates and styles."""
        return self.shipped / "assets"


def places(home: str | None = None) -> Places:
    """Give the folders; with ``home`` (or ``STUDY_HOME``) every user folder lies below it."""
    chosen = home or os.environ.get("STUDY_HOME")
    if chosen:
        below = Path(chosen).expanduser().absolute()
        return Places(below / "data", below / "config", below / "cache", shipped())
    from platformdirs import PlatformDirs

    dirs = PlatformDirs("study", appauthor=False)
    return Places(Path(dirs.user_data_dir), Path(dirs.user_config_dir), Path(dirs.user_cache_dir), shipped())


def shipped() -> Path:
    """Give the folder with ``decks``, ``seeds`` and ``assets``: in the wheel, or the checkout's own."""
    inside = _ROOM / "_shipped"
    return inside if inside.is_dir() else _ROOM.parent
