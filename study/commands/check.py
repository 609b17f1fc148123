"""Problems in decks: each with its place, a sentence and the way out. Exit 1 where there is an error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.commands.context import counted

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("path", nargs="*", metavar="PATH", help="a file or a deck's id; without one, every deck")
    parser.add_argument("--strict", action="store_true", help="exit 1 on warnings too")
    parser.add_argument("--format", choices=("text", "json", "github", "sarif"), default="text")


def run(arguments: Namespace, context: Context) -> int:
    """Read the decks, print their problems, and say how many there are."""
    from study.commands.context import tell
    from study.deck.checking import FORMATS
    from study.text.problems import Severity

    library = context.library()
    readings = [library.find(path) for path in arguments.path] if arguments.path else list(library.decks())
    problems = [problem for reading in readings for problem in reading.problems]
    questions = sum(len(reading.deck.questions) for reading in readings if reading.deck)
    shown = FORMATS[arguments.format](len(readings), questions, problems)
    if shown:
        print(shown)
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = sum(problem.severity is Severity.WARNING for problem in problems)
    if arguments.format == "text":
        tell(
            f"{counted(len(readings), 'file')}, {counted(questions, 'question')} that load: {_found(errors, warnings)}."
        )
    return 1 if errors or (arguments.strict and warnings) else 0


def _found(errors: int, warnings: int) -> str:
    if not errors and not warnings:
        return "no problems"
    return ", ".join(counted(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n)
