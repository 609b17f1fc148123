"""How much of a fact base is asked: by how many kinds of question, on which passages, at which levels.

Fact-base.md, "What comes out": choice, typed, cloze and number of one point count once, since all of them recall it.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from study.generate.bank import bank
from study.generate.families.asked import ENOUGH
from study.questions import Level
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from study.questions import Question
    from study.source.facts import Facts

RECALL = frozenset({"choice", "typed", "cloze", "number"})
"""Ways of asking that count as one: what is wanted is the same."""


@frozen(kw_only=True)
class Group:
    """Facts, claims or steps of the argument, and how they are asked."""

    name: str
    points: tuple[str, ...]
    unasked: tuple[str, ...]
    once: tuple[str, ...]
    """Those asked in one way only."""

    @property
    def well(self) -> int:
        """How many are asked in two ways or more."""
        return len(self.points) - len(self.unasked) - len(self.once)

    @property
    def share(self) -> float:
        """The share of them that is asked in two ways or more, from 0 to 1; 1 where there are none."""
        return self.well / len(self.points) if self.points else 1.0


@frozen(kw_only=True)
class Coverage:
    """How much of a base some questions ask."""

    questions: int
    groups: tuple[Group, ...]
    """Facts, claims, steps of the argument, in this order."""
    passages: tuple[int, ...]
    """Those that a question names."""
    untouched: tuple[int, ...]
    """Passages of the base that no question names."""
    levels: tuple[tuple[str, int], ...]
    """How many questions there are of each level, in the order of levels; unmarked ones under ``none``."""
    ways: tuple[tuple[str, int], ...]
    """How many questions there are of each family or, of those written by hand, of each kind; most first."""


def coverage(facts: Facts, questions: Iterable[Question]) -> Coverage:
    """Give how much of the base these questions ask.

    A question that the base makes asks all the points that it was made to ask; any other asks the one it names.
    """
    every = tuple(questions)
    made = {each.id(facts.source): each for _, each in bank(facts)}
    ways: dict[str, set[str]] = {}
    for question in every:
        known = made.get(question.name)
        points = known.asks if known else (question.point.removeprefix(f"{facts.source}#"),)
        for point in points:
            ways.setdefault(point, set()).add(_way(question))
    touched = {passage for question in every for passage in question.passages}
    return Coverage(
        questions=len(every),
        groups=tuple(_group(name, points, ways) for name, points in _groups(facts)),
        passages=tuple(sorted(touched & facts.passages)),
        untouched=tuple(sorted(facts.passages - touched)),
        levels=_levels(question.level for question in every),
        ways=tuple(Counter(_family(question) for question in every).most_common()),
    )


def _family(question: Question) -> str:
    return question.made.partition("/")[0] or question.kind


def _way(question: Question) -> str:
    family = _family(question)
    return "recall" if family in RECALL else family


def _groups(facts: Facts) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The points that are to be asked; outside knowledge is not among them."""
    yield "facts", tuple(id for id, fact in facts.facts.items() if not fact.outside)
    yield "claims", tuple(facts.claims)
    yield "steps of the argument", tuple(facts.argument.nodes)


def _group(name: str, points: tuple[str, ...], ways: dict[str, set[str]]) -> Group:
    asked = {point: len(ways.get(point, ())) for point in points}
    return Group(
        name=name,
        points=points,
        unasked=tuple(point for point in points if asked[point] == 0),
        once=tuple(point for point in points if 0 < asked[point] < ENOUGH),
    )


def _levels(levels: Iterable[Level | None]) -> tuple[tuple[str, int], ...]:
    counted = Counter(levels)
    named = [(level.value, counted[level]) for level in Level if counted[level]]
    return (*named, *([("none", counted[None])] if counted[None] else []))
