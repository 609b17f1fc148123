"""How the learner stands with each question: for browsing, and for the words behind ``is:``. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.cache import recollect
from study.learning.catalogue import Catalogue
from study.learning.planner import last_wrong
from study.learning.remarks import everyones_flags
from study.learning.said import Said
from study.learning.statistics import mastery
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from study.learning.log import Log
    from study.learning.remarks import Remark
    from study.questions import Question
    from study.tui.glyphs import Glyphs
    from study.tui.screens.page import Page
    from study.tui.services import Services


@frozen(kw_only=True)
class Standing:
    """What the log tells of questions, as it was when it was read."""

    catalogue: Catalogue
    """Of the questions it tells of."""
    met: frozenset[str]
    """Points that were answered."""
    known: frozenset[str]
    """Those of them that are known."""
    missed: frozenset[str]
    """Ids of questions whose last answer was wrong."""
    said: Said
    """What the learner says of them; kept up with what is said here."""
    flags: Mapping[str, tuple[Remark, ...]]
    """The flags of others that were taken in, by the question's id."""

    @property
    def states(self) -> Mapping[str, Callable[[Question], bool]]:
        """What ``is:`` can ask for, by its word."""
        return {
            "new": lambda question: question.point not in self.met,
            "met": lambda question: question.point in self.met and question.point not in self.known,
            "known": lambda question: question.point in self.known,
            "missed": lambda question: question.id in self.missed,
            "flagged": lambda question: question.id in self.said.flags or question.id in self.flags,
            "suspended": lambda question: question.id in self.said.suspended,
            "outside": lambda question: question.outside,
        }

    def sign(self, glyphs: Glyphs, question: Question) -> str:
        """Give the sign of a question: suspended, or its point known, met, or new."""
        if question.id in self.said.suspended:
            return glyphs.resting
        return glyphs.right if question.point in self.known else glyphs.tick(question.point in self.met)


def standing(services: Services, questions: Iterable[Question]) -> Standing:
    """Give how the learner stands with these questions now. Raises LogError."""
    catalogue, now = Catalogue(questions), services.now()
    memories = recollect(services.log, catalogue)
    by_point = {question.point: question for question in catalogue if question.point in memories}
    return Standing(
        catalogue=catalogue,
        met=frozenset(memories),
        known=frozenset(point for point, each in by_point.items() if mastery((each,), memories, now).known),
        missed=last_wrong(services.log.answers(), catalogue),
        said=Said(services.log, catalogue),
        flags=_of_others(services.log, catalogue),
    )


def renewed(services: Services, before: Standing) -> Standing:
    """Give how the learner stands with the questions as they are now; the same where none has changed since.

    Raises LogError.
    """
    questions = services.questions()
    return before if questions == tuple(before.catalogue) else standing(services, questions)


def _of_others(log: Log, catalogue: Catalogue) -> dict[str, tuple[Remark, ...]]:
    flags: dict[str, tuple[Remark, ...]] = {}
    for flag in everyones_flags(log.remarks(everyone=True), catalogue.name):
        if flag.learner != log.learner:
            flags[flag.question] = (*flags.get(flag.question, ()), flag)
    return flags


def named(standing: Standing, question: Question) -> dict[str, str]:
    """Give what suspending is called on a page, by what it would do to this question."""
    return {"suspend": "ask again"} if question.id in standing.said.suspended else {}


def toggle(page: Page, standing: Standing, question: Question) -> None:
    """Suspend a question, or have it asked again; say on the page why where that could not be kept."""
    said = standing.said
    try:
        if question.id in said.suspended:
            said.resume(question)
        else:
            said.suspend(question)
    except PersonError as error:
        page.notify(str(error), severity="error", markup=False)
