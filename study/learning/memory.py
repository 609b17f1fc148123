"""What a learner remembers of each point, folded from the log by FSRS-6. Knows no screen, no database and no deck.

Formulas: FSRS-6 (Ye and others; the page "The Algorithm" of the fsrs4anki wiki), as py-fsrs 6.3 has them, which is the
oracle of the tests. Two things differ on purpose:

* Time is not cut to whole days. Recall after nine hours is that of nine hours, not certainty.
* The formulas for a second look on one day are used within one of the *learner's* days (from four to four), as in the
  reviews that the default parameters were fitted to, and not within 24 hours. An evening and the morning after it are
  two days, a night apart.

There are no learning steps. Within a day every answer counts, by the same table: the first one moves memory by what
was left of it; a return of a miss then moves it by the same-day formula, so that two misses and a right answer leave
less than one miss and a right answer, and both leave far less than a right answer at once. Answers that say nothing
about memory are left out: cramming, second tries, and what was taken back.
"""

from __future__ import annotations

from datetime import timedelta
from enum import IntEnum
from math import exp
from typing import TYPE_CHECKING
from zlib import crc32

from study.judging.verdict import Mark
from study.learning.answers import Mode, Sureness
from study.learning.days import day_of, next_day
from study.questions.responses import Graded
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue

    Step = Callable[[float, float, float, int, bool], tuple[float, float]]


class Rating(IntEnum):
    """What FSRS is told of an answer."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


PARAMETERS = (
    0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796,
    1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
)  # fmt: skip
"""The 21 default parameters of FSRS-6, the average learner's, fitted by its authors to some hundred million reviews."""

BOUNDS = (
    *((0.001, 100.0),) * 4, (1.0, 10.0), (0.001, 4.0), (0.001, 4.0), (0.001, 0.75), (0.0, 4.5), (0.0, 0.8),
    (0.001, 3.5), (0.001, 5.0), (0.001, 0.25), (0.001, 0.9), (0.0, 4.0), (0.0, 1.0), (1.0, 6.0), (0.0, 2.0),
    (0.0, 2.0), (0.0, 0.8), (0.1, 0.8),
)  # fmt: skip
"""Between which numbers each parameter lies, as py-fsrs has it."""

DESIRED = 0.85
"""The recall at which a point is asked again, while no exam says otherwise."""

CHOSEN = frozenset({"choice", "multiple", "truth"})
"""The kinds on which a right answer can be a lucky guess."""

MOST_DAYS = 36_500.0
"""No point rests longer than a century, so that no date runs over."""

_LEAST_STABILITY = 0.001
_DAY = timedelta(days=1)
_SURELY_ANOTHER = 2.5
"""Days after which no change of offset makes two moments one day: it spares working out both days."""
_SURE = {Sureness.GUESS: Rating.AGAIN, Sureness.UNSURE: Rating.HARD, Sureness.SURE: Rating.EASY}


def beginning(rating: int, w: tuple[float, ...] = PARAMETERS) -> tuple[float, float]:
    """Give stability (days) and difficulty (1 to 10) after the first answer about a point."""
    return max(w[rating - 1], _LEAST_STABILITY), min(max(w[4] - exp(w[5] * (rating - 1)) + 1, 1.0), 10.0)


def stepper(w: tuple[float, ...] = PARAMETERS) -> Step:
    """Give the step of memory for these parameters, on plain floats.

    It takes stability, difficulty, days since the last answer, the rating, and whether both answers fall into one
    day; it gives stability and difficulty after the answer. What does not change between steps is worked out once.
    """
    decay = -w[20]
    factor = 0.9 ** (1 / decay) - 1
    growth, shrinking, longing = exp(w[8]), -w[9], w[10]
    lapse, by_difficulty, by_stability, by_recall = w[11], -w[12], w[13], w[14]
    bonus = (0.0, 0.0, w[15], 1.0, w[16])
    same_day = tuple(exp(w[17] * (rating - 3 + w[18])) for rating in range(5))
    damping = -w[19]
    lapse_at_most = 1 / exp(w[17] * w[18])
    drift = tuple(-w[6] * (rating - 3) / 9.0 for rating in range(5))
    kept = 1 - w[7]
    reverted = w[7] * (w[4] - exp(w[5] * 3) + 1)

    def step(stability: float, difficulty: float, days: float, rating: int, same: bool) -> tuple[float, float]:
        if same:
            change = same_day[rating] * stability**damping
            after = stability * (change if change > 1.0 or rating == 1 else 1.0)
        else:
            forgotten = 1 - (1 + factor * days / stability) ** decay
            if rating == 1:
                after = lapse * difficulty**by_difficulty * ((stability + 1) ** by_stability - 1)
                after *= exp(forgotten * by_recall)
                if after > stability * lapse_at_most:
                    after = stability * lapse_at_most
            else:
                gain = (exp(forgotten * longing) - 1) * bonus[rating]
                after = stability * (1 + growth * (11 - difficulty) * stability**shrinking * gain)
        if after < _LEAST_STABILITY:
            after = _LEAST_STABILITY
        harder = reverted + kept * (difficulty + (10.0 - difficulty) * drift[rating])
        return after, 1.0 if harder < 1.0 else 10.0 if harder > 10.0 else harder

    return step


