"""Family 6: order of events."""

from __future__ import annotations

from itertools import pairwise

from tests.generate.shipped import base, made


def test_events_stand_in_their_order_and_none_beside_one_of_its_own_time() -> None:
    facts, _ = base()
    for each in made("order"):
        orders = [facts.events[id].order for id in each.made_from[1:]]
        assert all(one < two for one, two in pairwise(orders))


def test_every_event_is_asked() -> None:
    asked = {id for each in made("order") for id in each.made_from[1:]}
    assert asked == {id for id, event in base()[0].events.items() if not event.outside}
