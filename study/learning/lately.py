"""The few answers that tell what the whole log tells to whoever plans a session: how fast the learner is, and what
they were surely wrong about the last time.

Reads no more of the log than that. Memory, the rest of what a session follows from, is ``cache.py``'s.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.days import day_of
from study.learning.memory import moves_memory
from study.learning.pace import RECENT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.log import Log
    from study.learning.memory import Memory


def lately(log: Log, catalogue: Catalogue, memories: Mapping[str, Memory]) -> list[Answer]:
    """Give answers, in the order of the log, of which ``pace`` and ``surely_wrong`` give what they give of all.

    ``memories`` are those that all answers left. Of a point that may have been surely wrong on the last day that it was
    asked, every answer is there; of the others none but those among the last. Raises LogError.
    """
    with log.database.reading():
        doubtful = _doubtful(log, catalogue, memories)
        names = {name for point in doubtful for name in catalogue.names_of(point)}
        about = log.answers(about=names) if names else ()
        found = {answer.id: answer for answer in about if catalogue.point(answer) in doubtful}
        found |= {answer.id: answer for answer in log.last_answers(RECENT)}
    return [found[id] for id in sorted(found)]


def _doubtful(log: Log, catalogue: Catalogue, memories: Mapping[str, Memory]) -> set[str]:
    """Give the points that have a wrong answer, and sure, of the day of their last one."""
    found: set[str] = set()
    for answer in log.answers(surely_wrong=True):
        point = catalogue.point(answer) if moves_memory(answer) else None
        memory = memories.get(point) if point is not None else None
        if point is not None and memory and day_of(memory.last) == day_of(answer.at):
            found.add(point)
    return found
