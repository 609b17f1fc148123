"""Two logs made one: the union of their entries by id. Reads exports and other logs; writes into no other file.

An answer stands where no log has taken it back, and a session has ended where it has in any of them, at the latest of
its ends (one that was reopened ends twice). All of these are unions and maxima, so that merging twice changes nothing,
and neither does the order: whoever merged what first, all end with the same log.
"""

from __future__ import annotations

import itertools
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from study.learning import faults, lines
from study.learning.database import Database
from study.learning.line_files import Wording, entries_in
from study.learning.lines import Entry
from study.learning.rows import COLUMNS, REMARK_COLUMNS, RETRACTION_COLUMNS, SITTING_COLUMNS, SKIP_COLUMNS
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from study.learning.log import Log

_SQLITE = b"SQLite format 3\x00"
_MANY = 1_000
"""Entries put aside at once."""

_ENDED = ("ended", "ended_offset")
_COLUMNS = {
    "sessions": SITTING_COLUMNS,
    "answers": COLUMNS,
    "skips": SKIP_COLUMNS,
    "retractions": RETRACTION_COLUMNS,
    "remarks": REMARK_COLUMNS,
}
_KEYS = dict.fromkeys(_COLUMNS, ("id",)) | {"retractions": ("answer", "id")}
_KNOWN_ALREADY = {
    "sessions": "(id) DO UPDATE SET ended = excluded.ended, ended_offset = excluded.ended_offset"
    " WHERE excluded.ended IS NOT NULL AND (ended IS NULL"
    " OR (excluded.ended, excluded.ended_offset) > (sessions.ended, sessions.ended_offset))"
}
"""What to do with an entry that the log has; nothing, but for the end of a session."""

_TAKEN_BACK = "SELECT count(DISTINCT answer) FROM retractions JOIN answers ON answers.id = answer"


class Unmergeable(PersonError):
    """A file that cannot be merged; says where and why. The log is as it was."""

    code = 1


@frozen(kw_only=True)
class Merged:
    """What a merge did."""

    new: int
    """Answers that the log did not have."""
    known: int
    """Answers of the files that it had."""
    taken_back: int
    """Answers that count no more, and counted before or are new."""


_WORDING = Wording("the export", "entries", "nothing was merged", Unmergeable)


def export(log: Log) -> Iterator[str]:
    """Give the lines of everything that the log holds, of every learner, as it is at one instant.

    Raises LogError where an entry cannot be read.
    """
    with log.database.reading():
        counts = {table: log.database.read(f"SELECT count(*) FROM {table}")[0][0] for table in lines.TABLES}
        yield lines.header(sum(counts.values()), remarks=counts["remarks"] > 0)
        for entry in entries_of(log.database):
            try:
                yield lines.as_line(entry)
            except (ValueError, TypeError, KeyError, OverflowError):
                raise faults.unreadable(log.path, str(entry.row[0])) from None


def merge(log: Log, files: Iterable[Path]) -> Merged:
    """Take into the log what these files hold: exports, or other logs. All of it or, where one is refused, nothing.

    The files are read first and put aside, so that other programs wait for no more than the union itself. Raises
    Unmergeable with the place of what cannot be used, LogError where a log cannot be read or this one not written.
    """
    with _put_aside(log.database):
        for path in files:
            entries = _entries(path)
            while some := list(itertools.islice(entries, _MANY)):
                _put(log.database, some)
        with log.database.writing():
            return _unite(log.database)


@contextmanager
def _put_aside(database: Database) -> Iterator[None]:
    """Have tables, of this connection alone, for what has arrived and where it came from."""
    for table, columns in _COLUMNS.items():
        database.run(f"DROP TABLE IF EXISTS temp.arrived_{table}")
        database.run(
            f"CREATE TEMP TABLE arrived_{table} AS SELECT {', '.join(columns)}, '' AS place FROM main.{table} LIMIT 0"
        )
        database.run(f"CREATE INDEX temp.arrived_{table}_by_key ON arrived_{table} ({', '.join(_KEYS[table])})")
    try:
        yield
    finally:
        for table in _COLUMNS:
            database.run(f"DROP TABLE temp.arrived_{table}")


