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
from study.learning.planner import Filters, last_wrong, next_due
from study.learning.remarks import suspended
from study.learning.statistics import last_sessions, mastery, today
from study.learning.statistics.confusions import confusions
from study.learning.statistics.mastery import by_passage
from study.learning.statistics.weakest import weakest
from study.presenting.exam_day import left
from study.questions import Level
from study.settings import next_exam
from study.tui.beginning import new_plan
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from study.deck.deck import Deck
    from study.learning.answers import Answer
    from study.learning.log import Log
    from study.learning.memory import Memory
    from study.learning.sitting import Sitting
    from study.learning.statistics import Mastery, Past, Today
    from study.learning.statistics.confusions import Pair
    from study.learning.statistics.weakest import Weak
    from study.tui.services import Services

RECENTLY = 2_000
"""Answers, the last ones, that tell what was missed and confused: the Desk comes at once, however long the log is."""

KEPT = 3
"""How many unfinished sessions, and how many finished ones, the Desk shows."""

WEAKEST = PAIRS = 2
"""How many passages, and how many pairs: no more than fit on a line."""

SHORT = 24
"""Characters of the longest name that stands in a pair."""


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
    missed: frozenset[str]
    """Ids of the questions whose last answer was wrong; a question may be no more."""
    weakest: tuple[tuple[Deck, int, Weak], ...]
    """The passages of which the least is likely to be recalled, each with a deck on its source, the weakest first."""
    confused: tuple[Pair, ...]
    """What was taken for what more than once, as far as both can be said in a few words, the most frequent first."""


def outlook(services: Services) -> Outlook:
    """Give what the Desk tells now. Raises LogError."""
    decks, now = services.decks(), services.now()
    catalogue = Catalogue(question for deck in decks for question in deck.questions)
    idle = suspended(services.log.remarks(), catalogue.name)
    memories = recollect(services.log, catalogue)
    answers = lately(services.log, catalogue, memories)
    plan = new_plan(services, Mode.LEARN, decks)
    sittings = services.log.sittings()
    ended = _held((sitting for sitting in reversed(sittings) if sitting.ended), services.log)
    going = _held((sitting for sitting in reversed(sittings) if not sitting.ended), services.log)
    recent = services.log.last_answers(RECENTLY)

    def total(sitting: Sitting, known: set[str]) -> int:
        return sum(id in known or catalogue.name(id) not in idle for id in sitting.queue)

    return Outlook(
        today=today(catalogue, answers, memories, now, exam=plan.exam, minutes=plan.minutes, suspended=idle),
        next=next_due({q.point for q in catalogue if not q.outside and q.id not in idle}, memories, plan.exam),
        unfinished=tuple(
            Unfinished(plan_of(sitting), len(known := {answer.question for answer in given}), total(sitting, known))
            for sitting, given in going
        ),
        decks=tuple((deck, mastery(deck.questions, memories, now)) for deck in decks),
        past=last_sessions(
            (sitting for sitting, _ in ended), (answer for _, given in ended for answer in given), catalogue, KEPT
        ),
        missed=last_wrong(recent, catalogue) - idle,
        weakest=_weakest(decks, memories, now),
        confused=tuple(filter(_worth_saying, confusions(recent, catalogue).pairs))[:PAIRS],
    )


def _held(sittings: Iterable[Sitting], log: Log) -> list[tuple[Sitting, list[Answer]]]:
    """Give the first few of these sessions in which something was answered, and exams, each with its answers."""
    answered = ((sitting, list(log.answers(session=sitting.id))) for sitting in sittings)
    told = (each for each in answered if each[1] or (each[0].mode is Mode.EXAM and not each[0].ended))
    return list(islice(told, KEPT))


def _weakest(
    decks: Iterable[Deck], memories: Mapping[str, Memory], now: datetime
) -> tuple[tuple[Deck, int, Weak], ...]:
    decks_on: dict[str, list[Deck]] = {}
    for deck in decks:
        if deck.source:
            decks_on.setdefault(deck.source, []).append(deck)
    passages = {
        (source, number): questions
        for source, on_it in decks_on.items()
        for number, questions in by_passage(question for deck in on_it for question in deck.questions).items()
    }
    found = weakest(passages, memories, now, WEAKEST)
    return tuple((decks_on[source][0], number, weak) for (source, number), weak in found.items())


def _worth_saying(pair: Pair) -> bool:
    return pair.times > 1 and max(len(pair.wanted), len(pair.given)) <= SHORT


def exam_ahead(services: Services, decks: Iterable[Deck]) -> str:
    """Give when the next exam is: ``Exam in 14 days``; empty where none is set."""
    today = day_of(services.now())
    exam = next_exam(services.settings, (deck.id for deck in decks), today)
    return f"Exam {left(exam.date, today)}" if exam else ""


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
