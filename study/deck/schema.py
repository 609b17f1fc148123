"""The JSON Schema of a deck (draft 7), made from the tables that the reader uses.

For editors that complete and check YAML while it is written. They read plain values by YAML's own types, so that a
text may also be a number or a truth value there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.deck import lists, values
from study.deck.header import DECK_FIELDS, QUESTIONS
from study.deck.lists import READ
from study.deck.shapes import LANGUAGE, LEVELS, PICTURE_NAME, VERSION
from study.questions.fields import COMMON_FIELDS
from study.questions.kinds import FORMS
from study.text import values as single
from study.text.values import NUMBER, PASSAGE, SLUG, TRUTHS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.deck.header import DeckField
    from study.questions.fields import Field
    from study.questions.kinds import Form
    from study.text.values import Read

    Schema = dict[str, Any]


def schema() -> Schema:
    """Give the schema of a deck's file."""
    ids = {"pattern": f"^{SLUG.pattern}$"}
    questions = {
        "description": "The questions, each under its id, which never changes.",
        "type": "object",
        "minProperties": 1,
        "propertyNames": ids,
        "additionalProperties": {"$ref": "#/definitions/question"},
    }
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A deck of questions",
        "type": "object",
        "required": [*_required(DECK_FIELDS), QUESTIONS],
        "properties": _properties(DECK_FIELDS) | {QUESTIONS: questions},
        "additionalProperties": False,
        "definitions": {"question": _question(), **{form.mark: _form(form) for form in FORMS}},
    }


def _question() -> Schema:
    """Give the schema of a question: the key that tells its kind says which other ones may stand beside it."""
    return {
        "type": "object",
        "anyOf": [{"required": [form.mark]} for form in FORMS],
        "allOf": [{"if": {"required": [form.mark]}, "then": {"$ref": f"#/definitions/{form.mark}"}} for form in FORMS],
    }


def _form(form: Form) -> Schema:
    return {
        "description": f"A question of the kind {' or '.join(form.kinds)}.",
        "required": _required(form.fields),
        "properties": _properties((*form.fields, *COMMON_FIELDS)),
        "additionalProperties": False,
        "dependencies": {"picture": ["alt"], "alt": ["picture"]},
    }


def _required(fields: Iterable[Field | DeckField]) -> list[str]:
    return [field.key for field in fields if field.required]


def _properties(fields: Iterable[Field | DeckField]) -> Schema:
    return {field.key: {"description": field.about} | _SHAPES[_reader(field)] for field in fields}


def _reader(field: Field | DeckField) -> Read:
    return READ[field.shape] if hasattr(field, "shape") else field.read


_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}


def _fitting(pattern: str, *types: str) -> Schema:
    """Give the schema of a text that fits the pattern, or that YAML has read as one of the types already."""
    return {"type": ["string", *types], "pattern": f"^({pattern})$"}


def _list(item: Schema, least: int = 1) -> Schema:
    return {"type": "array", "items": item, "minItems": least}


def _one_or_list(item: Schema) -> Schema:
    return {"anyOf": [item, _list(item)]}


def _parts(**keys: Schema) -> Schema:
    """Give the schema of an item: a text alone, or ``text`` and one more key."""
    whole = {"type": "object", "required": ["text"], "properties": keys, "additionalProperties": False}
    return {"anyOf": [_TEXT, whole]}


def _any_case(word: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" for letter in word)


_NUMBER = _fitting(NUMBER.pattern, "number")
_FROM_0 = _fitting(rf"\+?({NUMBER.pattern.removeprefix('[+-]?')}) *%?", "number") | {"minimum": 0}
_ABOVE_0: Schema = {
    "type": ["string", "number"],
    "pattern": rf"^\+?({NUMBER.pattern.removeprefix('[+-]?')})$",
    "exclusiveMinimum": 0,
    "not": {"type": "string", "pattern": "^[^1-9eE]*([eE].*)?$"},
}
_TRUTH = _fitting("|".join(map(_any_case, TRUTHS)), "boolean")
_PASSAGE = _fitting(PASSAGE.pattern, "integer") | {"minimum": 1, "maximum": 999_999}
_SLUG = _fitting(SLUG.pattern, "integer", "boolean") | {"minimum": 0}

_SHAPES: dict[Read, Schema] = {
    single.text: _TEXT,
    single.slug: _SLUG,
    single.truth: _TRUTH,
    single.number: _NUMBER,
    values.tolerance: _FROM_0,
    values.weight: _ABOVE_0,
    values.level: {"enum": [*LEVELS, None]},
    values.gaps: {"type": "string", "pattern": r"\[\[|\{\{c[0-9]+::"},
    values.picture: _fitting(PICTURE_NAME.pattern),
    values.language: _fitting(LANGUAGE.pattern),
    values.version: _fitting(VERSION.pattern, "number") | {"minimum": 0},
    lists.texts: _one_or_list(_TEXT),
    lists.slugs: _one_or_list(_SLUG),
    lists.passages: _one_or_list(_PASSAGE),
    lists.text_or_texts: _one_or_list(_TEXT),
    lists.ordered: _list(_TEXT, 2) | {"uniqueItems": True},
    lists.options: _list(_parts(text=_TEXT, because=_TEXT)),
    lists.expected: _list(_parts(text=_TEXT, weight=_ABOVE_0)),
    lists.pairs: {"type": "object", "minProperties": 2, "additionalProperties": _TEXT},
    lists.reasons: {
        "type": "object",
        "minProperties": 1,
        "propertyNames": {"pattern": f"^{SLUG.pattern}$"},
        "additionalProperties": _TEXT,
    },
    lists.parts: {"type": "object", "minProperties": 1, "additionalProperties": _one_or_list(_PASSAGE)},
}
"""What each reader takes, as a schema."""
