"""The table of kinds: the key that tells each one, its fields, how it is made.

To add a kind: one file here and its row below, one widget in ``tui/questions``, one note type in ``anki/note_types``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.questions import card, choice, cloze, match, number, open, order, truth, typed
from study.questions.card import Card
from study.questions.choice import Choice, Multiple
from study.questions.cloze import Cloze
from study.questions.match import Match
from study.questions.number import Number
from study.questions.open import Open
from study.questions.order import Order
from study.questions.truth import Truth
from study.questions.typed import Typed
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Callable

    from study.questions.fields import Field

Question = Choice | Multiple | Truth | Typed | Number | Cloze | Order | Match | Card | Open


@frozen
class Form:
    """One way of writing a question in YAML; choice and multiple share one."""

    kinds: tuple[str, ...]
    """The kinds it makes."""
    mark: str
    """The key that tells it from the others."""
    fields: tuple[Field, ...]
    """Its own keys; those that every question has are apart."""
    build: Callable[[dict[str, Any], dict[str, Any]], Question]
    """Takes the values of Base by name, and its own values by key; a key left out is missing."""


FORMS: tuple[Form, ...] = (
    Form(("choice", "multiple"), "right", choice.FIELDS, choice.build),
    Form(("truth",), "verdict", truth.FIELDS, truth.build),
    Form(("typed",), "answer", typed.FIELDS, typed.build),
    Form(("number",), "number", number.FIELDS, number.build),
    Form(("cloze",), "cloze", cloze.FIELDS, cloze.build),
    Form(("order",), "order", order.FIELDS, order.build),
    Form(("match",), "match", match.FIELDS, match.build),
    Form(("card",), "front", card.FIELDS, card.build),
    Form(("open",), "expect", open.FIELDS, open.build),
)

KINDS: tuple[str, ...] = tuple(kind for form in FORMS for kind in form.kinds)
