"""What the log holds of single questions: every try at each, the first one first. Judges none of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.log import Log
    from study.questions import Question


def tries(
    log: Log, catalogue: Catalogue, questions: Iterable[Question], *, second: bool = False
) -> Mapping[str, tuple[Answer, ...]]:
    """Give the answers to each of these questions, by its id, in the order of the log; second tries where wanted.

    An answer counts to the question that has its id now; under another revision the key was another. What was taken
    back is not there. Raises LogError.
    """
    found: dict[str, list[Answer]] = {question.id: [] for question in questions}
    names = [name for question in map(catalogue.find, found) if question for name in catalogue.names(question)]
    for answer in log.answers(about=names):
        given = found.get(catalogue.name(answer.question))
        if given is not None and (second or not answer.retry):
            given.append(answer)
    return {id: tuple(given) for id, given in found.items()}
