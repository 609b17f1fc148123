"""The questions of one session: which they are, in which order, from the decks as they are now. Keeps no answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning import rules
from study.learning.answers import Mode
from study.learning.catalogue import Catalogue
from study.learning.course import BEFORE_AN_EXAM, BETWEEN, Course, follow
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from study.learning.answers import Answer
    from study.learning.plan import Plan
    from study.learning.sitting import Skip
    from study.questions import Question


@frozen
class Queue:
    """What a session asks."""

    plan: Plan
    catalogue: Catalogue
    """The questions of the plan's decks."""
    ids: tuple[str, ...]
    """In the order drawn."""
    second_tries: frozenset[str]
    """Those that are asked once more at once after a wrong first answer."""

    @classmethod
    def of(
        cls, plan: Plan, catalogue: Catalogue, drawn: Iterable[str], suspended: frozenset[str] = frozenset()
    ) -> Queue:
        """Give the queue as it was drawn, without what has gone from its deck or was suspended since."""
        present = [question for id in drawn if (question := catalogue.find(id)) and question.id not in suspended]
        ids = tuple(question.id for question in present)
        return cls(plan, catalogue, ids, rules.second_tries(plan, present))

    def renewed(self, questions: Iterable[Question]) -> Queue:
        """Give the queue with these questions, as somebody has changed them; one that has gone stays as it was."""
        changed = rules.askable(self.plan, Catalogue(questions))
        gone = [q for id in self.ids if changed.find(id) is None and (q := self.catalogue.find(id))]
        return Queue.of(self.plan, Catalogue([*changed, *gone]), self.ids)

    def course(self, events: Sequence[Answer | Skip]) -> Course:
        """Give where a session stands after what has happened in it."""
        return follow(
            self.ids,
            events,
            name=self.catalogue.name,
            second_tries=self.second_tries,
            misses_return=self.plan.mode is not Mode.EXAM,
            between=BEFORE_AN_EXAM if self.plan.exam else BETWEEN,
        )

    def unanswered(self, course: Course) -> tuple[Question, ...]:
        """Give the questions that got no answer, in the order drawn."""
        return tuple(q for id in self.ids if id not in course.showings and (q := self.catalogue.find(id)))

    def all_suspended(self, suspended: frozenset[str]) -> bool:
        """Give whether there are questions that fit the plan, and none of them is to be asked."""
        fitting = [question.id for question in self.catalogue if self.plan.filters.admit(question)]
        return bool(fitting) and suspended.issuperset(fitting)
