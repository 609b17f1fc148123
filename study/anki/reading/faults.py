"""What is wrong with a package, on its way to being a sentence for the person who has it. Finds nothing itself."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from typing import TYPE_CHECKING

from study.anki.refused import Refused
from study.presenting.clean import clean_line

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

AGAIN = "export it once more in Anki"


class Unreadable(Exception):
    """Says why, as what follows the name of the file in a sentence."""


class TooLarge(Unreadable):
    """There is more of something than is read."""


def damaged(what: str) -> Unreadable:
    """Give what is raised where something is not as Anki writes it."""
    return Unreadable(f"is damaged: {what}; {AGAIN}")


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn whatever goes wrong with the package into Refused, in one sentence that begins with its path."""
    shown = clean_line(str(path))
    try:
        yield
    except Unreadable as error:
        raise Refused(f"{shown} {error}") from error
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise Refused(f"{shown} needs more room in the folder for temporary files than there is") from error
        raise Refused(f"{shown} cannot be read: {clean_line(error.strerror or str(error))}") from error
