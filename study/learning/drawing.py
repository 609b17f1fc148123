"""The questions of a new session: what its plan admits, in the order that its mode wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning import planner
from study.learning.answers import Mode
from study.learning.days import day_of, moment_of

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
    from study.learning.personal import personal
    from study.learning.statistics.today import pace
    from study.learning.surely import surely_wrong

    count, desired, speed = plan.count or planner.COUNT, None, pace(answers)
    memories = replay(answers, catalogue, model=personal(log))
    if plan.minutes is not None:
        desired = planner.desired_for(memories, plan.minutes, speed)
        count = plan.count or planner.fitting(plan.minutes, speed)
    exam = moment_of(plan.exam, now) if plan.exam and plan.exam > day_of(now) else None
    again = [point for point, day in surely_wrong(answers, catalogue).items() if day < day_of(now)]
    return planner.learn(admitted, memories, now, count, exam=exam, desired=desired, again=again)
