"""Logs with a history, and all that a log holds, to be compared."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from study.learning.answers import Mode
from study.learning.log import Log
from study.learning.merging import merge
from study.learning.plan import Plan
from study.learning.remarks import What
from study.learning.sitting import Sitting
from tests.learning.making import Hand, answer, graded, typed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from study.learning.answers import Answer
    from study.questions import Question, Typed

ANSWERED: Sequence[Typed] = [typed("ant"), typed("bee"), typed("cow")]
"""The questions that are answered."""

TABLES = ("answers", "retractions", "sessions", "skips", "remarks")
KEY = Plan(mode=Mode.LEARN, decks=("d",), seed=3).key


def contents(log: Log) -> dict[str, list[Any]]:
    """Give every row of every table that is no cache."""
    return {table: sorted(log.database.read(f"SELECT * FROM {table}"), key=repr) for table in TABLES}


@dataclass
class Shelf:
    """A folder in which logs of several devices are made."""

    folder: Path
    hand: Hand = field(default_factory=Hand)
    count: itertools.count[int] = field(default_factory=itertools.count)

    def new(self, device: str = "") -> Log:
        """Give a new, empty log."""
        return Log.open(self.folder / f"{next(self.count)}.sqlite", device=device, now=self.hand.now)

    def union(self, *parts: Path) -> Log:
        """Give a new log into which these were merged, one after the other."""
        log = self.new()
        for part in parts:
            merge(log, [part])
        return log


def live(log: Log, hand: Hand, steps: Sequence[int]) -> None:
    """Do in a log what the numbers say: answer, take back, call right, put off, begin, end and reopen sessions, flag
    and suspend questions."""
    session = ""
    for step in steps:
        act, detail = divmod(step, 10)
        hand.wait(minutes=(3, 700, -90, 0, 45)[detail % 5])
        last = log.last_answer()
        if not session or act == 0:
            session = log.begin(some_sitting(hand, log.device, detail)).id
        elif act == 1 and last:
            log.retract(last.id)
        elif act == 2 and last:
            log.replace(last.id, some_answer(hand, session, log.device, detail, override=True))
        elif act == 3:
            log.skip(session, f"d/{detail}", detail)
        elif act == 4:
            log.end(session)
        elif act == 5:
            log.reopen(session)
        elif act == 10:
            log.remark(ANSWERED[detail % 3].id, tuple(What)[detail % 4], revision="r", comment=f"said {detail}")
        else:
            log.record(some_answer(hand, session, log.device, detail))


def some_sitting(hand: Hand, device: str, number: int) -> Sitting:
    """Give the beginning of a session."""
    return Sitting(
        id="",
        learner="me",
        device=device,
        mode=Mode.LEARN,
        key=KEY,
        seed=number,
        queue=("d/ant", "d/bee"),
        begun=hand.now(),
    )


def some_answer(hand: Hand, session: str, device: str, number: int, **fields: Any) -> Answer:
    """Give an answer to one of three points, by a card or typed."""
    given = {"session": session, "device": device, **about(ANSWERED[number % 3]), "at": hand.now()} | fields
    return graded(1 + number % 4, **given) if number % 2 else answer(**given)


def about(question: Question) -> dict[str, str]:
    """Give what an answer says of its question."""
    return {"question": question.id, "point": question.point, "revision": question.revision}


STEPS = tuple(range(110))
"""What :func:`live` can do; from 60 on it answers, and from 100 on it makes a remark."""
