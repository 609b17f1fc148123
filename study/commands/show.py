"""A deck, or one question of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.questions import Question


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("deck", metavar="DECK[/ID]", help="a deck's id or file, or a question of it")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Print what the deck holds, question by question."""
    from study.commands.context import tell_left_out
    from study.commands.naming import shown_by

    library = context.library()
    deck, questions = shown_by(library, arguments.deck)
    if arguments.json:
        print(json.dumps(_deck_as_json(deck, questions), ensure_ascii=False, indent=2))
    else:
        _print(deck, questions, whole=len(questions) != 1)
    tell_left_out(deck)
    return 0


def _deck_as_json(deck: Deck, questions: tuple[Question, ...]) -> dict[str, Any]:
    return {
        "deck": deck.id,
        "title": deck.title,
        "source": deck.source,
        "language": deck.language,
        "version": deck.version,
        "about": deck.about,
        "questions": [as_json(question) for question in questions],
    }


def as_json(question: Question) -> dict[str, Any]:
    """Give what is shown of a question, as values for JSON."""
    return {
        "id": question.id,
        "kind": question.kind,
        "point": question.point,
        "prompt": question.prompt,
        "key": question.key,
        "why": question.why,
        "hint": question.hint,
        "passage": list(question.passages),
        "level": question.level,
        "tags": list(question.tags),
        "made": question.made or "curated",
        "revision": question.revision,
    }


def _print(deck: Deck, questions: tuple[Question, ...], *, whole: bool) -> None:
    from study.presenting.clean import clean, clean_line
    from study.presenting.prompts import place

    if whole:
        print(f"{clean_line(deck.title)} ({deck.id}), {len(questions)} questions")
        if deck.about:
            print(clean(deck.about))
    for question in questions:
        where = place(question)
        print(f"\n{question.id} · {question.kind}" + (f" · {where}" if where else ""))
        print(f"  {clean(question.prompt)}")
        print(f"  = {clean(question.key)}")
        for name, text in (("why", question.why), ("hint", question.hint)):
            if text and not whole:
                print(f"  {name}: {clean(text)}")
