"""What the tests of learning work with: a clock in the hand, small questions, answers for the log."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from study.judging.verdict import Mark
from study.learning.answers import Answer, Mode
from study.learning.log import Log
from study.learning.session import Plan, Session
from study.questions import Choice, Entered, Graded, Option, Picked, Typed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from study.questions import Question, Response

MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)


@dataclass
class Hand:
    """A clock and a timer that only the test moves."""

    moment: datetime = MORNING
    seconds: float = 100.0

    def now(self) -> datetime:
        return self.moment

    def timer(self) -> float:
        return self.seconds

    def wait(self, seconds: float = 0, **longer: float) -> None:
        """Let time pass on both."""
        self.moment += timedelta(seconds=seconds, **longer)
        self.seconds += timedelta(seconds=seconds, **longer).total_seconds()


@dataclass
class Learner:
    """Somebody with a log, who can stop at any moment and begin again."""

    path: Path
    hand: Hand = field(default_factory=Hand)

    def __post_init__(self) -> None:
        self.log = self.open()

    def open(self, **named: str) -> Log:
        return Log.open(self.path, now=self.hand.now, **named)

    def again(self) -> None:
        """Start the program anew."""
        self.log.close()
        self.log = self.open()

    def session(self, questions: Sequence[Question], mode: Mode = Mode.QUIZ, **of_plan: Any) -> Session:
        given: dict[str, Any] = {"mode": mode, "decks": ("d",), "seed": 1, "seeded": True} | of_plan
        return Session.start_or_resume(Plan(**given), questions, self.log, now=self.hand.now, timer=self.hand.timer)


def typed(name: str, **fields: Any) -> Typed:
    """Give a question that is right where its own name is typed."""
    given = {"id": f"d/{name}", "point": f"d/{name}", "ask": f"Type {name}.", "answer": name} | fields
    return Typed(**given)


def choice(name: str, **fields: Any) -> Choice:
    """Give a question that is right where its own name is picked."""
    given = {
        "id": f"d/{name}",
        "point": f"d/{name}",
        "ask": f"Pick {name}.",
        "right": name,
        "wrong": (Option("not a"), Option("not b"), Option("not c")),
    } | fields
    return Choice(**given)


WORDS = ("ant", "bee", "cow", "dog", "eel", "fox", "gnu", "hen", "ibex", "jay", "koi", "lynx", "mole", "newt", "owl")


def some(count: int) -> list[Typed]:
    """Give so many questions, with answers that no slip turns into one another."""
    return [typed(f"{word}{word}") for word in WORDS[:count]]


def right(question: Question) -> Response:
    """Give the right response to a small question."""
    return Picked((question.right,)) if isinstance(question, Choice) else Entered(question.key)


def wrong(question: Question) -> Response:
    """Give a wrong one."""
    return Picked(("not a",)) if isinstance(question, Choice) else Entered("zzzzzzzzzzzz")


def answer(**fields: Any) -> Answer:
    """Give a right answer to a typed question, with any field changed."""
    given: dict[str, Any] = {
        "id": "",
        "learner": "me",
        "device": "",
        "session": "s",
        "mode": Mode.LEARN,
        "question": "d/ant",
        "revision": "",
        "point": "d/ant",
        "kind": "typed",
        "response": Entered("ant"),
        "mark": Mark.RIGHT,
        "share": 1.0,
        "milliseconds": 4_000,
        "at": MORNING,
    }
    return Answer(**(given | fields))


def graded(grade: int, **fields: Any) -> Answer:
    """Give the answer to a card, by the learner's own grade."""
    mark = {1: Mark.WRONG, 2: Mark.ALMOST}.get(grade, Mark.RIGHT)
    return answer(kind="card", response=Graded(grade), mark=mark, share=float(grade > 1), **fields)
