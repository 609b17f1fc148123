"""The log as lines of JSON, for another program or another computer; and such lines, checked, as rows again.

A line that comes back may have been written by anybody: a value that the log could not have held is refused here, and
nowhere later. Reads no file, and knows no database.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode, Sureness
from study.learning.ids import EPOCH
from study.learning.remarks import LONGEST as LONGEST_COMMENT
from study.learning.remarks import What
from study.learning.rows import as_columns, as_row, of_columns
from study.questions import Level
from study.questions.responses import Graded, Response, decode, encode
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from study.learning.rows import Row

FORMAT = "study progress"
VERSION = 2
"""Goes up where a line says something that a program of today would misunderstand.

An export is of the least version that tells all of it: 2 where it holds remarks, which a program of version 1 could
only call a mistake, else 1.
"""

LONGEST = 1024 * 1024
"""Bytes that a line may have."""

_ID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
_BEGINNING, _END = datetime(1900, 1, 1, tzinfo=UTC), datetime(2500, 1, 1, tzinfo=UTC)
_LATEST = (_END - EPOCH) // timedelta(milliseconds=1)
"""The milliseconds of the latest id: ids go on from the last one, so one from the end of time would leave no room."""
_MOST = 2**63 - 1


class Refused(ValueError):
    """A line that no log could have written; the text says what is wrong with it, without saying where."""


@frozen
class Entry:
    """One entry of a log."""

    table: str
    row: Row
    """In the order of the table's columns."""


def _as_it_is(cell: Any) -> Any:
    return cell


@frozen
class _Field:
    """How a value stands in a line."""

    wants: str
    """What it has to be, in words."""
    read: Callable[[Any], tuple[Any, ...]]
    """Gives the cells for a value of JSON. Raises ValueError, TypeError, KeyError or OverflowError."""
    write: Callable[..., Any] = _as_it_is
    """Gives the value of JSON for the cells; raises what ``read`` raises."""
    cells: int = 1
    absent: bool = False
    """Whether it may be null."""


def header(entries: int, *, remarks: bool = False) -> str:
    """Give the first line of an export: what it is, and how many lines follow, some of them ``remarks`` or none."""
    return json.dumps({"type": "log", "format": FORMAT, "version": 2 if remarks else 1, "entries": entries})


def of_header(text: str) -> int:
    """Give how many lines follow the first line of an export. Raises Refused where it is none, or a newer one."""
    try:
        told = object_of(text)
    except Refused:
        told = {}
    if told.get("format") != FORMAT or not _whole(told.get("version"), 1):
        raise Refused("this is no export of study progress, and no answer log")
    if told["version"] > VERSION:
        raise Refused(f"the export comes from a newer Study (version {told['version']}; this program knows {VERSION})")
    if not _whole(told.get("entries"), 0):
        raise Refused("“entries” wants the number of lines that follow")
    return int(told["entries"])


def as_line(entry: Entry) -> str:
    """Give an entry as one line of JSON, without the line feed."""
    return json.dumps(as_dict(entry), ensure_ascii=False)


def as_dict(entry: Entry) -> dict[str, Any]:
    """Give an entry as JSON values. Moments are ISO 8601 to the microsecond, offset included.

    Raises ValueError, TypeError, KeyError or OverflowError where the row cannot be read.
    """
    told: dict[str, Any] = {"type": _TYPES[entry.table]}
    cells = list(entry.row)
    for key, field in _FIELDS[entry.table].items():
        own, cells = cells[: field.cells], cells[field.cells :]
        told[key] = None if field.absent and own[0] is None else field.write(*own)
    return told


def of_line(text: str) -> Entry:
    """Give the entry that a line holds. Raises Refused."""
    return of_dict(object_of(text))


def of_dict(told: Mapping[str, Any]) -> Entry:
    """Give the entry that JSON values hold; what they hold beside it is left out. Raises Refused."""
    table = next((table for table, type in _TYPES.items() if type == told.get("type")), None)
    if table is None:
        raise Refused(f"“type” wants one of {', '.join(_TYPES.values())}")
    row: list[Any] = []
    for key, field in _FIELDS[table].items():
        value = told.get(key)
        if value is None and field.absent:
            row += [None] * field.cells
            continue
        try:
            row += field.read(value)
        except (ValueError, TypeError, KeyError, OverflowError):
            raise Refused(f"“{key}” wants {field.wants}") from None
    return Entry(table, tuple(row))


def answer_line(answer: Answer) -> str:
    """Give an answer as one line of JSON, as an export has it."""
    return as_line(Entry("answers", as_row(answer)))


# The values that stand in lines.


def object_of(text: str) -> dict[str, Any]:
    """Give the JSON object that a line holds. Raises Refused."""
    try:
        told = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refused("this is no JSON") from None
    if not isinstance(told, dict):
        raise Refused("this is no JSON object")
    return told


def _no_number(name: str) -> float:
    raise ValueError(name)


def _require(holds: bool) -> None:
    if not holds:
        raise ValueError


def _whole(value: Any, least: int, most: int = _MOST) -> bool:
    return type(value) is int and least <= value <= most


def _texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(text, str) for text in value)


def _read_text(value: Any) -> tuple[str]:
    _require(isinstance(value, str))
    value.encode()  # half a surrogate pair is no text
    return (value,)


def _read_comment(value: Any) -> tuple[str]:
    _require(len(value) <= LONGEST_COMMENT)
    return _read_text(value)


def _read_id(value: Any) -> tuple[str]:
    _require(_ID.fullmatch(value) is not None and int(value[:8] + value[9:13], 16) < _LATEST)
    return (value,)


