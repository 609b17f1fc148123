"""Questions that hold all of these words, in any field."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.questions import Question


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("words", nargs="+", help="words that all must stand in the question")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Print the questions found, an id and what is asked on each line; exit 1 where there are none."""
    from study.presenting.clean import clean_line

    words = " ".join(arguments.words).casefold().split()
    found = [
        question
        for reading in context.library().decks()
        if reading.deck
        for question in reading.deck.questions
        if all(word in _text(question) for word in words)
    ]
    if arguments.json:
        print(
            json.dumps([{"id": q.id, "kind": q.kind, "prompt": q.prompt} for q in found], ensure_ascii=False, indent=2)
        )
    else:
        for question in found:
            print(f"{question.id}  {clean_line(question.prompt)}")
    return 0 if found else 1


def _text(question: Question) -> str:
    texts = (question.id, question.prompt, question.key, question.why, question.hint, " ".join(question.tags))
    return "\n".join(texts).casefold()
