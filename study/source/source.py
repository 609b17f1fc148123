"""What a source is: its title and author, how many passages it has, its named parts.

Values only. ``reading`` makes them from ``source.yaml``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping


@frozen(kw_only=True)
class Source:
    """An article as ``source.yaml`` describes it."""

    id: str
    """The name of its folder under ``seeds``."""
    title: str
    author: str
    kind: str = ""
    """What kind of text it is, such as ``opinion article``."""
    about: str = ""
    language: str = "en"
    sha256: str = ""
    """Of the article's plain text, in small hexadecimal digits; empty where it is not known."""
    passages: int
    """How many there are, numbered from 1."""
    parts: Mapping[str, tuple[int, ...]]
    """Named sections with their passages; no passage stands in two."""
    opinion: tuple[int, ...] = ()
    """The passages that are mainly judgement or argument."""

    def part_of(self, passage: int) -> str:
        """Give the name of the part that a passage stands in; empty where it stands in none."""
        return next((name for name, passages in self.parts.items() if passage in passages), "")
