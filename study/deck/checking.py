"""What checking decks found, in the form that a person, a program, GitHub or a code scanner reads.

Pure: takes problems, gives text. The commands print it.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from study import __version__
from study.text.carets import show
from study.text.page import harmless
from study.text.problems import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from study.text.problems import Problem


def as_text(files: int, questions: int, problems: Sequence[Problem]) -> str:
    """Give each problem with its line and caret, a blank line between two; nothing where there is none."""
    return "\n\n".join("\n".join(show(problem)) for problem in problems)


def as_json(files: int, questions: int, problems: Sequence[Problem]) -> str:
    """Give ``{"files", "questions", "problems"}`` as JSON; the counts are of files read and of questions that load."""
    found = [
        {
            "file": problem.file,
            "line": problem.place.line,
            "column": problem.place.column,
            "rule": problem.rule,
            "severity": str(problem.severity),
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in problems
    ]
    return json.dumps({"files": files, "questions": questions, "problems": found}, ensure_ascii=False, indent=2)


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def as_github(files: int, questions: int, problems: Sequence[Problem]) -> str:
    """Give one workflow command a problem, which GitHub shows beside the line.

    Escaped as GitHub's own toolkit does it (actions/toolkit, packages/core/src/command.ts).
    """
    return "\n".join(
        f"::{_COMMANDS[problem.severity]} file={_property(problem.file)},line={problem.place.line},"
        f"col={problem.place.column},endColumn={problem.place.column + problem.place.length},"
        f"title={_property(problem.rule)}::{_data(_whole(problem))}"
        for problem in problems
    )


def _whole(problem: Problem) -> str:
    """Give message and hint as one text."""
    return harmless(f"{problem.message} ({problem.hint})" if problem.hint else problem.message)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(harmless(text)).replace(":", "%3A").replace(",", "%2C")


_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(files: int, questions: int, problems: Sequence[Problem]) -> str:
    """Give a SARIF log, version 2.1.0, as code scanners exchange it; columns count characters."""
    driver = {
        "name": "study check",
        "version": __version__,
        "rules": [{"id": rule} for rule in dict.fromkeys(problem.rule for problem in problems)],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem) for problem in problems],
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2)


def _result(problem: Problem) -> dict[str, Any]:
    place = problem.place
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.column + place.length}
    location = {"artifactLocation": {"uri": problem.file.replace("\\", "/")}, "region": region}
    return {
        "ruleId": problem.rule,
        "level": _LEVELS[problem.severity],
        "message": {"text": _whole(problem)},
        "locations": [{"physicalLocation": location}],
    }


FORMATS: dict[str, Callable[[int, int, Sequence[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
    "sarif": as_sarif,
}
"""Each takes how many files were read, how many questions load, and the problems."""
