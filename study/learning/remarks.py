"""What a learner says of a question, beside answering it: that something is wrong with it, or not to ask it. Pure.

Remarks are only ever added. What holds now is what the last one of its sort says.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

LONGEST = 1_000
"""Characters that a comment may have."""


class What(StrEnum):
    """What is said."""

    FLAG = "flag"
    """Something is wrong with the question."""
    UNFLAG = "unflag"
    SUSPEND = "suspend"
    """The question is not to be asked."""
    RESUME = "resume"


@frozen
class Remark:
    """One remark, as it stands in the log for ever."""

    id: str
    """A uuid of version 7, in one order with the ids of answers."""
    learner: str
    device: str
    question: str
    """``deck/question``."""
    revision: str
    """The question's revision when it was said."""
    what: What
    comment: str
    """In the learner's words, at most ``LONGEST`` characters; may be empty."""
    at: datetime
    """Aware, with the learner's offset at that moment; whole microseconds."""


def flagged(remarks: Iterable[Remark], name: Callable[[str], str] = str) -> dict[str, Remark]:
    """Give the flags that stand, by question, the oldest first; remarks of one learner come in the order of their ids.

    ``name`` gives the present id of a question (``Catalogue.name``).
    """
    standing: dict[str, Remark] = {}
    for remark in remarks:
        if remark.what in (What.FLAG, What.UNFLAG):
            standing.pop(name(remark.question), None)
            if remark.what is What.FLAG:
                standing[name(remark.question)] = remark
    return standing


def everyones_flags(remarks: Iterable[Remark], name: Callable[[str], str] = str) -> tuple[Remark, ...]:
    """Give every learner's flags that stand, the oldest first; ``name`` as in :func:`flagged`."""
    of_each: dict[str, list[Remark]] = {}
    for remark in remarks:
        of_each.setdefault(remark.learner, []).append(remark)
    flags = (flag for said in of_each.values() for flag in flagged(said, name).values())
    return tuple(sorted(flags, key=lambda flag: flag.id))


def suspended(remarks: Iterable[Remark], name: Callable[[str], str] = str) -> frozenset[str]:
    """Give the questions that are not to be asked; remarks of one learner come in the order of their ids.

    ``name`` gives the present id of a question (``Catalogue.name``).
    """
    last = {name(remark.question): remark.what for remark in remarks if remark.what in (What.SUSPEND, What.RESUME)}
    return frozenset(question for question, what in last.items() if what is What.SUSPEND)
