"""What was learned, laid upon the cards of a package: which card goes on from where, and when new ones come.

Memory is kept about points and Anki keeps it about cards. So the memory of a point, with all its reviews, goes to the
card of the question that was asked last; other cards of that point are new, and come on the days after it.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from study.anki.progress.calendar import calendar
from study.anki.progress.reviews import moments, reckon, review_of
from study.learning.memory import DESIRED
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence
    from datetime import datetime

    from study.anki.progress.calendar import Calendar
    from study.anki.progress.reviews import Reckoned, Review
    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.memory import Model
    from study.questions import Question

NEW_PER_DAY = 20
"""How many new cards Anki shows a day unless told otherwise; our own preset says the same."""


@frozen
class Learned:
    """A card that goes on from where it was."""

    reviews: tuple[Review, ...]
    """Of its point, the first one first; at least one."""
    reckoned: Reckoned


@frozen
class Carried:
    """What a package carries of a learner's progress."""

    calendar: Calendar
    model: Model
    desired: float
    learned: Mapping[str, Learned]
    """By the full id of the question whose first card has it."""
    places: Mapping[str, int]
    """The place in the row of new cards, from 1, by full id: of the other questions."""
    suspended: Collection[str]
    """Full ids of questions that are not to be asked."""

    @property
    def reviews(self) -> int:
        """How many reviews it carries."""
        return sum(len(learned.reviews) for learned in self.learned.values())


def carry(
    questions: Sequence[Question],
    answers: Sequence[Answer],
    catalogue: Catalogue,
    *,
    model: Model,
    now: datetime,
    suspended: Collection[str] = (),
    desired: float = DESIRED,
) -> Carried:
    """Give what a package of these questions carries; ``answers`` is the whole log in its order.

    ``catalogue`` knows at least these questions; ``now`` is aware, with the learner's offset.
    """
    days = calendar(now)
    histories = _histories(answers, catalogue)
    at = moments(answers)
    bearers = _bearers(questions, histories, catalogue)
    learned = {
        bearer: Learned(reviews, reckon(reviews, days, model, desired))
        for point, bearer in bearers.items()
        for reviews in (tuple(review_of(answer, at[answer.id]) for answer in histories[point]),)
    }
    ids = {question.id for question in questions}
    return Carried(
        days, model, desired, learned, _places(questions, learned, bearers, days), frozenset(suspended) & ids
    )


def _histories(answers: Iterable[Answer], catalogue: Catalogue) -> dict[str, list[Answer]]:
    """Give the answers that tell about each point, as ``memory.replay`` takes them."""
    from study.learning.memory import moves_memory

    histories: dict[str, list[Answer]] = defaultdict(list)
    for answer in answers:
        if moves_memory(answer) and (point := catalogue.point(answer)) is not None:
            histories[point].append(answer)
    return histories


def _bearers(
    questions: Sequence[Question], histories: Mapping[str, Sequence[Answer]], catalogue: Catalogue
) -> dict[str, str]:
    """Give, by point, the question of the package that was asked last; the first one where none was asked."""
    of_point: dict[str, dict[str, None]] = {}
    for question in questions:
        if question.point in histories:
            of_point.setdefault(question.point, {})[question.id] = None
    return {
        point: next(
            (id for answer in reversed(histories[point]) if (id := catalogue.name(answer.question)) in ids),
            next(iter(ids)),
        )
        for point, ids in of_point.items()
    }


def _places(
    questions: Sequence[Question], learned: Mapping[str, Learned], bearers: Mapping[str, str], days: Calendar
) -> dict[str, int]:
    """Give the places of new cards: those of untouched points in their order, the others after their point is due."""
    turns: dict[str, float] = {}
    untouched = 0
    siblings: dict[str, int] = defaultdict(int)
    for question in questions:
        if question.id in learned:
            continue
        if question.point in bearers:
            siblings[question.point] += 1
            due = learned[bearers[question.point]].reckoned.due - days.today
            turns[question.id] = (max(0, due) + siblings[question.point]) * NEW_PER_DAY
        else:
            turns[question.id] = untouched
            untouched += 1
    in_turn = sorted(turns, key=turns.__getitem__)
    return {id: place for place, id in enumerate(in_turn, start=1)}
