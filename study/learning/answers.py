"""One line of the log: who answered what, when, how, and what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.values import frozen

if TYPE_CHECKING:
    from study.questions.responses import Response


class Mode(StrEnum):
    """What a session is for."""

    LEARN = "learn"
    QUIZ = "quiz"
    EXAM = "exam"
    CRAM = "cram"
    """Leaves memory alone."""


class Sureness(IntEnum):
    """How sure the learner was, asked before the verdict where sureness is on."""

    GUESS = 1
    UNSURE = 2
    SURE = 3


@frozen(kw_only=True)
class Answer:
    """One answered question, as it stands in the log for ever."""

    id: str
    """A uuid of version 7: sorts by time."""
    learner: str
    device: str
    session: str
    mode: Mode
    question: str
    """``deck/question``."""
    revision: str
    """The question's revision when it was answered."""
    point: str
    kind: str
    response: Response
    mark: Mark
    share: float
    milliseconds: int
    """From the question's first showing to the answer."""
    hint: bool = False
    """Whether the hint was seen first."""
    sureness: Sureness | None = None
    override: bool = False
    """Whether the learner said "I was right" to a verdict of wrong."""
    retry: bool = False
    """Whether this was the second try of a question that allows one; it never counts in a score."""
    at: datetime
    """Aware, with the learner's offset at that moment; whole microseconds."""

    @property
    def counts_as_right(self) -> bool:
        """Whether the score goes up by a whole point."""
        return self.override or self.mark in (Mark.RIGHT, Mark.ALMOST)


ROLLOVER = timedelta(hours=4)
"""A learner's day begins at four in the morning, so that late study counts for the evening it belongs to."""