def _put(database: Database, entries: Iterable[tuple[str, Entry]]) -> None:
    for table, columns in _COLUMNS.items():
        rows = [(*entry.row, place) for place, entry in entries if entry.table == table]
        database.run_each(f"INSERT INTO arrived_{table} VALUES ({', '.join('?' * (len(columns) + 1))})", rows)


def _unite(database: Database) -> Merged:
    """Take in what was put aside. Raises Unmergeable where an id stands for two different things."""
    for table in _COLUMNS:
        _same_where_known(database, table)
    ((before,),) = database.read(_TAKEN_BACK)
    ((new, known),) = database.read(
        "SELECT count(DISTINCT id) FILTER (WHERE id NOT IN (SELECT id FROM main.answers)),"
        " count(DISTINCT id) FILTER (WHERE id IN (SELECT id FROM main.answers)) FROM arrived_answers"
    )
    for table, columns in _COLUMNS.items():
        names = ", ".join(columns)
        database.run(
            f"INSERT INTO main.{table} ({names}) SELECT DISTINCT {names} FROM arrived_{table} WHERE true"
            f" ON CONFLICT {_KNOWN_ALREADY.get(table, 'DO NOTHING')}"
        )
    ((after,),) = database.read(_TAKEN_BACK)
    return Merged(new=new, known=known, taken_back=after - before)


def _same_where_known(database: Database, table: str) -> None:
    """Make sure that what has arrived agrees with the log, and with itself, wherever the id is the same."""
    columns = [column for column in _COLUMNS[table] if column not in _ENDED]
    ours, theirs = (", ".join(f"{side}.{column}" for column in columns) for side in ("one", "other"))
    same = " AND ".join(f"one.{key} = other.{key}" for key in _KEYS[table])
    for held in (f"main.{table}", f"arrived_{table}"):
        clash = database.read(
            f"SELECT one.place, one.id FROM arrived_{table} AS one JOIN {held} AS other ON {same}"
            f" WHERE ({ours}) IS NOT ({theirs}) ORDER BY one.rowid DESC LIMIT 1"
        )
        for place, id in clash:
            raise Unmergeable(
                f"{place}: the entry {id} says something else than an entry of the same id that is known already, so "
                "one of the two was changed by hand; nothing was merged. Leave that file out"
            )


# Reading what is to be merged.


def _entries(path: Path) -> Iterator[tuple[str, Entry]]:
    """Give what a file holds, each entry with its place. Raises Unmergeable or LogError."""
    try:
        with path.open("rb") as file:
            is_log = file.read(len(_SQLITE)) == _SQLITE
    except OSError as error:
        raise PersonError(f"cannot read {path}: {error.strerror or error}; nothing was merged") from None
    return _of_log(path) if is_log else entries_in(path, lines.of_header, lines.of_line, _WORDING)


def _of_log(path: Path) -> Iterator[tuple[str, Entry]]:
    with TemporaryDirectory(prefix="study-") as folder:
        database = Database.copied(path, Path(folder))
        try:
            if database.damage():
                raise faults.told(path, "SQLITE_CORRUPT", "")
            for entry in entries_of(database):
                try:
                    yield str(path), lines.of_dict(lines.as_dict(entry))
                except (ValueError, TypeError, KeyError, OverflowError):
                    raise faults.unreadable(path, str(entry.row[0])) from None
        finally:
            database.close()


def entries_of(database: Database) -> Iterator[Entry]:
    """Give every entry of a log, in pages. Raises LogError."""
    for table in lines.TABLES:
        names, keys = ", ".join(_COLUMNS[table]), ", ".join(_KEYS[table])
        marks = ", ".join("?" * len(_KEYS[table]))
        query = f"SELECT {names} FROM {table} WHERE ({keys}) > ({marks}) ORDER BY {keys} LIMIT {_MANY}"
        last: tuple[str, ...] = ("",) * len(_KEYS[table])
        while rows := database.read(query, last):
            yield from (Entry(table, row) for row in rows)
            last = rows[-1][: len(last)]
