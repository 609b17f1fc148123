"""When a free response plainly mentions an expected point."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.judging.overlap import mentions


@pytest.mark.parametrize(
    ("response", "point"),
    [
        ("A dance works over several kilometres.", "it works over kilometres"),
        ("It gives the direction and also the distance", "it gives direction and distance at once"),
        ("China maters more than Russia", "China matters more"),
        ("sanctions hurt them", "sanctions"),
        ("at the summit of 2018", "the 2018 summit"),
        ("Moscow does not oppose the arsenal", "Moscow doesn't oppose the arsenal"),
        ("opposing nuclear weapons is Russia's aim", "Russia opposes nuclear weapons"),
        ("北韓的核武器", "核武器"),
    ],
)
def test_a_point_is_mentioned_in_other_forms_of_its_words(response: str, point: str) -> None:
    assert mentions(response, point)


@pytest.mark.parametrize(
    ("response", "point"),
    [
        ("", "anything"),
        ("I do not know", "China matters more"),
        ("it is the one that they said", "it works over kilometres"),
        ("Russia opposes nuclear weapons", "Russia does not oppose nuclear weapons"),
        ("the summit of 2019", "the 2018 summit"),
        ("Russia has a veto", "China has hard currency"),
        ("direction", "direction and distance"),
    ],
)
def test_what_is_not_there_is_not_mentioned(response: str, point: str) -> None:
    assert not mentions(response, point)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_looked_through(response: str, point: str) -> None:
    assert mentions(response, point) in (True, False)
