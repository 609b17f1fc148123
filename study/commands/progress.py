"""The answer log: where it is, and its answers as text."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="path|export")
    acts.add_parser("path", help="where the log is")
    export = acts.add_parser("export", help="one answer a line, as JSON")
    export.add_argument("file", metavar="FILE.jsonl", help="the file to write; - for standard output")


def run(arguments: Namespace, context: Context) -> int:
    """Do what was asked for."""
    if arguments.act == "path":
        print(context.places.log)
        return 0
    from study.learning.rows import as_line

    with context.log() as log:
        lines = "".join(f"{as_line(answer)}\n" for answer in log.answers())
    if arguments.file == "-":
        sys.stdout.write(lines)
        return 0
    try:
        Path(arguments.file).write_text(lines, encoding="utf-8")
    except OSError as error:
        raise PersonError(f"cannot write {arguments.file}: {error.strerror}") from None
    return 0
