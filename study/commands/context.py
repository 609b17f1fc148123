"""What a command works with: folders, clock, library and log, each opened when it is asked for."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from study.clock import Clock, clock
from study.paths import Places, places
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.deck.deck import Deck
    from study.deck.library import Library
    from study.learning.log import Log
    from study.source.facts import Facts
    from study.source.source import Source
    from study.text.problems import Problem


@frozen
class Context:
    """Where a command reads and writes, and what time it is."""

    places: Places
    now: Clock

    @classmethod
    def made(cls, home: str | None) -> Context:
        """Give the context of this process. Raises ClockError where ``STUDY_NOW`` cannot be read."""
        return cls(places(home), clock())

    def library(self) -> Library:
        """Give the decks that came with the program and the user's own."""
        from study.deck.library import Library

        return Library(self.places.decks, assets=self.places.assets, cache=self.places.cache / "decks")

    def brief(self, source: str) -> dict[int, str]:
        """Give the passages of a source's brief by number; nothing for a source that has none."""
        from study.source.brief import read_brief

        try:
            return read_brief((self.places.seeds / source / "brief.md").read_text(encoding="utf-8"))
        except OSError:
            return {}

    def source(self, name: str) -> Source | None:
        """Give a source as its ``source.yaml`` describes it; None where it has none.

        Raises PersonError where there is a mistake in it.
        """
        from study.source.reading import read_source

        path = self.places.seeds / name / "source.yaml"
        try:
            reading = read_source(path.read_text(encoding="utf-8"), str(path))
        except (OSError, UnicodeDecodeError):
            return None
        if reading.problems:
            raise _mistakes(reading.problems)
        return reading.source

    def facts(self, name: str) -> tuple[Facts, Source]:
        """Give a source's fact base and the source. Raises PersonError where there is none, or a mistake in it."""
        from study.source.reading import read_facts
        from study.text.suggesting import nearest

        known = sorted(path.parent.name for path in self.places.seeds.glob("*/facts.yaml"))
        source = self.source(name) if name in known else None
        if source is None:
            guess = nearest(name, known)
            way_out = f"did you mean {guess}?" if guess else "these are: " + ", ".join(known)
            raise PersonError(f"there is no source “{name}” with a fact base; {way_out}")
        path = self.places.seeds / name / "facts.yaml"
        reading = read_facts(path.read_text(encoding="utf-8"), str(path), self.brief(name))
        if reading.facts is None:
            raise _mistakes(reading.problems)
        return reading.facts, source

    def with_parts(self, deck: Deck) -> Deck:
        """Give the deck with its own parts, or, where it has none, those of its source.

        Asked for where parts are needed, so that opening a deck reads no other file.
        """
        source = self.source(deck.source) if deck.source and not deck.parts else None
        return replace(deck, parts=source.parts) if source else deck

    def log(self) -> Log:
        """Open the answer log. Raises LogError where it cannot be used."""
        from study.learning.log import Log

        return Log.open(self.places.log, now=self.now)


def _mistakes(problems: Iterable[Problem]) -> PersonError:
    """Give the mistakes of a source's file as one error, each shown with its place."""
    from study.text.carets import show

    return PersonError("\n".join(line for problem in problems for line in show(problem)))


def tell(text: str) -> None:
    """Say something to the person: on stderr, so that data on stdout stays clean."""
    print(text, file=sys.stderr, flush=True)


def counted(number: int, word: str) -> str:
    """Give a number with its word: ``1 note``, ``2 notes``."""
    return f"{number} {word}{'' if number == 1 else 's'}"


def tell_left_out(deck: Deck) -> None:
    """Say how many questions of a deck could not be read, and how to see why."""
    if deck.left_out:
        tell(f"{deck.title}: {counted(deck.left_out, 'question')} left out; study check {deck.id} says why.")
