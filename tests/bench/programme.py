"""The finite-horizon dynamic programme over memory states: what textbooks would plan for an exam with few minutes.

For every state of a point (stability and difficulty after FSRS-6 with its default parameters, days since it was asked)
and every day until the exam, backwards from the exam morning, whose reward is recall: ask it or leave it, when a second
of study costs so much recall. The price of a second is found by bisection, so that what is planned for all points fills
the minutes there are; a session then asks what is worth most a second. After Bellman, “Dynamic Programming”, Princeton
University Press 1957; with memory states, Ye, Su and Cao, “A stochastic shortest path algorithm for optimizing spaced
repetition scheduling”, KDD 2022; with a price, so that each point can be solved for itself, Whittle, “Restless bandits:
activity allocation in a changing world”, Journal of Applied Probability 25A (1988), 287–298.

The program does not use it because ``tests.bench.learning`` measures less recall than turns
(``study/learning/rotation.py``) in all four worlds: in the mean .02 less over fourteen days of 5 minutes, .03 to .04
less where days are missed, and hardly less (.006) over four days.

It is solved once, before the first day, and kept for all students with the same days and minutes. Solved again each day
with one price for all the minutes left, it puts asking off to the last days, whose minutes do not suffice (.83 for .89
over fourteen days). Nothing is drawn, and no forecast is made.
"""

from __future__ import annotations

from array import array
from functools import cache
from math import exp, log, sqrt
from typing import TYPE_CHECKING

from fsrs.scheduler import DEFAULT_PARAMETERS

from study.values import frozen
from tests.bench.policy import Form, Policy
from tests.bench.worlds.fsrs6 import AGAIN, GOOD, Formulas

if TYPE_CHECKING:
    from collections.abc import Sequence
    from random import Random

MEMORY = Formulas(DEFAULT_PARAMETERS)

LEAST_STABILITY, MOST_STABILITY, STABILITIES = 0.05, 200.0, 36
"""The grid of stabilities, in days, even in their logarithm."""
LEAST_DIFFICULTY, MOST_DIFFICULTY, DIFFICULTIES = 1.5, 9.5, 5

SECONDS_KNOWN, SECONDS_MISSED, SECONDS_NEW_MISSED = 11.0, 30.0, 34.0
"""What asking costs; a miss with the second look on the same day."""
KNOWN_AT_FIRST = 0.35
"""The chance that a point is known when it is asked for the first time."""
RECALL_UNASKED = 0.15
"""On the exam morning, of a point that was never asked."""

CHEAPEST, DEAREST = 1e-6, 0.05
"""Between these lies the price of a second, in recall of one point."""
HALVINGS = 16
"""How often the span of prices is halved; it is then found to .02%."""

BACK = 6
"""After how many questions a miss comes back."""


@frozen
class Memory:
    """What is believed of a point that was asked."""

    stability: float
    difficulty: float
    day: int
    """When it was asked last."""


@frozen
class Asking:
    """What asking would bring, by cell of the grid, so many days after the last time."""

    recall: Sequence[float]
    seconds: Sequence[float]
    known: Sequence[int]
    """The cell if it is known."""
    missed: Sequence[int]
    """The cell if it is not, after the second look on the same day."""


@frozen
class Solution:
    """What to do in every state at one price: by day, by days since the point was asked less one, by cell."""

    worth: Sequence[Sequence[Sequence[float]]]
    """What a second of asking wins over leaving it, the price not taken off; 0 where the point is better left."""
    new_worth: Sequence[float]
    """By day: what a second of asking for the first time wins, the price not taken off."""
    seconds: float
    """Of study until the exam, to be expected for a point that was not asked yet; 0 if asking is not worth it."""


class Programme(Policy):
    """Asks what is worth its seconds; right by luck, and saying so, counts as a miss."""

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        super().begin(points, days, seconds_a_day, random)
        self._memories: dict[int, Memory] = {}
        self._solution = _solved(points, days, seconds_a_day)

    def start(self, day: int) -> None:
        """Rank what is worth asking today, the most worth first."""
        super().start(day)
        worths = [self._worth(point) for point in range(self.points)]
        self._queue = sorted(
            (point for point, worth in enumerate(worths) if worth > 0), key=lambda point: -worths[point]
        )
        self._asked = 0
        self._today: set[int] = set()
        self._back: list[tuple[int, int]] = []

    def next(self, now_days: float, seconds_left: float) -> int | None:
        self._asked += 1
        if self._back and (self._back[0][0] <= self._asked or not self._queue):
            return self._back.pop(0)[1]
        return self._queue.pop(0) if self._queue else None

    def observe(self, point: int, now_days: float, right: bool, seconds: float, sure: bool, form: Form) -> None:
        known = right and (sure or form is not Form.CHOICE)
        again = point in self._today
        self._today.add(point)
        self._memories[point] = _remember(self._memories.get(point), GOOD if known else AGAIN, self.day, again)
        if not known:
            self._back.append((self._asked + BACK, point))

    def _worth(self, point: int) -> float:
        memory = self._memories.get(point)
        if memory is None:
            return self._solution.new_worth[self.day]
        past = self.day - memory.day
        return self._solution.worth[self.day][past - 1][_cell(memory.stability, memory.difficulty)]


@cache
def _solved(points: int, days: int, seconds_a_day: float) -> Solution:
    """Give the solution at about the lowest price at which the minutes suffice for what is planned for all points."""
    low, high = CHEAPEST, DEAREST
    for _ in range(HALVINGS):
        price = sqrt(low * high)
        if points * solve(days, price).seconds > seconds_a_day * days:
            low = price
        else:
            high = price
    return solve(days, high)


