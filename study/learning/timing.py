"""The time of a session: how long the question has stood there, and how much of a limit is left.

Reads no clock: the timer comes in. Knows no question and no log.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


class Timing:
    """The seconds of one session in one process."""

    def __init__(self, timer: Callable[[], float], minutes: int | None, spent: int) -> None:
        """Begin; of a limit of ``minutes`` so many milliseconds were ``spent`` before, as the log tells."""
        self._timer = timer
        self._ends_at = None if minutes is None else timer() + minutes * 60 - spent / 1000
        self.shown_at = timer()
        """When the question that stands there was shown, in the timer's seconds."""

    def show(self) -> None:
        """Count from now: another question stands there."""
        self.shown_at = self._timer()

    def set_back(self, milliseconds: int) -> None:
        """Count on as if the question had stood there that long already: its answer was taken back."""
        self.shown_at -= milliseconds / 1000

    @property
    def milliseconds(self) -> int:
        """How long the question has stood there."""
        return max(0, round((self._timer() - self.shown_at) * 1000))

    @property
    def left(self) -> float | None:
        """The seconds until the limit, 0 behind it; None where there is no limit."""
        return None if self._ends_at is None else max(0.0, self._ends_at - self._timer())

    @property
    def up(self) -> bool:
        """Whether the limit is reached."""
        return self.left == 0.0
