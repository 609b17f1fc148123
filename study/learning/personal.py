"""The parameters of memory that a learner has adopted: a small file beside the log. Fits nothing, and writes nothing.

It holds nothing that could not be fitted anew from the answers. Where it is not there, is another learner's or cannot
be used, memory is the average learner's.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from study.learning.fitting import Better
    from study.learning.log import Log
    from study.learning.memory import Model

NAME = "memory.json"


def personal(log: Log) -> Model:
    """Give how this learner's memory grows and fades: by the parameters adopted, or else as the average learner's."""
    return model_beside(log.path, log.learner)


def model_beside(log: Path, learner: str) -> Model:
    """Give what :func:`personal` gives for the log in this file."""
    from study.learning.memory import AVERAGE, Model  # deferred: a quiz begins without memory

    try:
        adopted = _read(beside(log), learner)
    except _Unusable:
        return AVERAGE
    return Model(adopted) if adopted else AVERAGE


def beside(log: Path) -> Path:
    """Give the file of the parameters that belong to a log; it may not be there."""
    return log.with_name(NAME)


def trouble_beside(log: Path, learner: str = "me") -> str:
    """Say in a sentence that the parameters beside a log cannot be used, and the way out; empty where all is well."""
    try:
        _read(beside(log), learner)
    except _Unusable as error:
        return (
            f"{beside(log)} {error}, so the average learner's parameters are used; study progress fit makes it anew, "
            "and study progress fit --forget takes it away."
        )
    return ""


def as_text(found: Better, learner: str, day: date) -> str:
    """Give the text of the file: the parameters, whose they are, when they were adopted, and how they won."""
    trial = found.trial
    told = {
        "learner": learner,
        "adopted": day.isoformat(),
        "answers": trial.answers,
        "held out": trial.held_out,
        "log loss": {"average": trial.average.log_loss, "personal": trial.personal.log_loss},
        "Brier score": {"average": trial.average.brier, "personal": trial.personal.brier},
        "parameters": list(found.parameters),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


class _Unusable(Exception):
    """The file holds no parameters; says why, as the end of a sentence."""


def _read(path: Path, learner: str) -> tuple[float, ...] | None:
    """Give the parameters that a file holds for a learner; None where there are none. Raises _Unusable."""
    from study.deck.files import CannotOpen, read_file

    if not os.path.lexists(path):
        return None
    try:
        told: Any = json.loads(read_file(path, what="a file of parameters"))
    except (CannotOpen, ValueError, RecursionError):
        raise _Unusable("cannot be read") from None
    if not isinstance(told, dict) or not isinstance(told.get("learner"), str):
        raise _Unusable("does not say whose it is")
    return _parameters(told.get("parameters")) if told["learner"] == learner else None


def _parameters(told: Any) -> tuple[float, ...]:
    from study.learning.memory import BOUNDS

    numbers = isinstance(told, list) and all(type(w) in (int, float) for w in told)
    if not numbers or len(told) != len(BOUNDS):
        raise _Unusable(f"holds no {len(BOUNDS)} numbers as parameters")
    if not all(low <= w <= high for w, (low, high) in zip(told, BOUNDS, strict=True)):
        raise _Unusable("holds parameters that no memory has")
    return tuple(map(float, told))