def solve(days: int, price: float) -> Solution:
    """Give what is best on every day before an exam so many days away, if a second costs so much recall."""
    value = [_asking(elapsed).recall for elapsed in range(1, days + 1)]
    ahead: list[Sequence[float]] = [array("d", bytes(8 * len(row))) for row in value]
    worths, new_worth, new_seconds = [], [], []
    for day in reversed(range(days)):
        won, spent = _first_time(value[0], ahead[0])
        new_worth.append(won)
        new_seconds.append(spent)
        rows = [_best(_asking(past + 1), price, value, ahead, past) for past in range(day)]
        value, ahead = [row[0] for row in rows], [row[1] for row in rows]
        worths.append([row[2] for row in rows])
    worth_it = max(new_worth) > price
    # The days stand backwards here; a point is first asked on a good day of the first half.
    seconds = min(new_seconds[-max(1, days // 2) :]) if worth_it else 0.0
    return Solution(worths[::-1], new_worth[::-1], seconds)


def _best(
    asking: Asking, price: float, value: Sequence[Sequence[float]], ahead: Sequence[Sequence[float]], past: int
) -> tuple[array[float], array[float], array[float]]:
    """Give value, seconds ahead and worth of asking by cell, from value and seconds ahead on the day after."""
    values, aheads, worths = array("d"), array("d"), array("d")
    after, spent_after = value[0], ahead[0]
    chances = zip(asking.recall, asking.seconds, asking.known, asking.missed, strict=True)
    for (recall, cost, known, missed), left, spent_left in zip(chances, value[past + 1], ahead[past + 1], strict=True):
        asked = recall * after[known] + (1 - recall) * after[missed] - price * cost
        won = asked - left
        if won > 0:
            values.append(asked)
            aheads.append(recall * spent_after[known] + (1 - recall) * spent_after[missed] + cost)
            worths.append(won / cost + price)
        else:
            values.append(left)
            aheads.append(spent_left)
            worths.append(0.0)
    return values, aheads, worths


def _first_time(value: Sequence[float], ahead: Sequence[float]) -> tuple[float, float]:
    """Give what a second of asking for the first time wins, and the seconds ahead, from those of the day after."""
    known = _cell(MEMORY.w[GOOD - 1], _first_difficulty(GOOD))
    missed = _cell(MEMORY.after_same_day(MEMORY.w[AGAIN - 1], GOOD), MEMORY.difficulty(_first_difficulty(AGAIN), GOOD))
    cost = _mean(KNOWN_AT_FIRST, SECONDS_KNOWN, SECONDS_NEW_MISSED)
    won = _mean(KNOWN_AT_FIRST, value[known], value[missed]) - RECALL_UNASKED
    return won / cost, _mean(KNOWN_AT_FIRST, ahead[known], ahead[missed]) + cost


def _mean(chance: float, yes: float, no: float) -> float:
    return chance * yes + (1 - chance) * no


@cache
def _asking(elapsed: int) -> Asking:
    """Give what asking brings after so many days; “good” is taken to leave the difficulty as it was."""
    recalls, seconds = array("d"), array("d")
    knowns, misseds = [], []
    for stability in _even(log(LEAST_STABILITY), log(MOST_STABILITY), STABILITIES):
        for difficulty in _even(LEAST_DIFFICULTY, MOST_DIFFICULTY, DIFFICULTIES):
            recall = MEMORY.recall(exp(stability), elapsed)
            lapsed = max(LEAST_STABILITY, MEMORY.after_lapse(difficulty, exp(stability), recall))
            harder = MEMORY.difficulty(MEMORY.difficulty(difficulty, AGAIN), GOOD)
            recalls.append(recall)
            seconds.append(_mean(recall, SECONDS_KNOWN, SECONDS_MISSED))
            knowns.append(_cell(MEMORY.after_recall(difficulty, exp(stability), recall), difficulty))
            misseds.append(_cell(MEMORY.after_same_day(lapsed, GOOD), harder))
    return Asking(recalls, seconds, knowns, misseds)


def _remember(before: Memory | None, rating: int, day: int, again: bool) -> Memory:
    """Give the memory after an answer; ``again`` says that the point was asked before on this day."""
    if before is None:
        return Memory(MEMORY.w[rating - 1], _first_difficulty(rating), day)
    stability, difficulty = before.stability, before.difficulty
    recall = MEMORY.recall(stability, day - before.day)
    if again:
        stability = MEMORY.after_same_day(stability, rating)
    elif rating == GOOD:
        stability = MEMORY.after_recall(difficulty, stability, recall)
    else:
        stability = MEMORY.after_lapse(difficulty, stability, recall)
    return Memory(stability, MEMORY.difficulty(difficulty, rating), day)


def _first_difficulty(rating: int) -> float:
    return min(10.0, max(1.0, MEMORY.w[4] - exp(MEMORY.w[5] * (rating - 1)) + 1))


def _cell(stability: float, difficulty: float) -> int:
    """Give the cell of the grid that lies nearest; difficulties run fastest."""
    row = _nearest(log(stability), log(LEAST_STABILITY), log(MOST_STABILITY), STABILITIES)
    return row * DIFFICULTIES + _nearest(difficulty, LEAST_DIFFICULTY, MOST_DIFFICULTY, DIFFICULTIES)


def _nearest(value: float, least: float, most: float, steps: int) -> int:
    return min(steps - 1, max(0, round((value - least) / (most - least) * (steps - 1))))


def _even(least: float, most: float, steps: int) -> list[float]:
    return [least + (most - least) * step / (steps - 1) for step in range(steps)]
