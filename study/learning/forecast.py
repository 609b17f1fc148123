"""What of some points will be remembered at a moment, as far as memory and its own track record tell. Pure.

FSRS-6 knows the average learner. How well it has foretold this one's answers says by how much to correct it: one
number, added to the log-odds of every recall, found where the answers so far are likeliest (logistic regression with a
prior: Gelman and others 2008), those of the last days weighing most.
"""

from __future__ import annotations

from math import exp, log, sqrt
from typing import TYPE_CHECKING, NamedTuple

from study.learning.days import day_of
from study.learning.memory import AVERAGE, Rating, moves_memory, rating_of, recall, remember
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.memory import Memory, Model

UNASKED = 0.17
"""Recall of a point read once and never asked, a week or two later, as the worlds of ``tests/bench`` have it."""
DOUBT = 0.6
"""How far off the average learner one is taken to be before the answers tell: one standard deviation, in log-odds."""
FADES = 5.0
"""Days after which an answer tells a third (1/e) of what a new one tells about the days to come."""
_LEAST = 1e-4
_DAY = 86_400.0


class Foretold(NamedTuple):
    """A first answer of a day to a point that was known before: what was foretold, and what came."""

    recall: float
    remembered: bool
    at: datetime


@frozen
class Tuning:
    """By how much this learner is off the average one."""

    offset: float = 0.0
    """Added to the log-odds of a recall."""
    error: float = DOUBT
    """Its standard deviation."""

    def of(self, chance: float) -> float:
        """Give a recall, 0 to 1, corrected."""
        return _chance(_odds(chance) + self.offset)


@frozen
class Forecast:
    """The mean recall to expect over some points, with the range it is likely to lie in; each 0 to 1."""

    mean: float
    low: float
    high: float


def foretold(answers: Iterable[Answer], catalogue: Catalogue, model: Model = AVERAGE) -> Iterator[Foretold]:
    """Give what was foretold of each first answer of a day; ``answers`` come in the order of the log.

    ``model`` is how this learner's memory grows and fades.
    """
    memories: dict[str, Memory] = {}
    for answer in answers:
        if not moves_memory(answer) or (point := catalogue.point(answer)) is None:
            continue
        before, rating = memories.get(point), rating_of(answer)
        if before is not None and day_of(before.last) < day_of(answer.at):
            yield Foretold(recall(before, answer.at), rating is not Rating.AGAIN, answer.at)
        memories[point] = remember(before, rating, answer.at, model)


def tuned(past: Iterable[Foretold], now: datetime) -> Tuning:
    """Give the correction that makes the past likeliest, by Newton's method; the average learner's for no past."""
    seen = [
        (_odds(each.recall), each.remembered, exp(-max(0.0, (now - each.at).total_seconds()) / _DAY / FADES))
        for each in past
    ]
    offset, bend = 0.0, 1 / DOUBT**2
    for _ in range(12):
        slope, bend = -offset / DOUBT**2, 1 / DOUBT**2
        for odds, remembered, weight in seen:
            chance = _chance(odds + offset)
            slope += weight * (remembered - chance)
            bend += weight * chance * (1 - chance)
        offset += slope / bend
    return Tuning(offset, sqrt(1 / bend))


def forecast(
    points: Iterable[str], memories: Mapping[str, Memory], at: datetime, tuning: Tuning | None = None
) -> Forecast:
    """Give the mean recall to expect at a moment over some points, those never asked among them; 0 for no points.

    The range is that of the correction, one standard deviation either way, and of the luck of so many points.
    """
    tuning = tuning or Tuning()
    raw = [recall(memories[point], at) if point in memories else None for point in points]
    if not raw:
        return Forecast(0.0, 0.0, 0.0)

    def mean(offset: float) -> float:
        return sum(UNASKED if each is None else _chance(_odds(each) + offset) for each in raw) / len(raw)

    middle = mean(tuning.offset)
    luck = sqrt(middle * (1 - middle) / len(raw))
    low, high = mean(tuning.offset - tuning.error) - luck, mean(tuning.offset + tuning.error) + luck
    return Forecast(middle, max(0.0, low), min(1.0, high))


def after(
    points: Iterable[str], memories: Mapping[str, Memory], now: datetime, model: Model = AVERAGE
) -> dict[str, Memory]:
    """Give the memories as they would be if these points were answered now, each right or learned anew.

    What a session is worth is the difference of the forecasts with these and without. ``model`` is how memory of the
    points begins that have none yet.
    """
    then = dict(memories)
    for point in points:
        before = memories.get(point)
        right = remember(before, Rating.GOOD, now, model)
        missed = remember(remember(before, Rating.AGAIN, now, model), Rating.GOOD, now)
        share = recall(before, now) if before else UNASKED
        then[point] = right if share >= 0.5 else missed
    return then


def _odds(chance: float) -> float:
    bounded = min(max(chance, _LEAST), 1 - _LEAST)
    return log(bounded / (1 - bounded))


def _chance(odds: float) -> float:
    return 1 / (1 + exp(-max(-40.0, min(40.0, odds))))
