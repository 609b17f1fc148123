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
    from collections.abc import Callable, Sequence

    from study.anki.beside import Beside
    from study.anki.progress.carrying import Carried
    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.questions import Question


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("deck", nargs="+", metavar="DECK", help="a deck's id or file")
    parser.add_argument("-o", "--output", metavar="FILE", required=True, help="the file to write")
    parser.add_argument("--to", choices=("apkg",), help="the format; follows from the file's ending")
    parser.add_argument("--subdecks", action="store_true", help="a deck below the deck for each part of the source")
    parser.add_argument("--with-progress", action="store_true", help="what you learned goes along: memory and reviews")
    parser.add_argument(
        "--all-forms",
        action="store_true",
        help="of several decks, generated questions too on a point that a curated one asks",
    )
    parser.add_argument("--dry-run", action="store_true", help="say what would be written, and write nothing")
    add_filters(parser)


def run(arguments: Namespace, context: Context) -> int:
    """Write the package, and say what is in it and what importing it will not do."""
    from study.anki.manifest import read_manifest, write_manifest
    from study.anki.package import pack
    from study.anki.telling import told
    from study.anki.writing import write_package

    target = Path(arguments.output)
    if target.suffix != ".apkg":
        raise WrongUse(f"the format follows from the file's ending: write {target.with_suffix('.apkg').name}")
    decks = _filtered(arguments, context)
    if len(decks) > 1 and not arguments.all_forms:
        decks = _without_second_forms(decks)
    kept = context.places.data / "exported.json"
    package = pack(
        decks,
        assets=context.places.assets,
        now=context.now(),
        beside={deck.source: _beside(deck.source, context) for deck in decks if deck.source},
        manifest=read_manifest(kept),
        subdecks=arguments.subdecks,
    )
    carried = _carried(decks, context) if arguments.with_progress else None
    if not arguments.dry_run:
        _write(target, lambda: write_package(package, target, carried))
        write_manifest(kept, package.report.manifest)
    for line in told(package.report, str(target), dry=arguments.dry_run, carried=carried):
        tell(line)
    return 0


def _without_second_forms(decks: Sequence[Deck]) -> list[Deck]:
    """Leave out generated questions whose point a curated one of these decks asks, and say how many."""
    asked = {question.point for deck in decks for question in deck.questions if not question.made}
    kept = [
        replace(deck, questions=tuple(q for q in deck.questions if not (q.made and q.point in asked))) for deck in decks
    ]
    if out := sum(len(deck.questions) for deck in decks) - sum(len(deck.questions) for deck in kept):
        tell(
            f"Left out: {counted(out, 'generated question')} on points that a curated one asks; "
            "--all-forms takes in every one."
        )
    return [deck for deck in kept if deck.questions]


def _carried(decks: Sequence[Deck], context: Context) -> Carried:
    """Give what the learner's log says of these questions. Raises LogError where it cannot be used."""
    from study.anki.progress.carrying import carry
    from study.commands.sitting import chosen as every
    from study.learning.catalogue import Catalogue
    from study.learning.personal import personal
    from study.learning.remarks import suspended

    questions = [question for deck in decks for question in deck.questions]
    catalogue = Catalogue([*questions, *(each for deck in every([], context) for each in deck.questions)])
    with context.log() as log:
        aside = suspended(log.remarks(), catalogue.name)
        return carry(questions, list(log.answers()), catalogue, model=personal(log), now=context.now(), suspended=aside)


def _beside(source: str, context: Context) -> Beside:
    """Give what a source has for the cards; nothing of what is not there, or has a mistake in it."""
    from study.anki.beside import ArgumentPlace, Beside
    from study.presenting.argument_place import place_in_words, place_svg

    try:
        described = context.source(source)
        argument = context.argument(source)
    except PersonError:
        return Beside(context.brief(source))
    places = {
        f"{source}#{id}": ArgumentPlace(place_svg(argument, id), place_in_words(argument, id)) for id in argument.nodes
    }
    return Beside(context.brief(source), described.parts if described else {}, places)


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
            decks.append(replace(deck, questions=tuple(questions)))
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