class Model:
    """How a learner's memory grows and fades: FSRS-6 with these parameters. Two are equal where their parameters are.

    What does not change between answers is worked out once.
    """

    __slots__ = ("decay", "factor", "parameters", "step")

    def __init__(self, parameters: tuple[float, ...] = PARAMETERS) -> None:
        self.parameters = parameters
        self.step: Step = stepper(parameters)
        self.decay = -parameters[20]
        """The exponent of forgetting, below 0."""
        self.factor = float(0.9 ** (1 / self.decay)) - 1
        """Makes recall 0.9 when as many days have gone by as stability has."""

    def __eq__(self, other: object) -> bool:
        return self.parameters == other.parameters if isinstance(other, Model) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.parameters)

    def __repr__(self) -> str:
        return f"Model({self.parameters!r})"


AVERAGE = Model()
"""The average learner's."""


@frozen(kw_only=True)
class Memory:
    """What is known about one point in a learner's memory."""

    stability: float
    """Days until recall falls to 0.9; above 0."""
    difficulty: float
    """1 to 10."""
    last: datetime
    """The last answer that moved it, with the learner's offset then."""
    reps: int
    """How many answers moved it."""
    lapses: int
    """How often it was known the time before, and then missed."""
    successes: int
    """How many of the answers showed it remembered: rated hard or better."""
    missed: bool
    """Whether the last answer was rated again."""
    model: Model = AVERAGE
    """How it grows and fades."""


def rating_of(answer: Answer) -> Rating:
    """Give the rating of an answer by the table "From verdict to memory" in grading.md; of several rows the lowest.

    Easy comes only from the learner's own key: the fourth grade of a card. Milliseconds never lower a rating.
    """
    if isinstance(answer.response, Graded):
        rating = Rating(answer.response.grade)
    elif answer.override or answer.mark is Mark.RIGHT:
        rating = Rating.GOOD
    elif answer.mark is Mark.ALMOST or (answer.mark is Mark.PARTLY and answer.share >= 0.5):
        rating = Rating.HARD
    else:
        return Rating.AGAIN
    if answer.hint:
        rating = min(rating, Rating.HARD)
    if answer.sureness and answer.kind in CHOSEN and answer.mark is Mark.RIGHT:
        rating = min(rating, _SURE[answer.sureness])
    return rating


def moves_memory(answer: Answer) -> bool:
    """Give whether an answer tells about memory: not when cramming, and not on a second try."""
    return answer.mode is not Mode.CRAM and not answer.retry


def remember(memory: Memory | None, rating: Rating, at: datetime, model: Model = AVERAGE) -> Memory:
    """Give the memory of a point after an answer; ``memory`` is None before the first one.

    A memory goes on by the model that it began with; ``model`` is for one that begins.
    """
    again = rating == Rating.AGAIN
    if memory is None:
        stability, difficulty = beginning(rating, model.parameters)
        reps = lapses = successes = 0
    else:
        model = memory.model
        days = max(0.0, (at - memory.last) / _DAY)
        same = days < _SURELY_ANOTHER and day_of(at) <= day_of(memory.last)
        stability, difficulty = model.step(memory.stability, memory.difficulty, days, rating, same)
        reps, lapses, successes = memory.reps, memory.lapses + (again and not memory.missed), memory.successes
    return Memory(
        stability=stability,
        difficulty=difficulty,
        last=at,
        reps=reps + 1,
        lapses=lapses,
        successes=successes + (not again),
        missed=again,
        model=model,
    )


def replay(
    answers: Iterable[Answer],
    catalogue: Catalogue,
    before: Mapping[str, Memory] | None = None,
    model: Model = AVERAGE,
) -> dict[str, Memory]:
    """Give the memory of every point that was answered, by point; ``answers`` come in the order of the log.

    What cramming and second tries say is left out, and so are answers from before a question's key changed.
    ``before`` is what the answers before these left, where these are not the first; ``model`` is how this learner's
    memory grows and fades.
    """
    memories = dict(before or {})
    for answer in answers:
        if moves_memory(answer) and (point := catalogue.point(answer)) is not None:
            memories[point] = remember(memories.get(point), rating_of(answer), answer.at, model)
    return memories


def recall(memory: Memory, now: datetime) -> float:
    """Give the chance that the point is remembered now, 0 to 1; certainty where the clock was set back."""
    days = max(0.0, (now - memory.last) / _DAY)
    return float((1 + memory.model.factor * days / memory.stability) ** memory.model.decay)


def due(memory: Memory, desired: float = DESIRED, jitter: float = 0.0) -> datetime:
    """Give the moment at which recall will have fallen to ``desired``.

    ``jitter``, from -1 to 1, moves it within a twentieth of the interval, so that points met together part company.
    """
    return memory.last + timedelta(days=min(interval(memory, desired) * (1 + jitter / 20), MOST_DAYS))


def interval(memory: Memory, desired: float = DESIRED) -> float:
    """Give the days from the last answer until recall will have fallen to ``desired``."""
    return float(memory.stability / memory.model.factor * (desired ** (1 / memory.model.decay) - 1))


def comes_again(point: str, memory: Memory, desired: float = DESIRED) -> datetime:
    """Give the moment from which a point is asked again: when it is due, and never twice on one day unless missed.

    The jitter follows from the point and its number of answers alone, so that every device gives the same moment.
    """
    jitter = crc32(f"{point}:{memory.reps}".encode()) / 2**31 - 1
    return max(due(memory, desired, jitter), next_day(memory.last))


def is_due(point: str, memory: Memory, now: datetime, desired: float = DESIRED) -> bool:
    """Give whether a point is to be asked on the learner's day that ``now`` belongs to.

    A point that was missed and not yet got right is due at once.
    """
    return memory.missed or day_of(comes_again(point, memory, desired).astimezone(now.tzinfo)) <= day_of(now)
