"""Points that slipped away again and again, and what may help with each: another look, another form, or a rest.

Must not blame: a point that will not stay is asked in the wrong way or at the wrong time.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from study.learning.planner import by_point
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.memory import Memory
    from study.questions import Question

LAPSES = 4
"""How often a point was known and then missed before something else is tried than asking once more (learning.md)."""


class Remedy(StrEnum):
    """What may help with a point."""

    PASSAGE = "passage"
    """See the passage it rests on."""
    FORM = "form"
    """Ask it in another form."""
    REST = "rest"
    """Let it rest for a while."""


@frozen(kw_only=True)
class Leech:
    """A point that slipped away four times or more."""

    point: str
    lapses: int
    questions: tuple[Question, ...]
    """Those that ask it. Never empty."""
    last: Question | None
    """The one that asked it last; None where that one is no more."""

    @property
    def shown(self) -> Question:
        """The question by which the learner will know the point."""
        return self.last or self.questions[0]

    @property
    def passages(self) -> tuple[int, ...]:
        """Where to look."""
        return self.shown.passages

    @property
    def others(self) -> tuple[Question, ...]:
        """Other forms than the one it was asked in last; those of another kind first."""
        last = self.last
        if last is None:
            return self.questions
        return tuple(sorted((q for q in self.questions if q.id != last.id), key=lambda q: q.kind == last.kind))

    @property
    def remedies(self) -> tuple[Remedy, ...]:
        """What can be done, the nearest first."""
        found = {Remedy.PASSAGE: self.passages, Remedy.FORM: self.others}
        return (*(remedy for remedy, where in found.items() if where), Remedy.REST)


def leeches(answers: Iterable[Answer], catalogue: Catalogue, memories: Mapping[str, Memory]) -> tuple[Leech, ...]:
    """Give the points of the catalogue with four lapses or more, the most lapses first."""
    forms = {point: asked for point, asked in by_point(catalogue).items() if _slips(memories.get(point))}
    last: dict[str, Answer] = {}
    for answer in answers if forms else ():
        question = catalogue.find(answer.question)
        if question and question.point in forms:
            last[question.point] = max(last.get(question.point, answer), answer, key=lambda each: each.id)
    found = (
        Leech(
            point=point,
            lapses=memories[point].lapses,
            questions=tuple(asked),
            last=catalogue.find(last[point].question) if point in last else None,
        )
        for point, asked in forms.items()
    )
    return tuple(sorted(found, key=lambda leech: (-leech.lapses, leech.point)))


def _slips(memory: Memory | None) -> bool:
    return memory is not None and memory.lapses >= LAPSES
