"""The score of a session, folded from its answers. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging.verdict import Mark
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue


@frozen
class Score:
    """What came of a session: first tries only, so that a miss that came back does not count twice."""

    right: int
    """Right or almost, or called right by the learner."""
    partly: int
    wrong: int
    share: float
    """How much was right, 0 to 1, each question by its weight; 0 where nothing was answered."""
    milliseconds: int
    """Spent on all answers, the later ones included."""

    @property
    def counted(self) -> int:
        """How many questions were answered."""
        return self.right + self.partly + self.wrong


def score(answers: Iterable[Answer], catalogue: Catalogue) -> Score:
    """Give the score of one session from its answers, in the order of the log, retracted ones left out."""
    given = list(answers)
    firsts = first_tries(given, catalogue)
    right = sum(answer.counts_as_right for answer in firsts)
    wrong = sum(answer.mark is Mark.WRONG and not answer.override for answer in firsts)
    weights = [_weight(answer, catalogue) for answer in firsts]
    earned = sum(weight * credit(answer) for weight, answer in zip(weights, firsts, strict=True))
    return Score(
        right=right,
        partly=len(firsts) - right - wrong,
        wrong=wrong,
        share=earned / sum(weights) if weights else 0.0,
        milliseconds=sum(answer.milliseconds for answer in given),
    )


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


def _weight(answer: Answer, catalogue: Catalogue) -> float:
    question = catalogue.find(answer.question)
    return float(question.weight) if question else 1.0
