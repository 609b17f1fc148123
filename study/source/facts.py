"""The fact base: what an article says, as values from which questions can be made.

Values only; ``reading`` makes them from ``facts.yaml``. It knows no question and no deck.
"""

from __future__ import annotations

import re
from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from decimal import Decimal

    from study.source.argument import Argument, Finding

MARK = re.compile(r"\[([^\[\]]*)\]")
"""Where a slot stands in the sentence of a fact."""


@frozen
class Era:
    """A stretch of years; outside knowledge, which only chooses wrong options of the right time."""

    first: int
    last: int | None
    """None for an era that goes on."""

    def overlaps(self, other: Era) -> bool:
        """Tell whether the two have a year in common."""
        return (other.last is None or self.first <= other.last) and (self.last is None or other.first <= self.last)


@frozen(kw_only=True)
class Entity:
    """Somebody or something that has a name."""

    id: str
    name: str
    """As an option shows it, with its article: ``the Soviet Union``."""
    kind: str
    """Such as ``state`` or ``leader``; a wrong option is of the same kind as the right one."""
    set: str
    """Entities of one set are one power, and never stand against each other."""
    aliases: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    """Words that reveal it, such as ``Russian``."""
    era: Era | None = None
    """None for one of any time."""
    who: str
    """Finishes a sentence that begins with the name, and says why it is the wrong option."""
    relations: Mapping[str, str] = field(default_factory=dict)
    """What it is to other entities, by their ids: ``his grandson``. Said after its name, so without a verb."""
    foil: bool = False
    """An outsider, which may only be a wrong option."""
    author: bool = False
    """Whether it is who wrote the article."""

    @property
    def names(self) -> tuple[str, ...]:
        """Its name and its aliases."""
        return (self.name, *self.aliases)


@frozen
class Foil:
    """A wrong option that fits."""

    what: str
    """A text; for an entity slot the id of an entity."""
    because: str = ""
    """Why it is wrong, as a whole sentence; empty where the entity's ``who`` says it."""


@frozen(kw_only=True)
class _Slot:
    """What the three kinds of slot have."""

    name: str
    """As it stands in brackets in the sentence."""
    ask: str
    shown: str
    """What fills it in the sentence."""
    one: bool = False
    """Whether nothing else can be true there, so that a swap makes the sentence false."""
    hint: str
    foils: tuple[Foil, ...]


@frozen(kw_only=True)
class EntitySlot(_Slot):
    """A slot that an entity fills."""

    entity: str
    """Its id."""
    excluded: tuple[str, ...] = ()
    """Entities that are never wrong options here, since they may be true too."""


@frozen(kw_only=True)
class NumberSlot(_Slot):
    """A slot that a number fills; its foils are near misses."""

    number: Decimal
    within: Decimal
    """How far off an answer may be; mostly 0."""
    unit: str = ""


@frozen(kw_only=True)
class TextSlot(_Slot):
    """A slot that words fill."""

    accept: tuple[str, ...] = ()
    """Other wordings that are right too."""


Slot: TypeAlias = EntitySlot | NumberSlot | TextSlot


@frozen(kw_only=True)
class Stated:
    """What the entries of the base have."""

    id: str
    passage: int
    why: str
    """One sentence that says what the article says."""


@frozen(kw_only=True)
class Fact(Stated):
    """A sentence that the article bears out, with slots."""

    say: str
    slots: tuple[Slot, ...]
    """In the order of the sentence; at least one."""
    at: Era | None = None
    """When it holds; None for at any time, or for the era of what fills it."""
    span: str = ""
    """Words that stand so in the passage of the brief."""
    note: str = ""
    """For the teacher."""
    tags: tuple[str, ...] = ("facts",)
    """Topics by which its questions can be chosen; ``bio`` for what is about the author."""
    outside: bool = False
    """Whether it is outside knowledge, which is asked only of those who want it."""

    def slot(self, name: str) -> Slot:
        """Give the slot of this name. Raises KeyError where there is none."""
        for slot in self.slots:
            if slot.name == name:
                return slot
        raise KeyError(name)

    def sentence(self, swapped: Mapping[str, str] | None = None) -> str:
        """Give the sentence with its slots filled; ``swapped`` fills some otherwise, by name."""
        shown = {slot.name: slot.shown for slot in self.slots} | dict(swapped or {})
        return MARK.sub(lambda mark: shown.get(mark[1], mark[0]), self.say)


