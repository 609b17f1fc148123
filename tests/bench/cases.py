"""The cases of the table: how many days, how many minutes, and the goals that learning.md sets the planner."""

from __future__ import annotations

from study.values import frozen

MINUTES_A_DAY = (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0)
"""The sweep by which minutes to a recall, and the frontier, are found."""
SWEEP_DAYS = 14
WANTED = 0.85
"""The mean recall whose price in minutes is asked for."""


@frozen(kw_only=True)
class Case:
    """What a student has before the exam."""

    says: str
    """For the table's first column."""
    days: int
    minutes: float
    """A day."""
    missed: float = 0.0
    """The part of the days that is missed, by chance."""


CASES = {
    "14d-5min": Case(says="14 days, 5 min a day", days=14, minutes=5.0),
    "missed": Case(says="14 days, 5 min a day, a quarter of the days missed", days=14, minutes=5.0, missed=0.25),
    "4d-15min": Case(says="4 days, 15 min a day", days=4, minutes=15.0),
    "30d-4min": Case(says="30 days, 4 min a day", days=30, minutes=4.0),
}
REACH = "reach-85"
"""Minutes in all until mean recall is ``WANTED``, within ``SWEEP_DAYS``."""
FRONTIER = "frontier"
"""Recall against minutes along the whole sweep; not in the table unless asked for."""
ALL = ("14d-5min", "missed", REACH, "4d-15min", "30d-4min", FRONTIER)
TABLE = ALL[:-1]

GOALS = {
    ("14d-5min", "recall"): "≥ .905",
    ("14d-5min", "worst"): "≥ .83",
    ("14d-5min", "later"): "≥ .71",
    ("missed", "recall"): "≥ .84",
    (REACH, "minutes"): "≤ 56",
    ("4d-15min", "recall"): "≥ .93",
}
"""What learning.md asks of the planner; set with the constants ``prototype`` (``worlds/calibration.py``)."""
