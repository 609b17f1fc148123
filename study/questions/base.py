"""What every question has, whatever its kind."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from random import Random


class Level(StrEnum):
    """What a question asks of the learner (Anderson & Krathwohl 2001, a revision of Bloom's taxonomy)."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"
    CREATE = "create"


@frozen
class Option:
    """A wrong option."""

    text: str
    because: str = ""
    """Why it is wrong, shown to those who chose it; may be empty."""


@frozen
class Picture:
    """A picture shown with a question."""

    file: str
    """Its name, beside the deck or in assets."""
    alt: str
    """The picture in words; never empty."""


@frozen(kw_only=True)
class Base:
    """The part that all ten kinds share."""

    id: str
    """``deck/question``."""
    point: str
    """What memory is kept about: ``source/point`` where the question names one, else the question's id."""
    why: str = ""
    hint: str = ""
    passages: tuple[int, ...] = ()
    """Numbers of the source's passages, from 1."""
    level: Level | None = None
    tags: tuple[str, ...] = ()
    picture: Picture | None = None
    weight: Decimal = Decimal(1)
    retry: bool = False
    formerly: tuple[str, ...] = ()
    """Ids it had before, without the deck."""
    same_point: bool = False
    outside: bool = False
    lint_ok: tuple[tuple[str, str], ...] = ()
    """Pairs of a lint rule's id and the reason why it does not matter here."""
    made: str = ""
    """``family/version`` for a generated question; empty for a curated one."""
    language: str = "en"
    """The deck's language, as a BCP 47 tag; it settles the decimal mark."""

    @property
    def deck(self) -> str:
        """The id of the deck it belongs to."""
        return self.id.partition("/")[0]

    @property
    def name(self) -> str:
        """Its id within its deck."""
        return self.id.partition("/")[2]

    @property
    def choices(self) -> tuple[str, ...]:
        """What there is to choose from, in the deck's order; nothing for a kind that is written."""
        return ()

    def options(self, random: Random) -> tuple[str, ...]:
        """Give the choices in the order they are shown."""
        return self.choices


@frozen(kw_only=True)
class Asked(Base):
    """A question that is put in one text of its own."""

    ask: str

    @property
    def prompt(self) -> str:
        """What is asked, in one text."""
        return self.ask


def digest(*deciding: str) -> str:
    """Give the revision made of what decides the right answer: twelve hex digits.

    Case, spacing and the form of accents do not count, so that mending a typo's capital keeps history.
    """
    from hashlib import sha256  # deferred: no revision is needed for the first question

    folded = "\x1f".join(" ".join(unicodedata.normalize("NFC", part).casefold().split()) for part in deciding)
    return sha256(folded.encode()).hexdigest()[:12]


def shuffled(texts: tuple[str, ...], random: Random, avoid: tuple[str, ...] | None = None) -> tuple[str, ...]:
    """Give the texts in an order drawn from ``random``; never the order ``avoid`` where another one exists."""
    drawn = list(texts)
    random.shuffle(drawn)
    if avoid is not None and tuple(drawn) == avoid and len(set(drawn)) > 1:
        drawn = drawn[1:] + drawn[:1]
    return tuple(drawn)


def listed(texts: tuple[str, ...] | list[str]) -> str:
    """Give texts as a list in a sentence: ``“a”, “b” and “c”``."""
    quoted = [f"“{text}”" for text in texts]
    return quoted[0] if len(quoted) == 1 else ", ".join(quoted[:-1]) + " and " + quoted[-1] if quoted else ""
