"""What decks and subdecks are called in Anki: names it takes as they are, no two alike. Knows no note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.presenting.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.deck.deck import Deck
    from study.questions import Question

LONGEST = 100
"""Characters of one step of a name."""


def names(decks: Iterable[Deck]) -> tuple[str, ...]:
    """Give the name of each deck: its title, and its id too where the title is empty or another deck's already."""
    taken: set[str] = set()
    given = []
    for deck in decks:
        name = _path(deck.title) or deck.id
        while name.casefold() in taken:
            name = f"{name} ({deck.id})"
        taken.add(name.casefold())
        given.append(name)
    return tuple(given)


def below(name: str, part: str) -> str:
    """Give the name of a subdeck; the deck's own where the part's name is empty."""
    return "::".join(filter(None, (name, _path(part))))


def parts_by_passage(parts: Mapping[str, tuple[int, ...]]) -> dict[int, str]:
    """Give the name of the part for each passage; of two parts with one passage, the first."""
    return {passage: part for part in reversed(tuple(parts)) for passage in parts[part]}


def part_of(question: Question, parts: Mapping[int, str]) -> str:
    """Give the name of the part in which the question's first passage lies; empty for none."""
    return parts.get(question.passages[0], "") if question.passages else ""


def _path(title: str) -> str:
    """Give a title as Anki's path of decks, each step trimmed, none empty."""
    return "::".join(filter(None, map(_step, clean_line(title).split("::"))))


def _step(name: str) -> str:
    name = name.strip(" :")
    return name if len(name) <= LONGEST else f"{name[: LONGEST - 1].rstrip(' :')}…"
