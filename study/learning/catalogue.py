"""The questions as they are now, seen from the log: which of them an old answer was about, and whether it still counts.

Reads no deck and no log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from study.learning.answers import Answer
    from study.questions import Question


class Catalogue:
    """Questions by their present and former ids."""

    def __init__(self, questions: Iterable[Question]) -> None:
        self._present = {question.id: question for question in questions}
        self._known = dict(self._present)
        self._revisions: dict[str, str] = {}
        self._names: dict[str, set[str]] = {}
        for question in self._present.values():
            for name in question.formerly:
                self._known.setdefault(f"{question.deck}/{name}", question)

    def __iter__(self) -> Iterator[Question]:
        return iter(self._present.values())

    def find(self, id: str) -> Question | None:
        """Give the question that has this id or had it before; None where it is no more."""
        return self._known.get(id)

    def name(self, id: str) -> str:
        """Give the present id of the question; the id itself where the question is no more."""
        question = self._known.get(id)
        return question.id if question else id

    def names(self, question: Question) -> tuple[str, ...]:
        """Give the present id of a question and its former ones."""
        return (question.id, *(f"{question.deck}/{name}" for name in question.formerly))

    def point(self, answer: Answer) -> str | None:
        """Give the point that an answer tells about; None where the question's key has changed since.

        An answer to a question that is no more still tells about its point, which other questions may ask.
        """
        return self.meaning(answer.question, answer.revision, answer.point)

    def meaning(self, id: str, revision: str, point: str) -> str | None:
        """Give what :meth:`point` gives for every answer to this revision of a question that names this point."""
        question = self._known.get(id)
        if question is None:
            return point
        stands = question.same_point or revision == self.revision(question)
        return question.point if stands else None

    def revision(self, question: Question) -> str:
        """Give the question's revision, worked out once."""
        revision = self._revisions.get(question.id)
        if revision is None:
            revision = self._revisions[question.id] = question.revision
        return revision

    def names_of(self, point: str) -> frozenset[str]:
        """Give every name under which the log may hold answers about this point.

        A question that names no point is a point itself: so its present and its former ids are names too.
        """
        if not self._names:
            for question in self:
                self._names.setdefault(question.point, {question.point}).update(self.names(question))
        return frozenset(self._names.get(point, {point}))
