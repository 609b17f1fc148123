"""A rival: something of the answer's kind that is never a slip of the answer."""

from __future__ import annotations

from study.values import frozen


@frozen
class Rival:
    """Another entity of the answer's kind, under all its names."""

    names: tuple[str, ...]
    """Every name it goes by; the first is the one shown. Never empty."""
    who: str = ""
    """What it is in relation to the answer, in words ("his grandfather"); may be empty."""
