"""What was done and what stays: calendar, mastery, what is taken for what, sureness, minutes."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from study.commands.filters import whole
from study.text.problems import PersonError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.statistics.figures import Figures, Subject
    from study.source.argument import Argument

NARROW, WIDE = 60, 80
"""Cells: the page is made for eighty, and still reads on sixty."""

NOTHING = "Nothing to tell yet: this page fills as you answer, and study learn is a good beginning."


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("decks", metavar="DECK", nargs="*", help="a deck's id or file; without one, every deck")
    parser.add_argument(
        "--days", type=whole(1, "--days"), metavar="N", help="count only answers of the last N days, today included"
    )
    parser.add_argument("--json", action="store_true", help="as JSON, with every question and every point")


def run(arguments: Namespace, context: Context) -> int:
    """Print the figures. Raises PersonError for a deck that cannot be asked, LogError where the log cannot be read."""
    from study.commands.context import tell_left_out
    from study.commands.sitting import chosen
    from study.learning.catalogue import Catalogue
    from study.learning.memory import replay
    from study.learning.personal import personal
    from study.learning.statistics.figures import figures

    decks = chosen(arguments.decks, context)
    for deck in decks:
        tell_left_out(deck)
    catalogue = Catalogue(question for deck in decks for question in deck.questions)
    with context.log() as log:
        answers, model = list(log.answers()), personal(log)
    memories = replay(answers, catalogue, model=model)
    if arguments.decks:
        answers = _about(decks, answers, catalogue)
    found = figures(answers, catalogue, memories, subjects(decks, context), context.now(), arguments.days)
    _print(found, as_json=arguments.json)
    return 0


def _about(decks: list[Deck], answers: list[Answer], catalogue: Catalogue) -> list[Answer]:
    """Give the answers to questions of these decks, those that are no more among them."""
    ids = {deck.id for deck in decks}
    return [answer for answer in answers if catalogue.name(answer.question).partition("/")[0] in ids]


def subjects(decks: list[Deck], context: Context) -> list[Subject]:
    """Give what the decks are about, in their order: decks on one source are one subject."""
    from study.learning.statistics.figures import Subject

    together: dict[str, list[Deck]] = {}
    for deck in decks:
        together.setdefault(deck.source or f"/{deck.id}", []).append(deck)  # no source's name has a slash
    return [
        Subject(
            id=shared[0].source or shared[0].id,
            title=shared[0].title,
            questions=tuple(question for deck in shared for question in deck.questions),
            parts={name: passages for deck in shared for name, passages in _parts(deck, context).items()},
            argument=_argument(shared[0].source, context) if shared[0].source else None,
        )
        for shared in together.values()
    ]


def _parts(deck: Deck, context: Context) -> dict[str, tuple[int, ...]]:
    """Give the parts of a deck or its source; none where the source has a mistake, which ``check`` tells."""
    try:
        return dict(context.with_parts(deck).parts)
    except PersonError:
        return {}


def _argument(source: str, context: Context) -> Argument | None:
    try:
        return context.facts(source)[0].argument
    except PersonError:  # no base, or a mistake in it: the rest of the page stands without
        return None


def _print(found: Figures, *, as_json: bool) -> None:
    if as_json:
        from study.presenting.statistics_json import statistics_json

        print(json.dumps(statistics_json(found), ensure_ascii=False, indent=2))
        return
    from study.commands.signs import speaks_unicode
    from study.presenting.statistics import statistics_lines

    width = min(WIDE, max(NARROW, shutil.get_terminal_size().columns))
    print("\n".join(statistics_lines(found, width, unicode=speaks_unicode())) or NOTHING)
