"""The brief retells the whole article, evenly."""

from __future__ import annotations

import pytest

from study.paths import shipped
from study.source.brief import read_brief

BRIEF = read_brief((shipped() / "seeds" / "talk-to-russia" / "brief.md").read_text(encoding="utf-8"))


def test_it_has_a_passage_for_each_paragraph() -> None:
    assert list(BRIEF) == list(range(1, 16))


@pytest.mark.parametrize("number", BRIEF)
def test_a_passage_has_forty_to_a_hundred_and_twenty_words(number: int) -> None:
    assert 40 <= len(BRIEF[number].split()) <= 120


def test_only_the_one_year_that_the_article_names_is_in_it() -> None:
    import re

    assert set(re.findall(r"\b(?:1[89]|20)\d\d\b", " ".join(BRIEF.values()))) == {"2018"}
