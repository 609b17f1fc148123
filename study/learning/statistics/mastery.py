"""How much is mastered: of some questions' points, and by deck, passage, part, level and branch of the argument."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from study.learning.memory import DESIRED, recall
from study.questions import Level
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from study.learning.memory import Memory
    from study.questions import Question
    from study.source.argument import Argument

K = TypeVar("K")


@frozen
class Mastery:
    """How much of some questions' points is mastered."""

    points: int
    known: int
    """Got right at least once, and still remembered: recall of 0.85 or more."""
    seen: int
    """Answered at least once, the known ones included."""

    @property
    def new(self) -> int:
        """How many points were never answered."""
        return self.points - self.seen

    @property
    def share(self) -> float:
        """The known ones, of all, 0 to 1."""
        return self.known / self.points if self.points else 0.0


def mastery(questions: Iterable[Question], memories: Mapping[str, Memory], now: datetime) -> Mastery:
    """Give how much of these questions' points is mastered now."""
    points = {question.point for question in questions}
    seen = [memories[point] for point in points if point in memories]
    known = sum(memory.successes > 0 and recall(memory, now) >= DESIRED for memory in seen)
    return Mastery(len(points), known, len(seen))


def of_each(groups: Mapping[K, Iterable[Question]], memories: Mapping[str, Memory], now: datetime) -> dict[K, Mastery]:
    """Give the mastery of each group of questions, in the order of the groups."""
    return {name: mastery(questions, memories, now) for name, questions in groups.items()}


# The groups. A point is counted in every group that one of its questions belongs to; an empty group is left out.


def by_deck(questions: Iterable[Question]) -> dict[str, list[Question]]:
    """Give the questions by the id of their deck."""
    groups: dict[str, list[Question]] = {}
    for question in questions:
        groups.setdefault(question.deck, []).append(question)
    return groups


def by_passage(questions: Iterable[Question]) -> dict[int, list[Question]]:
    """Give the questions on each passage, by its number; the questions are on one source."""
    groups: dict[int, list[Question]] = {}
    for question in questions:
        for passage in question.passages:
            groups.setdefault(passage, []).append(question)
    return dict(sorted(groups.items()))


def by_part(questions: Iterable[Question], parts: Mapping[str, Iterable[int]]) -> dict[str, list[Question]]:
    """Give the questions on each named part of their source; ``parts`` tells the passages of each."""
    asked = list(questions)
    groups = {
        name: [question for question in asked if not passages.isdisjoint(question.passages)]
        for name, passages in ((name, frozenset(passages)) for name, passages in parts.items())
    }
    return {name: found for name, found in groups.items() if found}


def by_level(questions: Iterable[Question]) -> dict[Level, list[Question]]:
    """Give the questions that ask for each level, from remembering up; those without a level are left out."""
    groups: dict[Level, list[Question]] = {level: [] for level in Level}
    for question in questions:
        if question.level is not None:
            groups[question.level].append(question)
    return {level: found for level, found in groups.items() if found}


def by_branch(questions: Iterable[Question], source: str, argument: Argument) -> dict[str, list[Question]]:
    """Give the questions on each branch of a source's argument, by the id of the step at its foot.

    A branch is a step that speaks for the thesis directly, and all that bears on it. The thesis is in none.
    """
    thesis = argument.thesis
    feet = argument.children(thesis.id) if thesis else ()
    branch_of = {f"{source}#{node.id}": foot.id for foot in feet for node in (foot, *argument.descendants(foot.id))}
    groups: dict[str, list[Question]] = {foot.id: [] for foot in feet}
    for question in questions:
        if foot_id := branch_of.get(question.point):
            groups[foot_id].append(question)
    return {name: found for name, found in groups.items() if found}
