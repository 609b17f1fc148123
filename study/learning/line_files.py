"""Files of lines of JSON that somebody else may have written: the first line announces how many follow. Knows no line.

Read line by line, whatever their size; what no program of ours has written is refused with its line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from study.learning.lines import LONGEST, Refused
from study.text.problems import PersonError
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

T = TypeVar("T")


@frozen
class Wording:
    """What errors call such a file."""

    file: str
    """``the export``."""
    entries: str
    """What its lines are, in the plural."""
    undone: str
    """What was not done, since it was refused."""
    refused: type[PersonError]


def entries_in(
    path: Path, head: Callable[[str], int], entry: Callable[[str], T], wording: Wording
) -> Iterator[tuple[str, T]]:
    """Give what each line behind the first says, as ``entry`` reads it, with its place.

    ``head`` reads the first line, and gives how many follow; both raise Refused. Raises ``wording.refused`` with the
    number of the line, PersonError where the file cannot be read.
    """
    number = announced = held = 0
    try:
        with path.open("rb") as file:
            while data := file.readline(LONGEST + 1):
                number += 1
                text = _text(data)
                if number == 1:
                    announced = head(text)
                elif text.strip():
                    held += 1
                    if held > announced:
                        raise Refused(_other(wording, announced, "more"))
                    yield f"{path}, line {number}", entry(text)
        if not number:
            raise Refused("the file is empty")
        if held < announced:
            raise Refused(_other(wording, announced, str(held)))
    except Refused as error:
        raise wording.refused(f"{path}, line {max(1, number)}: {error}; {wording.undone}") from None
    except OSError as error:
        raise PersonError(f"cannot read {path}: {error.strerror or error}; {wording.undone}") from None


def _other(wording: Wording, announced: int, held: str) -> str:
    changed = f"{wording.file} was cut off or changed"
    return f"{changed}: it announces {announced} {wording.entries}, and holds {held}"


def _text(data: bytes) -> str:
    """Give a line as text; what some editors put before the first one is no part of it. Raises Refused."""
    if len(data) > LONGEST:
        raise Refused(f"the line is longer than {LONGEST // 1024} KiB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Refused("this is no text in UTF-8") from None
