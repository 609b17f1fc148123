"""Figures folded from the log, one idea a file. All pure: answers, catalogue, memories and the moment in, values out.

Nothing here is kept, and nothing tells what was not done: no streaks, no backlog.
"""

from study.learning.statistics.mastery import Mastery, mastery
from study.learning.statistics.sessions import Past, last_sessions
from study.learning.statistics.today import Today, today

__all__ = ["Mastery", "Past", "Today", "last_sessions", "mastery", "today"]
