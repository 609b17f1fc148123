"""One student through the days to the exam, in one memory world, told what to do by one policy.

Decides neither what is asked (the policy) nor what is remembered (the world).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.values import frozen
from tests.bench.policy import Form, Forms
from tests.bench.students import Habits, Streams, attempt

if TYPE_CHECKING:
    from tests.bench.policy import Policy
    from tests.bench.worlds.world import Trace, World

DAY = 86_400.0
"""Seconds."""

READING = -0.02
"""When the article is read: about half an hour before the first session. In days."""
A_POINT = 1e-4
"""How long reading stays with a point; about nine seconds. In days."""


@frozen(kw_only=True)
class Course:
    """What a student has before the exam."""

    days: int
    minutes: float
    """A day."""
    missed: float = 0.0
    """How many of the days are missed, each by chance; never the first."""
    points: int = 60
    after: int = 30
    """Days from the exam to the later look."""
    forms: Forms = Forms.FIXED
    habits: Habits = Habits()


@frozen(kw_only=True)
class Outcome:
    """What came of it."""

    recall: float
    """The mean chance to recall a point on the morning of the exam, without luck and slips: 0 to 1."""
    later: float
    """The same, some days after the exam (``Course.after``), with nothing studied in between."""
    minutes: float
    """Spent in all."""
    answers: int
    sessions: int
    """Days on which something was studied."""
    forecast: float | None
    """The recall that the policy expected for the exam, after the last session."""


def study_for_exam(world: World, policy: Policy, course: Course, streams: Streams) -> Outcome:
    """Give what a student knows who reads the article and studies it as the policy says.

    Raises ValueError if the policy asks for a point that is not there.
    """
    traces = [world.new() for _ in range(course.points)]
    habits = course.habits
    forms = [Form.CHOICE if streams.answers.random() < habits.choices else Form.TYPED for _ in range(course.points)]
    for point, trace in enumerate(traces):
        trace.read(READING + A_POINT * point)
    policy.begin(course.points, course.days, course.minutes * 60, streams.policy)
    spent, answers, sessions = 0.0, 0, 0
    for day in range(course.days):
        if streams.attendance.random() < course.missed and day > 0:
            continue
        seconds, asked = _session(policy, day, traces, forms, course, streams)
        spent, answers, sessions = spent + seconds, answers + asked, sessions + (asked > 0)
    return Outcome(
        recall=_mean_recall(traces, float(course.days)),
        later=_mean_recall(traces, float(course.days + course.after)),
        minutes=spent / 60,
        answers=answers,
        sessions=sessions,
        forecast=policy.forecast(float(course.days)),
    )


def _session(
    policy: Policy, day: int, traces: list[Trace], forms: list[Form], course: Course, streams: Streams
) -> tuple[float, int]:
    """Give the seconds and the answers of one session."""
    left, now, spent, answers = policy.session(day), float(day), 0.0, 0
    if left <= 0:
        return 0.0, 0
    policy.start(day)
    while left > 0:
        asked = policy.next(now, left)
        if asked is None:
            break
        point, form = _form_of(asked, forms, course.forms)
        trace = traces[point]
        came = attempt(course.habits, trace.recall(now), form, streams.answers)
        trace.attempt(now, came.recalled)
        policy.observe(point, now, came.right, came.seconds, came.sure, form)
        answers += 1
        spent += came.seconds
        left -= came.seconds
        now += came.seconds / DAY
    return spent, answers


def _form_of(asked: int | tuple[int, Form], fixed: list[Form], forms: Forms) -> tuple[int, Form]:
    point, wanted = asked if isinstance(asked, tuple) else (asked, None)
    if not 0 <= point < len(fixed):
        raise ValueError(f"There is no point {point} among {len(fixed)}.")
    return point, wanted if wanted is not None and forms is Forms.BOTH else fixed[point]


def _mean_recall(traces: list[Trace], day: float) -> float:
    return sum(trace.recall(day) for trace in traces) / len(traces)
