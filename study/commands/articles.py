"""The texts of articles on the disk: what a person hands over, and the copies kept for the reader."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from study.text.problems import PersonError

if TYPE_CHECKING:
    from study.paths import Places
    from study.source.article import Article
    from study.source.source import Source


def read_article(file: str) -> str:
    """Give the text of a file that a person named. Raises PersonError where it is no plain text of a bearable size."""
    from study.deck.files import CannotOpen, read_file
    from study.presenting.clean import clean_line
    from study.source.plain_text import LARGEST, plain_text

    try:
        return plain_text(read_file(Path(file), LARGEST + 1, "a text"), clean_line(file))
    except CannotOpen as error:
        raise PersonError(clean_line(str(error))) from None


def keep(places: Places, source: Source, article: Article) -> None:
    """Keep a copy for the learner's own eyes, in place of an earlier one. Raises PersonError where that fails."""
    from study.whole_file import whole_file

    path = _copy(places, source.id)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with whole_file(path, mode=0o600) as file:
            file.write(article.plain.encode())
    except OSError as error:
        raise PersonError(f"cannot keep the text as {path}: {error.strerror}") from None


def kept(places: Places, source: Source) -> tuple[str, ...]:
    """Give the paragraphs of the copy, a passage each; nothing where there is none that fits the source."""
    from study.source.article import OtherLength, fit

    path = _copy(places, source.id)
    if not path.is_file():
        return ()
    try:
        fits = fit(read_article(str(path)), source)
    except PersonError:
        return ()
    return () if isinstance(fits, OtherLength) else fits.article.paragraphs


def forget(places: Places, id: str) -> bool:
    """Take the copy of a source away; tell whether there was one. Raises PersonError where that fails."""
    path = _copy(places, id)
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise PersonError(f"cannot take {path} away: {error.strerror}") from None
    return True


def _copy(places: Places, id: str) -> Path:
    return places.articles / f"{id}.txt"
