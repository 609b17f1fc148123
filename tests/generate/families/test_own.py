"""Family 10: the author's own claim, or a source's."""

from __future__ import annotations

from tests.generate.shipped import base, made


def test_the_right_claim_stands_alone_on_its_side() -> None:
    facts, _ = base()
    by_text = {claim.text: claim.by == facts.author for claim in facts.claims.values()}
    for each in made("own"):
        right = by_text[each.keys["right"]]
        assert all(by_text[option["text"]] is not right for option in each.keys["wrong"])


def test_both_sides_are_asked() -> None:
    facts, _ = base()
    sides = {facts.claims[each.made_from[0]].by == facts.author for each in made("own")}
    assert sides == {True, False}
