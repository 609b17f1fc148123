"""The answer log: one SQLite file, append-only. What it has taken is on disk before the call returns.

The only door to the database in this room. Folds nothing: memory, scores and schedules are other files' work.
"""

from __future__ import annotations

import errno
import json
import os
import sqlite3
import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from study.learning import faults
from study.learning.faults import LogError
from study.learning.ids import next_id
from study.learning.rows import COLUMNS, SITTING_COLUMNS, as_columns, as_row, of_row, sitting_of_row
from study.learning.schema import APPLICATION, MIGRATIONS
from study.learning.sitting import Skip

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType
    from typing import Self

    from study.clock import Clock
    from study.learning.answers import Answer
    from study.learning.sitting import Sitting

__all__ = ["Log", "LogError"]

PATIENCE = 30.0
"""Seconds to wait for another program that is writing."""

_PAUSE = 0.02
"""Seconds between two tries where SQLite does not wait by itself."""

_PAGE = 5_000
"""Answers read at once: no reading stays open while something is written."""

_SECTOR = 512
"""Bytes in the smallest page of SQLite: a file is a multiple of it, but for what is still written ahead."""

_INSERT = f"INSERT INTO answers ({', '.join(COLUMNS)}) VALUES ({', '.join('?' * len(COLUMNS))})"
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM answers"
_KEPT = "NOT EXISTS (SELECT 1 FROM retractions WHERE answer = answers.id)"
_LAST = (
    "SELECT max(id) FROM ("
    + " UNION ALL ".join(f"SELECT max(id) AS id FROM {table}" for table in ("answers", "sessions", "skips"))
    + ")"
)


