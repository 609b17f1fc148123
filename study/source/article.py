"""An article as plain text: its title and paragraphs, and whether it is the text that a source was made from.

A source is made from the title and the paragraphs, a line each, with no line end after the last; paragraph *n* is the
article's passage *n*. Pure: takes text, opens no file.
"""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, TypeAlias

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.source.source import Source


@frozen
class Article:
    """A text with a title."""

    title: str
    paragraphs: tuple[str, ...]
    """The first of them is passage 1; none is empty or holds a line end."""

    @property
    def plain(self) -> str:
        """The text that sources are made from: title and paragraphs, a line each."""
        return "\n".join((self.title, *self.paragraphs))

    @property
    def sha256(self) -> str:
        """The digest of that text in UTF-8, as ``source.yaml`` has it."""
        from hashlib import sha256  # deferred: a start that attaches nothing hashes nothing

        return sha256(self.plain.encode()).hexdigest()


def paragraphs(text: str) -> tuple[str, ...]:
    """Give the paragraphs of a text: what stands between blank lines, or, where there are none, each line.

    Lines of one paragraph are joined by a blank. Nothing is left out but blank lines, line ends and the blanks at
    either end of a line.
    """
    blocks = _blocks(text)
    return tuple(" ".join(block) for block in blocks) if len(blocks) > 1 else _lines(text)


def article(text: str, title: str = "") -> Article:
    """Read a text whose first line is its title, and the rest paragraphs, of which there may be none.

    With a ``title`` that is not its first line, the whole text is paragraphs.
    """
    first, rest = _opened(text)
    if title and _folded(title) != _folded(first):
        return Article(title, paragraphs(text))
    return Article(first, paragraphs(rest))


@frozen
class WordForWord:
    """The text that the source was made from."""

    article: Article


@frozen
class EquallyLong:
    """A text with as many paragraphs as the source has passages; its words are not known to be the same."""

    article: Article


@frozen
class OtherLength:
    """A text with more or fewer paragraphs than the source has passages."""

    paragraphs: int
    """How many it has."""


Fit: TypeAlias = WordForWord | EquallyLong | OtherLength


def fit(text: str, source: Source) -> Fit:
    """Tell how a text fits a source. Which line ends it has, and whether blank lines, makes no difference."""
    readings = list(_readings(text, source.title))
    for reading in readings:
        if source.sha256 and reading.sha256 == source.sha256:
            return WordForWord(reading)
    for reading in readings:
        if len(reading.paragraphs) == source.passages:
            return EquallyLong(reading)
    return OtherLength(len(readings[0].paragraphs))


def _readings(text: str, title: str) -> Iterator[Article]:
    """Give what a text may be read as, the likeliest first: with a title or without, a paragraph a block or a line."""
    first, rest = _opened(text)
    yield Article(first, paragraphs(rest))
    yield Article(first, _lines(rest))
    if _folded(first) != _folded(title):
        yield Article(title, paragraphs(text))
        yield Article(title, _lines(text))


def _opened(text: str) -> tuple[str, str]:
    """Give the first line that is not blank, and what follows it."""
    lines = text.splitlines()
    first = next((i for i, line in enumerate(lines) if line.strip()), len(lines) - 1)
    return "".join(lines[first : first + 1]).strip(), "\n".join(lines[first + 1 :])


def _blocks(text: str) -> list[tuple[str, ...]]:
    """Give the lines that stand between blank ones together."""
    lines = (line.strip() for line in text.splitlines())
    return [tuple(block) for written, block in groupby(lines, bool) if written]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for block in _blocks(text) for line in block)


def _folded(title: str) -> str:
    return " ".join(title.casefold().split())
