"""The options that our decks come with: new cards in the deck's order, the recall that is wanted, FSRS's parameters.

Anki takes a preset only where the learner ticks "Import any deck presets", and never changes one that it has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.anki.progress.carrying import NEW_PER_DAY

if TYPE_CHECKING:
    from study.learning.memory import Model

PRESET_ID = 1_795_500_000_001
"""Its number in Anki; never change it."""


def preset(model: Model, desired: float) -> dict[str, Any]:
    """Give the preset as Anki's schema 11 has it; ``desired`` is the recall at which a card comes again, 0 to 1."""
    return {
        "id": PRESET_ID,
        "mod": 0,
        "name": "Study",
        "usn": -1,
        "maxTaken": 60,
        "autoplay": True,
        "timer": 0,
        "replayq": True,
        "new": {
            "bury": True,  # another gap of the same text, or the other side, waits for another day
            "delays": [10.0],
            "initialFactor": 2500,
            "ints": [1, 4, 0],
            "order": 1,
            "perDay": NEW_PER_DAY,
        },
        "rev": {"bury": True, "ease4": 1.3, "ivlFct": 1.0, "maxIvl": 36500, "perDay": 200, "hardFactor": 1.2},
        "lapse": {"delays": [10.0], "leechAction": 1, "leechFails": 8, "minInt": 1, "mult": 0.0},
        "dyn": False,
        "newMix": 0,
        "newPerDayMinimum": 0,
        "interdayLearningMix": 0,
        "reviewOrder": 0,
        "newGatherPriority": 1,  # lowest place first, whatever the subdeck
        "newSortOrder": 1,  # as they were gathered
        "buryInterdayLearning": True,
        "fsrsWeights": [],
        "fsrsParams5": [],
        "fsrsParams6": list(model.parameters),
        "desiredRetention": desired,
        "sm2Retention": 0.9,
        "ignoreRevlogsBeforeDate": "",
        "easyDaysPercentages": [1.0] * 7,
    }
