"""Which questions a session asks, and in which order. Pure: questions, memory, moment and seed in, ids out.

The first version: a quiz in an order drawn from its seed; learning with what is due first, the weakest foremost, then
what is new, on the first rungs of the ladder of learning.md. The exam planner comes later.
"""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.questions import Level
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.memory import Memory
    from study.questions import Question

COUNT = 20
"""How many questions a session has, unless said otherwise."""


@frozen(kw_only=True)
class Filters:
    """Which questions may be asked. An empty set leaves its side open."""

    kinds: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()
    """One of them is enough."""
    levels: frozenset[Level] = frozenset()
    passages: frozenset[int] = frozenset()
    """One of them is enough."""
    made: frozenset[str] = frozenset()
    """``curated``, ``generated``."""
    missed: bool = False
    """Only questions whose last answer was wrong; what these are, the log says."""
    outside: bool = False
    """Also questions that need knowledge which the source does not give."""

    def admit(self, question: Question) -> bool:
        """Give whether a question may be asked, as far as the question itself tells."""
        return (
            (not self.kinds or question.kind in self.kinds)
            and (not self.tags or not self.tags.isdisjoint(question.tags))
            and (not self.levels or question.level in self.levels)
            and (not self.passages or not self.passages.isdisjoint(question.passages))
            and (not self.made or ("generated" if question.made else "curated") in self.made)
            and (self.outside or not question.outside)
        )


def last_wrong(answers: Iterable[Answer], catalogue: Catalogue) -> frozenset[str]:
    """Give the ids of the questions whose last answer was wrong; a second try says nothing."""
    wrong: dict[str, bool] = {}
    for answer in answers:
        if not answer.retry and catalogue.point(answer) is not None:
            wrong[catalogue.name(answer.question)] = answer.mark is Mark.WRONG and not answer.override
    return frozenset(id for id, was in wrong.items() if was)


def quiz(questions: Iterable[Question], seed: int, count: int | None = None) -> tuple[str, ...]:
    """Give the ids of a quiz: drawn and ordered by the seed, never two of one point.

    The same questions and the same seed give the same quiz, in whatever order the questions come.
    """
    drawn = sorted(questions, key=lambda question: question.id)
    Random(seed).shuffle(drawn)
    one_a_point: dict[str, str] = {}
    for question in drawn:
        one_a_point.setdefault(question.point, question.id)
    return tuple(one_a_point.values())[: COUNT if count is None else count]


def learn(
    questions: Iterable[Question], memories: Mapping[str, Memory], now: datetime, count: int = COUNT
) -> tuple[str, ...]:
    """Give the ids of what memory needs now: due points, the weakest first; then new ones in the deck's order.

    Each point is asked by one question, the form that its rung of the ladder wants; a new point that can only be
    asked in a hard form waits behind the other new ones.
    """
    from study.learning.memory import is_due, recall  # deferred: a quiz begins without memory

    due: list[tuple[float, str]] = []
    new: list[tuple[bool, str]] = []
    for point, forms in by_point(questions).items():
        memory = memories.get(point)
        if memory is None:
            question = form(forms, None)
            new.append((rung(question) == HARD, question.id))
        elif is_due(point, memory, now):
            due.append((recall(memory, now), form(forms, memory).id))
    due.sort()
    new.sort(key=lambda entry: entry[0])
    return tuple(id for _, id in (*due, *new))[:count]


def next_due(points: Iterable[str], memories: Mapping[str, Memory]) -> datetime | None:
    """Give the first moment at which one of the points comes again; None where none was ever answered."""
    from study.learning.memory import comes_again

    return min((comes_again(point, memories[point]) for point in points if point in memories), default=None)


def fitting(minutes: float, milliseconds: float) -> int:
    """Give how many questions to have ready for so many minutes, at so many milliseconds each: half as many again."""
    return max(1, math.ceil(minutes * 60_000 / max(1.0, milliseconds) * 1.5))


def by_point(questions: Iterable[Question]) -> dict[str, list[Question]]:
    """Give the questions of each point, both in the order of the decks."""
    points: dict[str, list[Question]] = {}
    for question in questions:
        points.setdefault(question.point, []).append(question)
    return points


EASY, MIDDLE, HARD = range(3)
"""The rungs of the ladder: recognise it, produce it, argue with it."""

_RUNGS = {"choice": EASY, "truth": EASY, "multiple": EASY, "match": EASY, "open": HARD}
_ARGUING = frozenset({Level.ANALYSE, Level.EVALUATE, Level.CREATE})


def rung(question: Question) -> int:
    """Give how much a question asks for: recognising, producing, or arguing."""
    return HARD if question.level in _ARGUING else _RUNGS.get(question.kind, MIDDLE)


def form(forms: Sequence[Question], memory: Memory | None) -> Question:
    """Give the question that asks a point now: easy until it was got right once, hard from the third success on.

    Where a point lacks the form, the nearest easier one is taken, else the nearest harder one; several as near take
    turns.
    """
    successes = memory.successes if memory else 0
    wanted = HARD if successes >= 3 else min(successes, MIDDLE)
    distance = [wanted - r if (r := rung(question)) <= wanted else 3 + r - wanted for question in forms]
    nearest = [question for question, d in zip(forms, distance, strict=True) if d == min(distance)]
    return nearest[memory.reps % len(nearest) if memory else 0]
