"""How fast the learner is now."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from study.learning.answers import Answer

MILLISECONDS = 25_000.0
"""What a question is taken to last while no answer tells."""

FASTEST = 3_000.0
"""Milliseconds in which a question can be read and answered at all."""

RECENT = 200
"""How many of the last answers tell how fast the learner is now."""


ENOUGH = 10
"""How many answers tell alone how fast the learner is."""


def pace(answers: Sequence[Answer]) -> float:
    """Give how many milliseconds the learner takes for a question now: the median of the last 200 answers.

    Where those are fewer than ten, each one that is wanting counts as one of 25 seconds: half a dozen answers, and all
    the more one, say of their questions rather than of the learner. Never less than three seconds: who answers faster
    than one can read is no measure of a session's length.
    """
    given = [float(answer.milliseconds) for answer in answers[-RECENT:]]
    recent = sorted([*given, *[MILLISECONDS] * (ENOUGH - len(given))])
    half = len(recent) // 2
    middle = recent[half] if len(recent) % 2 else (recent[half - 1] + recent[half]) / 2
    return max(middle, FASTEST)
