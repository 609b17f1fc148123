"""Family 6: events of the article in the order in which they happened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.made import Chance, Family, Made, opened
from study.questions import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from study.source.facts import Event, Facts

SIZE, STEP = 5, 3
"""How many events a question has, and how many later the next one begins: neighbours share two."""
FEWEST = 3
"""Below so many there is hardly an order to know."""


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question a window of five events; of events whose order the article leaves open it holds only one."""
    for window in _windows([event for event in facts.events.values() if not event.outside]):
        points = tuple(event.point for event in window if event.point)
        yield Made(
            family="order",
            made_from=(points[0], *(event.id for event in window)),
            also=points[1:],
            passages=tuple(sorted({event.passage for event in window})),
            keys={
                "ask": "Put these events in the order in which they happen in the article's account.",
                "order": [opened(event.text) for event in window],
                "why": " ".join(f"{opened(event.text)}: {event.why}" for event in window),
                "hint": f"It begins with this: {opened(window[0].text)}.",
            },
        )


def _windows(events: Sequence[Event]) -> Iterator[tuple[Event, ...]]:
    """Windows over the orders; where events share one, the windows take turns with them."""
    orders = sorted({event.order for event in events})
    starts = range(0, max(1, len(orders) - SIZE + STEP), STEP)
    for turn, start in enumerate(min(start, max(0, len(orders) - SIZE)) for start in starts):
        by_order = [[event for event in events if event.order == order] for order in orders[start : start + SIZE]]
        window = tuple(tied[turn % len(tied)] for tied in by_order)
        if len(window) >= FEWEST and any(event.point for event in window):
            yield window


FAMILY = Family("order", 1, Level.UNDERSTAND, make)
