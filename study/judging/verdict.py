"""What the judge made of a response, as a value with its reason in words."""

from __future__ import annotations

from enum import StrEnum

from study.values import frozen


class Mark(StrEnum):
    """The five things a verdict can be."""

    RIGHT = "right"
    ALMOST = "almost"
    """Counts as right, and the slip is shown."""
    PARTLY = "partly"
    WRONG = "wrong"
    AGAIN = "again"
    """Look once more: nothing was typed, or a name must be checked. Not counted, not logged."""


@frozen
class Span:
    """One stretch of the difference between what was typed and what was expected."""

    typed: str
    """What the learner wrote; empty where something is missing."""
    expected: str
    """What stands there in the nearest accepted answer; empty where something is too much."""

    @property
    def same(self) -> bool:
        """Whether both sides are equal."""
        return self.typed == self.expected


@frozen
class Verdict:
    """What the judge made of a response. Made by :func:`right` and its sisters, so that mark and share agree."""

    mark: Mark
    share: float
    """How much of the answer was right, 0 to 1."""
    why: str
    """One sentence that a learner understands, without a full stop; empty only for a plain right."""
    difference: tuple[Span, ...] = ()
    """For typed answers: typed and expected side by side, in order."""
    parts: tuple[bool, ...] = ()
    """For kinds with parts (gaps, pairs, places in an order, expected points): which ones were right."""

    @property
    def counts_as_right(self) -> bool:
        """Whether the score goes up by a whole point."""
        return self.mark in (Mark.RIGHT, Mark.ALMOST)


def right(why: str = "", parts: tuple[bool, ...] = ()) -> Verdict:
    """Give the verdict on a response that is wholly right."""
    return Verdict(Mark.RIGHT, 1.0, why, parts=parts)


def almost(why: str, difference: tuple[Span, ...] = (), parts: tuple[bool, ...] = ()) -> Verdict:
    """Give the verdict on a response that is right but for a slip, which ``why`` names."""
    return Verdict(Mark.ALMOST, 1.0, why, difference, parts)


def partly(share: float, why: str, parts: tuple[bool, ...] = ()) -> Verdict:
    """Give the verdict on a response of which ``share`` was right. Raises ValueError unless 0 < share < 1."""
    if not 0 < share < 1:
        raise ValueError(f"partly right means a share between 0 and 1, not {share}")
    return Verdict(Mark.PARTLY, share, why, parts=parts)


def wrong(why: str, difference: tuple[Span, ...] = (), parts: tuple[bool, ...] = ()) -> Verdict:
    """Give the verdict on a wrong response."""
    return Verdict(Mark.WRONG, 0.0, why, difference, parts)


def again(why: str) -> Verdict:
    """Give the verdict that asks for another look, and is not counted."""
    return Verdict(Mark.AGAIN, 0.0, why)


def by_share(share: float, why: str, parts: tuple[bool, ...] = ()) -> Verdict:
    """Give right, partly or wrong, as the share (0 to 1) says; a right one needs no reason."""
    if share >= 1:
        return right(parts=parts)
    if share <= 0:
        return wrong(why, parts=parts)
    return partly(share, why, parts)
