"""The file of settings, changed as text: a change touches what it is about, and every other line stays as it is.

Also what Study does not know, and comments. Opens no file.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import fields
from typing import TYPE_CHECKING

from study.settings.reading import read_settings, read_with_nodes
from study.settings.values import SIMPLE
from study.text.problems import PersonError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from study.settings.values import Noted, Settings
    from study.text.nodes import Mapping as Node
    from study.text.problems import Problem


class UnchangedSettings(PersonError):
    """The file cannot be changed as it stands; says why, and nothing was changed."""


def with_changes(text: str, file: str, before: Settings, after: Settings) -> str:
    """Give the text of the file with what has changed from the first settings to the second, and nothing else.

    Exams are changed deck by deck, and those of other decks stay; own keys are the file's alone. Raises
    UnchangedSettings where it cannot be changed without losing something.
    """
    for key in SIMPLE:
        if getattr(before, key) != getattr(after, key):
            text = _with_value(text, file, key, getattr(after, key))
    if before.exams != after.exams:
        exams = dict(read_settings(text, file).settings.exams)
        for deck in {**before.exams, **after.exams}:
            if before.exams.get(deck) != after.exams.get(deck):
                exams.pop(deck, None)
                exams |= {deck: after.exams[deck]} if deck in after.exams else {}
        text = with_exams(text, file, exams)
    return text


def with_exams(text: str, file: str, exams: Mapping[str, Noted]) -> str:
    """Give the text of the file with these exams in place of those it has, everything else as it stands.

    Raises UnchangedSettings where something of the exams cannot be read, and so would be lost, or where the file is
    written in a way that cannot be changed line by line.
    """
    (before, problems), top = read_with_nodes(text, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    start, end = _lines_of("exam", top, text)
    if unread := _within(problems, text, start, end):
        raise _unchanged(unread[0])
    wanted = {**_values(before), "exams": dict(exams)}
    with suppress(UnchangedSettings):
        if changed := _by_deck(text, end, top, before.exams, exams):
            _compare(changed, file, wanted, problems, left=len(problems))
            return changed
    lines = [f"  {deck}: {_as_yaml(noted)}\n" for deck, noted in sorted(exams.items())]
    changed = _put(text, start, end, "".join(["exam:\n", *lines]) if lines else "")
    _compare(changed, file, wanted, problems, left=len(problems))
    return changed


def _by_deck(text: str, end: int, top: Node, before: Mapping[str, Noted], after: Mapping[str, Noted]) -> str:
    """Give the text with the lines of those decks changed whose exam has changed; empty where they have no lines."""
    from study.text.nodes import Mapping as Node

    node = top.values.get("exam")
    if type(node) is not Node or not after or "\n" not in text[top.keys["exam"] : min(node.keys.values())]:
        return ""
    starts = {deck: text.rfind("\n", 0, at) + 1 for deck, at in node.keys.items()}
    first = min(starts, key=starts.__getitem__)
    indent = text[starts[first] : node.keys[first]]
    new = [f"{indent}{deck}: {_as_yaml(after[deck])}\n" for deck in after if deck not in starts]
    text = _put(text, end, end, "".join(new))
    for deck in sorted(before, key=starts.__getitem__, reverse=True):
        if before[deck] != after.get(deck):
            stop = min((at for at in starts.values() if at > starts[deck]), default=end)
            line = f"{indent}{deck}: {_as_yaml(after[deck])}\n" if deck in after else ""
            text = text[: starts[deck]] + line + text[_end_of_lines(text, starts[deck], stop, r"\s*#") :]
    return text


def _with_value(text: str, file: str, key: str, value: object) -> str:
    """Give the text with another value of a key: on its line, or a line at the end; None takes the line away."""
    from study.text.nodes import Text

    (before, problems), top = read_with_nodes(text, file)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    written = str(value).lower() if isinstance(value, bool) else str(value)
    start, end = _lines_of(key, top, text)
    node = top.values.get(key)
    if value is not None and type(node) is Text and node.value and "\n" not in text[node.start : node.end]:
        changed = text[: node.start] + written + text[node.end :]
    else:
        changed = _put(text, start, end, "" if value is None else f"{key}: {written}\n")
    left = len(problems) - len(_within(problems, text, start, end))  # a value that was a mistake is one no more
    _compare(changed, file, {**_values(before), key: value}, problems, left)
    return changed


def _within(problems: Iterable[Problem], text: str, start: int, end: int) -> list[Problem]:
    """Give the problems with these lines of the text."""
    first, last = text.count("\n", 0, start) + 1, text.count("\n", 0, end)
    return [problem for problem in problems if first <= problem.place.line <= last]


def _put(text: str, start: int, end: int, lines: str) -> str:
    """Put lines in place of a stretch of the text, beginning on a line of their own."""
    gap = "\n" if lines and start and text[start - 1] != "\n" else ""
    return text[:start] + gap + lines + text[end:]


def _values(settings: Settings) -> dict[str, object]:
    return {field.name: getattr(settings, field.name) for field in fields(settings)}


def _compare(changed: str, file: str, wanted: Mapping[str, object], problems: tuple[Problem, ...], left: int) -> None:
    """Raise UnchangedSettings where a text is not read as it is meant, or would have other mistakes than before."""
    after, others = read_settings(changed, file)
    if (_values(after), len(others)) == (wanted, left):
        return
    if problems:
        raise _unchanged(problems[0])
    raise UnchangedSettings(f"{file} is not written with a key on each line; write it so, and change it again")


def _unchanged(problem: Problem) -> UnchangedSettings:
    from study.text.carets import show

    return UnchangedSettings("\n".join(["the settings were left as they are; mend this first", *show(problem)]))


def _lines_of(key: str, top: Node, text: str) -> tuple[int, int]:
    """Give where the lines of a key begin and end; both the text's end where it does not stand there.

    Comments and empty lines before the next key belong to that one.
    """
    if key not in top.keys:
        return len(text), len(text)
    start = text.rfind("\n", 0, top.keys[key]) + 1
    later = [at for at in top.keys.values() if at > top.keys[key]]
    end = text.rfind("\n", 0, min(later)) + 1 if later else len(text)
    return start, _end_of_lines(text, start, end, "#")


def _end_of_lines(text: str, start: int, end: int, comment: str) -> int:
    """Give where lines end without those behind them that are empty or begin as a comment does."""
    lines = text[start:end].splitlines(keepends=True)
    while len(lines) > 1 and re.match(rf"\s*$|{comment}", lines[-1]):
        lines.pop()
    return start + len("".join(lines))


def _as_yaml(noted: Noted) -> str:
    minutes = f", minutes: {noted.minutes}" if noted.minutes else ""
    return f"{{date: {noted.date.isoformat()}{minutes}}}"
