"""The database in a package, opened so that nothing in it can run, write, or keep us for long. Knows no table's use.

What it says of itself is checked first: a table must be a table, with columns that are stored and not computed.
Source: https://www.sqlite.org/security.html
"""

from __future__ import annotations

import re
import sqlite3
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

from study.anki.reading import limits
from study.anki.reading.faults import AGAIN, TooLarge, Unreadable, damaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

HEADER = b"SQLite format 3\0"
_JOURNAL = slice(18, 20)
"""Where the header says how the file is written; a copy that stands alone needs no log beside it."""
_INFINITE = 2**64
_BETWEEN = 1_000
"""Steps of SQLite's machine between two looks at how many there were."""
_BROKEN = (sqlite3.Error, UnicodeDecodeError, MemoryError, OverflowError)
"""What Python's SQLite raises; the second where a broken name stands in its own message."""
_PRAGMAS = (
    "PRAGMA query_only = ON",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA cache_size = -8000",
)


def write_copy(pieces: Iterable[bytes], target: Path) -> None:
    """Write a database to a new file, made to stand alone. Raises Unreadable where it is none."""
    with target.open("xb") as file:
        head = b""
        for piece in pieces:
            if len(head) < _JOURNAL.stop:
                head += piece
                if len(head) < _JOURNAL.stop:
                    continue
                if not head.startswith(HEADER):
                    break
                piece = head[: _JOURNAL.start] + b"\x01\x01" + head[_JOURNAL.stop :]
            file.write(piece)
    if not head.startswith(HEADER) or len(head) < _JOURNAL.stop:
        raise damaged("its collection is no database")


class Database:
    """An open database that is only read."""

    def __init__(self, path: Path) -> None:
        """Open it. Raises Unreadable."""
        self._size = path.stat().st_size
        self._left = limits.OPENING // _BETWEEN
        with _telling():
            self._connection = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            with _telling():
                self._confine()
                self._tables = self._read_tables()
                self._connection.set_authorizer(_allow)
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    def __contains__(self, table: str) -> bool:
        return table in self._tables

    def rows(
        self,
        table: str,
        columns: str,
        most: int,
        what: str,
        *,
        ordered: bool = False,
        texts: slice = slice(None),
    ) -> Iterator[Any]:
        """Give a table's rows, with the ``texts`` among the columns as bytes; ``ordered`` by their ids.

        Raises TooLarge where there are more than ``most``, and Unreadable for all that is wrong with them; ``what`` is
        what they are to a person.
        """
        if table not in self._tables:
            raise damaged(f"its {what} are missing")
        if ordered and not self._tables[table]:
            raise damaged(f"its {what} have no order")
        self._left = limits.STEPS // _BETWEEN
        left, before = self._size, -_INFINITE
        order = " ORDER BY id" if ordered else ""
        with _telling():
            found = self._connection.execute(f"SELECT {columns} FROM {table}{order}")  # all of it is ours
            for row in islice(found, most):
                for value in row[texts]:
                    if type(value) is bytes:
                        left -= len(value)
                if left < 0:  # an honest file holds no more text than it is long
                    raise _repeated(what)
                if ordered:
                    if row[0] <= before:
                        raise _repeated(what)
                    before = row[0]
                yield row
            if found.fetchone() is not None:
                raise TooLarge(f"holds more than {most:,} {what}")

    def _confine(self) -> None:
        connection = self._connection
        connection.text_factory = bytes
        connection.create_collation("unicase", _compare)  # Anki's own; a table may ask for it
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, limits.VALUE)
        connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        connection.set_progress_handler(self._too_long, _BETWEEN)
        for pragma in _PRAGMAS:
            connection.execute(pragma)

    def _too_long(self) -> bool:
        self._left -= 1
        return self._left < 0

    def _read_tables(self) -> dict[str, bool]:
        """Give the names of all tables, each with whether its ids are its rows' numbers."""
        made = self._connection.execute("SELECT name, sql FROM sqlite_master").fetchmany(limits.OBJECTS + 1)
        if len(made) > limits.OBJECTS:
            raise TooLarge("holds a collection of too many tables")
        tables = {}
        for name, sql in made:
            if type(name) is bytes and type(sql) is bytes and re.fullmatch(rb"[a-z_]{1,40}", name):
                table = name.decode()
                if re.match(rf"CREATE TABLE [\"'`\[]?{table}[\"'`\]]?\s*\(", sql.decode(errors="replace")):
                    columns = self._connection.execute(f"PRAGMA table_xinfo({table})").fetchmany(100)
                    if not any(hidden for *_, hidden in columns):
                        tables[table] = _numbered(sql, columns)
        return tables


def _numbered(sql: bytes, columns: list[Any]) -> bool:
    """Tell whether the column ``id`` is the number of the row, and so a whole number."""
    keys = [(name, kind.lower()) for _, name, kind, _, _, key, _ in columns if key]
    return keys == [(b"id", b"integer")] and b"without" not in sql.lower()


def _repeated(what: str) -> Unreadable:
    return damaged(f"its {what} come more than once")


def _allow(act: int, table: str | None, _column: str | None, _database: str | None, within: str | None) -> int:
    """Let statements read tables, and do nothing else: no view's or trigger's doing, no function."""
    fine = within is None and act in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ)
    return sqlite3.SQLITE_OK if fine else sqlite3.SQLITE_DENY


def _compare(one: str, other: str) -> int:
    one, other = one.casefold(), other.casefold()
    return (one > other) - (one < other)


@contextmanager
def _telling() -> Iterator[None]:
    """Turn what SQLite raises into Unreadable."""
    try:
        yield
    except _BROKEN as error:
        name = getattr(error, "sqlite_errorname", "")
        if name == "SQLITE_FULL":
            raise Unreadable("needs more room in the folder for temporary files than there is") from error
        raise Unreadable(f"is damaged: its collection cannot be read; {AGAIN}") from error
