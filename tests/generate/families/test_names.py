"""Family 5: names."""

from __future__ import annotations

from tests.generate.shipped import base, made


def test_every_name_is_asked_once_and_no_two_of_one_power_together() -> None:
    facts, _ = base()
    asked = [id for each in made("names") for id in each.asks]
    assert sorted(asked) == sorted(facts.names)
    for each in made("names"):
        sets = [facts.entities[facts.names[id].entity].set for id in each.asks]
        assert len(set(sets)) == len(sets)
