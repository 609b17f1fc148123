"""The last sessions, each with its score."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.learning.answers import Mode
from study.learning.score import Score, score
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.sitting import Sitting


@frozen
class Past:
    """A session as it is remembered."""

    sitting: Sitting
    score: Score


def last_sessions(
    sittings: Iterable[Sitting], answers: Iterable[Answer], catalogue: Catalogue, count: int = 5
) -> tuple[Past, ...]:
    """Give the last sessions in which something was answered, the latest first."""
    given: dict[str, list[Answer]] = {}
    for answer in answers:
        given.setdefault(answer.session, []).append(answer)
    known = sorted((sitting for sitting in sittings if sitting.id in given), key=lambda sitting: sitting.id)
    return tuple(
        Past(sitting, score(given[sitting.id], catalogue, _whole(sitting))) for sitting in reversed(known[-count:])
    )


def _whole(sitting: Sitting) -> tuple[str, ...]:
    """Give the questions of an exam, whose score is of all of them."""
    return sitting.queue if sitting.mode is Mode.EXAM else ()
