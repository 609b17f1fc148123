"""Flags on their way from learners to the author of a deck: as lines of JSON, and such lines taken into a log.

A file that comes from somebody else may hold anything: what no program of ours has written is refused with its line,
and then nothing of the file is taken in. Writes no file.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from study.learning.ids import next_id
from study.learning.line_files import Wording, entries_in
from study.learning.lines import Refused, object_of, of_dict
from study.learning.remarks import everyones_flags
from study.learning.rows import remark_of_row
from study.text.problems import PersonError
from study.text.values import SLUG
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from pathlib import Path

    from study.learning.log import Log
    from study.learning.remarks import Remark

FORMAT = "study flags"
VERSION = 1
"""Goes up where a line says something that a program of today would misunderstand."""

MOST = 10_000
"""Flags that a file may hold."""

NOBODY = "me"
"""The learner of a log that names none: says nothing to others, and stands in no file."""

_NAME = 100
"""Characters that a learner's name may have."""
_WORD = 100
"""Characters that a revision, or each half of a question's id, may have."""
_ID = "00000000-0000-7000-8000-000000000000"


class NotTaken(PersonError):
    """A file of flags that cannot be used; says where and why. The log is as it was."""

    code = 1


@frozen
class Received:
    """What came of a file."""

    new: int
    known: int
    """Flags that were there already, one's own among them."""


_WORDING = Wording("the file", "flags", "nothing was taken in", NotTaken)


def export(log: Log, name: Callable[[str], str]) -> Iterator[str]:
    """Give the lines of all flags that stand, those received from others among them; ``name`` gives present ids.

    A learner without a name stays without: the first line has a sign made from the log, by which the flags of two such
    learners can be told apart, and nothing else. Raises LogError.
    """
    remarks = log.remarks(everyone=True)
    flags = everyones_flags(remarks, name)
    head = {"type": "flags", "format": FORMAT, "version": VERSION, "entries": len(flags)}
    yield json.dumps(head | {"from": _sign(remarks, log.learner)})
    for flag in flags:
        told = {"question": flag.question, "revision": flag.revision, "comment": flag.comment}
        told |= {"at": flag.at.isoformat(timespec="microseconds")}
        if flag.learner != NOBODY:
            told["learner"] = flag.learner
        yield json.dumps(told, ensure_ascii=False)


def receive(log: Log, path: Path, now: datetime) -> Received:
    """Take the flags of a file into the log as flags of others; all of them or, where one is refused, none.

    Taken in again they are known, and so is one's own flag that comes back. Raises NotTaken with the place of what
    cannot be used, PersonError where the file cannot be read, LogError where the log cannot be used.
    """
    mine = {_content(remark) for remark in log.remarks()}
    read = list(_read(path, log.learner, now))
    others = [remark for remark in read if _content(remark) not in mine]
    new = log.receive(others)
    return Received(new, len(read) - new)


def _content(remark: Remark) -> tuple[str, str, str, datetime]:
    return remark.question, remark.revision, remark.comment, remark.at


def _sign(remarks: Sequence[Remark], learner: str) -> str:
    """Give a word that stays the same for one learner's log, and says nothing of the learner."""
    first = next((remark.id for remark in remarks if remark.learner == learner), "")
    return sha256(first.encode()).hexdigest()[:8]


# Reading.


def _read(path: Path, learner: str, now: datetime) -> Iterator[Remark]:
    sender = ""

    def head(text: str) -> int:
        nonlocal sender
        announced, sender = _of_header(text)
        return announced

    found = entries_in(path, head, lambda text: _of_line(text, sender, learner, now), _WORDING)
    return (remark for _, remark in found)


def _of_header(text: str) -> tuple[int, str]:
    """Give how many flags follow, and the sign of whom they come from. Raises Refused."""
    try:
        told = object_of(text)
    except Refused:
        told = {}
    version, entries, sign = told.get("version"), told.get("entries"), told.get("from")
    if told.get("format") != FORMAT or type(version) is not int or version < 1:
        raise Refused("this is no file of study flags --export")
    if version > VERSION:
        raise Refused(f"the flags come from a newer Study (version {version}; this program knows {VERSION})")
    if type(entries) is not int or not 0 <= entries <= MOST:
        raise Refused(f"“entries” wants the number of flags that follow, at most {MOST}")
    if not isinstance(sign, str) or len(sign) != 8 or set(sign) - set("0123456789abcdef"):
        raise Refused("“from” wants eight of the digits 0 to 9 and a to f")
    return entries, sign


def _of_line(text: str, sender: str, learner: str, now: datetime) -> Remark:
    """Give the flag that a line holds, as a remark of somebody else. Raises Refused."""
    told = object_of(text)
    given = told.get("learner", NOBODY)
    if not _is_name(given):
        raise Refused(f"“learner” wants a name of at most {_NAME} characters")
    entry = of_dict(
        {key: told.get(key) for key in ("question", "revision", "comment", "at")}
        | {"type": "remark", "what": "flag", "id": _ID, "device": ""}
        | {"learner": f"learner-{sender}" if given in (NOBODY, learner) else given}
    )
    remark = remark_of_row(entry.row)
    if not all(SLUG.fullmatch(half) and len(half) <= _WORD for half in _halves(remark.question)):
        raise Refused("“question” wants the id of a question, such as talk-to-russia/thesis")
    if len(remark.revision) > _WORD or not remark.revision.isprintable():
        raise Refused("“revision” wants a question's revision")
    if remark.at > now + timedelta(days=1):
        raise Refused("“at” lies in the future")
    return replace(remark, id=_id_of(remark))


def _is_name(given: Any) -> bool:
    """Give whether this can stand as a name on one line, and not pass for another by signs that nobody sees."""
    return isinstance(given, str) and 0 < len(given) <= _NAME and given.isprintable() and given == given.strip()


def _halves(question: str) -> tuple[str, str]:
    deck, _, own = question.partition("/")
    return deck, own


def _id_of(remark: Remark) -> str:
    """Give an id that is the same whenever, and on whatever computer, this flag is taken in."""
    told = (remark.learner, remark.question, remark.revision, remark.comment, remark.at.isoformat())
    digest = int.from_bytes(sha256(json.dumps(told).encode()).digest())
    return next_id(remark.at, "", lambda bits: digest & ((1 << bits) - 1))
