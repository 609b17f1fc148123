"""Whether the picture that a question names is there, and nowhere else than it may be. Opens no picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.deck.shapes import PICTURE_NAME

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path


def folders_of(path: Path, assets: Path | None) -> tuple[Path, ...]:
    """Give the folders in which the pictures of the deck at ``path`` may lie."""
    beside = path.parent
    return (beside, beside / "assets", *((assets,) if assets else ()))


def trouble_with(name: str, folders: Sequence[Path]) -> str:
    """Say in a sentence what forbids the file of this plain name; give nothing where nothing does, or none is there.

    The file has to lie in one of the folders, in truth too: a link that leads out of them is refused.
    """
    for folder in folders:
        try:
            real = (folder / name).resolve(strict=True)
        except (OSError, RuntimeError, ValueError):
            continue
        if not real.is_relative_to(folder.resolve()):
            return f'the picture "{name}" is a link that leads out of the folder'
        return "" if real.is_file() else f'"{name}" is no file'
    return ""


def is_missing(name: str, folders: Sequence[Path]) -> bool:
    """Tell whether no file of this plain name lies in the folders."""
    return not any((folder / name).is_symlink() or (folder / name).exists() for folder in folders)


def find_picture(name: str, folders: Sequence[Path]) -> Path | None:
    """Give where the picture of this plain name lies; None where there is none to be trusted."""
    if not PICTURE_NAME.fullmatch(name) or trouble_with(name, folders):
        return None
    return next((folder / name for folder in folders if (folder / name).is_file()), None)
