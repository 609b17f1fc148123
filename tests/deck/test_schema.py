"""The JSON Schema and the reader take the same decks, but for what a schema cannot say."""

from __future__ import annotations

import datetime
import json
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from study.deck.header import DECK_FIELDS
from study.deck.lists import READ
from study.deck.reading import read_deck
from study.deck.schema import schema
from study.questions.fields import COMMON_FIELDS, Shape
from study.questions.kinds import FORMS
from study.text.problems import Severity
from tests.deck.broken_decks import DECKS
from tests.deck.honeybees import HONEYBEES

VALIDATOR = Draft7Validator(schema())

NO_SCHEMA_CAN_SAY = {
    "accept-for-gaps": "a schema counts no gaps",
    "accepted-and-rejected": "a schema compares no two values",
    "equal-options": "the same, and not but for case and space",
    "retired-id": "the same, across the file",
    "repeated-key": "the data that a schema sees has each key once",
    "bad-gap": "a pattern finds an opened gap, but not what is wrong inside",
    "comment-in-text": "what YAML takes for a comment is no more there",
    "anchor": "the data that a schema sees has them resolved",
    "alias": "the same",
    "directive": "the same",
    "unclosed-quote": "YAML lets a quote run on over lines at the very left",
}
"""Rules of the reader that the schema leaves to it, each with the reason.

Beside these, an item ``- text:y`` without the space is a text as far as a schema knows, and an id that YAML takes for
a truth value (``No``) is refused by the reader for its capital only.
"""


def as_an_editor_sees_it(text: str) -> Any:
    """Give the data of a deck by YAML's own types; dates are texts in JSON, and so are all keys."""

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {key if isinstance(key, str) else json.dumps(key): plain(inner) for key, inner in value.items()}
        if isinstance(value, list):
            return [plain(inner) for inner in value]
        return str(value) if isinstance(value, datetime.date) else value

    return plain(yaml.safe_load(text))


def taken(data: Any) -> bool:
    return VALIDATOR.is_valid(data)


def test_it_is_a_schema() -> None:
    Draft7Validator.check_schema(schema())
    assert json.loads(json.dumps(schema())) == schema()


def test_the_example_of_the_format_is_taken() -> None:
    assert taken(as_an_editor_sees_it(HONEYBEES))


@pytest.mark.parametrize("deck", DECKS, ids=lambda deck: deck.stem)
def test_what_the_reader_refuses_the_schema_refuses(deck: Any) -> None:
    rules = {
        problem.rule for problem in read_deck(deck.read_bytes(), "f").problems if problem.severity is Severity.ERROR
    }
    try:
        data = as_an_editor_sees_it(deck.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError):
        return  # no editor gets as far as a schema
    if rules - NO_SCHEMA_CAN_SAY.keys() and deck.stem != "no-space-in-option":
        assert not taken(data)


def test_every_key_of_the_tables_is_in_the_schema() -> None:
    made = schema()
    assert set(made["properties"]) == {field.key for field in DECK_FIELDS} | {"questions"}
    for form in FORMS:
        keys = {field.key for field in (*form.fields, *COMMON_FIELDS)}
        assert set(made["definitions"][form.mark]["properties"]) == keys
    assert set(READ) == set(Shape)


VALUES: list[Any] = [
    "text", " ", "", "No", "5%", "230", "-5", "1,500", "1e9", "about 5", "dance.svg", "../x.svg", "a-b", "A B", "apply",
    "hard", "true", "maybe", "[[a]] b", 0, 1, 3, -2, 2.5, True, False, None, [], ["a"], ["a", "b"], [1, 2], [0], [""],
    [None], ["a", {"text": "b"}], [{"text": "b", "because": "c"}], [{"text": "b", "weight": 2}], [{"because": "c"}],
    [["a"]], {}, {"a": "b"}, {"a": "b", "c": "d"}, {"a": None, "c": "d"}, {"A B": "c", "d": "e"}, {"a": [1], "b": 2},
]  # fmt: skip
"""Values to try for every key."""

MINIMAL: dict[str, dict[str, Any]] = {
    "right": {"ask": "x", "right": "a", "wrong": ["b"]},
    "verdict": {"claim": "x", "verdict": True},
    "answer": {"ask": "x", "answer": "a"},
    "number": {"ask": "x", "number": 5},
    "cloze": {"cloze": "a [[b]]"},
    "order": {"ask": "x", "order": ["a", "b"]},
    "match": {"ask": "x", "match": {"l": "r", "m": "s"}},
    "front": {"front": "x", "back": "y"},
    "expect": {"ask": "x", "expect": ["a"]},
}


def agree(deck: dict[str, Any]) -> None:
    """Reader and schema say the same of a deck, given to the reader as JSON, which is YAML."""
    reading = read_deck(json.dumps(deck), "f")
    rules = {problem.rule for problem in reading.problems if problem.severity is Severity.ERROR}
    if not rules:
        assert taken(deck), deck
    elif rules - NO_SCHEMA_CAN_SAY.keys():
        assert not taken(deck), (deck, rules)


@pytest.mark.parametrize("mark", MINIMAL)
def test_both_agree_on_every_value_of_every_key(mark: str) -> None:
    form = next(form for form in FORMS if form.mark == mark)
    for field in (*form.fields, *COMMON_FIELDS):
        for value in VALUES:
            question = MINIMAL[mark] | {field.key: value}
            if field.key in ("picture", "alt"):
                question = {"picture": "dance.svg", "alt": "x"} | question
            agree({"deck": "bees", "title": "Bees", "questions": {"a": question}})
    for field in form.fields:
        question = {key: value for key, value in MINIMAL[mark].items() if key != field.key}
        agree({"deck": "bees", "title": "Bees", "questions": {"a": question}})


def test_both_agree_on_every_value_of_every_key_of_the_deck() -> None:
    for field in DECK_FIELDS:
        for value in VALUES:
            deck = {"deck": "bees", "title": "Bees", "questions": {"a": MINIMAL["answer"]}}
            agree(deck | {field.key: value})
    for value in VALUES:
        agree({"deck": "bees", "title": "Bees", "questions": {"a": value}})
        if value is not None:
            agree({"deck": "bees", "title": "Bees", "questions": value})


KEYS = [*sorted({field.key for form in FORMS for field in (*form.fields, *COMMON_FIELDS)}), "colour"]


@given(st.dictionaries(st.sampled_from(KEYS), st.sampled_from(VALUES), max_size=4), st.sampled_from(list(MINIMAL)))
def test_both_agree_on_any_keys_together(keys: dict[str, Any], mark: str) -> None:
    for question in (keys, MINIMAL[mark] | keys, keys | MINIMAL[mark]):
        agree({"deck": "bees", "title": "Bees", "questions": {"a": question}})
