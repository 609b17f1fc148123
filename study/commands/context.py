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
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from study.deck.deck import Deck
    from study.deck.library import Library
    from study.learning.log import Log
    from study.source.argument import Argument
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

        places = self.places
        return Library(places.decks, assets=places.assets, seeds=places.sources, cache=places.cache / "decks")

    def brief(self, source: str) -> dict[int, str]:
        """Give the passages of a source's brief by number; nothing for a source that has none that can be read."""
        from study.commands.source_folders import source_folders

        folders = source_folders(self.places, source)
        try:
            return _brief(folders[0]) if folders else {}
        except PersonError:
            return {}

    def source(self, name: str) -> Source | None:
        """Give a source, shipped or one's own, as its ``source.yaml`` describes it; None where there is none.

        Raises PersonError where there is a mistake in it.
        """
        from study.commands.source_folders import source_folder

        folder = source_folder(self.places, name)
        return _described(folder) if folder else None

    def known_source(self, name: str) -> tuple[Source, Path]:
        """Give the source that a person named, and its folder. Raises PersonError, with a guess, where there is none.

        Raises it where there is a mistake in its ``source.yaml``, too.
        """
        from study.commands.source_folders import source_folder, source_ids
        from study.presenting.clean import clean_line
        from study.text.suggesting import nearest

        folder = source_folder(self.places, name)
        if folder is None:
            guess = nearest(name, source_ids(self.places))
            way_out = f"did you mean {guess}?" if guess else "study source list shows those there are"
            raise PersonError(f"there is no source “{clean_line(name)}”; {way_out}")
        return _described(folder), folder

    def facts(self, name: str) -> tuple[Facts, Source]:
        """Give a source's fact base and the source. Raises PersonError where there is none, or a mistake in it."""
        from study.source.reading import read_facts

        source, folder = self.known_source(name)
        path = folder / "facts.yaml"
        if not path.is_file():
            raise PersonError(f"the source “{source.id}” has no fact base; it belongs into {path}")
        reading = read_facts(_text(path), str(path), _brief(folder))
        if reading.facts is None:
            raise _mistakes(reading.problems)
        if reading.facts.source != source.id:
            raise PersonError(f"{path} says “source: {reading.facts.source}”, and it is the base of {source.id}")
        return reading.facts, source

    def article(self, name: str) -> tuple[str, ...]:
        """Give the paragraphs of the text that is attached to a source: passage 1 first; nothing where none is.

        Raises PersonError where the source has a mistake.
        """
        from study.commands.articles import kept

        source = self.source(name)
        return kept(self.places, source) if source else ()

    def with_parts(self, deck: Deck) -> Deck:
        """Give the deck with its own parts, or, where it has none, those of its source.

        Asked for where parts are needed, so that opening a deck reads no other file.
        """
        source = self.source(deck.source) if deck.source and not deck.parts else None
        return replace(deck, parts=source.parts) if source else deck

    def parts(self, deck: Deck) -> Mapping[str, tuple[int, ...]]:
        """Give the named sections of a deck's source with their passages, as ``with_parts`` has them."""
        return self.with_parts(deck).parts

    def argument(self, source: str) -> Argument:
        """Give the argument of a source. Raises PersonError where it has no base, or a mistake in it."""
        return self.facts(source)[0].argument

    def log(self) -> Log:
        """Open the answer log. Raises LogError where it cannot be used.

        Parameters of memory beside it that cannot be used are told of.
        """
        from study.learning.log import Log
        from study.learning.personal import trouble_beside

        log = Log.open(self.places.log, now=self.now)
        if trouble := trouble_beside(self.places.log, log.learner):
            tell(trouble)
        return log


def _described(folder: Path) -> Source:
    """Read the ``source.yaml`` of a folder. Raises PersonError where there is a mistake in it."""
    from study.commands.source_folders import DESCRIPTION
    from study.source.reading import read_source

    path, name = folder / DESCRIPTION, folder.absolute().name
    source, problems = read_source(_text(path), str(path))
    if source is None:
        raise _mistakes(problems)
    if source.id != name:
        raise PersonError(f"{path} says “source: {source.id}”, and its folder is called {name}; give both one name")
    return source


def _brief(folder: Path) -> dict[int, str]:
    from study.source.brief import read_brief

    return read_brief(_text(folder / "brief.md"))


def _text(path: Path) -> str:
    """Give the text of a source's file; empty where there is none. Raises PersonError where it cannot be read."""
    from study.deck.files import LARGEST, CannotOpen, read_file

    if not path.is_file():
        return ""
    try:
        data = read_file(path, what="a file")
    except CannotOpen as error:
        raise PersonError(str(error)) from None
    if len(data) > LARGEST:
        raise PersonError(f"{path} is larger than {LARGEST // 1024**2} MiB; split the source into several")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise PersonError(f"{path} is not written in UTF-8; save it again with the encoding UTF-8") from None


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
