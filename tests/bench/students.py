"""What a simulated student is like apart from memory: how long answers take, slips, luck, honesty, days missed.

Holds numbers and generators; what happens on which day is ``simulation.py``.
"""

from __future__ import annotations

from math import exp
from random import Random

from study.values import frozen
from tests.bench.policy import Form


@frozen(kw_only=True)
class Habits:
    """The habits of all students; what differs between them is memory and luck."""

    choices: float = 0.5
    """How many of the points are choices, where forms are fixed."""
    options: int = 4
    """Of a choice."""
    slip: float = 0.02
    """How often an answer that is known comes out wrong."""
    honesty: float = 0.8
    """How often what is said of being sure is true; else it is “sure”."""
    seconds_right: float = 9.0
    """To read and answer what is known well. The simulators of FSRS reckon with 8 to 20 seconds an answer."""
    seconds_weak: float = 8.0
    """More, for what is hardly known: this times the chance of not knowing it."""
    seconds_wrong: float = 21.0
    """To read, fail, and read the answer."""
    spread: float = 0.25
    """Of the logarithm of the seconds."""


@frozen(kw_only=True)
class Attempt:
    """What came of asking a question."""

    recalled: bool
    """The truth, by which memory changes: a lucky guess leaves what feedback after an error leaves."""
    right: bool
    """What can be seen: recalled, or guessed."""
    sure: bool
    seconds: float


@frozen(kw_only=True)
class Streams:
    """The generators of one student, each for one purpose, so that no policy changes another's luck."""

    memory: Random
    answers: Random
    attendance: Random
    policy: Random


def streams(seed: int, world: str, student: int) -> Streams:
    """Give the generators that belong to a student, the same in every process and for every policy and case."""
    made = {name: Random(f"{seed}/{world}/{student}/{name}") for name in ("memory", "answers", "attendance", "policy")}
    return Streams(**made)


def attempt(habits: Habits, recall: float, form: Form, random: Random) -> Attempt:
    """Give how a student answers a question whose point is recalled with this probability."""
    known = random.random() < recall
    recalled = known and random.random() > habits.slip
    guessed = not known and form is Form.CHOICE and random.random() < 1 / habits.options
    right = recalled or guessed
    sure = random.random() > habits.honesty or recalled
    seconds = habits.seconds_right + habits.seconds_weak * (1 - recall) if right else habits.seconds_wrong
    return Attempt(recalled=recalled, right=right, sure=sure, seconds=seconds * exp(random.gauss(0, habits.spread)))
