"""What a learner puts in, one shape for each way of answering, and its form in the log.

A response names options by their text, never by position, so that it still reads after the deck changes.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, TypeVar

from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable


@frozen
class Picked:
    """The options chosen; one for a choice, any number for several answers."""

    options: tuple[str, ...]


@frozen
class Said:
    """True or false."""

    true: bool


@frozen
class Entered:
    """Text typed for a typed answer or a number."""

    text: str


@frozen
class Filled:
    """The text typed in each gap, in the order of the gaps in the sentence."""

    gaps: tuple[str, ...]


@frozen
class Arranged:
    """All the items, in the order that the learner gave them."""

    items: tuple[str, ...]


@frozen
class Paired:
    """What was put beside each left side, in the order of the left sides; empty text for none."""

    rights: tuple[str, ...]


@frozen
class Graded:
    """The learner's own word on a card."""

    grade: int
    """1 again, 2 hard, 3 good, 4 easy."""


@frozen
class Written:
    """An open response, and which expected points the learner ticked as said."""

    text: str
    ticked: tuple[bool, ...]
    """One for each expected point, in the deck's order."""


Response = Picked | Said | Entered | Filled | Arranged | Paired | Graded | Written

_SHAPES: dict[str, Callable[..., Response]] = {
    shape.__name__.lower(): shape for shape in (Picked, Said, Entered, Filled, Arranged, Paired, Graded, Written)
}

R = TypeVar("R")


def expect(response: Response, shape: type[R]) -> R:
    """Give the response back as ``shape``. Raises TypeError where it is of another shape: a fault of ours."""
    if not isinstance(response, shape):
        raise TypeError(f"this kind of question takes {shape.__name__}, not {type(response).__name__}")
    return response


def is_blank(response: Response) -> bool:
    """Give whether nothing is in the response: nothing chosen, and nothing but blanks typed."""
    match response:
        case Picked(options):
            return not options
        case Entered(text):
            return not text.strip()
        case Filled(gaps):
            return not any(text.strip() for text in gaps)
        case _:
            return False


def encode(response: Response) -> str:
    """Give the response as one line of JSON for the log."""
    return json.dumps({"shape": type(response).__name__.lower(), **asdict(response)}, ensure_ascii=False)


def decode(text: str) -> Response:
    """Give back what :func:`encode` wrote. Raises ValueError where the text is nothing of the sort."""
    try:
        values = json.loads(text)
        shape = _SHAPES[values.pop("shape")]
        return shape(**{key: tuple(value) if isinstance(value, list) else value for key, value in values.items()})
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a response: {text[:80]!r}") from error
