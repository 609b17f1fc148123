"""The answer log: where it is, copies of it, two made one, whether it is whole, and parameters fitted to it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from study.commands.context import counted, tell
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.learning.fitting import AsGood, Better, TooFew, TooFewForetold


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    acts = parser.add_subparsers(dest="act", required=True, metavar="|".join(_ACTS))
    acts.add_parser("path", help="where the log is")
    export = acts.add_parser("export", help="everything in it, one entry a line, as JSON")
    export.add_argument("file", metavar="FILE.jsonl", help="the file to write; - for standard output")
    merge = acts.add_parser("merge", help="take in what other logs hold; again, or in another order, is the same")
    merge.add_argument("files", metavar="FILE", nargs="+", type=Path, help="an export, or a log of another computer")
    acts.add_parser("rebuild", help="make anew what is kept beside the answers, from the answers")
    check = acts.add_parser("check", help="whether the log is whole; changes nothing")
    check.add_argument("file", metavar="FILE", nargs="?", type=Path, help="another log, such as a backup")
    backup = acts.add_parser("backup", help="a copy, also while other programs write")
    backup.add_argument("file", metavar="FILE", nargs="?", type=Path, help="a new file; without it, one with the date")
    fit = acts.add_parser("fit", help="parameters of memory of your own, where they foretell your answers better")
    instead = fit.add_mutually_exclusive_group()
    instead.add_argument("--dry-run", action="store_true", help="say what would come of it; changes nothing")
    instead.add_argument("--forget", action="store_true", help="go back to the average learner's")


def run(arguments: Namespace, context: Context) -> int:
    """Do what was asked for; give the exit code."""
    return _ACTS[arguments.act](arguments, context)


def _path(arguments: Namespace, context: Context) -> int:
    print(context.places.log)
    return 0


def _export(arguments: Namespace, context: Context) -> int:
    """Write the export; until it is whole, an older file of that name stays."""
    from study.learning.merging import export
    from study.whole_file import whole_file

    with context.log() as log:
        if arguments.file == "-":
            sys.stdout.writelines(f"{line}\n" for line in export(log))
            return 0
        try:
            with whole_file(Path(arguments.file), 0o600) as file:
                file.writelines(f"{line}\n".encode() for line in export(log))
        except OSError as error:
            raise PersonError(f"cannot write {arguments.file}: {error.strerror or error}") from None
    return 0


def _merge(arguments: Namespace, context: Context) -> int:
    from study.learning.merging import merge

    with context.log() as log:
        merged = merge(log, arguments.files)
    print(f"{counted(merged.new, 'answer')} new, {merged.known} known, {merged.taken_back} taken back")
    return 0


def _rebuild(arguments: Namespace, context: Context) -> int:
    from study.commands.sitting import chosen
    from study.learning.cache import forget, recollect
    from study.learning.catalogue import Catalogue

    catalogue = Catalogue(question for deck in chosen([], context) for question in deck.questions)
    with context.log() as log:
        forget(log)
        memories = recollect(log, catalogue)
    print(f"The memory of {counted(len(memories), 'point')} is made anew from the answers.")
    return 0


def _check(arguments: Namespace, context: Context) -> int:
    """Say what is wrong, and the way out; 1 where anything is."""
    from study.learning.personal import trouble_beside
    from study.learning.upkeep import backups, check

    path = arguments.file or context.places.log
    if not path.exists():
        if arguments.file:
            raise PersonError(f"there is no file {path}")
        tell(f"There is no log yet; it will be {path}.")
        return 0
    if path == context.places.log and (trouble := trouble_beside(path)):
        tell(trouble)
    found = list(check(path, now=context.now))
    for sentence in found:
        print(sentence)
    if not found:
        print(f"{path} is whole.")
        return 0
    kept = [file for file in backups(context.places.data / "backups") if file != path]
    if path == context.places.log:
        merge = f"study progress merge {kept[-1] if kept else 'FILE'}"
        tell(f"Nothing was changed. Keep a copy of {path}.")
        tell(f"Where it cannot be used, move it away, and {merge} begins a new one with what a backup holds.")
    return 1


def _backup(arguments: Namespace, context: Context) -> int:
    from study.learning.upkeep import backup, backup_name

    if not context.places.log.exists():
        tell("There is no log yet, so there is nothing to copy.")
        return 0
    target = arguments.file or backup_name(context.places.data / "backups", context.now().date())
    with context.log() as log:
        backup(log, target)
    print(target)
    return 0


def _fit(arguments: Namespace, context: Context) -> int:
    """Fit, and keep what won; what did not win any more is dropped."""
    from study.commands.sitting import chosen
    from study.learning.catalogue import Catalogue
    from study.learning.fitting import Better, TooFew, TooFewForetold, fit
    from study.learning.personal import as_text, beside

    file = beside(context.places.log)
    if arguments.forget:
        dropped = _drop(file)
        print("The average learner's parameters are used again." if dropped else "You have none of your own.")
        return 0
    catalogue = Catalogue(question for deck in chosen([], context) for question in deck.questions)
    with context.log() as log:
        found = fit(log.answers(), catalogue)
        learner = log.learner
    if isinstance(found, TooFew | TooFewForetold):
        done = ""
    elif arguments.dry_run:
        done = "; nothing changed"
    elif isinstance(found, Better):
        _keep(file, as_text(found, learner, context.now().date()))
        done = "; they are used from now on"
    else:
        done = "; they are used again" if _drop(file) else "; nothing changed"
    print(f"{_found(found)}{done}.")
    return 0


def _found(found: Better | AsGood | TooFew | TooFewForetold) -> str:
    """Give what came of a fit, as the beginning of a sentence."""
    from study.learning.fitting import ANSWERS, FORETOLD, Better, TooFew, TooFewForetold

    match found:
        case TooFew(answers):
            return f"It takes {ANSWERS} answers; you have {answers}"
        case TooFewForetold(held_out):
            late = "answers among the later half, about points known from an earlier day"
            return f"It takes {FORETOLD} {late}; you have {held_out}"
        case Better(trial):
            less = f"{trial.better:.1%} less than by the average learner's"
            return f"By parameters of your own the forecast of {trial.held_out} late answers errs by {less}"
        case _:
            return "The average learner's parameters foretell your answers as well"


def _keep(file: Path, text: str) -> None:
    from study.whole_file import whole_file

    try:
        with whole_file(file, 0o600) as whole:
            whole.write(text.encode())
    except OSError as error:
        raise PersonError(f"cannot write {file}: {error.strerror or error}") from None


def _drop(file: Path) -> bool:
    """Take a file away; give whether there was one."""
    try:
        file.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise PersonError(f"cannot take away {file}: {error.strerror or error}") from None
    return True


_ACTS = {
    "path": _path,
    "export": _export,
    "merge": _merge,
    "rebuild": _rebuild,
    "check": _check,
    "backup": _backup,
    "fit": _fit,
}
