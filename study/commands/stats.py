"""What was done and what stays: calendar, mastery, what is taken for what, sureness, minutes."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

from study.commands.filters import whole

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.learning.answers import Answer
    from study.learning.catalogue import Catalogue
    from study.learning.statistics.figures import Figures

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
    from study.learning.statistics.figures import figures, subjects

    decks = chosen(arguments.decks, context)
    for deck in decks:
        tell_left_out(deck)
    catalogue = Catalogue(question for deck in decks for question in deck.questions)
    with context.log() as log:
        answers, model = list(log.answers()), personal(log)
    memories = replay(answers, catalogue, model=model)
    if arguments.decks:
        answers = _about(decks, answers, catalogue)
    about = subjects(decks, context.parts, context.argument)
    found = figures(answers, catalogue, memories, about, context.now(), arguments.days)
    _print(found, as_json=arguments.json)
    return 0


def _about(decks: list[Deck], answers: list[Answer], catalogue: Catalogue) -> list[Answer]:
    """Give the answers to questions of these decks, those that are no more among them."""
    ids = {deck.id for deck in decks}
    return [answer for answer in answers if catalogue.name(answer.question).partition("/")[0] in ids]


def _print(found: Figures, *, as_json: bool) -> None:
    if as_json:
        from study.presenting.statistics_json import statistics_json

        print(json.dumps(statistics_json(found), ensure_ascii=False, indent=2))
        return
    from study.commands.signs import speaks_unicode
    from study.presenting.statistics import statistics_lines

    width = min(WIDE, max(NARROW, shutil.get_terminal_size().columns))
    print("\n".join(statistics_lines(found, width, unicode=speaks_unicode())) or NOTHING)
