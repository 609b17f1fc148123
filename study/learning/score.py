"""The score of a session, folded from its answers. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from study.judging.verdict import Mark
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.questions import Question

K = TypeVar("K")


@frozen
class Score:
    """What came of a session: first tries only, so that a miss that came back does not count twice."""

    right: int
    """Right or almost, or called right by the learner."""
    partly: int
    wrong: int
    share: float
    """How much was right, 0 to 1, each question by its weight: of those answered, in an exam of all; 0 for none."""
    milliseconds: int
    """Spent on all answers, the later ones included."""
    unanswered: int = 0
    """Questions of an exam that got no answer: they earn nothing, and were not wrong."""

    @property
    def counted(self) -> int:
        """How many questions were answered."""
        return self.right + self.partly + self.wrong

    @property
    def total(self) -> int:
        """How many questions the score is of."""
        return self.counted + self.unanswered

    @property
    def plain(self) -> bool:
        """Whether the share is simply that of the right ones: nothing was partly right, and none weighs more."""
        return round(100 * self.share) == round(100 * self.right / self.total) if self.total else True


def score(answers: Iterable[Answer], catalogue: Catalogue, exam: Iterable[str] = ()) -> Score:
    """Give the score of one session from its answers, in the order of the log, retracted ones left out.

    ``exam`` are the questions of an exam, whose score is of all of them that are still in their deck.
    """
    given = list(answers)
    firsts = first_tries(given, catalogue)
    asked = {catalogue.name(id) for id in exam if catalogue.find(id)}
    left = asked - {catalogue.name(answer.question) for answer in firsts}
    right = sum(answer.counts_as_right for answer in firsts)
    wrong = sum(answer.mark is Mark.WRONG and not answer.override for answer in firsts)
    weights = [_weight(answer.question, catalogue) for answer in firsts]
    earned = sum(weight * credit(answer) for weight, answer in zip(weights, firsts, strict=True))
    whole = sum(weights) + sum(_weight(id, catalogue) for id in left)
    return Score(
        right=right,
        partly=len(firsts) - right - wrong,
        wrong=wrong,
        share=earned / whole if weights else 0.0,
        milliseconds=sum(answer.milliseconds for answer in given),
        unanswered=len(left),
    )


def scores(
    groups: Mapping[K, Iterable[Question]], answers: Iterable[Answer], catalogue: Catalogue, exam: Iterable[str] = ()
) -> dict[K, Score]:
    """Give the score of each group of questions, as :func:`score` gives that of all; an empty group is left out."""
    given, asked = list(answers), [catalogue.name(id) for id in exam]
    told = {}
    for name, questions in groups.items():
        ids = {question.id for question in questions}
        told[name] = score(
            (answer for answer in given if catalogue.name(answer.question) in ids), catalogue, ids.intersection(asked)
        )
    return {name: each for name, each in told.items() if each.total}


def credit(answer: Answer) -> float:
    """Give what an answer earns, 0 to 1."""
    return 1.0 if answer.counts_as_right else answer.share


def first_tries(answers: Iterable[Answer], catalogue: Catalogue) -> list[Answer]:
    """Give the first answer to each question of one session, in order."""
    firsts: dict[str, Answer] = {}
    for answer in answers:
        if not answer.retry:
            firsts.setdefault(catalogue.name(answer.question), answer)
    return list(firsts.values())


def _weight(id: str, catalogue: Catalogue) -> float:
    question = catalogue.find(id)
    return float(question.weight) if question else 1.0
