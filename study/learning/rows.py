"""Answers, sessions and remarks as rows of the log's tables. Pure; knows no database."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.learning.ids import EPOCH
from study.learning.remarks import Remark, What
from study.learning.sitting import Sitting
from study.questions.responses import Response, decode, encode

if TYPE_CHECKING:
    from collections.abc import Sequence

COLUMNS = (
    "id", "learner", "device", "session", "mode", "question", "revision", "point", "kind", "response", "verdict",
    "share", "milliseconds", "hint", "sureness", "override", "retry", "at", '"offset"',
)  # fmt: skip
"""The columns of the table of answers, in the order of a row."""

SITTING_COLUMNS = (
    "id", "learner", "device", "mode", "key", "seed", "queue", "begun", "begun_offset", "ended", "ended_offset",
)  # fmt: skip
"""The columns of the table of sessions, in the order of a row."""

SKIP_COLUMNS = ("id", "session", "question", "showing", "at", '"offset"')
"""The columns of the table of what was put off, in the order of a row."""

RETRACTION_COLUMNS = ("answer", "id", "device", "at", '"offset"')
"""The columns of the table of retractions, in the order of a row."""

REMARK_COLUMNS = ("id", "learner", "device", "question", "revision", "what", "comment", "at", '"offset"')
"""The columns of the table of remarks, in the order of a row."""

Row = tuple[Any, ...]

_MARKS = {str(mark): mark for mark in Mark}
_MODES = {str(mode): mode for mode in Mode}
_SURENESS: dict[int | None, Sureness | None] = {None: None, **{int(sureness): sureness for sureness in Sureness}}


def as_row(answer: Answer) -> Row:
    """Give an answer as a row."""
    return (
        answer.id,
        answer.learner,
        answer.device,
        answer.session,
        str(answer.mode),
        answer.question,
        answer.revision,
        answer.point,
        answer.kind,
        encode(answer.response),
        str(answer.mark),
        answer.share,
        answer.milliseconds,
        answer.hint,
        None if answer.sureness is None else int(answer.sureness),
        answer.override,
        answer.retry,
        *as_columns(answer.at),
    )


def of_row(row: Sequence[Any]) -> Answer:
    """Give the answer that a row holds. Raises ValueError, KeyError or TypeError where it holds none."""
    (
        id, learner, device, session, mode, question, revision, point, kind, response, mark,
        share, milliseconds, hint, sureness, override, retry, at, offset,
    ) = row  # fmt: skip
    return Answer(
        id=id,
        learner=learner,
        device=device,
        session=session,
        mode=_MODES[mode],
        question=question,
        revision=revision,
        point=point,
        kind=kind,
        response=_response(response),
        mark=_MARKS[mark],
        share=share,
        milliseconds=milliseconds,
        hint=bool(hint),
        sureness=_SURENESS[sureness],
        override=bool(override),
        retry=bool(retry),
        at=of_columns(at, offset),
    )


def sitting_of_row(row: Sequence[Any]) -> Sitting:
    """Give the session that a row holds. Raises ValueError or TypeError where it holds none."""
    id, learner, device, mode, key, seed, queue, begun, begun_offset, ended, ended_offset = row
    return Sitting(
        id=id,
        learner=learner,
        device=device,
        mode=Mode(mode),
        key=key,
        seed=seed,
        queue=tuple(json.loads(queue)),
        begun=of_columns(begun, begun_offset),
        ended=None if ended is None else of_columns(ended, ended_offset),
    )


def remark_as_row(remark: Remark) -> Row:
    """Give a remark as a row."""
    said = (remark.question, remark.revision, str(remark.what), remark.comment)
    return (remark.id, remark.learner, remark.device, *said, *as_columns(remark.at))


def remark_of_row(row: Sequence[Any]) -> Remark:
    """Give the remark that a row holds. Raises ValueError or TypeError where it holds none."""
    id, learner, device, question, revision, what, comment, at, offset = row
    return Remark(
        id=id,
        learner=learner,
        device=device,
        question=question,
        revision=revision,
        what=What(what),
        comment=comment,
        at=of_columns(at, offset),
    )


def as_columns(moment: datetime) -> tuple[int, int]:
    """Give an aware moment as microseconds since 1970 UTC, and the seconds that local time is ahead of UTC."""
    ahead = moment.utcoffset()
    if ahead is None:
        raise ValueError(f"a moment in the log tells its offset from UTC; {moment} has none")
    return (moment - EPOCH) // timedelta(microseconds=1), round(ahead.total_seconds())


def of_columns(microseconds: int, offset: int) -> datetime:
    """Give the aware moment that two columns hold."""
    return (EPOCH + timedelta(microseconds=microseconds)).astimezone(_zone(offset))


@lru_cache(maxsize=4096)
def _response(text: str) -> Response:
    """Give the response that a cell holds; the same ones come again and again."""
    return decode(text)


@lru_cache(maxsize=64)
def _zone(offset: int) -> timezone:
    return timezone(timedelta(seconds=offset))
