"""What will be recalled on a day, and what the next session is worth."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from datetime import date

    from study.commands.context import Context
    from study.deck.deck import Deck
    from study.learning.prospects import Prospect
    from study.questions import Question

SHOWN = ("Parts", "Branches of the argument")
"""The groups of a page; passages and points are for programs, and would fill several."""


def add_arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("decks", metavar="DECK", nargs="*", help="a deck's id or file; without one, every deck")
    parser.add_argument(
        "--on", metavar="DATE", help="the day, such as 2026-12-04; without it the exam, or in two weeks"
    )
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: Namespace, context: Context) -> int:
    """Print the forecast. Raises PersonError for a deck that cannot be asked, LogError where the log cannot be read."""
    from study.commands.settings_file import settings_of
    from study.commands.sitting import chosen, exam_of_decks
    from study.learning.catalogue import Catalogue
    from study.learning.days import day_of, moment_of
    from study.learning.forecast import foretold, tuned
    from study.learning.memory import replay
    from study.learning.personal import personal
    from study.learning.prospects import AHEAD, prospects
    from study.learning.remarks import suspended
    from study.learning.statistics.today import today
    from study.presenting.exam_day import day_to_come
    from study.settings import minutes_of_session

    now = context.now()
    decks = chosen(arguments.decks, context)
    settings = settings_of(context.places)
    exam = exam_of_decks(settings, decks, now)
    ahead = exam.date if exam else day_of(now) + AHEAD
    day = ahead if arguments.on is None else day_to_come(arguments.on, day_of(now))
    catalogue = Catalogue(question for deck in decks for question in deck.questions)
    with context.log() as log:
        answers, model, remarks = list(log.answers()), personal(log), log.remarks()
    memories = replay(answers, catalogue, model=model)
    session = today(
        catalogue,
        answers,
        memories,
        now,
        exam=exam.date if exam else None,
        minutes=minutes_of_session(settings, exam),
        suspended=suspended(remarks, catalogue.name),
    )
    moments, tuning = (now, max(now, moment_of(day, now))), tuned(foretold(answers, catalogue, model), now)
    found = {
        title: prospects(groups, memories, session.points, moments, tuning, model)
        for title, groups in _groups(decks, context).items()
    }
    _print(found, day, session.minutes, as_json=arguments.json)
    return 0


def _groups(decks: list[Deck], context: Context) -> dict[str, dict[str, list[Question]]]:
    """Give all questions, and by part, passage and branch of the argument, and by point."""
    from study.learning.planner import by_point
    from study.learning.statistics.figures import subjects
    from study.learning.statistics.mastery import by_branch, by_part, by_passage

    questions = [question for deck in decks for question in deck.questions if not question.outside]
    groups: dict[str, dict[str, list[Question]]] = {"": {"": questions}}
    for subject in subjects(decks, context.parts, context.argument):
        asked = [question for question in subject.questions if not question.outside]
        parts = by_part(asked, subject.parts) if subject.parts else {}
        passages = {f"passage {number}": on for number, on in by_passage(asked).items()}
        groups.setdefault("Parts", {}).update(parts)
        groups.setdefault("Passages", {}).update(passages)
        if subject.argument:
            steps = subject.argument.nodes
            branches = {steps[id].short: on for id, on in by_branch(asked, subject.id, subject.argument).items()}
            groups.setdefault("Branches of the argument", {}).update(branches)
    groups["Points"] = {point: list(asked) for point, asked in by_point(questions).items()}
    return groups


def _print(found: dict[str, tuple[Prospect, ...]], day: date, minutes: int, *, as_json: bool) -> None:
    (whole,), groups = found.pop(""), found
    if as_json:
        told = {"day": day.isoformat(), "minutes": minutes, "all": asdict(whole)}
        told |= {title.casefold(): [asdict(each) for each in prospects] for title, prospects in groups.items()}
        print(json.dumps(told, ensure_ascii=False, indent=2))
        return
    from study.commands.signs import speaks_unicode
    from study.presenting.prospects import prospect_lines

    shown = {title: groups[title] for title in SHOWN if title in groups}
    print("\n".join(prospect_lines(whole, shown, day, minutes, unicode=speaks_unicode())))
