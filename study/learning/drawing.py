"""The questions of a new session: what its plan admits, in the order that its mode wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning import planner
from study.learning.answers import Mode

if TYPE_CHECKING:
    from datetime import datetime

    from study.learning.catalogue import Catalogue
    from study.learning.log import Log
    from study.learning.plan import Plan


def draw(plan: Plan, catalogue: Catalogue, log: Log, now: datetime) -> tuple[str, ...]:
    """Give the ids of the questions of a new session, in order. Reads the log only where the plan needs it."""
    admitted = [question for question in catalogue if plan.filters.admit(question)]
    answers = list(log.answers()) if plan.filters.missed or plan.mode is Mode.LEARN else []
    if plan.filters.missed:
        wrong = planner.last_wrong(answers, catalogue)
        admitted = [question for question in admitted if question.id in wrong]
    if plan.mode is not Mode.LEARN:
        return planner.quiz(admitted, plan.seed, plan.count)
    from study.learning.memory import replay  # deferred: a quiz begins without memory

    count = plan.count or planner.COUNT
    if plan.minutes is not None and plan.count is None:
        from study.learning.statistics import pace  # deferred: few sessions are begun by the clock

        count = planner.fitting(plan.minutes, pace(answers))
    return planner.learn(admitted, replay(answers, catalogue), now, count)
