"""What the Desk tells, worked out from decks and log: what to do now, how much is known, what was done. No widgets."""

from __future__ import annotations

import json
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from study.learning.answers import Mode
from study.learning.cache import recollect
from study.learning.catalogue import Catalogue
from study.learning.days import day_of
from study.learning.lately import lately
from study.learning.plan import Plan
from study.learning.planner import Filters, next_due
from study.learning.statistics import last_sessions, mastery, today
from study.questions import Level
from study.settings import next_exam
from study.tui.beginning import new_plan
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from study.deck.deck import Deck
    from study.learning.answers import Answer
    from study.learning.log import Log
    from study.learning.sitting import Sitting
    from study.learning.statistics import Mastery, Past, Today
    from study.tui.services import Services

KEPT = 3
"""How many unfinished sessions, and how many finished ones, the Desk shows."""


@frozen
class Unfinished:
    """A session that can go on."""

    plan: Plan
    done: int
    """Questions answered."""
    total: int


@frozen
class Outlook:
    """Everything the Desk tells."""

    today: Today
    """What Enter would begin."""
    next: datetime | None
    """When the next point comes again; None where none was ever answered."""
    unfinished: tuple[Unfinished, ...]
    """The latest first."""
    decks: tuple[tuple[Deck, Mastery], ...]
    past: tuple[Past, ...]
    """The last finished sessions, the latest first."""


def outlook(services: Services) -> Outlook:
    """Give what the Desk tells now. Raises LogError."""
    decks, now = services.decks(), services.now()
    catalogue = Catalogue(question for deck in decks for question in deck.questions)
    memories = recollect(services.log, catalogue)
    answers = lately(services.log, catalogue, memories)
    plan = new_plan(services, Mode.LEARN, decks)
    sittings = services.log.sittings()
    ended = _held((sitting for sitting in reversed(sittings) if sitting.ended), services.log)
    going = _held((sitting for sitting in reversed(sittings) if not sitting.ended), services.log)
    return Outlook(
        today=today(catalogue, answers, memories, now, exam=plan.exam, minutes=plan.minutes),
        next=next_due({question.point for question in catalogue if not question.outside}, memories, plan.exam),
        unfinished=tuple(
            Unfinished(plan_of(sitting), len({answer.question for answer in given}), len(sitting.queue))
            for sitting, given in going
        ),
        decks=tuple((deck, mastery(deck.questions, memories, now)) for deck in decks),
        past=last_sessions(
            (sitting for sitting, _ in ended), (answer for _, given in ended for answer in given), catalogue, KEPT
        ),
    )


def _held(sittings: Iterable[Sitting], log: Log) -> list[tuple[Sitting, list[Answer]]]:
    """Give the first few of these sessions in which something was answered, each with its answers."""
    answered = ((sitting, list(log.answers(session=sitting.id))) for sitting in sittings)
    return list(islice(((sitting, given) for sitting, given in answered if given), KEPT))


def exam_ahead(services: Services, decks: Iterable[Deck]) -> str:
    """Give when the next exam is: ``Exam in 14 days``; empty where none is set."""
    today = day_of(services.now())
    exam = next_exam(services.settings, (deck.id for deck in decks), today)
    if exam is None:
        return ""
    days = (exam.date - today).days
    return f"Exam {('today', 'tomorrow')[days] if days < 2 else f'in {days} days'}"


def plan_of(sitting: Sitting) -> Plan:
    """Give the plan that a session was begun with, from its key."""
    key = json.loads(sitting.key)
    return Plan(
        mode=Mode(key["mode"]),
        decks=tuple(key["decks"]),
        filters=Filters(
            kinds=frozenset(key["kinds"]),
            tags=frozenset(key["tags"]),
            levels=frozenset(map(Level, key["levels"])),
            passages=frozenset(key["passages"]),
            made=frozenset(key["made"]),
            missed=key["missed"],
            outside=key["outside"],
        ),
        count=key["count"],
        minutes=key["minutes"],
        exam=date.fromisoformat(key["exam"]) if "exam" in key else None,
        sure=key.get("sure", False),
        retry=key.get("retry", False),
        seed=sitting.seed,
        seeded=key["seed"] is not None,
    )
