"""Shows one answer widget alone: the sample of its kind, asked again and again, on a log that is thrown away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from study.deck.deck import Deck
from study.learning.answers import Mode
from study.learning.log import Log
from study.learning.plan import Plan
from study.tui.app import StudyApp
from study.tui.questions.samples import SAMPLES
from study.tui.services import Services

TIMES = 20


def demo(kind: str) -> None:
    """Run the program on the sample of a kind."""
    question = next(question for question in SAMPLES if question.kind == kind)
    turns = [replace(question, id=f"{question.id}-{i}", point=f"{question.point}-{i}") for i in range(TIMES)]
    deck = Deck(question.deck, f"Answering: {kind}", tuple(turns))
    with TemporaryDirectory() as folder, Log.open(Path(folder) / "answers.sqlite", now=_now) as log:
        services = Services(
            decks=lambda: (deck,),
            log=log,
            now=_now,
            timer=monotonic,
            seed=lambda: 1,
            passages=lambda source: {},
        )
        StudyApp(services, Plan(mode=Mode.QUIZ, decks=(deck.id,), seed=1)).run()


def _now() -> datetime:
    return datetime.now().astimezone()
