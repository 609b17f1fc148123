"""Reads ``base_cases.txt``: typed answers to questions that know the fact base, with the verdicts they have to get."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from study.deck.library import Library
from study.judging.verdict import Mark
from study.paths import shipped
from tests.judging.base_corpus import SOURCE, asked_by_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.deck.deck import Deck
    from study.judging.verdict import Verdict
    from study.questions import Question


@dataclass(frozen=True, slots=True)
class Case:
    """One response to one question."""

    asked: str
    """``base`` and an entity, or ``deck`` and a question of the curated deck."""
    response: str
    mark: Mark
    why: str
    """What the verdict says; empty where any reason will do."""

    def __str__(self) -> str:
        return f"{self.asked}: {self.response}"

    def judged(self) -> Verdict:
        """Give the verdict that the question gives."""
        where, _, name = self.asked.partition(" ")
        question: Question | None = asked_by_name()[name] if where == "base" else _curated().question(name)
        assert question is not None, self.asked
        return question.judge(question.read_line(self.response, ()))


@cache
def _curated() -> Deck:
    """Give the curated deck as a learner has it."""
    deck = Library([shipped() / "decks"], seeds=[shipped() / "seeds"]).find(SOURCE).deck
    assert deck is not None
    return deck


def base_cases() -> Iterator[Case]:
    """Give every case of the file. Raises ValueError at a line that is none of its kinds."""
    asked = ""
    for line in (Path(__file__).parent / "base_cases.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            asked = line.strip("[]")
            continue
        mark, _, rest = line.partition(": ")
        responses, _, why = rest.partition(" => ")
        yield from (Case(asked, text, Mark(mark), why) for text in responses.split(" || "))
