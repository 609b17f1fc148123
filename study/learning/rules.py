"""What the mode and the options of a plan allow: which kinds are asked, second tries, sureness, "I was right".

Pure; keeps nothing and asks nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.learning.answers import Mode
from study.learning.catalogue import Catalogue
from study.questions.responses import is_blank

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.learning.asked import Answered, Asked
    from study.learning.plan import Plan
    from study.questions import Question

OVERRIDABLE = frozenset({"typed", "number", "cloze", "open"})
"""The kinds on which the learner may say "I was right"."""

SELF_JUDGED = frozenset({"card", "open"})
"""The kinds that the learner judges, with the answer before the eyes."""


def askable(plan: Plan, catalogue: Catalogue) -> Catalogue:
    """Give the questions that the plan's mode can ask: an exam tells no answer, so it asks none that shows its own."""
    if plan.mode is not Mode.EXAM:
        return catalogue
    return Catalogue(question for question in catalogue if question.kind not in SELF_JUDGED)


def second_tries(plan: Plan, questions: Iterable[Question]) -> frozenset[str]:
    """Give the ids of the questions that are asked once more at once after a wrong first answer; none in an exam.

    Those whose deck says so, and with the plan's option all but the kinds whose answer has been seen by then.
    """
    if plan.mode is Mode.EXAM:
        return frozenset()
    return frozenset(q.id for q in questions if q.retry or (plan.retry and q.kind not in SELF_JUDGED))


def asks_sureness(plan: Plan, asked: Asked) -> bool:
    """Give whether the learner is asked how sure they are: on first tries, while the answer has not been seen."""
    return plan.sure and asked.try_ == 1 and asked.question.kind not in SELF_JUDGED


def overridable(answered: Answered) -> bool:
    """Give whether the learner may say "I was right" to what came of an answer."""
    wanting = answered.verdict.mark in (Mark.WRONG, Mark.PARTLY)
    kind, given_up = answered.asked.question.kind, is_blank(answered.response)
    return wanting and kind in OVERRIDABLE and not given_up and not answered.answer.override
