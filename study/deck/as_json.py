"""A deck that was read, as text to be read again faster: JSON, made of the values alone. Opens no file.

What comes back equals what went in, or nothing comes back: a text of another version of the program is not read.
"""

from __future__ import annotations

import json
from dataclasses import fields, is_dataclass
from decimal import Decimal
from enum import Enum
from typing import Any

from study import questions
from study.deck.deck import Deck
from study.judging.rival import Rival
from study.text.problems import Place

_CLASSES: dict[str, type[Any]] = {
    made.__name__: made
    for made in (
        *(questions.Card, questions.Choice, questions.Cloze, questions.Match, questions.Multiple, questions.Number),
        *(questions.Open, questions.Order, questions.Truth, questions.Typed),
        *(questions.Expected, questions.Gap, questions.Level, questions.Option, questions.Picture, questions.Tolerance),
        *(questions.Known, Rival),
        *(Decimal, Deck, Place),
    )
}
_FIELDS = {name: tuple(field.name for field in fields(made)) for name, made in _CLASSES.items() if is_dataclass(made)}


def text_of(deck: Deck) -> str:
    """Give a deck as text; its path is left out, since the file may move."""
    return json.dumps(_plain(deck), ensure_ascii=False, separators=(",", ":"))


def deck_of(text: str) -> Deck | None:
    """Give the deck that :func:`text_of` made this text of; None where it is nothing of the sort."""
    try:
        deck = _value(json.loads(text))
    except (ValueError, KeyError, TypeError, ArithmeticError, RecursionError):
        return None
    return deck if isinstance(deck, Deck) else None


def _plain(value: Any) -> Any:
    name = type(value).__name__
    if names := _FIELDS.get(name):
        return [name, *(_plain(getattr(value, field)) if field != "path" else None for field in names)]
    match value:
        case Enum():
            return [name, value.value]
        case Decimal():
            return [name, str(value)]
        case tuple():
            return ["", *map(_plain, value)]
        case dict():
            return {key: _plain(each) for key, each in value.items()}
        case _:
            return value


def _value(plain: Any) -> Any:
    if type(plain) is list:
        name, *rest = plain
        if not name:
            return tuple(map(_value, rest))
        made = _CLASSES[name]
        values = map(_value, rest)
        return made(**dict(zip(_FIELDS[name], values, strict=True))) if name in _FIELDS else made(*values)
    return {key: _value(each) for key, each in plain.items()} if type(plain) is dict else plain
