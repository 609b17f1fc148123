"""Family 18: reported, or urged."""

from __future__ import annotations

from study.source.facts import Standing
from tests.generate.shipped import base, made


def test_wrong_options_are_deeds_of_which_the_article_speaks_otherwise() -> None:
    facts, _ = base()
    by_text = {deed.text: deed.standing for deed in facts.deeds.values()}
    for each in made("standing"):
        right = by_text[each.keys["right"]]
        assert all(by_text[option["text"]] is not right for option in each.keys["wrong"])


def test_no_deeds_words_tell_how_it_stands() -> None:
    facts, _ = base()
    told = ("should", "might", "could", "would", "may ", "ought")
    assert not any(word in deed.text for word in told for deed in facts.deeds.values())


def test_what_is_urged_is_not_told_by_who_would_do_it() -> None:
    facts, _ = base()
    for standing in Standing:
        assert any(deed.text.startswith("America's") for deed in facts.deeds.values() if deed.standing is standing)