@frozen(kw_only=True)
class Claim(Stated):
    """What somebody says, in a sentence that does not name the speaker."""

    by: str
    """The id of an entity."""
    text: str
    firmness: str
    """A verb or two that say how firmly: ``says``, ``presumes``, ``guesses``."""
    comment: bool = False
    """Whether its own words show that somebody judges: ``It is ironic that …``."""
    hint: str


@frozen(kw_only=True)
class Event(Stated):
    """Something that happens in the article's account."""

    text: str
    order: int
    """Counts up with time; of equal ones the article leaves open which came first."""
    point: str = ""
    """The fact, claim or node that is remembered with it; empty for none."""
    outside: bool = False


@frozen(kw_only=True)
class Comparison(Stated):
    """Two things of which the article says which has more of something."""

    point: str
    what: str
    more: str
    less: str
    ask_more: str
    ask_less: str


@frozen(kw_only=True)
class Cause(Stated):
    """Something that came of something, in the article's account; both are whole clauses."""

    point: str
    cause: str
    effect: str
    ask: str
    foils: tuple[Foil, ...]


@frozen(kw_only=True)
class Action(Stated):
    """Who did what."""

    point: str
    who: str
    """The id of an entity."""
    among: str
    """A word that those have in common who are asked in one question."""
    did: str
    """Begins with a verb, and names nobody who gives it away."""


class Standing(StrEnum):
    """How the article speaks of a deed."""

    DONE = "done"
    URGED = "urged"
    POSSIBLE = "possible"


@frozen(kw_only=True)
class Deed(Stated):
    """Something that was done, ought to be done in the author's view, or might be."""

    point: str
    text: str
    """Leaves open which of them it is: ``America's easing of its tensions with Russia``."""
    standing: Standing


@frozen(kw_only=True)
class Name(Stated):
    """A name that stands for somebody or something with another name."""

    name: str
    entity: str
    """The id of the entity."""


@frozen(kw_only=True)
class Missing:
    """A premise that the argument takes for granted and does not argue for."""

    id: str
    node: str
    """The id of the argument node that needs it."""
    passages: tuple[int, ...]
    text: str
    why: str
    foils: tuple[Foil, ...]


@frozen(kw_only=True)
class Facts:
    """A whole fact base; every reference in it leads somewhere."""

    source: str
    """The id of the source that it is about."""
    entities: Mapping[str, Entity]
    facts: Mapping[str, Fact]
    claims: Mapping[str, Claim]
    events: Mapping[str, Event]
    comparisons: Mapping[str, Comparison]
    causes: Mapping[str, Cause]
    actions: Mapping[str, Action]
    names: Mapping[str, Name]
    deeds: Mapping[str, Deed]
    argument: Argument
    tests: Mapping[str, Finding]
    missing: Mapping[str, Missing]

    @property
    def points(self) -> tuple[str, ...]:
        """The ids that memory is kept about: facts, claims, names, argument nodes, missing premises."""
        return (*self.facts, *self.claims, *self.names, *self.argument.nodes, *self.missing)

    @property
    def author(self) -> str:
        """The id of the entity that wrote the article; empty where the base names none."""
        return next((entity.id for entity in self.entities.values() if entity.author), "")

    @property
    def passages(self) -> frozenset[int]:
        """The passages that something here is about."""
        return frozenset(entry.passage for entry in self._entries())

    def _entries(self) -> Iterator[Stated]:
        sections: tuple[Mapping[str, Stated], ...] = (
            self.facts, self.claims, self.events, self.comparisons, self.causes, self.actions, self.names, self.deeds,
        )  # fmt: skip
        for section in sections:
            yield from section.values()
        yield from self.argument.nodes.values()

    def rivals(self, entity: str) -> tuple[Entity, ...]:
        """Give the entities of the same kind and of another set, in order. Raises KeyError for an unknown one."""
        own = self.entities[entity]
        return tuple(other for other in self.entities.values() if other.kind == own.kind and other.set != own.set)
