"""The questions that you or others have flagged, with what is wrong; as a file they travel to the deck's author."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from study.commands.context import counted, tell
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.learning.catalogue import Catalogue
    from study.learning.log import Log

NOTHING = "No question is flagged. On a question, f flags it once it is answered; with --plain, :flag does."


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    one = parser.add_mutually_exclusive_group()
    one.add_argument("--export", metavar="FILE", help="write them to a file for the author; - for standard output")
    one.add_argument("--import", metavar="FILE", dest="taken", type=Path, help="take in what a learner has sent you")
    one.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """List the flags, write them, or take some in; give the exit code.

    Raises PersonError for a file that cannot be written or used, LogError where the log cannot be used.
    """
    with context.log() as log:
        if arguments.taken is not None:
            return _import(log, arguments.taken, context)
        from study.commands.sitting import chosen
        from study.learning.catalogue import Catalogue

        catalogue = Catalogue(question for deck in chosen([], context) for question in deck.questions)
        if arguments.export is not None:
            return _export(log, arguments.export, catalogue)
        return _list(log, catalogue, context, as_json=arguments.json)


def _list(log: Log, catalogue: Catalogue, context: Context, *, as_json: bool) -> int:
    from study.commands.signs import speaks_unicode
    from study.learning.remarks import everyones_flags
    from study.presenting.flags import flag_json, flag_lines
    from study.presenting.symbols import on_any_keyboard

    flags = everyones_flags(log.remarks(everyone=True), catalogue.name)
    if not flags:
        tell(NOTHING)
    if as_json:
        print(json.dumps([flag_json(flag, catalogue, log.learner) for flag in flags], ensure_ascii=False, indent=2))
        return 0
    told = ("\n".join(flag_lines(flag, catalogue, context.now(), log.learner)) for flag in flags)
    text = "\n\n".join(told)
    if text:
        print(text if speaks_unicode() else on_any_keyboard(text))
    return 0


def _export(log: Log, target: str, catalogue: Catalogue) -> int:
    """Write the flags; until the file is whole, an older one of that name stays."""
    from study.learning.received import export
    from study.whole_file import whole_file

    head, *lines = export(log, catalogue.name)
    if not lines:
        tell(NOTHING)
        return 0
    text = "".join(f"{line}\n" for line in (head, *lines))
    if target == "-":
        sys.stdout.write(text)
        return 0
    try:
        with whole_file(Path(target)) as file:
            file.write(text.encode())
    except OSError as error:
        raise PersonError(f"cannot write {target}: {error.strerror or error}") from None
    tell(f"{counted(len(lines), 'flag')} in {target}; the deck's author takes them in with study flags --import.")
    return 0


def _import(log: Log, file: Path, context: Context) -> int:
    from study.learning.received import receive

    came = receive(log, file, context.now())
    print(f"{counted(came.new, 'flag')} new, {came.known} known")
    return 0
