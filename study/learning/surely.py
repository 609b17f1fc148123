"""What a learner was sure of, and wrong: it comes back the next day, whatever memory says (learning.md). Pure.

A mistake made with confidence is put right best soon after, and else tends to come back (Butler, Fazio and Marsh 2011).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.learning.answers import Sureness
from study.learning.days import day_of
from study.learning.memory import moves_memory

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue


def surely_wrong(answers: Iterable[Answer], catalogue: Catalogue) -> dict[str, date]:
    """Give the points that were answered wrong with confidence on the last day that they were asked, with that day."""
    days: dict[str, date] = {}
    wrong: set[str] = set()
    for answer in answers:
        if not moves_memory(answer) or (point := catalogue.point(answer)) is None:
            continue
        if days.get(point) != day_of(answer.at):
            days[point] = day_of(answer.at)
            wrong.discard(point)
        if answer.mark is Mark.WRONG and answer.sureness is Sureness.SURE and not answer.override:
            wrong.add(point)
    return {point: days[point] for point in wrong}
