"""Where a page asks the program to go: messages, so that no page knows another. The program answers them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

from study.learning.answers import Mode

if TYPE_CHECKING:
    from study.deck.deck import Deck
    from study.learning.plan import Plan
    from study.questions import Question


@dataclass
class Home(Message):
    """To the Desk."""


@dataclass
class Begin(Message):
    """To a session, or on with an unfinished one."""

    plan: Plan


@dataclass
class Ask(Message):
    """To a new session of just these questions, which no filter could name."""

    decks: tuple[Deck, ...]
    questions: tuple[Question, ...]
    mode: Mode = Mode.QUIZ


@dataclass
class Read(Message):
    """To the source of one of these decks."""

    decks: tuple[Deck, ...]
