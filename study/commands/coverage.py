"""How much of a source's fact base a deck asks."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.generate.coverage import Coverage
    from study.questions import Question


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("decks", metavar="DECK", nargs="+", help="a deck's id or file; of one source, if several")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Print what share of the facts, claims and steps is asked in two ways. Raises PersonError without a source."""
    from study.commands.context import tell_left_out
    from study.commands.naming import shown_by
    from study.generate.coverage import coverage

    questions: list[Question] = []
    sources: dict[str, str] = {}
    for name in arguments.decks:
        deck, shown = shown_by(context.library(), name)
        if not deck.source:
            raise PersonError(f"the deck “{deck.id}” names no source, so there is nothing to measure it by")
        sources[deck.source] = deck.id
        questions += shown
        tell_left_out(deck)
    if len(sources) > 1:
        raise PersonError("these decks are about different sources: " + ", ".join(sources))
    facts, _ = context.facts(*sources)
    print_coverage(coverage(facts, questions), as_json=arguments.json)
    return 0


def print_coverage(covered: Coverage, *, as_json: bool) -> None:
    """Print it for a person, or as JSON."""
    if as_json:
        print(json.dumps(asdict(covered), ensure_ascii=False, indent=2))
        return
    from study.commands.signs import speaks_unicode
    from study.presenting.coverage import coverage_lines

    print("\n".join(coverage_lines(covered, unicode=speaks_unicode())))
