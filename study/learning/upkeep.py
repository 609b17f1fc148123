"""Looking after a log as a whole: what is wrong with it, and copies of it. Mends nothing, and writes over nothing."""

from __future__ import annotations

import contextlib
import os
import secrets
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from study.learning import faults, lines
from study.learning.cache import kept
from study.learning.catalogue import Catalogue
from study.learning.database import Database
from study.learning.faults import LogError
from study.learning.log import Log
from study.learning.memory import replay
from study.learning.merging import entries_of
from study.learning.personal import model_beside
from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from study.clock import Clock
    from study.learning.answers import Answer
    from study.learning.cache import Fold

_MOST = 10
"""How many entries of one sort are named."""


def check(path: Path, *, now: Clock) -> Iterator[str]:
    """Give what is wrong with a log, each thing in a sentence; nothing where it is whole.

    Looks at a copy, so that nothing at all happens to the log.
    """
    with TemporaryDirectory(prefix="study-") as folder:
        try:
            database = Database.copied(path, Path(folder))
        except LogError as error:
            yield str(error).removesuffix(faults.SEE_CHECK)
            return
        with contextlib.closing(database):
            damage = database.damage()
            yield from (f"the file is damaged: {line}" for found in damage for line in found.splitlines())
            for look in (_unreadable(database), _lost(database), _stale(database, path, now)):
                try:
                    yield from look
                except LogError as error:
                    if not damage:
                        yield str(error).removesuffix(faults.SEE_CHECK)


def _unreadable(database: Database) -> Iterator[str]:
    """Name the entries that hold what no program of ours has written."""
    count = 0
    for entry in entries_of(database):
        try:
            lines.of_dict(lines.as_dict(entry))
        except (ValueError, TypeError, KeyError, OverflowError) as error:
            count += 1
            if count <= _MOST:
                why = f": {error}" if isinstance(error, lines.Refused) else ""
                yield f"the entry {entry.row[0]} in the table of {entry.table} cannot be read{why}"
    if count > _MOST:
        yield f"{count - _MOST} more entries cannot be read"


def _lost(database: Database) -> Iterator[str]:
    """Name the answers that were taken back and are not there. An answer is never deleted: so they are lost."""
    found = database.read(
        "SELECT DISTINCT answer FROM retractions WHERE answer NOT IN (SELECT id FROM answers) ORDER BY answer"
    )
    yield from (f"the answer {answer} was taken back, and is not in the log" for (answer,) in found[:_MOST])
    if len(found) > _MOST:
        yield f"{len(found) - _MOST} more answers were taken back, and are not in the log"


def _stale(database: Database, path: Path, now: Clock) -> Iterator[str]:
    """Say where the memory that was kept is not what follows from the answers, unless it is stale, and never used."""
    for (learner,) in database.read("SELECT DISTINCT learner FROM folds ORDER BY learner"):
        log = Log(database, learner, "", now)
        for fold in kept(log, model_beside(path, learner)):
            answers = (answer for answer in log.answers() if answer.id <= fold.last)
            if replay(answers, _Meant(fold), model=fold.model) != fold.memories:
                yield "what is kept of memory does not follow from the answers; study progress rebuild makes it anew"
                return


class _Meant(Catalogue):
    """The catalogue as it was when a fold was made, as far as the fold tells."""

    def __init__(self, fold: Fold) -> None:
        super().__init__(())
        self._fold = fold

    def point(self, answer: Answer) -> str | None:
        return self._fold.meanings.get((answer.question, answer.revision, answer.point))


def backup(log: Log, target: Path) -> None:
    """Copy the log as it is now into a new file, while other programs may write to it.

    At every instant the whole copy is there or nothing. Raises PersonError where something is there already or the
    folder cannot be written, LogError where the disk is full or the log is damaged.
    """
    part = target.with_name(f".{target.name}.{secrets.token_hex(4)}.part")
    try:
        if not target.parent.is_dir():
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        log.database.copy_to(part)
        _name(part, target)
    except OSError as error:
        raise PersonError(f"cannot write {target}: {error.strerror or error}") from None
    finally:
        with contextlib.suppress(OSError):
            part.unlink()


def backup_name(folder: Path, day: date) -> Path:
    """Give a name for a backup of that day which nothing has yet."""
    path = folder / f"answers-{day.isoformat()}.sqlite"
    number = 1
    while os.path.lexists(path):
        number += 1
        path = folder / f"answers-{day.isoformat()}-{number}.sqlite"
    return path


def backups(folder: Path) -> list[Path]:
    """Give the dated backups in a folder, the oldest first."""
    return sorted(folder.glob("answers-*.sqlite"), key=lambda path: (path.stat().st_mtime_ns, path.name))


def _name(part: Path, target: Path) -> None:
    """Give a finished file its name. Raises PersonError where something has it."""
    try:
        target.hardlink_to(part)  # refused where another program has put something there meanwhile
    except OSError:
        if os.path.lexists(target):
            raise PersonError(
                f"{target} is there already, and a backup writes over nothing; give it another name"
            ) from None
        part.rename(target)  # a file system without links
