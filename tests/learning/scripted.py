"""A learner who answers by rule, as a process that a test can kill: says what it was asked, and what it knows is kept.

Run as ``python -m tests.learning.scripted LOG``.
"""

from __future__ import annotations

import sys
import time
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from study.learning.answers import Mode
from study.learning.log import Log
from study.learning.plan import Plan
from study.learning.session import Answered, Session
from tests.learning.making import right, typed, wrong

if TYPE_CHECKING:
    from study.questions import Question

ASKED: list[Question] = [
    typed(f"{first}{second}{second}{first}", retry=second == "k") for first in "abcdefgh" for second in "ijklm"
]
PLAN = Plan(mode=Mode.QUIZ, decks=("d",), count=len(ASKED), seed=3, seeded=True)


def begin(log: Log) -> Session:
    """Start or go on with the one session that this learner holds."""
    return Session.start_or_resume(PLAN, ASKED, log, now=lambda: datetime.now().astimezone(), timer=time.monotonic)


def main(path: Path) -> None:
    """Answer to the end: every third question wrongly at first, and now and then take the answer back."""
    log = Log.open(path, now=lambda: datetime.now().astimezone())
    session = begin(log)
    turns = 0
    while asked := session.current:
        turns += 1
        say("asked", asked.question.name, asked.number, asked.try_)
        missed = ASKED.index(asked.question) % 3 == 0 and not asked.again and asked.try_ == 1
        answered = session.answer((wrong if missed else right)(asked.question))
        assert isinstance(answered, Answered)
        say("kept", answered.answer.id, asked.question.name)
        if turns % 5 == 0:
            session.undo()
            say("undone", answered.answer.id, asked.question.name)
        elif missed and turns % 2:
            called_right = session.override()
            assert called_right is not None
            say("undone", answered.answer.id, asked.question.name)
            say("kept", called_right.answer.id, asked.question.name)
        session.advance()
    say("end")


def say(*words: object) -> None:
    """Print a line that the test has when it was printed."""
    print(*words, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
