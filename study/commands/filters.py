"""The filters of a quiz, which several commands take."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from study.commands.usage import WrongUse
from study.text.suggesting import nearest

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Sequence

    from study.learning.planner import Filters

T = TypeVar("T")


def add_filters(parser: ArgumentParser) -> None:
    """Add the options that choose questions."""
    parser.add_argument("--kind", metavar="K,…", default="", help="only these kinds: choice, typed, cloze …")
    parser.add_argument("--tag", metavar="T,…", default="", help="only questions with one of these tags")
    parser.add_argument("--level", metavar="L,…", default="", help="only these levels: remember, understand …")
    parser.add_argument("--passage", metavar="N,…", default="", help="only questions on these passages of the source")
    parser.add_argument("--made", metavar="HOW,…", default="", help="curated, generated, or both")
    parser.add_argument("--missed", action="store_true", help="only questions whose last answer was wrong")
    parser.add_argument("--outside", action="store_true", help="also questions that need outside knowledge")


def filters_of(arguments: Namespace) -> Filters:
    """Give the filters that were asked for. Raises WrongUse where a kind, level or number is none."""
    from study.learning.planner import Filters
    from study.questions import KINDS, Level

    return Filters(
        kinds=frozenset(_each(arguments.kind, "kind", KINDS)),
        tags=frozenset(_split(arguments.tag)),
        levels=frozenset(Level(level) for level in _each(arguments.level, "level", [*Level])),
        passages=frozenset(_numbers(arguments.passage)),
        made=frozenset(_each(arguments.made, "way of making", ("curated", "generated"))),
        missed=arguments.missed,
        outside=arguments.outside,
    )


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _each(text: str, what: str, known: Sequence[str]) -> list[str]:
    parts = [part.casefold() for part in _split(text)]
    for part in parts:
        if part not in known:
            guess = nearest(part, known)
            way_out = f"did you mean {guess}?" if guess else "these are: " + ", ".join(known)
            raise WrongUse(f"there is no {what} “{part}”; {way_out}")
    return parts


def _numbers(text: str) -> list[int]:
    parts = _split(text)
    for part in parts:
        if not (part.isascii() and part.isdigit() and int(part)):
            raise WrongUse(f"a passage is a number from 1, not “{part}”")
    return [int(part) for part in parts]


def whole(least: int, what: str) -> Callable[[str], int]:
    """Give a reader of whole numbers from ``least`` for argparse, whose error is a sentence."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit()) or int(text) < least:
            raise WrongUse(f"{what} is a whole number from {least}, not “{text}”")
        return int(text)

    return read
