"""The command line: finds the command that was named, and gives every error as a sentence.

Imports nothing but the standard library until a command is known, so that ``study --help`` is quick.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from typing import TYPE_CHECKING

from study import __version__
from study.commands.usage import COMMANDS, Parser, WrongUse

if TYPE_CHECKING:
    from collections.abc import Sequence

FINE, PROBLEMS, WRONG_USE, OUR_FAULT = range(4)

HELP = """usage: study [--home DIR] [COMMAND …]

Know an article's facts, and argue with its argument.
Without a command the program opens at the Desk.

commands:
{commands}

options:
  --home DIR    keep every user file below this folder (also: STUDY_HOME)
  --debug       show where an error of ours came from
  --version     say which version this is
  -h, --help    this text; study COMMAND --help says more of one command
"""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; give the exit code: 0 fine, 1 problems found, 2 wrong use, 3 our fault."""
    gc.disable()  # a start makes many lasting objects and hardly any rubbish: collecting would be a tenth of it
    arguments = list(sys.argv[1:] if argv is None else argv)
    debug = "--debug" in arguments
    arguments = [argument for argument in arguments if argument != "--debug"]
    try:
        return _run(arguments)
    except WrongUse as error:
        print(f"study: {error}", file=sys.stderr)
        return WRONG_USE
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    except Exception as error:
        if debug:
            raise
        from study.text.problems import PersonError

        if isinstance(error, PersonError):
            print(f"study: {error}", file=sys.stderr)
            return error.code
        return _our_fault(error, arguments)
    finally:
        gc.enable()


def _run(arguments: list[str]) -> int:
    home, arguments = _take_home(arguments)
    first = arguments[0] if arguments else ""
    if first in ("-h", "--help", "help"):
        print(HELP.format(commands="\n".join(f"  {name:<12}{about}" for name, about in COMMANDS.items())), end="")
        return FINE
    if first == "--version":
        print(f"study {__version__}")
        return FINE
    if first and first not in COMMANDS:
        kind = "option" if first.startswith("-") else "command"
        from study.text.suggesting import nearest

        guess = nearest(first, [*COMMANDS, "--help", "--version", "--home"])
        raise WrongUse(
            f"there is no {kind} “{first}”" + (f"; did you mean {guess}?" if guess else "; see study --help")
        )
    command = importlib.import_module(f"study.commands.{first or 'desk'}")
    parser = Parser(prog=f"study {first}".rstrip(), description=command.__doc__, allow_abbrev=False)
    command.add_arguments(parser)
    parsed = parser.parse_args(arguments[1:])
    from study.commands.context import Context

    return int(command.run(parsed, Context.made(home)))


def _take_home(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Give the folder of ``--home``, and the arguments without it; it may stand anywhere."""
    for i, argument in enumerate(arguments):
        if argument == "--home":
            if i + 1 == len(arguments):
                raise WrongUse("--home wants a folder")
            return arguments[i + 1], arguments[:i] + arguments[i + 2 :]
        if argument.startswith("--home="):
            return argument.removeprefix("--home="), arguments[:i] + arguments[i + 1 :]
    return None, arguments


def _our_fault(error: Exception, arguments: list[str]) -> int:
    """Write a report of an error of ours, and say where it lies."""
    import tempfile
    import traceback

    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", prefix="study-report-", suffix=".txt", delete=False
    ) as report:
        report.write(f"study {__version__} {' '.join(arguments)}\npython {sys.version}\n\n")
        traceback.print_exception(error, file=report)
    print(f"study: something went wrong, and it is our fault: {type(error).__name__}.", file=sys.stderr)
    print(f"The report lies in {report.name}; --debug shows it here.", file=sys.stderr)
    return OUR_FAULT


if __name__ == "__main__":
    sys.exit(main())
