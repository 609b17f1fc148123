"""The answer log: one file, append-only. What it has taken is on disk before the call returns.

Folds nothing: memory, scores and schedules are other files' work.
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from study.judging.verdict import Mark
from study.learning import faults
from study.learning.answers import Sureness
from study.learning.database import Database
from study.learning.faults import LogError
from study.learning.ids import next_id
from study.learning.remarks import LONGEST, Remark
from study.learning.rows import (
    COLUMNS,
    REMARK_COLUMNS,
    SITTING_COLUMNS,
    as_columns,
    as_row,
    of_row,
    remark_as_row,
    remark_of_row,
    sitting_of_row,
)
from study.learning.sitting import Skip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from study.clock import Clock
    from study.learning.answers import Answer
    from study.learning.remarks import What
    from study.learning.sitting import Sitting

__all__ = ["Log", "LogError"]

_PAGE = 5_000
"""Answers read at once: no reading stays open while something is written."""

_INSERT = f"INSERT INTO answers ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
_INSERT_REMARK = f"INSERT INTO remarks ({', '.join(REMARK_COLUMNS)}) VALUES ({', '.join('?' * len(REMARK_COLUMNS))})"
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM answers"
_SURELY_WRONG = f"sureness = {int(Sureness.SURE)} AND verdict = '{Mark.WRONG}' AND NOT override"
_KEPT = "NOT EXISTS (SELECT 1 FROM retractions WHERE answer = answers.id)"
_LAST = (
    "SELECT max(id) FROM ("
    + " UNION ALL ".join(f"SELECT max(id) AS id FROM {table}" for table in ("answers", "sessions", "skips", "remarks"))
    + ")"
)


class Log:
    """An open answer log of one learner."""

    def __init__(self, database: Database, learner: str, device: str, now: Clock) -> None:
        self.database = database
        """The file itself, for what is done with a log as a whole."""
        self.learner = learner
        self.device = device
        self._now = now

    @classmethod
    def open(cls, path: Path, *, learner: str = "me", device: str = "", now: Clock) -> Self:
        """Open the log, and make it where there is none (folder 0700, file 0600).

        Raises LogError where it cannot be read and written, is damaged, is something else, or comes from a newer
        program; nothing is written to such a file.
        """
        return cls(Database.open(path), learner, device, now)

    @property
    def path(self) -> Path:
        """The file."""
        return self.database.path

    def close(self) -> None:
        """Close the file."""
        self.database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    # Writing.

    def record(self, answer: Answer) -> Answer:
        """Append an answer, and give it as it stands in the log; it is on disk when this returns.

        An answer without an id gets one that sorts behind everything recorded before, in this or another program.
        Raises LogError where it could not be kept.
        """
        with self.database.writing():
            return self._append(answer)

    def retract(self, answer_id: str) -> None:
        """Take an answer back: it stays in the table, and counts no more. Twice is the same as once."""
        with self.database.writing():
            self._retract(answer_id)

    def replace(self, answer_id: str, answer: Answer) -> Answer:
        """Take an answer back and append another in its place, both or neither; give the new one as it stands."""
        with self.database.writing():
            self._retract(answer_id)
            return self._append(answer)

    def begin(self, sitting: Sitting) -> Sitting:
        """Record a session with its queue, and give it with its id."""
        with self.database.writing():
            begun = replace(sitting, id=self._next_id(sitting.begun))
            values = (begun.id, begun.learner, begun.device, str(begun.mode), begun.key, begun.seed)
            self.database.run(
                "INSERT INTO sessions (id, learner, device, mode, key, seed, queue, begun, begun_offset)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*values, json.dumps(begun.queue), *as_columns(begun.begun)),
            )
        return begun

    def end(self, sitting_id: str) -> None:
        """Record that a session is finished."""
        with self.database.writing():
            self.database.run(
                "UPDATE sessions SET ended = ?, ended_offset = ? WHERE id = ?", (*as_columns(self._now()), sitting_id)
            )

    def reopen(self, sitting_id: str) -> None:
        """Record that a session goes on after all, since its last answer was taken back."""
        with self.database.writing():
            self.database.run("UPDATE sessions SET ended = NULL, ended_offset = NULL WHERE id = ?", (sitting_id,))

    def skip(self, session: str, question: str, showing: int) -> Skip:
        """Record that a question was put off, and give the row."""
        now = self._now()
        with self.database.writing():
            skip = Skip(id=self._next_id(now), session=session, question=question, showing=showing)
            self.database.run(
                "INSERT INTO skips VALUES (?, ?, ?, ?, ?, ?)", (skip.id, session, question, showing, *as_columns(now))
            )
        return skip

    def remark(self, question: str, what: What, *, revision: str, comment: str = "") -> Remark:
        """Record what the learner says of a question, and give it as it stands; it is on disk when this returns.

        Of a comment longer than ``LONGEST`` the beginning is kept.
        """
        now = self._now()
        with self.database.writing():
            id = self._next_id(now)
            remark = Remark(id, self.learner, self.device, question, revision, what, comment[:LONGEST], now)
            self.database.run(_INSERT_REMARK, remark_as_row(remark))
        return remark

    def receive(self, remarks: Iterable[Remark]) -> int:
        """Take in remarks of others, and give how many are new; those whose ids are there already change nothing."""
        new = 0
        with self.database.writing():
            known = {id for (id,) in self.database.read("SELECT id FROM remarks")}
            for remark in remarks:
                if remark.id not in known:
                    known.add(remark.id)
                    self.database.run(_INSERT_REMARK, remark_as_row(remark))
                    new += 1
        return new

    # Reading.

    def answers(
        self,
        *,
        since: str = "",
        session: str | None = None,
        points: Iterable[str] | None = None,
        about: Iterable[str] | None = None,
        surely_wrong: bool = False,
    ) -> Iterator[Answer]:
        """Give the learner's answers that were not taken back, in the order of their ids.

        ``since`` leaves out ids up to that one, ``session`` those of other sessions, ``points`` those of other points,
        ``about`` those that name none of these as their question or point, ``surely_wrong`` all but those that were
        wrong and sure. Raises LogError where one cannot be read.
        """
        where, values = [_KEPT, "learner = ?"], [self.learner]
        if session is not None:
            where.append("session = ?")
            values.append(session)
            since = max(since, session)  # a session is older than its answers
        if points is not None:
            where.append("point IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(list(points)))
        if about is not None:
            where.append("(question IN (SELECT value FROM json_each(?)) OR point IN (SELECT value FROM json_each(?)))")
            values += [json.dumps(list(about))] * 2
        if surely_wrong:
            where.append(_SURELY_WRONG)
        query = f"{_SELECT} WHERE {' AND '.join(where)} AND id > ? ORDER BY id LIMIT {_PAGE}"
        while True:
            rows = self.database.read(query, (*values, since))
            yield from self._answers(rows)
            if len(rows) < _PAGE:
                return
            since = rows[-1][0]

    def last_answer(self, session: str | None = None) -> Answer | None:
        """Give the learner's last answer that was not taken back, in a session or at all; None where there is none."""
        where, values = f"{_KEPT} AND learner = ?", [self.learner]
        if session is not None:
            where += " AND session = ? AND id > ?"
            values += [session, session]
        rows = self.database.read(f"{_SELECT} WHERE {where} ORDER BY id DESC LIMIT 1", values)
        return next(iter(self._answers(rows)), None)

    def last_answers(self, count: int) -> tuple[Answer, ...]:
        """Give the learner's last so many answers that were not taken back, in the order of their ids.

        Raises LogError where one cannot be read.
        """
        query = f"{_SELECT} WHERE {_KEPT} AND learner = ? ORDER BY id DESC LIMIT ?"
        rows = self.database.read(query, (self.learner, count))
        return tuple(self._answers(reversed(rows)))

    def skips(self, session: str) -> tuple[Skip, ...]:
        """Give what was put off in a session, in order."""
        rows = self.database.read(
            "SELECT id, question, showing FROM skips WHERE session = ? AND id > ? ORDER BY id", (session, session)
        )
        return tuple(Skip(id=id, session=session, question=question, showing=n) for id, question, n in rows)

    def sittings(self, *, unfinished: bool = False) -> tuple[Sitting, ...]:
        """Give the learner's sessions, the oldest first; with ``unfinished`` only those that can go on."""
        rows = self.database.read(
            f"SELECT {', '.join(SITTING_COLUMNS)} FROM sessions"
            f" WHERE learner = ? {'AND ended IS NULL' if unfinished else ''} ORDER BY id",
            (self.learner,),
        )
        try:
            return tuple(map(sitting_of_row, rows))
        except (ValueError, TypeError, OverflowError):
            raise faults.unreadable(self.path, "of a session") from None

    def remarks(self, *, everyone: bool = False) -> tuple[Remark, ...]:
        """Give what the learner said of questions, in the order of their ids; with ``everyone`` others' remarks too.

        Raises LogError where one cannot be read.
        """
        where, values = ("", ()) if everyone else (" WHERE learner = ?", (self.learner,))
        rows = self.database.read(f"SELECT {', '.join(REMARK_COLUMNS)} FROM remarks{where} ORDER BY id", values)
        try:
            return tuple(map(remark_of_row, rows))
        except (ValueError, TypeError, OverflowError):
            raise faults.unreadable(self.path, "of a remark") from None

    # How.

    def _append(self, answer: Answer) -> Answer:
        if not answer.id:
            answer = replace(answer, id=self._next_id(answer.at))
        self.database.run(_INSERT, as_row(answer))
        return answer

    def _retract(self, answer_id: str) -> None:
        now = self._now()
        self.database.run(
            'INSERT INTO retractions (answer, id, device, at, "offset") SELECT id, ?, ?, ?, ? FROM answers'
            " WHERE id = ? AND " + _KEPT,
            (self._next_id(now), self.device, *as_columns(now), answer_id),
        )

    def _next_id(self, now: datetime) -> str:
        ((last,),) = self.database.read(_LAST)
        return next_id(now, last or "", _random_bits)

    def _answers(self, rows: Iterable[Any]) -> Iterator[Answer]:
        for row in rows:
            try:
                answer = of_row(row)
            except (ValueError, KeyError, TypeError, OverflowError):
                raise faults.unreadable(self.path, str(row[0])) from None
            yield answer


def _random_bits(count: int) -> int:
    return int.from_bytes(os.urandom(-(-count // 8))) & ((1 << count) - 1)
