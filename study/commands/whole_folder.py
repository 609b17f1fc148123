"""A new folder with its files, made so that at every instant all of it is there or nothing. Overwrites nothing."""

from __future__ import annotations

import os
import secrets
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def make_folder(target: Path, files: Mapping[str, str], *, private: bool) -> None:
    """Make the folder ``target`` with these texts; ``private`` for the eyes of its owner alone.

    Written beside it under another name, which begins with a point, and renamed once it is on disk. Raises
    FileExistsError where there is anything at the target, OSError where it cannot be written.
    """
    if os.path.lexists(target):
        raise FileExistsError(target)
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    part.mkdir(mode=0o700 if private else 0o777)
    try:
        for name, text in files.items():
            _write(part / name, text.encode(), 0o600 if private else 0o666)
        part.rename(target)  # refused where another program has put something there meanwhile
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def _write(path: Path, data: bytes, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), mode)
    with open(handle, "wb") as file:  # noqa: PTH123 - a handle has no path
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
