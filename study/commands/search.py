"""Questions that hold all of these words, in any field, and meet the conditions among them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "words", nargs="+", help="words that all must stand in the question, or kind:typed, passage:8 …"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Print the questions found, an id and what is asked on each line; exit 1 where there are none."""
    from study.commands.context import tell
    from study.deck.finding import Index, read_query
    from study.presenting.clean import clean_line

    decks = [reading.deck for reading in context.library().decks() if reading.deck]
    questions = [question for deck in decks for question in deck.questions]
    query = read_query(" ".join(arguments.words))
    index = Index(questions)
    for trouble in index.troubles(query):
        tell(trouble)
    found = [questions[i] for i in index.find(query)]
    if arguments.json:
        print(
            json.dumps([{"id": q.id, "kind": q.kind, "prompt": q.prompt} for q in found], ensure_ascii=False, indent=2)
        )
    else:
        for question in found:
            print(f"{question.id}  {clean_line(question.prompt)}")
    return 0 if found else 1
