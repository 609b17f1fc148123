"""The learner's settings: what ``settings.yaml`` may hold, read and changed as text. Opens no file, knows no screen.

The values are here at once; reading and changing are loaded by who first asks for them, which a start seldom does.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from study.settings.values import (
    DAILY,
    EVERY,
    MOST_MINUTES,
    SIMPLE,
    THEME,
    Exam,
    Noted,
    Settings,
    day_of_text,
    exam_of,
    minutes_of_session,
    minutes_of_text,
    next_exam,
)

if TYPE_CHECKING:
    from study.settings.changing import UnchangedSettings, with_changes, with_exams
    from study.settings.reading import Misfit, SettingsReading, problems_of, read_settings

__all__ = [
    "DAILY",
    "EVERY",
    "MOST_MINUTES",
    "SIMPLE",
    "THEME",
    "Exam",
    "Misfit",
    "Noted",
    "Settings",
    "SettingsReading",
    "UnchangedSettings",
    "day_of_text",
    "exam_of",
    "minutes_of_session",
    "minutes_of_text",
    "next_exam",
    "problems_of",
    "read_settings",
    "with_changes",
    "with_exams",
]


def __getattr__(name: str) -> object:
    """Give what reads or changes the file, loaded now."""
    if name in __all__:
        for room in ("reading", "changing"):
            found = vars(import_module(f"{__name__}.{room}")).get(name)
            if found is not None:
                return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
