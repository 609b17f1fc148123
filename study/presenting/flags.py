"""Flags as lines and as JSON: what was flagged, when and by whom, what it asks, and what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.learning.days import day_of
from study.presenting.clean import clean, clean_line
from study.presenting.days import day_told

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from study.learning.catalogue import Catalogue
    from study.learning.remarks import Remark


def flag_lines(flag: Remark, catalogue: Catalogue, now: datetime, learner: str) -> Iterator[str]:
    """Give the lines that tell of a flag, each clean; ``learner`` is whoever reads them."""
    question = catalogue.find(flag.question)
    day = day_told(day_of(flag.at), day_of(now))
    whose = "" if flag.learner == learner else f" · from {clean_line(flag.learner)}"
    yield f"{clean_line(question.id if question else flag.question)} · {day}{whose}"
    yield f"  {clean_line(question.prompt)}" if question else "  No deck of the library holds this question."
    comment = clean_line(flag.comment)
    yield f"  “{comment}”" if comment else "  No comment."
    if question and flag.revision != catalogue.revision(question):
        yield "  The question has changed since."


def flag_json(flag: Remark, catalogue: Catalogue, learner: str) -> dict[str, Any]:
    """Give the same for a program; ``asked`` and ``changed`` are null where there is no such question."""
    question = catalogue.find(flag.question)
    return {
        "question": question.id if question else flag.question,
        "asked": question.prompt if question else None,
        "comment": clean(flag.comment),
        "at": flag.at.isoformat(timespec="microseconds"),
        "from": None if flag.learner == learner else clean_line(flag.learner),
        "changed": flag.revision != catalogue.revision(question) if question else None,
    }
