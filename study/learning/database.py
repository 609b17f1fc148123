"""The door to SQLite: a log's file opened, brought up to date, read, written in whole steps, and copied.

Every error of SQLite or the disk leaves here as a sentence. Knows the tables only as steps from version to version.
"""

from __future__ import annotations

import errno
import os
import sqlite3
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

from study.learning import faults
from study.learning.schema import APPLICATION, MIGRATIONS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path
    from typing import Self

PATIENCE = 30.0
"""Seconds to wait for another program that is writing."""

_PAUSE = 0.02
"""Seconds between two tries where SQLite does not wait by itself."""

_SECTOR = 512
"""Bytes in the smallest page of SQLite: a file is a multiple of it, but for what is still written ahead."""

_TRIES = 5
"""How often a file is copied anew that another program changed meanwhile."""


class Database:
    """The open file of a log."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        """The file as errors name it."""
        self._connection = connection

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open the file, and make it where there is none (folder 0700, file 0600), with the tables of today.

        Raises LogError where it cannot be read and written, is damaged, is something else, or comes from a newer
        program; nothing is written to such a file.
        """
        with telling(path):
            _make(path)
            return cls._prepared(path, path)

    @classmethod
    def copied(cls, source: Path, folder: Path) -> Self:
        """Open a copy of a log, made in a folder of one's own and brought up to date; ``source`` is only read.

        Raises LogError where it is no log, is too damaged to be read, comes from a newer program, or has other tables
        than the program makes: what a stranger's tables would do when they are read cannot be known.
        """
        copy = folder / "copy.sqlite"
        _snapshot(source, copy)
        with telling(source):
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                version = _version(connection, source)
                if _tables(connection) != _tables_of(version):
                    raise faults.altered(source)
            return cls._prepared(copy, source)

    @classmethod
    def _prepared(cls, path: Path, called: Path) -> Self:
        connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        try:
            _prepare(connection, path, called)
        except BaseException:
            connection.close()
            raise
        return cls(called, connection)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def read(self, query: str, values: Iterable[Any] = ()) -> list[Any]:
        """Give the rows that a query finds. Raises LogError."""
        with telling(self.path):
            return self._connection.execute(query, tuple(values)).fetchall()

    def run(self, statement: str, values: Iterable[Any] = ()) -> None:
        """Run a statement. Raises LogError, or sqlite3.IntegrityError where it breaks a rule of the tables."""
        with telling(self.path):
            self._connection.execute(statement, tuple(values))

    def run_each(self, statement: str, rows: Iterable[Iterable[Any]]) -> None:
        """Run a statement once for each row of values. Raises what :meth:`run` raises."""
        with telling(self.path):
            self._connection.executemany(statement, map(tuple, rows))

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the right to write; what was done in it is on disk at its end, or nothing of it."""
        with self._in_one("BEGIN IMMEDIATE"):
            yield

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Read everything in it as the log was at one instant, whatever other programs write meanwhile."""
        with self._in_one("BEGIN"):
            yield

    @contextmanager
    def _in_one(self, beginning: str) -> Iterator[None]:
        with telling(self.path):
            self._connection.execute(beginning)
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def copy_to(self, target: Path) -> None:
        """Copy the log as it is at one instant into a new file, which needs no other file beside it.

        Other programs may write meanwhile. Raises LogError where the copy cannot be written or is not whole.
        """
        with telling(target), closing(sqlite3.connect(target, isolation_level=None)) as copy:
            self._connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
            if copy.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
                raise faults.told(self.path, "SQLITE_CORRUPT", "")

    def damage(self) -> tuple[str, ...]:
        """Give what SQLite finds wrong with the file, in its words; nothing for a file that is whole."""
        try:
            found = self._connection.execute("PRAGMA integrity_check(10)").fetchall()
        except sqlite3.DatabaseError as error:
            return (str(error),)
        return tuple(line for (line,) in found if line != "ok")


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what SQLite and the system raise into LogError; a broken rule of our own tables stays our fault."""
    try:
        yield
    except sqlite3.IntegrityError:
        raise
    except sqlite3.Error as error:
        raise faults.told(path, getattr(error, "sqlite_errorname", ""), str(error)) from error
    except OSError as error:
        raise faults.told(path, errno.errorcode.get(error.errno or 0, ""), error.strerror or str(error)) from error


def _snapshot(source: Path, target: Path) -> None:
    """Copy what a database holds at one instant, and leave no trace beside it. Raises LogError.

    Where nothing is written ahead no program has it open, and it is read without the files that SQLite would make and
    leave there; should a program come meanwhile, the copy is made anew.
    """
    ahead = source.with_name(f"{source.name}-wal")
    with telling(source):
        for _ in range(_TRIES):
            alone, before = not ahead.exists(), _state(source)
            uri = f"{source.absolute().as_uri()}?mode=ro{'&immutable=1' if alone else ''}"
            with (
                closing(sqlite3.connect(uri, uri=True, timeout=PATIENCE)) as held,
                closing(sqlite3.connect(target)) as copy,
            ):
                held.backup(copy)
            if not alone or _state(source) == before:
                return


def _state(path: Path) -> tuple[int, int]:
    status = path.stat()
    return status.st_mtime_ns, status.st_size


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


def _prepare(connection: sqlite3.Connection, path: Path, called: Path) -> None:
    """Make sure that the file is ours, whole, and of a version we know; then bring it up to date. Raises LogError."""
    torn = path.stat().st_size % _SECTOR and not path.with_name(f"{path.name}-wal").exists()
    if torn and path.stat().st_size < _SECTOR:
        raise faults.not_ours(called)  # SQLite takes a file of one byte for an empty one
    _version(connection, called)
    if torn:
        raise faults.told(called, "SQLITE_CORRUPT", "")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA fullfsync = ON")  # on macOS a plain sync does not reach the disk
    connection.execute("BEGIN IMMEDIATE")  # even with nothing to do: it shows now whether the file can be written
    try:
        version = _version(connection, called)
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


def _tables_of(version: int) -> set[tuple[str, str]]:
    """Give the tables, indexes and triggers of a version, by name, as statements."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for statements in MIGRATIONS[:version]:
            for statement in statements:
                connection.execute(statement)
        return _tables(connection)


def _tables(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    return set(connection.execute("SELECT name, sql FROM sqlite_master WHERE name NOT GLOB 'sqlite_*'"))


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
