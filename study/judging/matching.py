"""Matching: when two folded texts are the same, from strictly to loosely. Knows no slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.english import titles_clash
from study.judging.refusals import torn_negation

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from study.judging.folding import Folded, Words


def as_typed(response: Folded, other: Folded) -> bool:
    """Give whether both are the same but for case and spaces."""
    return response.literal == other.literal


def with_accents(response: Folded, other: Folded) -> bool:
    """Give whether both fold to the same, accents and titles kept."""
    return response.accented == other.accented and not _torn(response, other)


def with_titles(response: Folded, other: Folded) -> bool:
    """Give whether both fold to the same in one of their ways, titles kept."""
    return not response.titled.isdisjoint(other.titled) and not _torn(response, other)


def without_titles(response: Folded, other: Folded) -> bool:
    """Give whether both fold to the same in one of their ways, where titles may be left out."""
    if response.untitled.isdisjoint(other.titled | other.untitled) and response.titled.isdisjoint(other.untitled):
        return False
    if response.title and other.title:
        same = other.is_name and not response.untitled.isdisjoint(other.untitled)
        return same and not titles_clash(response.titles, other.titles)
    if response.title:
        return (response.sure or other.name) and not response.untitled.isdisjoint(other.titled)
    return other.is_name and not response.titled.isdisjoint(other.untitled)


LEVELS: tuple[Callable[[Folded, Folded], bool], ...] = (as_typed, with_accents, with_titles, without_titles)
"""From the strictest to the loosest. A rival that is the same on a stricter level wins over a looser answer."""


def same(response: Folded, other: Folded) -> bool:
    """Give whether both are the same on any level."""
    return any(level(response, other) for level in LEVELS)


def pairings(response: Folded, other: Folded) -> Iterator[tuple[Words, Words]]:
    """Give every way of the response beside every way of the other, titles on both sides or on neither."""
    for mine in response.ways:
        for theirs in other.ways:
            yield mine, theirs
            if not (response.title or other.title) or titles_clash(response.titles, other.titles):
                continue
            if other.is_name or (response.title and not other.title and (response.sure or other.name)):
                yield mine[response.title :], theirs[other.title :]


def _torn(response: Folded, other: Folded) -> bool:
    mine, theirs = response.ways[0], other.ways[0]
    return mine != theirs and torn_negation(mine, theirs)
