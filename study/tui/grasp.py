"""One source as some decks ask it, and what the learner knows of it: for the map and the reader. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.cache import recollect
from study.learning.catalogue import Catalogue
from study.learning.statistics import Mastery, mastery
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from study.deck.deck import Deck
    from study.learning.memory import Memory
    from study.questions import Question
    from study.source.argument import Argument
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services


@frozen(kw_only=True)
class Grasp:
    """A source, the questions that some decks ask of it, and what of them is known."""

    source: str
    """Its id; empty where none of the decks has a source."""
    title: str
    """Of the first of the decks."""
    decks: tuple[Deck, ...]
    """Those of the source."""
    questions: tuple[Question, ...]
    """Those that its text can answer."""
    catalogue: Catalogue
    """Of the questions of all decks."""
    memories: Mapping[str, Memory]
    now: datetime

    def known(self, questions: Iterable[Question]) -> Mastery:
        """Give how much of these questions' points is mastered."""
        return mastery(questions, self.memories, self.now)

    def met(self, question: Question) -> bool:
        """Give whether the point of a question was ever answered."""
        return question.point in self.memories


def grasp(services: Services, decks: Iterable[Deck]) -> Grasp:
    """Give the first source that one of the decks has, with all of them that have it. Raises LogError."""
    given = tuple(decks)
    source = next((deck.source for deck in given if deck.source), "")
    of_it = tuple(deck for deck in given if source and deck.source == source)
    catalogue = Catalogue(services.questions())
    return Grasp(
        catalogue=catalogue,
        source=source,
        title=of_it[0].title if of_it else "",
        decks=of_it,
        questions=tuple(question for deck in of_it for question in deck.questions if not question.outside),
        memories=recollect(services.log, catalogue),
        now=services.now(),
    )


def argument_of(services: Services, source: str) -> Argument | None:
    """Give the argument of a source; None where there is none that can be drawn."""
    try:
        argument = services.argument(source) if source else None
    except PersonError:
        return None
    return argument if argument and argument.thesis else None


def by_point(questions: Iterable[Question]) -> dict[str, list[Question]]:
    """Give the questions on each point, in their order."""
    forms: dict[str, list[Question]] = {}
    for question in questions:
        forms.setdefault(question.point, []).append(question)
    return forms


def by_step(questions: Iterable[Question], source: str, argument: Argument) -> dict[str, tuple[Question, ...]]:
    """Give the questions on each step of an argument, those on all that bears on it included; a step may have none."""
    on = by_point(questions)
    return {
        id: tuple(
            question for step in (node, *argument.descendants(id)) for question in on.get(f"{source}#{step.id}", ())
        )
        for id, node in argument.nodes.items()
    }


def sign(glyphs: Glyphs, known: Mastery) -> str:
    """Give the sign of a mastery: all known, some of it asked, none asked yet, or nothing to ask."""
    if not known.points:
        return glyphs.dot
    return glyphs.right if known.known == known.points else glyphs.tick(known.seen > 0)
