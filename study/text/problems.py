"""A mistake in a person's file, as a value: where it stands, what it is in a sentence, and the way out.

Must not know what kind of file it was, and prints nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable


class Severity(StrEnum):
    """How bad a problem is: an error leaves the question out, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one line of a file."""

    line: int
    """1-based."""
    column: int
    """1-based, in characters."""
    length: int = 1
    """In characters, at least 1; the stretch never leaves its line."""


@frozen
class Problem:
    """One mistake in a file."""

    file: str
    """The path as the person gave it."""
    place: Place
    rule: str
    """The id of the rule that was broken, a slug such as ``unknown-key``."""
    message: str
    """One sentence, without a full stop."""
    hint: str = ""
    """The way out, in one sentence; empty only where there is none."""
    severity: Severity = Severity.ERROR
    source_line: str = ""
    """The line as it stands in the file, for the caret."""


def in_file_order(problems: Iterable[Problem]) -> list[Problem]:
    """Give the problems sorted by line and column; equal places keep their order."""
    return sorted(problems, key=lambda problem: (problem.file, problem.place.line, problem.place.column))


class PersonError(Exception):
    """An error that a person can cause and mend: its text is a sentence for that person, with the way out."""

    code = 2
    """The exit code: 1 problems found, 2 wrong use."""
