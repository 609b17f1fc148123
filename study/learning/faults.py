"""What can go wrong with the log, each as a sentence for the person whose log it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.text.problems import PersonError

if TYPE_CHECKING:
    from pathlib import Path


class LogError(PersonError):
    """The answer log cannot be used; says why and what to do. Nothing was written over."""

    code = 1


_NOT_OURS = "{path} is no answer log of Study; nothing was written to it. Move it away, or name another folder (--home)"
SEE_CHECK = "; study progress check says what is wrong"
_DAMAGED = "the answer log {path} is damaged; nothing was written over. Keep a copy of it" + SEE_CHECK
_READ_ONLY = (
    "cannot write the answer log {path}: {why}. Make it writable, or name another folder (--home or STUDY_HOME)"
)
_FULL = "the disk is full, so nothing more can be kept in {path}; make room, and go on where you were"

_SENTENCES = (
    ("SQLITE_NOTADB", _NOT_OURS),
    ("SQLITE_CORRUPT", _DAMAGED),
    ("SQLITE_FULL", _FULL),
    ("SQLITE_READONLY", _READ_ONLY),
    ("SQLITE_CANTOPEN", _READ_ONLY),
    ("SQLITE_PERM", _READ_ONLY),
    ("SQLITE_BUSY", "another program keeps the answer log {path} busy; close it, and try again"),
    ("SQLITE_LOCKED", "another program keeps the answer log {path} busy; close it, and try again"),
    ("SQLITE_PROTOCOL", "another program keeps the answer log {path} busy; close it, and try again"),
    ("SQLITE_IOERR", "the disk gave an error at the answer log {path}: {why}. Look at the disk, and try again"),
    ("ENOSPC", _FULL),
    ("EDQUOT", _FULL),
    ("EROFS", _READ_ONLY),
    ("EACCES", _READ_ONLY),
    ("EPERM", _READ_ONLY),
)
"""By the beginning of the error's name, as SQLite or the system calls it."""


def told(path: Path, name: str, why: str) -> LogError:
    """Give the error for what SQLite or the system names (``SQLITE_FULL``, ``EROFS``) and explains in its own words."""
    found = (sentence for beginning, sentence in _SENTENCES if name.startswith(beginning))
    return LogError(next(found, "cannot use the answer log {path}: {why}").format(path=path, why=why))


def not_ours(path: Path) -> LogError:
    """Give the error for a file that something else keeps."""
    return LogError(_NOT_OURS.format(path=path))


def newer(path: Path, version: int, known: int) -> LogError:
    """Give the error for a log that a newer program has written."""
    return LogError(
        f"the answer log {path} comes from a newer Study (version {version} of the log; this program knows {known}); "
        "nothing was written to it. Bring Study up to date"
    )


def altered(path: Path) -> LogError:
    """Give the error for a log whose tables are not those that the program makes."""
    return LogError(
        f"the tables in {path} are not as Study makes them, so another program has changed them; nothing was read from "
        "it. Take a backup from before that"
    )


def unreadable(path: Path, row: str) -> LogError:
    """Give the error for a row that holds no answer."""
    return LogError(_DAMAGED.format(path=path) + f" (row {row} cannot be read)")
