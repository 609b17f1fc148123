"""The course a session takes: what comes next, given the questions drawn at its beginning and what happened since.

Pure, and the only place that knows. Nothing else keeps a position, so after a crash none can disagree with the log.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.learning.sitting import Skip
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping

    from study.learning.answers import Answer

BETWEEN = 6
"""How many other questions come before a missed one returns, where so many are left."""
BEFORE_AN_EXAM = 16
"""The same in a session for an exam: what is met again later in a session is remembered longer, in all four worlds of
``tests/bench``. Where time is up before, it comes first the next day."""


@frozen
class Course:
    """Where a session stands."""

    upcoming: tuple[str, ...]
    """Ids of the questions still to come, missed ones among them; the first is the one to ask."""
    second_try: str
    """The id of the question that is asked once more at once, before the upcoming ones; empty for none."""
    showings: Mapping[str, int]
    """How often each question was answered, second tries not counted."""
    skipped: frozenset[str]
    """What was put off once; the next time it is dropped."""

    @property
    def next(self) -> str | None:
        """The id of the question to ask; None at the end."""
        return self.second_try or next(iter(self.upcoming), None)

    @property
    def total(self) -> int:
        """How many different questions the session has."""
        return len({*self.showings, *self.upcoming})


def follow(
    queue: Iterable[str],
    events: Iterable[Answer | Skip],
    *,
    name: Callable[[str], str],
    second_tries: Collection[str] = (),
    misses_return: bool = True,
    between: int = BETWEEN,
) -> Course:
    """Give where a session stands after these answers and skips, in the order of the log, retracted ones left out.

    ``name`` gives the present id of a question, ``second_tries`` are the questions that allow one, and ``between``
    others come before a miss returns. What happens to a question that is not awaited (another program went on with the
    same session) changes nothing for the others.
    """
    upcoming, showings, skipped, second_try = list(queue), Counter[str](), set[str](), ""
    for event in events:
        id = name(event.question)
        if isinstance(event, Skip):
            if event.showing != showings[id]:
                continue
            if id == second_try:
                second_try = ""
            elif id in upcoming:
                upcoming.remove(id)
                if id not in skipped:
                    upcoming.append(id)
                skipped.add(id)
        elif event.retry:
            second_try = "" if id == second_try else second_try
        else:
            missed = missed_by(event, first=not showings[id])
            second_try = id if missed and not showings[id] and id in second_tries else ""
            showings[id] += 1
            if id in upcoming:
                upcoming.remove(id)
                if missed and misses_return:
                    upcoming.insert(between, id)
    return Course(tuple(upcoming), second_try, dict(showings), frozenset(skipped))


def missed_by(answer: Answer, *, first: bool) -> bool:
    """Give whether the question comes back: after a wrong first answer, and then until it is right."""
    if first:
        return answer.mark is Mark.WRONG and not answer.override
    return not answer.counts_as_right
