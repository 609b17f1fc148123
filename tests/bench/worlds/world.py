"""What the four worlds have in common: one student's memory, and in it the trace of each point."""

from __future__ import annotations

from abc import ABC, abstractmethod
from math import exp
from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from random import Random


@frozen(kw_only=True)
class Constants:
    """The three numbers by which a world is fitted to the common anchors (``calibration.py``)."""

    bias: float
    """How strong memory is: added to a logarithm, an activation or a log-odds, as each world says."""
    shape: float
    """How steeply it falls with time, above 0."""
    reading: float
    """How much one reading leaves behind, above 0; its unit is that of an attempt in that world."""


class Trace(ABC):
    """What one student remembers of one point. Days are real numbers and never run backwards."""

    @abstractmethod
    def recall(self, day: float) -> float:
        """Give the chance, 0 to 1, that the point is recalled then; asking changes nothing."""

    @abstractmethod
    def read(self, day: float) -> None:
        """Read of the point once; the first thing that happens to it."""

    @abstractmethod
    def attempt(self, day: float, right: bool) -> None:
        """Try to recall it, and be shown the answer."""


class World(ABC):
    """One student's memory. Students differ, and so do the points for one student, by draws from ``random``."""

    @abstractmethod
    def __init__(self, random: Random, constants: Constants) -> None: ...

    @abstractmethod
    def new(self) -> Trace:
        """Give the empty trace of a point not yet read of, harder or easier by a draw."""


def logistic(x: float) -> float:
    """Give the chance with these log-odds; never exactly 0 or 1."""
    return 1 / (1 + exp(-max(-40.0, min(40.0, x))))