def _read_share(value: Any) -> tuple[float]:
    _require(type(value) in (int, float) and 0 <= value <= 1)
    return (float(value),)


def _read_flag(value: Any) -> tuple[bool]:
    _require(isinstance(value, bool))
    return (value,)


def _read_moment(value: Any) -> tuple[int, int]:
    moment = datetime.fromisoformat(value)
    _require(moment.tzinfo is not None and _BEGINNING <= moment < _END)
    return as_columns(moment)


def _write_moment(microseconds: int, offset: int) -> str:
    return of_columns(microseconds, offset).isoformat(timespec="microseconds")


_PARTS: dict[str, Callable[[Any], bool]] = {
    "str": lambda value: isinstance(value, str),
    "bool": lambda value: isinstance(value, bool),
    "int": lambda value: _whole(value, 0),
    "tuple[str, ...]": lambda value: all(isinstance(text, str) for text in value),
    "tuple[bool, ...]": lambda value: all(isinstance(said, bool) for said in value),
}
"""What a part of a response has to be, by its type as it is written in ``responses.py``."""


def _read_response(value: Any) -> tuple[str]:
    response: Response = decode(json.dumps(value))
    for part in fields(response):
        held = getattr(response, part.name)
        _require(isinstance(held, tuple) == str(part.type).startswith("tuple") and _PARTS[str(part.type)](held))
    _require(not isinstance(response, Graded) or 1 <= response.grade <= 4)
    return _read_text(encode(response))


def _read_key(value: Any) -> tuple[str]:
    """Take what :attr:`study.learning.plan.Plan.key` gives, since an unfinished session is shown by it."""
    told = object_of(_read_text(value)[0])
    _require(told["mode"] in list(Mode) and _texts(told["levels"]) and set(told["levels"]) <= set(Level))
    _require(all(_texts(told[name]) for name in ("decks", "kinds", "tags", "made")))
    _require(isinstance(told["passages"], list) and all(_whole(passage, 0) for passage in told["passages"]))
    _require(all(isinstance(told[name], bool) for name in ("missed", "outside")))
    _require(all(told[name] is None or _whole(told[name], 0) for name in ("count", "minutes", "seed")))
    _require(all(isinstance(told.get(name, False), bool) for name in ("sure", "retry")))
    date.fromisoformat(told.get("exam", "2026-11-24"))
    return (value,)


def _read_queue(value: Any) -> tuple[str]:
    _require(_texts(value))
    return _read_text(json.dumps(value))


def _one_of(*values: str) -> _Field:
    def read(value: Any) -> tuple[str]:
        _require(isinstance(value, str) and value in values)
        return (value,)

    return _Field(f"one of {', '.join(values)}", read)


def _count(least: int, wants: str) -> _Field:
    def read(value: Any) -> tuple[int]:
        _require(_whole(value, least))
        return (value,)

    return _Field(wants, read)


_TEXT = _Field("text", _read_text)
_IDENTITY = _Field("an id as the log gives them", _read_id)
_FLAG = _Field("true or false", _read_flag, {0: False, 1: True}.__getitem__)
_MOMENT = _Field("a moment such as 2026-11-24T09:00:00.000000+01:00", _read_moment, _write_moment, cells=2)
_SURENESS = {sureness.name.lower(): int(sureness) for sureness in Sureness}

_TYPES = {
    **{"sessions": "session", "answers": "answer", "skips": "skip", "retractions": "retraction"},
    "remarks": "remark",
}
"""The types of lines, by the table of their rows, in the order of an export."""

TABLES: Sequence[str] = tuple(_TYPES)
"""The tables that an export holds, in its order."""

_FIELDS: dict[str, dict[str, _Field]] = {
    "answers": {
        **{"id": _IDENTITY, "learner": _TEXT, "device": _TEXT, "session": _TEXT, "mode": _one_of(*Mode)},
        **{"question": _TEXT, "revision": _TEXT, "point": _TEXT, "kind": _TEXT},
        "response": _Field("a response as the log keeps them", _read_response, json.loads),
        "verdict": _one_of(*(str(mark) for mark in Mark if mark is not Mark.AGAIN)),
        "share": _Field("a number from 0 to 1", _read_share),
        "milliseconds": _count(0, "a whole number of milliseconds"),
        "hint": _FLAG,
        "sureness": _Field(
            f"one of {', '.join(_SURENESS)}, or null",
            lambda value: (_SURENESS[value],),
            lambda cell: Sureness(cell).name.lower(),
            absent=True,
        ),
        **{"override": _FLAG, "retry": _FLAG, "at": _MOMENT},
    },
    "sessions": {
        **{"id": _IDENTITY, "learner": _TEXT, "device": _TEXT, "mode": _one_of(*Mode)},
        "key": _Field("the plan of a session", _read_key),
        "seed": _count(-_MOST, "a whole number"),
        "queue": _Field("a list of questions", _read_queue, json.loads),
        "begun": _MOMENT,
        "ended": _Field(f"{_MOMENT.wants}, or null", _read_moment, _write_moment, cells=2, absent=True),
    },
    "skips": {
        **{"id": _IDENTITY, "session": _TEXT, "question": _TEXT},
        "showing": _count(0, "a whole number"),
        "at": _MOMENT,
    },
    "retractions": {"answer": _IDENTITY, "id": _IDENTITY, "device": _TEXT, "at": _MOMENT},
    "remarks": {
        **{"id": _IDENTITY, "learner": _TEXT, "device": _TEXT, "question": _TEXT, "revision": _TEXT},
        "what": _one_of(*What),
        "comment": _Field(f"text of at most {LONGEST_COMMENT} characters", _read_comment),
        "at": _MOMENT,
    },
}
"""The keys of a line by table, in the order of its columns."""
