"""A file written so that at every instant the old one or the new one is there, whole. Knows not what is in it."""

from __future__ import annotations

import contextlib
import os
import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

_STALE = 3600
"""Seconds after which a part left by a program that was killed is no other program's work any more."""


@contextlib.contextmanager
def whole_file(target: Path, mode: int = 0o666) -> Iterator[BinaryIO]:
    """Give a file to write to, which takes the target's place once it is on disk, and never otherwise.

    A link is followed, so that it stays one. Raises OSError where the folder cannot be written.
    """
    target = target.resolve()
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    handle = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    try:
        with open(handle, "wb") as file:  # noqa: PTH123 - a handle has no path
            yield file
            file.flush()
            os.fsync(file.fileno())
        _sweep(target, part)
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


def _sweep(target: Path, part: Path) -> None:
    """Take away what killed programs left of this file; both times are the disk's own."""
    fresh = part.stat().st_mtime
    for old in target.parent.glob(f".{_literal(target.name)}.????????.part"):
        with contextlib.suppress(OSError):
            if fresh - old.stat().st_mtime > _STALE:
                old.unlink()


def _literal(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def _sync_folder(folder: Path) -> None:
    """Make the new name last; not every system lets a folder be opened."""
    with contextlib.suppress(OSError, AttributeError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
