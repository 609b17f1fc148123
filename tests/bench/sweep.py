"""How many minutes a recall costs: recall at several lengths of a day's session, and what lies between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.values import frozen
from tests.bench.cases import MINUTES_A_DAY, SWEEP_DAYS, WANTED, Case
from tests.bench.cells import Cell, Estimate, cells, over_worlds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tests.bench.cells import Bench

MIDDLE = MINUTES_A_DAY.index(4.0)
"""Where the search begins; most policies need about as much."""


@frozen
class Step:
    """Recall for so many minutes in all, both over the worlds."""

    minutes: float
    recall: Estimate


@frozen(kw_only=True)
class Price:
    """The minutes in all for ``WANTED``."""

    minutes: Estimate | None = None
    """None where it was not reached, or was with the shortest session already."""
    steps: tuple[Step, ...]
    """What was tried, from short to long sessions."""

    @property
    def best(self) -> float:
        """Give the highest recall that was seen."""
        return max(step.recall.mean for step in self.steps)


def frontier(bench: Bench, policies: Sequence[str]) -> dict[str, tuple[Step, ...]]:
    """Give the whole sweep for each policy."""
    done = iter(cells(bench, [(policy, _case(i)) for policy in policies for i in range(len(MINUTES_A_DAY))]))
    return {policy: tuple(_step(next(done)) for _ in MINUTES_A_DAY) for policy in policies}


def prices(bench: Bench, policies: Sequence[str]) -> dict[str, Price]:
    """Give the minutes to ``WANTED`` for each policy, trying only lengths near to it: one longer, one shorter."""
    tried: dict[str, dict[int, Step]] = {policy: {} for policy in policies}
    while wanted := [(policy, i) for policy in policies if (i := _to_try(tried[policy])) is not None]:
        found = cells(bench, [(policy, _case(i)) for policy, i in wanted])
        for (policy, i), row in zip(wanted, found, strict=True):
            tried[policy][i] = _step(row)
    return {policy: price([steps[i] for i in sorted(steps)]) for policy, steps in tried.items()}


def price(steps: Sequence[Step]) -> Price:
    """Give the price by a straight line between the last step below ``WANTED`` and the first that reached it."""
    reached = next((i for i, step in enumerate(steps) if step.recall.mean >= WANTED), None)
    if not reached:
        return Price(steps=tuple(steps))
    below, above = steps[reached - 1], steps[reached]
    slope = (above.minutes - below.minutes) / (above.recall.mean - below.recall.mean)
    share = (WANTED - below.recall.mean) / (above.recall.mean - below.recall.mean)
    error = slope * ((1 - share) * below.recall.error + share * above.recall.error)
    return Price(minutes=Estimate(below.minutes + (WANTED - below.recall.mean) * slope, error), steps=tuple(steps))


def _to_try(tried: Mapping[int, Step]) -> int | None:
    """Give the next length to try, beside those tried; None when ``WANTED`` lies between two or beyond all."""
    if not tried:
        return MIDDLE
    low, high = min(tried), max(tried)
    if tried[low].recall.mean >= WANTED:
        return low - 1 if low > 0 else None
    if tried[high].recall.mean < WANTED:
        return high + 1 if high + 1 < len(MINUTES_A_DAY) else None
    return None


def _case(i: int) -> Case:
    return Case(says=f"{SWEEP_DAYS} days, {MINUTES_A_DAY[i]:g} min a day", days=SWEEP_DAYS, minutes=MINUTES_A_DAY[i])


def _step(row: Sequence[Cell]) -> Step:
    return Step(sum(cell.minutes.mean for cell in row) / len(row), over_worlds([cell.recall for cell in row]))
