"""What the log keeps of a session beside its answers: how it began, and what was skipped. Knows no database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from datetime import datetime

    from study.learning.answers import Mode


@frozen(kw_only=True)
class Sitting:
    """One row of the table of sessions. Where the session stands is not here: that follows from its answers."""

    id: str
    """A uuid of version 7; sorts before the ids of its answers. Empty until it is recorded."""
    learner: str
    device: str
    mode: Mode
    key: str
    """The command that began it, in canonical JSON: the same command goes on with it."""
    seed: int
    queue: tuple[str, ...]
    """Full ids of its questions, in the order drawn at the beginning."""
    begun: datetime
    ended: datetime | None = None
    """None while it can go on."""


@frozen(kw_only=True)
class Skip:
    """A question that was put off."""

    id: str
    """A uuid of version 7, in one order with the ids of answers."""
    session: str
    question: str
    showing: int
    """How many answers the question had had in this session. A skip whose answers were taken back counts no more."""
