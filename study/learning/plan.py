"""What a learner asked for: the plan of a session, and how an unfinished one is known again."""

from __future__ import annotations

import json
from dataclasses import field
from typing import TYPE_CHECKING, Any

from study.learning.planner import Filters
from study.values import frozen

if TYPE_CHECKING:
    from datetime import date

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
    """When to end, at a question's end; None for no limit. Of an exam, how long it lasts."""
    exam: date | None = None
    """The day for which a session of learning prepares; None for none."""
    sure: bool = False
    """Whether the learner says before each verdict how sure they are."""
    retry: bool = False
    """Whether every question is asked once more at once after a wrong first answer; the first answer counts."""
    seed: int
    seeded: bool = False
    """Whether the learner named the seed. One that was drawn does not tell plans apart."""

    @property
    def key(self) -> str:
        """The plan in canonical JSON; equal keys are the same plan.

        An option that came later stands there only where it is on: a session that was begun before it is known again.
        """
        told: dict[str, Any] = {
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
        later = {"exam": self.exam and self.exam.isoformat(), "sure": self.sure, "retry": self.retry}
        told |= {name: value for name, value in later.items() if value}
        return json.dumps(told, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
