"""What is known of a written answer beside what its deck says of it: its other names, and what it is not.

Values only. It decides no right answer, so no revision changes by it; and it is no part of a deck's text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from study.judging.rival import Rival


@frozen
class Known:
    """What a fact base knows of an answer."""

    names: tuple[str, ...] = ()
    """Other names of it, as right as the answer."""
    rivals: tuple[Rival, ...] = ()
    """Others of its kind, each with who it is; none goes by a name that is accepted."""


NOTHING = Known()
"""What is known of most answers."""
