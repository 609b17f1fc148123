"""How the learner stands with each question: for browsing, and for the words behind ``is:``. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.catalogue import Catalogue
from study.learning.memory import replay
from study.learning.personal import personal
from study.learning.planner import last_wrong
from study.learning.statistics import mastery
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from study.questions import Question
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services


@frozen(kw_only=True)
class Standing:
    """What the log tells of questions, as it was when it was read."""

    met: frozenset[str]
    """Points that were answered."""
    known: frozenset[str]
    """Those of them that are known."""
    missed: frozenset[str]
    """Ids of questions whose last answer was wrong."""

    @property
    def states(self) -> Mapping[str, Callable[[Question], bool]]:
        """What ``is:`` can ask for, by its word."""
        return {
            "new": lambda question: question.point not in self.met,
            "met": lambda question: question.point in self.met and question.point not in self.known,
            "known": lambda question: question.point in self.known,
            "missed": lambda question: question.id in self.missed,
            "outside": lambda question: question.outside,
        }

    def sign(self, glyphs: Glyphs, question: Question) -> str:
        """Give the sign of a question: its point known, met, or new."""
        return glyphs.right if question.point in self.known else glyphs.tick(question.point in self.met)


def standing(services: Services, questions: Iterable[Question]) -> Standing:
    """Give how the learner stands with these questions now. Raises LogError."""
    catalogue, now = Catalogue(questions), services.now()
    answers = list(services.log.answers())
    memories = replay(answers, catalogue, model=personal(services.log))
    by_point = {question.point: question for question in catalogue if question.point in memories}
    return Standing(
        met=frozenset(memories),
        known=frozenset(point for point, each in by_point.items() if mastery((each,), memories, now).known),
        missed=last_wrong(answers, catalogue),
    )
