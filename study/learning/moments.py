"""When points come again, for what is said after an answer and to a learner whom nothing awaits. Decides nothing.

Memory is folded here only when it is asked for: a quiz begins without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning import planner
from study.learning.answers import Mode
from study.learning.days import next_day

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from study.learning.catalogue import Catalogue
    from study.learning.log import Log
    from study.learning.plan import Plan
    from study.questions import Question


def moments(plan: Plan, questions: Iterable[Question], catalogue: Catalogue, log: Log) -> dict[str, datetime]:
    """Give when the points of these questions come again; nothing where the plan leaves memory alone."""
    if plan.mode is Mode.CRAM:
        return {}
    names = {name for question in questions for name in catalogue.names_of(question.point)}
    from study.learning.memory import comes_again, replay  # deferred: see above
    from study.learning.personal import personal
    from study.learning.surely import surely_wrong

    answers = list(log.answers(points=names))
    memories = replay(answers, catalogue, model=personal(log))
    surely = surely_wrong(answers, catalogue)
    return {
        point: next_day(memory.last) if point in surely else comes_again(point, memory)
        for point, memory in memories.items()
    }


def next_moment(plan: Plan, catalogue: Catalogue, log: Log, suspended: Collection[str] = ()) -> datetime | None:
    """Give the first moment at which a point of the plan comes again; None where none was ever answered.

    ``suspended`` are questions that are not to be asked.
    """
    points = {q.point for q in catalogue if plan.filters.admit(q) and q.id not in suspended}
    from study.learning.cache import recollect  # deferred: see above

    return planner.next_due(points, recollect(log, catalogue), plan.exam)
