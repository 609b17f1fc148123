"""Many students at once: the cells of the table, each one policy in one world in one case, over several processes.

What comes out does not depend on how many processes there are: students are cut into blocks the same way, each has
generators of its own, and the blocks are put together in order.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from itertools import product
from math import sqrt
from statistics import fmean, stdev
from typing import TYPE_CHECKING

from study.values import frozen
from tests.bench.policies import POLICIES
from tests.bench.policy import Forms
from tests.bench.simulation import Course, Outcome, study_for_exam
from tests.bench.students import streams
from tests.bench.worlds import WORLDS
from tests.bench.worlds.calibration import SETS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.bench.cases import Case

BLOCK = 5
"""Students in one piece of work for a process."""


@frozen(kw_only=True)
class Bench:
    """What all cells of one run have in common."""

    worlds: tuple[str, ...]
    students: int
    """In each world."""
    seed: int
    constants: str = "prototype"
    """A name in ``calibration.SETS``."""
    forms: Forms = Forms.FIXED
    jobs: int = 1


@frozen
class Estimate:
    """A mean and its standard error; the error is 0 for a single student."""

    mean: float
    error: float


@frozen(kw_only=True)
class Cell:
    """What one policy came to in one world and one case; ``outcomes`` by student."""

    policy: str
    world: str
    case: Case
    outcomes: tuple[Outcome, ...]

    @property
    def recall(self) -> Estimate:
        """Give the recall on the exam day."""
        return estimate([outcome.recall for outcome in self.outcomes])

    @property
    def later(self) -> Estimate:
        """Give the recall thirty days after the exam."""
        return estimate([outcome.later for outcome in self.outcomes])

    @property
    def minutes(self) -> Estimate:
        """Give the minutes spent in all."""
        return estimate([outcome.minutes for outcome in self.outcomes])

    @property
    def gap(self) -> Estimate | None:
        """Give the forecast less the truth, so that a promise too high is above 0; None if none was forecast."""
        gaps = self._gaps()
        return estimate(gaps) if gaps else None

    @property
    def missed_by(self) -> Estimate | None:
        """Give how far the forecast was off for a single student, above or below alike."""
        gaps = self._gaps()
        return estimate([abs(gap) for gap in gaps]) if gaps else None

    def against(self, other: Cell) -> Estimate:
        """Give the recall less that of another policy, student by student, since both taught the same students."""
        pairs = zip(self.outcomes, other.outcomes, strict=True)
        return estimate([mine.recall - theirs.recall for mine, theirs in pairs])

    def _gaps(self) -> list[float]:
        return [outcome.forecast - outcome.recall for outcome in self.outcomes if outcome.forecast is not None]


def estimate(values: Sequence[float]) -> Estimate:
    """Give the mean of values drawn independently, with its standard error."""
    return Estimate(fmean(values), stdev(values) / sqrt(len(values)) if len(values) > 1 else 0.0)


def over_worlds(estimates: Sequence[Estimate]) -> Estimate:
    """Give the mean over worlds. Its error is that of the students; the worlds are these four, not drawn."""
    return Estimate(fmean(one.mean for one in estimates), sqrt(sum(one.error**2 for one in estimates)) / len(estimates))


@frozen
class _Block:
    policy: str
    world: str
    case: Case
    students: range
    seed: int
    constants: str
    forms: Forms


def cells(bench: Bench, wanted: Iterable[tuple[str, Case]]) -> list[list[Cell]]:
    """Give for each wanted policy and case its cells, one a world in the order of the bench."""
    wanted = list(wanted)
    starts = range(0, bench.students, BLOCK)
    blocks = [
        _Block(policy, world, case, range(start, min(start + BLOCK, bench.students)), *_common(bench))
        for (policy, case), world, start in product(wanted, bench.worlds, starts)
    ]
    done = iter(_mapped(blocks, bench.jobs))
    return [
        [
            Cell(policy=policy, world=world, case=case, outcomes=tuple(one for _ in starts for one in next(done)))
            for world in bench.worlds
        ]
        for policy, case in wanted
    ]


def _common(bench: Bench) -> tuple[int, str, Forms]:
    return bench.seed, bench.constants, bench.forms


def _mapped(blocks: list[_Block], jobs: int) -> list[list[Outcome]]:
    if jobs == 1:
        return [_outcomes(block) for block in blocks]
    with ProcessPoolExecutor(jobs) as pool:
        return list(pool.map(_outcomes, blocks))


def _outcomes(block: _Block) -> list[Outcome]:
    course = Course(days=block.case.days, minutes=block.case.minutes, missed=block.case.missed, forms=block.forms)
    outcomes = []
    for student in block.students:
        drawn = streams(block.seed, block.world, student)
        world = WORLDS[block.world](drawn.memory, SETS[block.constants][block.world])
        outcomes.append(study_for_exam(world, POLICIES[block.policy](), course, drawn))
    return outcomes
