"""A source.yaml is read whole, or every mistake in it is named where it stands."""

from __future__ import annotations

import pytest

from study.source.reading import read_source

SOUND = """\
source: bees
title: How bees talk
author: Nobody
passages: 3
parts:
  The dance: [1, 2]
  The end: 3
opinion: 3
"""


def problems(text: str) -> list[str]:
    reading = read_source(text, "source.yaml")
    assert (reading.source is None) == bool(reading.problems)
    return [f"{problem.place.line}:{problem.place.column}: {problem.message}" for problem in reading.problems]


def test_a_sound_one_loads() -> None:
    source = read_source(SOUND, "source.yaml").source
    assert source is not None
    assert source.parts == {"The dance": (1, 2), "The end": (3,)}
    assert source.opinion == (3,)
    assert source.part_of(2) == "The dance"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("author: Nobody\n", "", '1:1: this source has no "author"'),
        ("title:", "titel:", '2:1: a source has no key "titel"'),
        ("passages: 3", "passages: many", '4:11: "passages" wants a number, and "many" is none'),
        ("The end: 3", "The end: 2", '7:12: passage 2 stands in "The dance" already'),
        ("[1, 2]", "[1, 4]", "6:3: the source has no passage 4"),
        ("opinion: 3", "opinion: 4", "8:10: the source has no passage 4"),
        ("opinion: 3", "sha256: abc", '8:9: "abc" is no sha256'),
    ],
)
def test_each_mistake_is_named_where_it_stands(old: str, new: str, said: str) -> None:
    assert said in problems(SOUND.replace(old, new, 1))
