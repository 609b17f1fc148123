"""Which questions a session asks, and in which order. Pure: questions, memory, moment and seed in, ids out.

A quiz comes in an order drawn from its seed. Learning asks what memory needs: by turns before an exam, else what is due
and then what is new; each point on its rung of the ladder of learning.md.
"""

from __future__ import annotations

import math
from random import Random
from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.learning.days import day_of, next_day
from study.questions import Level
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from datetime import date, datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.memory import Memory
    from study.questions import Question

COUNT = 20
"""How many questions a session has, unless said otherwise."""

SPARE = 1.5
"""How many times as many questions as fit a session with a limit of minutes has ready: who is fast runs into no end."""

LEAST_DESIRED, MOST_DESIRED = 0.75, 0.93
"""Between which the recall that is aimed at is moved, so that what comes due fits the minutes of a day."""


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
    questions: Iterable[Question],
    memories: Mapping[str, Memory],
    now: datetime,
    count: int = COUNT,
    *,
    exam: datetime | None = None,
    desired: float | None = None,
    again: Collection[str] = (),
) -> tuple[str, ...]:
    """Give the ids of what memory needs now, each point by one question, in the form that its rung of the ladder wants.

    With ``exam`` points come by turns, as ``rotation`` has them. Without, those that are due come first, the weakest
    foremost, where recall is wanted to be ``desired``; then new ones in the deck's order, of which those that can only
    be asked in a hard form wait behind the others. Neighbours are mixed by passage, but for new ones, which stay
    together as the deck has them: first the parts of a matter side by side, later apart. ``again`` are points that come
    first today, whatever memory says.
    """
    forms_of = by_point(questions)
    if exam is not None:
        from study.learning.rotation import by_turns  # deferred: a quiz begins without memory

        points = by_turns(forms_of, memories, now, exam)
    else:
        points = _due_then_new(forms_of, memories, now, desired)
    points = tuple(dict.fromkeys((*(point for point in again if point in forms_of), *points)))
    drawn = [(point, form(forms_of[point], memories.get(point))) for point in points[:count]]
    return tuple(question.id for question in mixed(drawn, memories))


def _due_then_new(
    forms_of: Mapping[str, Sequence[Question]], memories: Mapping[str, Memory], now: datetime, desired: float | None
) -> tuple[str, ...]:
    from study.learning.memory import DESIRED, is_due, recall  # deferred: a quiz begins without memory

    due: list[tuple[float, str]] = []
    new: list[tuple[bool, str]] = []
    for point, forms in forms_of.items():
        memory = memories.get(point)
        if memory is None:
            new.append((rung(form(forms, None)) == HARD, point))
        elif is_due(point, memory, now, desired or DESIRED):
            due.append((recall(memory, now), point))
    due.sort()
    new.sort(key=lambda entry: entry[0])
    return tuple(point for _, point in (*due, *new))


NEAR = 4
"""From how many of the next questions one on another passage is taken: what is wanted most still comes first."""


def mixed(drawn: Sequence[tuple[str, Question]], memories: Mapping[str, Memory]) -> Iterator[Question]:
    """Give the questions so that two neighbours known before are on different passages, where one is near enough.

    Telling like things apart is learnt by meeting them mixed (Rohrer 2012); meeting them first is easier side by side.
    """
    waiting = list(drawn)
    last: frozenset[int] = frozenset()
    while waiting:
        at = 0
        if waiting[0][0] in memories:
            near = (n for n, (point, question) in enumerate(waiting[:NEAR]) if _apart(point, question, memories, last))
            at = next(near, 0)
        _, question = waiting.pop(at)
        last = frozenset(question.passages)
        yield question


def _apart(point: str, question: Question, memories: Mapping[str, Memory], last: frozenset[int]) -> bool:
    return point in memories and last.isdisjoint(question.passages)


def desired_for(memories: Mapping[str, Memory], minutes: float, milliseconds: float) -> float:
    """Give the recall to aim at so that what comes due takes so many minutes a day, from 0.75 to 0.93.

    A point comes again when its recall has fallen that far (``memory.interval``), and so takes its share of a day;
    ``milliseconds`` is what a question takes. The higher the aim the more comes due: it is found by halving. It is 0.93
    where nothing comes.
    """
    from study.learning.memory import interval  # deferred: a quiz begins without memory

    low, high = LEAST_DESIRED, MOST_DESIRED
    for _ in range(20):
        middle = (low + high) / 2
        a_day = sum(1 / max(1.0, interval(memory, middle)) for memory in memories.values())
        low, high = (low, middle) if a_day * milliseconds > minutes * 60_000 else (middle, high)
    return low


def next_due(points: Iterable[str], memories: Mapping[str, Memory], exam: date | None = None) -> datetime | None:
    """Give the first moment at which one of the points comes again; None where none was ever answered.

    Before the day of ``exam`` each point may have its turn on any day after the one on which it was asked.
    """
    from study.learning.memory import comes_again  # deferred: a quiz begins without memory

    def comes(point: str) -> datetime:
        due, turn = comes_again(point, memories[point]), next_day(memories[point].last)
        return min(due, turn) if exam and day_of(turn) < exam else due

    return min((comes(point) for point in points if point in memories), default=None)


def fitting(minutes: float, milliseconds: float) -> int:
    """Give how many questions fit into so many minutes, at so many milliseconds each; at least one."""
    return max(1, math.ceil(minutes * 60_000 / max(1.0, milliseconds)))


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
