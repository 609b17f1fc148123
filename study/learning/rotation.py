"""Which points are asked before an exam: all of them by turns, the longest unseen first. Pure.

The rule is a plain one: a point's claim grows with every day that it was not asked, less for one that was got right
more often; to it is added what FSRS-6 holds to be forgotten, now and on the exam's morning. It was chosen by measuring
(``tests/bench``): over fourteen days a finite-horizon programme over the states of FSRS-6, with a price per second,
recalls less on the exam's morning in each of four unlike memory worlds; over four days or thirty hardly less. Turns
rest on nothing but that spacing helps, which is true in all (Cepeda and others 2008; Rawson and Dunlosky 2011). Every
day is planned anew from what memory holds, so that a day missed needs no plan of its own.
"""

from __future__ import annotations

from math import exp
from typing import TYPE_CHECKING

from study.learning.days import day_of
from study.learning.memory import recall

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from study.learning.memory import Memory

A_DAY = 0.3
"""By how much a day unseen raises a point's claim."""
EASE = 0.45
"""How fast that falls with each answer that was right, over those that were wrong."""
FORGOTTEN = 0.75
"""What a point counts for that would surely be forgotten: once for now, once for the exam's morning."""
NEW = 5.0
"""The claim of a point never asked: as much as two weeks give to one that was missed."""


def claim(memory: Memory | None, now: datetime, exam: datetime) -> float:
    """Give how much a point's turn it is, from 0 up; of two the greater comes first."""
    if memory is None:
        return NEW
    days = max(0, (day_of(now) - day_of(memory.last.astimezone(now.tzinfo))).days)
    ahead = max(0, 2 * memory.successes - memory.reps)
    forgotten = 2.0 - recall(memory, now) - recall(memory, exam)
    return A_DAY * days * exp(-EASE * ahead) + FORGOTTEN * forgotten


def by_turns(points: Iterable[str], memories: Mapping[str, Memory], now: datetime, exam: datetime) -> tuple[str, ...]:
    """Give the points in the order in which they are asked now; those whose claims are equal in the order given.

    A point that was got right today already is left out: it can wait for another day.
    """
    open_ = [point for point in points if not _done_today(memories.get(point), now)]
    return tuple(sorted(open_, key=lambda point: -claim(memories.get(point), now, exam)))


def _done_today(memory: Memory | None, now: datetime) -> bool:
    return memory is not None and not memory.missed and day_of(memory.last.astimezone(now.tzinfo)) >= day_of(now)
