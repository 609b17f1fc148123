"""Responses go into the log as one line of JSON and come back as they were."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.questions import (
    Arranged,
    Entered,
    Filled,
    Graded,
    Paired,
    Picked,
    Response,
    Said,
    Written,
)
from study.questions.responses import decode, encode

texts = st.lists(st.text(max_size=20), max_size=4).map(tuple)
responses = st.one_of(
    st.builds(Picked, texts),
    st.builds(Said, st.booleans()),
    st.builds(Entered, st.text()),
    st.builds(Filled, texts),
    st.builds(Arranged, texts),
    st.builds(Paired, texts),
    st.builds(Graded, st.integers(1, 4)),
    st.builds(Written, st.text(), st.lists(st.booleans(), max_size=4).map(tuple)),
)


@given(responses)
def test_every_response_comes_back_as_it_was(response: Response) -> None:
    line = encode(response)
    assert "\n" not in line
    assert decode(line) == response


def test_the_form_in_the_log_is_plain() -> None:
    assert json.loads(encode(Picked(("Ärger", "日本")))) == {"shape": "picked", "options": ["Ärger", "日本"]}
    assert "日本" in encode(Entered("日本"))


@pytest.mark.parametrize(
    "text", ["", "{", "5", "[]", "null", "{}", '{"shape": "unknown"}', '{"shape": "said"}', '{"shape": "said", "x": 1}']
)
def test_anything_else_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"response|Expecting"):
        decode(text)
