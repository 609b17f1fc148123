"""The questions of a new session: what its plan admits, in the order that its mode wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning import planner
from study.learning.answers import Mode
from study.learning.days import day_of, moment_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import date, datetime

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.log import Log
    from study.learning.memory import Memory
    from study.learning.plan import Plan
    from study.questions import Question


def draw(plan: Plan, catalogue: Catalogue, log: Log, now: datetime, suspended: Collection[str] = ()) -> tuple[str, ...]:
    """Give the ids of the questions of a new session, in order, none of them ``suspended``.

    Reads the log only where the plan needs it.
    """
    admitted = [question for question in catalogue if plan.filters.admit(question) and question.id not in suspended]
    if plan.filters.missed:
        wrong = planner.last_wrong(log.answers(), catalogue)
        admitted = [question for question in admitted if question.id in wrong]
    if plan.mode is not Mode.LEARN:
        return planner.quiz(admitted, plan.seed, plan.count)
    from study.learning.cache import recollect  # deferred: a quiz begins without memory
    from study.learning.lately import lately

    memories = recollect(log, catalogue)
    return needed(
        admitted,
        catalogue,
        lately(log, catalogue, memories),
        memories,
        now,
        exam=plan.exam,
        minutes=plan.minutes,
        count=plan.count,
    )


def needed(
    questions: Iterable[Question],
    catalogue: Catalogue,
    answers: Sequence[Answer],
    memories: Mapping[str, Memory],
    now: datetime,
    *,
    exam: date | None = None,
    minutes: int | None = None,
    count: int | None = None,
) -> tuple[str, ...]:
    """Give the ids of what a session of learning has ready of these questions, in order.

    ``answers`` are all, or those that ``lately`` gives. It prepares for ``exam`` where that day is still to come. With
    ``minutes`` and no ``count`` more is ready than fits into them, since the clock ends the session.
    """
    from study.learning.pace import pace  # deferred: a quiz begins without memory
    from study.learning.surely import surely_wrong

    desired, ready = None, count or planner.COUNT
    if minutes is not None:
        speed = pace(answers)
        desired = planner.desired_for(memories, minutes, speed)
        ready = count or planner.fitting(minutes * planner.SPARE, speed)
    then = moment_of(exam, now) if exam and exam > day_of(now) else None
    again = [point for point, day in surely_wrong(answers, catalogue).items() if day < day_of(now)]
    return planner.learn(questions, memories, now, ready, exam=then, desired=desired, again=again)
