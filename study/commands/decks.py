"""The decks in the library."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from study.commands.context import Context, tell_left_out

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """List the decks: id, number of questions, title."""
    readings = context.library().decks()
    decks = [reading.deck for reading in readings if reading.deck]
    if arguments.json:
        rows = [
            {"deck": d.id, "title": d.title, "source": d.source, "questions": len(d.questions), "file": str(d.path)}
            for d in decks
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        from study.presenting.clean import clean_line

        width = max((len(deck.id) for deck in decks), default=0)
        for deck in decks:
            print(f"{deck.id:<{width}}  {len(deck.questions):>5} questions  {clean_line(deck.title)}")
    for deck in decks:
        tell_left_out(deck)
    return 0
