"""A deck: an ordered set of questions with a title and a source."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from study.text.problems import Place
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from study.questions import Question
    from study.text.problems import Problem


_BEGINNING = Place(1, 1)


@frozen
class Deck:
    """A deck as it was read: its good questions only."""

    id: str
    title: str
    questions: tuple[Question, ...]
    source: str = ""
    """The name of a folder under ``seeds``; empty for none."""
    language: str = "en"
    version: str = ""
    about: str = ""
    retired: tuple[str, ...] = ()
    """Ids of questions that are no more, and stay reserved."""
    parts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """Named sections of the source: their passages."""
    path: Path | None = None
    """The file it was read from."""
    places: Mapping[str, Place] = field(default_factory=dict)
    """Where each question (by full id) begins in the file."""
    left_out: int = 0
    """How many questions had an error and are not here."""

    def question(self, name: str) -> Question | None:
        """Give the question with this id, full or within the deck; None where there is none."""
        full = name if "/" in name else f"{self.id}/{name}"
        return next((question for question in self.questions if question.id == full), None)


@frozen
class Reading:
    """What became of reading a deck."""

    deck: Deck | None
    """With its good questions only; None where the file has no usable id."""
    problems: tuple[Problem, ...]
    """All of the file's, in its order."""
    id_place: Place = _BEGINNING
    """Where the deck's id stands in the file."""
    id_line: str = ""
    """The line that holds it."""
