"""Pictures in the terminal, by the extra ``study[pictures]``: the one door to its libraries. Knows no question.

When it is imported, the library asks the terminal what it can. An answer that comes late would be taken for keys, and
a key that comes early for the answer; so it is kept from asking, and what the terminal is called says what it can.
Nothing here is imported before the first picture.
"""

from __future__ import annotations

import io
import os
import sys
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from PIL.Image import Image
    from textual_image.widget import HalfcellImage, SixelImage, TGPImage

    Drawing = TGPImage | SixelImage | HalfcellImage

MOST_PIXELS = 40_000_000
"""A picture with more is not decoded: a file of some kilobytes can claim any size."""
LARGEST = (1600, 1200)
"""Pixels that are kept of a picture, more than any terminal shows of one."""
FORMATS = ("PNG", "JPEG", "GIF", "WEBP")
"""What is decoded; a drawing in SVG is for the system's viewer."""
CELL = (10, 20)
"""Pixels of a terminal's cell, where the terminal does not say."""


class Way(StrEnum):
    """How a terminal can show a picture."""

    KITTY = "kitty"
    SIXEL = "sixel"
    BLOCKS = "blocks"


class NoPicture(Exception):
    """A file that cannot be shown as a picture here; says in a few words why."""


def way_of(environment: Mapping[str, str], cell: tuple[int, int] | None = None) -> Way:
    """Give the best way of a terminal, by what it is called; ``cell`` is the size of a cell in pixels, if known.

    Names are those that the terminals' own manuals give. Half blocks work in every terminal that has colours.
    """
    term, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM", "")
    if term.startswith(("screen", "tmux")) or "TMUX" in environment or "STY" in environment:
        return Way.BLOCKS
    if term in ("xterm-kitty", "xterm-ghostty") or "KITTY_WINDOW_ID" in environment:
        return Way.KITTY
    sixel = term.startswith(("foot", "mlterm", "contour")) or program in ("WezTerm", "iTerm.app", "mlterm")
    return Way.SIXEL if sixel and cell else Way.BLOCKS


def load(path: Path) -> Image:
    """Decode a picture, made small. Raises NoPicture where it cannot be shown."""
    import warnings

    try:
        from PIL import Image, ImageOps
    except ImportError:
        raise NoPicture("") from None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(path, formats=FORMATS) as picture:
                width, height = picture.size
                if width * height > MOST_PIXELS:
                    raise NoPicture("too large to be shown here")
                picture.draft("RGB", LARGEST)
                picture.thumbnail(LARGEST)
                small = ImageOps.exif_transpose(picture).convert("RGBA")
        paper = Image.new("RGBA", small.size, "white")
        return Image.alpha_composite(paper, small).convert("RGB")
    except NoPicture:
        raise
    except (Image.DecompressionBombError, MemoryError):
        raise NoPicture("too large to be shown here") from None
    except Exception:  # a broken file makes the decoders raise anything at all
        raise NoPicture("it cannot be read" if path.suffix.lower() != ".svg" else "") from None


def drawing(picture: Image) -> Drawing:
    """Give a widget that draws a picture in the terminal's best way. Raises NoPicture where the extra is not there."""
    cell = cell_size()
    way = way_of(os.environ, cell)
    try:
        with _unasked(cell or CELL):
            from textual_image.widget import HalfcellImage, SixelImage, TGPImage
    except ImportError:
        raise NoPicture("") from None
    match way:
        case Way.KITTY:
            return TGPImage(picture)
        case Way.SIXEL:
            return SixelImage(picture)
        case Way.BLOCKS:
            return HalfcellImage(picture)


def fit(drawing: Drawing, most: tuple[int, int]) -> None:
    """Give a drawing as many cells as it takes, and not more than ``most``: columns and lines."""
    picture: Image = drawing.image  # type: ignore[assignment]  # what ``drawing`` was given
    drawing.styles.width, drawing.styles.height = fitted(picture.size, most)


def fitted(picture: tuple[int, int], most: tuple[int, int]) -> tuple[int, int]:
    """Give the cells that a picture of so many pixels takes: not larger than it is, nor than ``most`` cells."""
    (width, height), cell = picture, cell_size() or CELL
    share = min(1.0, most[0] * cell[0] / width, most[1] * cell[1] / height)
    return max(1, round(width * share / cell[0])), max(1, round(height * share / cell[1]))


def cell_size() -> tuple[int, int] | None:
    """Give the pixels of a cell as the system knows them; None where it does not. Asks the terminal nothing."""
    try:
        import termios
        from array import array
        from fcntl import ioctl

        sizes = array("H", [0, 0, 0, 0])
        ioctl(sys.__stdout__.fileno(), termios.TIOCGWINSZ, sizes)  # type: ignore[union-attr]
    except (ImportError, OSError, AttributeError, ValueError):
        return None
    rows, columns, width, height = sizes
    return (width // columns, height // rows) if rows and columns and width >= columns and height >= rows else None


@contextmanager
def _unasked(cell: tuple[int, int]) -> Iterator[None]:
    """Let the library be imported as if there were no terminal to ask; it is told the size of a cell."""
    told = {"TEXTUAL_CELL_WIDTH": str(cell[0]), "TEXTUAL_CELL_HEIGHT": str(cell[1])}
    before, output = {name: os.environ.get(name) for name in told}, sys.__stdout__
    os.environ.update(told)
    sys.__stdout__ = io.TextIOWrapper(io.BytesIO())  # type: ignore[misc]
    try:
        yield
    finally:
        sys.__stdout__ = output  # type: ignore[misc]
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
