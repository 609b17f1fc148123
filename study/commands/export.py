"""A package for Anki of one deck or several."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from study.commands.context import counted, tell, tell_left_out
from study.commands.filters import add_filters, filters_of
from study.commands.sitting import chosen
from study.commands.usage import WrongUse
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Iterator

    from study.anki.report import Report
    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.questions import Question


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("deck", nargs="+", metavar="DECK", help="a deck's id or file")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="the file to write")
    parser.add_argument("--to", choices=("apkg",), help="the format; follows from the file's ending")
    parser.add_argument("--subdecks", action="store_true", help="a deck below the deck for each part of the source")
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    add_filters(parser)


def run(arguments: Namespace, context: Context) -> int:
    """Write the package, and say what is in it and what importing it will not do."""
    from study.anki.manifest import read_manifest, write_manifest
    from study.anki.package import pack
    from study.anki.writing import write_package

    target = Path(arguments.output)
    if target.suffix != ".apkg":
        raise WrongUse(f"the format follows from the file's ending: write {target.with_suffix('.apkg').name}")
    decks = _filtered(arguments, context)
    kept = context.places.data / "exported.json"
    package = pack(
        decks,
        assets=context.places.assets,
        now=context.now(),
        briefs={deck.source: context.brief(deck.source) for deck in decks if deck.source},
        manifest=read_manifest(kept),
        subdecks=arguments.subdecks,
    )
    if not arguments.dry_run:
        _write(target, lambda: write_package(package, target))
        write_manifest(kept, package.report.manifest)
    for line in _report(package.report, target, dry=arguments.dry_run):
        tell(line)
    return 0


def _filtered(arguments: Namespace, context: Context) -> list[Deck]:
    """Give the decks named, each with the questions that the filters let through. Raises PersonError for none."""
    filters = filters_of(arguments)
    decks = []
    for deck in chosen(arguments.deck, context):
        tell_left_out(deck)
        questions = [question for question in deck.questions if filters.admit(question)]
        if filters.missed:
            questions = _missed(questions, context)
        if questions:
            decks.append(context.with_parts(replace(deck, questions=tuple(questions))))
    if not decks:
        raise PersonError("there is nothing to export: no question fits these filters")
    return decks


def _missed(questions: list[Question], context: Context) -> list[Question]:
    from study.learning.catalogue import Catalogue
    from study.learning.planner import last_wrong

    with context.log() as log:
        wrong = last_wrong(log.answers(), Catalogue(questions))
    return [question for question in questions if question.id in wrong]


def _write(target: Path, write: Callable[[], None]) -> None:
    try:
        write()
    except OSError as error:
        raise PersonError(f"cannot write {target}: {error.strerror or error}") from None


def _report(report: Report, target: Path, *, dry: bool) -> Iterator[str]:
    from study.anki.changes import Change

    counts = [f"{n} {change}" for change in Change if (n := report.count(change))]
    done = "would be written" if dry else "written"
    what = f"{counted(report.notes, 'note')} with {counted(report.cards, 'card')}"
    yield f"{target}: {what} {done}: {', '.join(counts)} since the last export."
    for left in report.left_out:
        yield left.why
    if report.restyled:
        yield f"The cards of these kinds look or work in a new way: {', '.join(report.restyled)}."
    yield from report.never
