"""The learner's settings: what ``settings.yaml`` may hold, read and changed as text. Opens no file, knows no screen."""

from study.settings.changing import UnchangedSettings, with_changes, with_exams
from study.settings.reading import Misfit, SettingsReading, problems_of, read_settings
from study.settings.values import (
    DAILY,
    EVERY,
    MOST_MINUTES,
    THEME,
    Exam,
    Noted,
    Settings,
    day_of_text,
    exam_of,
    next_exam,
)

__all__ = [
    "DAILY",
    "EVERY",
    "MOST_MINUTES",
    "THEME",
    "Exam",
    "Misfit",
    "Noted",
    "Settings",
    "SettingsReading",
    "UnchangedSettings",
    "day_of_text",
    "exam_of",
    "next_exam",
    "problems_of",
    "read_settings",
    "with_changes",
    "with_exams",
]
