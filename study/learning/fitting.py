"""Whether a learner's own parameters of memory foretell their answers better than the average learner's. Pure.

Parameters are tried on answers that came after those they were fitted to: each tenth of the second half of the answers
is foretold by what was fitted to all before it, and by the average learner's, with the step that the program itself
works with. Only a win by more than chance counts; after one, parameters are fitted to all answers. With simulated
learners this adopts for three average ones in a hundred, and for most of those who are far from it by six hundred
answers; one trial on the last fifth alone adopts for thirteen in a hundred, and finds fewer of the others.

The fit is that of fsrs-rs, by way of fsrs-rs-python: what Anki fits with, a few hundred kilobytes, a fraction of a
second. It draws every parameter towards the average learner's, which a plain search over some of them would not, and
knows whole days only; the optimizer of py-fsrs needs torch, so it is none for us.
"""

from __future__ import annotations

from math import inf, log, sqrt
from typing import TYPE_CHECKING

from study.learning.days import day_of
from study.learning.forecast import foretold
from study.learning.memory import AVERAGE, BOUNDS, PARAMETERS, Model, moves_memory, rating_of
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.forecast import Foretold

    History = list[tuple[int, int]]
    Fitter = Callable[[list[History]], Sequence[float]]

ANSWERS = 400
"""From how many answers on parameters are fitted."""
TENTHS = range(5, 10)
"""Which tenths of the answers parameters are tried on, each after a fit to those before."""
FORETOLD = 20
"""How many answers there must have been foretold, for a comparison to mean anything."""
_LEAST = 1e-4
"""No recall is taken to be surer than this, or one surprise would outweigh everything."""


@frozen
class Errors:
    """By how much a forecast errs; of two the smaller is better."""

    log_loss: float
    """The mean surprise, in nats: minus the logarithm of the chance that was given to what came."""
    brier: float
    """The mean square of the difference between the chance and what came, 0 to 1."""


@frozen(kw_only=True)
class Trial:
    """How both kinds of parameters did on answers that the fit had not seen."""

    answers: int
    """How many answers there are in all."""
    held_out: int
    """How many of those that a fit had not seen were foretold."""
    average: Errors
    personal: Errors
    doubt: float
    """The standard error of the mean difference in surprise, answer by answer."""

    @property
    def better(self) -> float:
        """By how much the learner's own parameters err less, as a share of the average learner's log loss."""
        return 1 - self.personal.log_loss / self.average.log_loss

    @property
    def won(self) -> bool:
        """Whether the learner's own parameters won: by more than the doubt, and by the other measure as well."""
        gained = self.average.log_loss - self.personal.log_loss
        return gained > self.doubt and self.personal.brier < self.average.brier


@frozen
class TooFew:
    """There are not enough answers to fit anything to."""

    answers: int


@frozen
class TooFewForetold:
    """There are enough answers, and too few of the later half were about points known from an earlier day."""

    held_out: int


@frozen
class AsGood:
    """The average learner's parameters foretell the answers as well."""

    trial: Trial


@frozen
class Better:
    """The learner's own parameters foretell the answers better."""

    trial: Trial
    parameters: tuple[float, ...]
    """Fitted to all answers."""


def by_fsrs_rs(histories: list[History]) -> tuple[float, ...]:
    """Give the parameters that make these histories likeliest, by fsrs-rs, within the bounds of FSRS-6.

    Those of the average learner for histories that it calls too few to tell anything. Raises PersonError where the
    library is not installed.
    """
    try:
        from fsrs_rs_python import FSRS, FSRSItem, FSRSReview
    except ImportError:
        raise PersonError(
            "fitting needs a library that is not installed here; pip install fsrs-rs-python brings it"
        ) from None
    items = [FSRSItem([FSRSReview(rating, days) for rating, days in history]) for history in histories]
    try:
        fitted = FSRS(parameters=[]).compute_parameters(items)
    except ValueError:
        return PARAMETERS
    return tuple(min(max(round(w, 6), low), high) for w, (low, high) in zip(fitted, BOUNDS, strict=True))


def fit(
    answers: Iterable[Answer], catalogue: Catalogue, fitter: Fitter = by_fsrs_rs
) -> Better | AsGood | TooFew | TooFewForetold:
    """Give what comes of fitting parameters to a learner's answers, which come in the order of the log.

    Answers that say nothing about memory do not count.
    """
    told = [answer for answer in answers if moves_memory(answer) and catalogue.point(answer) is not None]
    if len(told) < ANSWERS:
        return TooFew(len(told))
    moments = sorted(answer.at for answer in told)
    begins = [moments[len(told) * tenth // 10] for tenth in TENTHS]
    usual = list(foretold(told, catalogue, AVERAGE))
    held_out = [each for each in usual if each.at >= begins[0]]
    if len(held_out) < FORETOLD:
        return TooFewForetold(len(held_out))
    average: list[Foretold] = []
    personal: list[Foretold] = []
    for begin, end in zip(begins, [*begins[1:], None], strict=True):
        early = (answer for answer in told if answer.at < begin)
        model = Model(tuple(fitter(histories(early, catalogue))))
        average += _between(begin, end, usual)
        personal += _between(begin, end, foretold(told, catalogue, model))
    trial = compared(len(told), average, personal)
    return Better(trial, tuple(fitter(histories(told, catalogue)))) if trial.won else AsGood(trial)


def histories(answers: Iterable[Answer], catalogue: Catalogue) -> list[History]:
    """Give what fsrs-rs learns from: for each first answer of a later day about a point all answers up to it, in time.

    Each answer as its rating and the learner's days since the one before; 0 for the first, and where a clock was set
    back.
    """
    so_far: dict[str, History] = {}
    last: dict[str, datetime] = {}
    found: list[History] = []
    for answer in answers:
        if not moves_memory(answer) or (point := catalogue.point(answer)) is None:
            continue
        days = (day_of(answer.at) - day_of(last[point])).days if point in last else 0
        history = so_far.setdefault(point, [])
        history.append((int(rating_of(answer)), max(0, days)))
        last[point] = answer.at
        if days > 0:
            found.append(history.copy())
    return found


def compared(answers: int, average: Sequence[Foretold], personal: Sequence[Foretold]) -> Trial:
    """Give how two forecasts of the same answers did; ``answers`` is how many there are in all."""
    pairs = [(_surprise(a), _surprise(b)) for a, b in zip(average, personal, strict=True)]
    count = len(pairs)
    mean = sum(a - b for a, b in pairs) / count
    spread = sum((a - b - mean) ** 2 for a, b in pairs)
    return Trial(
        answers=answers,
        held_out=count,
        average=Errors(sum(a for a, _ in pairs) / count, _brier(average)),
        personal=Errors(sum(b for _, b in pairs) / count, _brier(personal)),
        doubt=sqrt(spread / (count - 1) / count) if count > 1 else inf,
    )


def _between(begin: datetime, end: datetime | None, past: Iterable[Foretold]) -> list[Foretold]:
    return [each for each in past if begin <= each.at and (end is None or each.at < end)]


def _surprise(each: Foretold) -> float:
    chance = min(max(each.recall, _LEAST), 1 - _LEAST)
    return -log(chance if each.remembered else 1 - chance)


def _brier(past: Sequence[Foretold]) -> float:
    return sum((each.recall - each.remembered) ** 2 for each in past) / len(past)
