"""Opens a person's file, and only what is an ordinary file of a bearable size. Knows nothing of what it holds."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 64 * 1024 * 1024
"""Bytes in a deck's file that is still read."""


class CannotOpen(Exception):
    """A file that cannot be read; says in a sentence why."""


def read_file(path: Path, most: int = LARGEST + 1, what: str = "a deck") -> bytes:
    """Give what a file holds, no more than ``most`` bytes of it; ``what`` is what it ought to be in a sentence.

    Raises CannotOpen, never waits.

    Opened without blocking and looked at before it is read, so that a pipe or a device does no harm.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except IsADirectoryError:
        raise CannotOpen(f"{path} is a folder, and not {what}") from None
    except FileNotFoundError:
        raise CannotOpen(f"there is no file {path}") from None
    except PermissionError:
        if path.is_dir():
            raise CannotOpen(f"{path} is a folder, and not {what}") from None
        raise CannotOpen(f"{path} may not be read: permission denied") from None
    except (OSError, ValueError) as error:
        raise CannotOpen(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from None
    try:
        mode = os.fstat(descriptor).st_mode
        if stat.S_ISDIR(mode):
            raise CannotOpen(f"{path} is a folder, and not {what}")
        if not stat.S_ISREG(mode):
            raise CannotOpen(f"{path} is no ordinary file")
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(most)
    except OSError as error:
        raise CannotOpen(f"{path} cannot be read: {error.strerror}") from None
    finally:
        os.close(descriptor)
