"""What a learner asked for: the plan of a session, and how an unfinished one is known again."""

from __future__ import annotations

import json
from dataclasses import field
from typing import TYPE_CHECKING

from study.learning.planner import Filters
from study.values import frozen

if TYPE_CHECKING:
    from study.learning.answers import Mode


@frozen(kw_only=True)
class Plan:
    """What was asked for. An unfinished session of the same plan goes on."""

    mode: Mode
    decks: tuple[str, ...]
    """Ids; their order does not tell plans apart."""
    filters: Filters = field(default_factory=Filters)
    count: int | None = None
    """How many questions; None for the usual number."""
    minutes: int | None = None
    """When to end, at a question's end; None for no limit."""
    seed: int
    seeded: bool = False
    """Whether the learner named the seed. One that was drawn does not tell plans apart."""

    @property
    def key(self) -> str:
        """The plan in canonical JSON; equal keys are the same plan."""
        told = {
            "mode": self.mode,
            "decks": sorted(self.decks),
            "kinds": sorted(self.filters.kinds),
            "tags": sorted(self.filters.tags),
            "levels": sorted(self.filters.levels),
            "passages": sorted(self.filters.passages),
            "made": sorted(self.filters.made),
            "missed": self.filters.missed,
            "outside": self.filters.outside,
            "count": self.count,
            "minutes": self.minutes,
            "seed": self.seed if self.seeded else None,
        }
        return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
