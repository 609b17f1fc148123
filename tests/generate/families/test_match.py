"""Family 19: speakers and actors."""

from __future__ import annotations

from tests.generate.shipped import base, made


def test_every_claim_is_matched_once_with_speakers_that_differ() -> None:
    facts, _ = base()
    claims = [
        each
        for each in made("match")
        if each.made_from[0] in facts.claims and len(set(each.asks) & set(facts.claims)) > 1
    ]
    assert sorted(id for each in claims for id in each.asks) == sorted(facts.claims)
    for each in claims:
        assert len(set(each.keys["match"].values()) | set(each.keys.get("extra", []))) == 3


def test_actors_of_one_question_are_of_different_powers() -> None:
    facts, _ = base()
    actors = [each for each in made("match") if each.made_from[1] in facts.actions]
    assert len(actors) >= 4
    for each in actors:
        sets = [facts.entities[facts.actions[id].who].set for id in each.made_from[1:]]
        assert 3 <= len(set(sets)) == len(sets) <= 6
