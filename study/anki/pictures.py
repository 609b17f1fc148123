"""Pictures on their way into a package, named by what is in them.

Opens nothing outside a deck's folder and the assets.
"""

from __future__ import annotations

import hashlib
from pathlib import PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

from study.anki import markup
from study.values import frozen

if TYPE_CHECKING:
    from pathlib import Path

    from study.questions import Picture

ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".avif"})
LARGEST = 16 * 1024 * 1024
"""In bytes."""


class NoPicture(Exception):
    """A picture that cannot come along; says why, as the rest of a sentence."""


@frozen
class Media:
    """A file in the package."""

    name: str
    """Letters a to z, digits, dot and hyphen; the same for the same bytes."""
    data: bytes


def read_picture(picture: Picture, folders: tuple[Path, ...]) -> Media:
    """Give the picture from the first folder that has it. Raises NoPicture where none has, or it may not be read."""
    ending = PurePosixPath(picture.file).suffix.lower()
    if ending not in ENDINGS:
        raise NoPicture(f"{picture.file} is no picture that a card can show ({', '.join(sorted(ENDINGS))})")
    for folder in folders:
        data = _read_inside(folder, picture.file)
        if data is not None:
            return _named(data, ending)
    raise NoPicture(f"{picture.file} lies neither beside the deck nor in the assets")


def drawn(svg: str) -> Media:
    """Give a drawing of ours as a file of the package."""
    return _named(svg.encode(), ".svg")


def shown(media: Media, told: str) -> str:
    """Give a picture as HTML, ``told`` in words; its name stands as it is, since Anki looks for it there."""
    return f'<img src="{media.name}" alt="{markup.attribute(told)}">'


def in_words(picture: Picture) -> str:
    """Give, as HTML, what stands in the place of a picture that is not there."""
    return markup.element("figcaption", markup.html(picture.alt), dir="auto")


def _named(data: bytes, ending: str) -> Media:
    return Media(f"study-{hashlib.sha256(data).hexdigest()[:20]}{ending}", data)


def _read_inside(folder: Path, name: str) -> bytes | None:
    """Give what is in a file; None where there is none. Raises NoPicture where it lies outside, by whatever way."""
    steps = PurePosixPath(name).parts + PureWindowsPath(name).parts
    if "://" in name or ".." in steps or PurePosixPath(name).is_absolute() or PureWindowsPath(name).anchor:
        raise NoPicture(f"{name} leads out of the deck's folder")
    try:
        path = (folder / name).resolve()
        if not path.is_relative_to(folder.resolve()):
            raise NoPicture(f"{name} leads out of the deck's folder")
        if not path.is_file():
            return None
        with path.open("rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, RuntimeError) as error:  # RuntimeError: links that lead round in a circle
        raise NoPicture(f"{name} cannot be read") from error
    except ValueError as error:
        raise NoPicture("its name is no name of a file") from error
    if len(data) > LARGEST:
        raise NoPicture(f"{name} is larger than {LARGEST // 1024**2} MiB")
    return data
