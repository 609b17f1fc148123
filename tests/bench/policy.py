"""How a simulated student is told what to do: the interface that rivals and the real planner are driven by alike.

A policy sees what a program would see, which point was answered, when, right or wrong, how fast and how sure. It never
sees the memory of the student. This file decides nothing itself.

One student's course, as ``simulation.py`` calls it::

    policy.begin(points=60, days=14, seconds_a_day=300.0, random=…)
    for each day 0 … days-1 that the student keeps:
        policy.session(day)                                   the seconds of today's session; 0 for none
        policy.start(day)
        until the seconds are used up or ``next`` gives None:
            policy.next(now_days, seconds_left)               which point, or (point, form)
            policy.observe(point, now_days, right, seconds, sure, form)
    policy.forecast(float(days))                              once, after the last session

A session ends at the end of a question: the last one may run over. On a day that is missed nothing is called, and
nobody knows beforehand which days those are. The exam is on the morning of day ``days``, so the last session, if it is
kept, lies one day before it.

To add one: a subclass with ``begin``, ``next`` and ``observe``, and a line in ``policies.py``. An instance serves one
student and is made anew for each, in whatever process; what is costly and the same for all may be kept by the module,
as long as it does not change what is asked (the table must come out the same, bit for bit, for every ``--jobs``).
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random


class Form(StrEnum):
    """How a point is asked."""

    CHOICE = "choice"
    """One of four options: who does not know it is right by luck one time in four."""
    TYPED = "typed"
    """No luck."""


class Forms(StrEnum):
    """Which forms a point has.

    In both, the memory worlds know nothing of forms: what can be recalled is recalled in either, and an attempt leaves
    the same trace. A choice differs by luck alone, so what a policy can win by naming forms is knowing, not memory.
    """

    FIXED = "fixed"
    """Half of the points, drawn for each student, are choices for good, the others are typed. A form that the policy
    names is not heeded. The table of learning.md is made with this."""
    BOTH = "both"
    """Every point can be asked in both. The policy names the form; a bare point is asked in the form that FIXED would
    have given it, so that policies which know nothing of forms do the same in both."""


class Policy(ABC):
    """Decides what one student is asked, session by session."""

    points: int
    """How many points the article has; they are numbered from 0."""
    days: int
    """How many days there are to study; the exam is on the morning of day number ``days``."""
    seconds_a_day: float
    random: Random
    """The policy's own generator; nobody else draws from it, and the policy draws from no other."""

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        """Meet the student, who has just read the article. Called once, before everything else."""
        self.points, self.days, self.seconds_a_day, self.random = points, days, seconds_a_day, random

    def session(self, day: int) -> float:
        """Give how many seconds today's session may take. Only cramming gives anything but ``seconds_a_day``."""
        return self.seconds_a_day

    def start(self, day: int) -> None:
        """Begin the session of this day, a whole number from 0."""
        self.day = day

    @abstractmethod
    def next(self, now_days: float, seconds_left: float) -> int | tuple[int, Form] | None:
        """Give the point to ask now, with its form if that matters to the policy; None to end the session.

        ``now_days`` counts from the beginning of the first session and grows within one by the seconds of the answers;
        ``seconds_left`` is above 0. Every point that is given is answered and observed before the next is asked for.
        """

    @abstractmethod
    def observe(self, point: int, now_days: float, right: bool, seconds: float, sure: bool, form: Form) -> None:
        """Learn how the question went.

        ``now_days`` is the moment at which it was asked, ``seconds`` the time until the next one can be asked (reading,
        answering and feedback). ``right`` is what a program sees: a lucky guess counts, a slip does not. ``sure`` is
        what the student says of it, and not always honestly (``students.py``). ``form`` is how it was asked.
        """

    def forecast(self, exam_day: float) -> float | None:
        """Give the mean recall over all points, asked or not, expected at ``exam_day``; None if this policy tells none.

        Asked once, when the last session is over. Compared with the truth in the table of gaps.
        """
        return None