class Log:
    """An open answer log of one learner."""

    def __init__(self, path: Path, connection: sqlite3.Connection, learner: str, device: str, now: Clock) -> None:
        self.path = path
        self.learner = learner
        self.device = device
        self._connection = connection
        self._now = now

    @classmethod
    def open(cls, path: Path, *, learner: str = "me", device: str = "", now: Clock) -> Log:
        """Open the log, and make it where there is none (folder 0700, file 0600).

        Raises LogError where it cannot be read and written, is damaged, is something else, or comes from a newer
        program; nothing is written to such a file.
        """
        with _telling(path):
            _make(path)
            connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
            try:
                _prepare(connection, path)
            except BaseException:
                connection.close()
                raise
        return cls(path, connection, learner, device, now)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

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
        with self._writing():
            return self._append(answer)

    def retract(self, answer_id: str) -> None:
        """Take an answer back: it stays in the table, and counts no more. Twice is the same as once."""
        with self._writing():
            self._retract(answer_id)

    def replace(self, answer_id: str, answer: Answer) -> Answer:
        """Take an answer back and append another in its place, both or neither; give the new one as it stands."""
        with self._writing():
            self._retract(answer_id)
            return self._append(answer)

    def begin(self, sitting: Sitting) -> Sitting:
        """Record a session with its queue, and give it with its id."""
        with self._writing():
            begun = replace(sitting, id=self._next_id(sitting.begun))
            values = (begun.id, begun.learner, begun.device, str(begun.mode), begun.key, begun.seed)
            self._connection.execute(
                "INSERT INTO sessions (id, learner, device, mode, key, seed, queue, begun, begun_offset)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*values, json.dumps(begun.queue), *as_columns(begun.begun)),
            )
        return begun

    def end(self, sitting_id: str) -> None:
        """Record that a session is finished."""
        with self._writing():
            self._connection.execute(
                "UPDATE sessions SET ended = ?, ended_offset = ? WHERE id = ?", (*as_columns(self._now()), sitting_id)
            )

    def reopen(self, sitting_id: str) -> None:
        """Record that a session goes on after all, since its last answer was taken back."""
        with self._writing():
            self._connection.execute(
                "UPDATE sessions SET ended = NULL, ended_offset = NULL WHERE id = ?", (sitting_id,)
            )

    def skip(self, session: str, question: str, showing: int) -> Skip:
        """Record that a question was put off, and give the row."""
        now = self._now()
        with self._writing():
            skip = Skip(id=self._next_id(now), session=session, question=question, showing=showing)
            self._connection.execute(
                "INSERT INTO skips VALUES (?, ?, ?, ?, ?, ?)", (skip.id, session, question, showing, *as_columns(now))
            )
        return skip

    # Reading.

    def answers(
        self, *, since: str = "", session: str | None = None, points: Iterable[str] | None = None
    ) -> Iterator[Answer]:
        """Give the learner's answers that were not taken back, in the order of their ids.

        ``since`` leaves out ids up to that one, ``session`` those of other sessions, ``points`` those of other points.
        Raises LogError where one cannot be read.
        """
        where, values = [_KEPT, "learner = ?"], [self.learner]
        if session is not None:
            where.append("session = ?")
            values.append(session)
            since = max(since, session)  # a session is older than its answers
        if points is not None:
            where.append("point IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(list(points)))
        query = f"{_SELECT} WHERE {' AND '.join(where)} AND id > ? ORDER BY id LIMIT {_PAGE}"
        while True:
            rows = self._read(query, (*values, since))
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
        rows = self._read(f"{_SELECT} WHERE {where} ORDER BY id DESC LIMIT 1", values)
        return next(iter(self._answers(rows)), None)

    def skips(self, session: str) -> tuple[Skip, ...]:
        """Give what was put off in a session, in order."""
        rows = self._read(
            "SELECT id, question, showing FROM skips WHERE session = ? AND id > ? ORDER BY id", (session, session)
        )
        return tuple(Skip(id=id, session=session, question=question, showing=n) for id, question, n in rows)

    def sittings(self, *, unfinished: bool = False) -> tuple[Sitting, ...]:
        """Give the learner's sessions, the oldest first; with ``unfinished`` only those that can go on."""
        rows = self._read(
            f"SELECT {', '.join(SITTING_COLUMNS)} FROM sessions"
            f" WHERE learner = ? {'AND ended IS NULL' if unfinished else ''} ORDER BY id",
            (self.learner,),
        )
        try:
            return tuple(map(sitting_of_row, rows))
        except (ValueError, TypeError, OverflowError):
            raise faults.unreadable(self.path, "of a session") from None

    # How.

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the right to write; what was done in it is on disk at its end, or nothing of it."""
        with _telling(self.path):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _append(self, answer: Answer) -> Answer:
        if not answer.id:
            answer = replace(answer, id=self._next_id(answer.at))
        self._connection.execute(_INSERT, as_row(answer))
        return answer

    def _retract(self, answer_id: str) -> None:
        now = self._now()
        self._connection.execute(
            'INSERT INTO retractions (answer, id, device, at, "offset") SELECT id, ?, ?, ?, ? FROM answers'
            " WHERE id = ? AND " + _KEPT,
            (self._next_id(now), self.device, *as_columns(now), answer_id),
        )

    def _next_id(self, now: datetime) -> str:
        (last,) = self._connection.execute(_LAST).fetchone()
        return next_id(now, last or "", _random_bits)

    def _read(self, query: str, values: Iterable[Any]) -> list[Any]:
        with _telling(self.path):
            return self._connection.execute(query, tuple(values)).fetchall()

    def _answers(self, rows: Iterable[Any]) -> Iterator[Answer]:
        for row in rows:
            try:
                answer = of_row(row)
            except (ValueError, KeyError, TypeError, OverflowError):
                raise faults.unreadable(self.path, str(row[0])) from None
            yield answer


def _random_bits(count: int) -> int:
    return int.from_bytes(os.urandom(-(-count // 8))) & ((1 << count) - 1)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise into LogError; a broken rule of our own tables stays our fault."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        raise faults.told(path, getattr(error, "sqlite_errorname", ""), str(error)) from error
    except OSError as error:
        raise faults.told(path, errno.errorcode.get(error.errno or 0, ""), error.strerror or str(error)) from error


def _make(path: Path) -> None:
    """Make an empty file that only its owner can read, and its folder, where there is none.

    An existing file is not opened here: closing it would drop the locks that this process holds on it through SQLite.
    """
    if not path.parent.is_dir():
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    except FileExistsError:
        return


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    """Make sure that the file is ours, whole, and of a version we know; then bring it up to date. Raises LogError."""
    torn = path.stat().st_size % _SECTOR and not path.with_name(f"{path.name}-wal").exists()
    if torn and path.stat().st_size < _SECTOR:
        raise faults.not_ours(path)  # SQLite takes a file of one byte for an empty one
    _version(connection, path)
    if torn:
        raise faults.told(path, "SQLITE_CORRUPT", "")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # on macOS a plain sync does not reach the disk
    connection.execute("BEGIN IMMEDIATE")  # even with nothing to do: it shows now whether the file can be written
    try:
        version = _version(connection, path)
        for number, statements in enumerate(MIGRATIONS[version:], version + 1):
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _version(connection: sqlite3.Connection, path: Path) -> int:
    """Give the version of the tables, 0 for an empty file. Raises LogError for a stranger's file or a newer one."""
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != (APPLICATION if tables else 0) or bool(version) != bool(tables):
        raise faults.not_ours(path)
    if version > len(MIGRATIONS):
        raise faults.newer(path, version, len(MIGRATIONS))
    return int(version)


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to write-ahead logging. SQLite does not wait by itself while another program is switching."""
    tries = 0
    while connection.execute("PRAGMA journal_mode").fetchone() != ("wal",):
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            tries += 1
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or tries * _PAUSE > PATIENCE:
                raise
            time.sleep(_PAUSE)
        else:
            return  # a file system without shared memory stays with a rollback journal, which is as durable
