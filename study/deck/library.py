"""The library: the decks in the folders where decks are kept, each found by its id and read once.

The one door of the core to the disk: cache and fact bases are opened through it. Writes nothing but its cache.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from study.deck.bases import Bases
from study.deck.cache import Cache
from study.deck.deck import Reading
from study.deck.files import CannotOpen, read_file
from study.text.problems import PersonError, Place, Problem, in_file_order
from study.text.suggesting import nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

ENDINGS = (".yaml", ".yml")
_ID = re.compile(rb"""^(?:"deck"|'deck'|deck)[ \t]*:[ \t]+["']?([a-z0-9-]+)["']?[ \t]*(?:#.*)?\r?$""", re.MULTILINE)
_HEAD = 64 * 1024
"""Bytes in which the line with a deck's id is looked for; it mostly stands first."""


class UnknownDeck(PersonError):
    """There is no such deck; says so in a sentence, with what was probably meant."""


class Library:
    """The decks in some folders; those of the first folder come first."""

    def __init__(
        self,
        folders: Sequence[Path],
        *,
        assets: Path | None = None,
        seeds: Sequence[Path] = (),
        cache: Path | None = None,
    ) -> None:
        """``seeds`` are the folders of sources, whose fact bases tell more of written answers.

        ``cache`` is a folder that may be deleted at any moment; without one every deck is read anew.
        """
        self._folders = tuple(folders)
        self._assets = assets
        self._bases = Bases(seeds)
        self._cache = cache and Cache(cache)
        self._readings: dict[Path, Reading] = {}
        self._files: tuple[Path, ...] | None = None
        self._ids: dict[Path, str] = {}

    def decks(self) -> tuple[Reading, ...]:
        """Read every deck; one whose id an earlier one has is no deck, and has a problem that says so."""
        readings: list[Reading] = []
        owners: dict[str, Path] = {}
        for path in self._paths():
            reading = self._read(path)
            if reading.deck and (owner := owners.setdefault(reading.deck.id, path)) != path:
                # Read anew, since a deck from the cache does not know where its id stands.
                anew = self._read_anew(path, read_file(path))
                reading = self._readings[path] = _taken(anew, reading.deck.id, path, owner)
            readings.append(reading)
        return tuple(readings)

    def ids(self) -> tuple[str, ...]:
        """Give the ids of the decks, sorted; reads no more than the head of a file where the id stands there."""
        return tuple(sorted({id for path in self._paths() if (id := self._id(path))}))

    def find(self, name: str) -> Reading:
        """Read the deck with this id, or the file at this path. Raises UnknownDeck where there is none."""
        if _is_path(name):
            return self._at(Path(name))
        for path in self._paths():
            if self._id(path) == name:
                return self._read(path)
        if Path(name).is_file():
            return self._at(Path(name))
        meant = nearest(name, self.ids())
        guess = f"did you mean {meant}?" if meant else "study decks lists them"
        raise UnknownDeck(f'there is no deck "{name}"; {guess}')

    def _at(self, path: Path) -> Reading:
        if path.suffix.lower() not in ENDINGS and path.is_file():
            raise UnknownDeck(f"{path} is no deck: its name does not end in .yaml")
        try:
            return self._open(path)
        except CannotOpen as error:
            known = [str(other) for other in _yaml_files(path.parent)]
            meant = "" if path.exists() else nearest(str(path), known)
            raise UnknownDeck(f"{error}" + (f"; did you mean {meant}?" if meant else "")) from None

    def _paths(self) -> tuple[Path, ...]:
        if self._files is None:
            self._files = tuple(path for folder in self._folders for path in _yaml_files(folder))
        return self._files

    def _id(self, path: Path) -> str:
        """Give the id of the deck in a file; empty where it has none that can be used."""
        if path not in self._ids:
            try:
                head = _ID.search(read_file(path, _HEAD))
            except CannotOpen:
                head = None
            deck = None if head else self._read(path).deck
            self._ids[path] = head[1].decode() if head else deck.id if deck else ""
        return self._ids[path]

    def _read(self, path: Path) -> Reading:
        """Read a file of the library; one that cannot be opened has that as its problem."""
        try:
            return self._open(path)
        except CannotOpen as error:
            problem = Problem(str(path), Place(1, 1), "cannot-open", str(error), "make it readable, or take it away")
            return self._readings.setdefault(path, Reading(None, (problem,)))

    def _open(self, path: Path) -> Reading:
        if path not in self._readings:
            data = read_file(path)
            deck = self._cache.recall(path, data, self._bases.stamp) if self._cache else None
            self._readings[path] = Reading(deck, ()) if deck else self._read_anew(path, data)
        return self._readings[path]

    def _read_anew(self, path: Path, data: bytes) -> Reading:
        # Deferred: a deck from the cache needs no reader, and a start that loads none is quicker.
        from study.deck.reading import read_deck

        reading = read_deck(data, str(path), path, assets=self._assets)
        reading = self._with_base(reading)
        if self._cache:
            self._cache.keep(reading, path, data, self._bases.stamp)
        return reading

    def _with_base(self, reading: Reading) -> Reading:
        """Give the reading of a deck with what the fact base of its source, if it has one, knows of its answers."""
        from study.deck.knowing import asks_of_a_base, knowing

        deck = reading.deck
        facts = self._bases.facts(deck.source) if deck and asks_of_a_base(deck) else None
        return replace(reading, deck=knowing(deck, facts)) if deck and facts else reading


def _is_path(name: str) -> bool:
    return "/" in name or "\\" in name or name.lower().endswith(ENDINGS)


def _yaml_files(folder: Path) -> list[Path]:
    """Give the YAML files of a folder by name; nothing for a folder that is not there or may not be read.

    A name comes before the longer ones that begin with it, as a deck before its bank.
    """
    try:
        files = (path for path in folder.iterdir() if path.suffix.lower() in ENDINGS and path.name[0] != ".")
        return sorted(files, key=lambda path: (path.stem, path.suffix))
    except OSError:
        return []


def _taken(reading: Reading, id: str, path: Path, owner: Path) -> Reading:
    """Give the reading of a deck whose id is taken."""
    message = f'the id "{id}" is taken by {owner}, so this deck is left out'
    hint = "give one of the two another id"
    problem = Problem(str(path), reading.id_place, "deck-id-taken", message, hint, source_line=reading.id_line)
    return Reading(None, tuple(in_file_order((problem, *reading.problems))))
