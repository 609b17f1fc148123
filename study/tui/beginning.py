"""A session begun for the screens: by a plan, or again with what was missed. No widgets."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from study.learning.answers import Mode
from study.learning.catalogue import Catalogue
from study.learning.days import day_of
from study.learning.plan import Plan
from study.learning.planner import COUNT, Filters
from study.learning.said import Said
from study.learning.session import Session
from study.settings import minutes_of_session, next_exam

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from study.deck.deck import Deck
    from study.learning.sitting import Sitting
    from study.questions import Question
    from study.tui.services import Services


def begin(services: Services, plan: Plan) -> Session:
    """Give the session of a plan, an unfinished one if there is one. Raises LogError."""
    return Session.start_or_resume(
        plan, questions_of(services, plan), services.log, now=services.now, timer=services.timer
    )


def questions_of(services: Services, plan: Plan) -> list[Question]:
    """Give the questions of the decks of a plan, in their order, as they are now."""
    return [question for deck in services.decks() if deck.id in plan.decks for question in deck.questions]


def looked_back_at(services: Services, plan: Plan, sitting: Sitting) -> Session:
    """Give a session that has ended, for its results: nothing of it can be taken back. Raises LogError."""
    catalogue = Catalogue(questions_of(services, plan))
    said = Said(services.log, catalogue)
    return Session(plan, sitting, catalogue, services.log, said, services.now, services.timer)


def again(services: Services, session: Session) -> Session:
    """Give a new session of the questions that were not right in this one, the first time. Raises LogError."""
    missed = [answered.asked.question for answered in session.results if not answered.answer.counts_as_right]
    mode = Mode.CRAM if session.plan.mode is Mode.CRAM else Mode.QUIZ
    plan = Plan(
        mode=mode,
        decks=session.plan.decks,
        filters=Filters(outside=True),
        count=len(missed),
        sure=session.plan.sure,
        retry=session.plan.retry,
        seed=services.seed(),
        seeded=True,
    )
    return Session.start_or_resume(plan, missed, services.log, now=services.now, timer=services.timer)


def of_questions(
    services: Services, decks: Iterable[Deck], questions: Sequence[Question], mode: Mode = Mode.QUIZ
) -> Session:
    """Give a new session of some questions of these decks, which no filter could name. Raises LogError."""
    count = min(COUNT, len({question.point for question in questions}))
    plan = replace(new_plan(services, mode, decks), filters=Filters(outside=True), count=count, seeded=True)
    return Session.start_or_resume(plan, questions, services.log, now=services.now, timer=services.timer)


def new_plan(services: Services, mode: Mode, decks: Iterable[Deck]) -> Plan:
    """Give the plan of a new session on these decks, as the learner's settings want it."""
    settings, ids = services.settings, tuple(deck.id for deck in decks)
    exam = next_exam(settings, ids, day_of(services.now())) if mode is Mode.LEARN else None
    return Plan(
        mode=mode,
        decks=ids,
        minutes=minutes_of_session(settings, exam) if mode is Mode.LEARN else None,
        exam=exam.date if exam else None,
        sure=settings.sure,
        retry=settings.retry,
        seed=services.seed(),
    )
