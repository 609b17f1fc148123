"""The questions before one reads: on what an article claims in the main. No widgets, and no session.

To have wondered about something, even with a wrong guess, helps to learn it from the text that is read afterwards
(Richland, Kornell and Kao 2009, doi:10.1037/a0016496).
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from study.questions import Level
from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from study.deck.deck import Deck
    from study.questions import Question
    from study.source.argument import Argument, Node
    from study.tui.services import Services

COUNT = 6

DEEPEST = 2
"""How many steps below the thesis a claim is still a main one."""

GUESSED = frozenset({"choice", "truth"})
"""The kinds on which a guess is possible, and quick."""

WEIGHING = frozenset({Level.EVALUATE, Level.CREATE})
"""What can only be asked of somebody who knows the argument."""


def before_reading(services: Services, source: str) -> tuple[tuple[Deck, ...], tuple[Question, ...]]:
    """Give the questions on the main claims of a source, and the decks that they are from; none without an argument.

    Curated ones come first, the higher in the argument the sooner; generated ones fill up.
    """
    try:
        argument = services.argument(source)
    except PersonError:  # study check tells it
        argument = None
    if argument is None:
        return (), ()
    on_it = [deck for deck in services.decks() if deck.source == source]
    asked = main_claims((question for deck in on_it for question in deck.questions), source, argument)
    held = {question.deck for question in asked}
    return tuple(deck for deck in on_it if deck.id in held), asked


def main_claims(questions: Iterable[Question], source: str, argument: Argument) -> tuple[Question, ...]:
    """Give at most :data:`COUNT` questions on the upper steps of an argument, one a step, the thesis first."""
    fit: dict[str, list[Question]] = {}
    for question in questions:
        if question.kind in GUESSED and question.level not in WEIGHING and not question.outside:
            fit.setdefault(question.point, []).append(question)
    points = [f"{source}#{step.id}" for step in _from_above(argument)]
    curated = (question for point in points for question in [q for q in fit.get(point, ()) if not q.made][:1])
    generated = (question for point in points for question in [q for q in fit.get(point, ()) if q.made][:1])
    chosen: dict[str, Question] = {}
    for question in chain(curated, generated):
        chosen.setdefault(question.point, question)
    return tuple(chosen.values())[:COUNT]


def _from_above(argument: Argument) -> Iterator[Node]:
    """Give the upper steps level by level."""
    level = [argument.thesis] if argument.thesis else []
    for _ in range(DEEPEST + 1):
        yield from level
        level = [child for step in level for child in argument.children(step.id)]
