"""What every test starts from: no settings of the machine, no file left in the checkout."""

from __future__ import annotations

import os

from hypothesis import settings

# Before textual is imported: it reads these once.
for name in ("NO_COLOR", "TEXTUAL_THEME", "STUDY_HOME", "STUDY_NOW", "STUDY_ASCII", "TEXTUAL"):
    os.environ.pop(name, None)

# No deadline, since the machine may be busy; no database, since the checkout may be read-only.
settings.register_profile("study", deadline=None, database=None)
settings.load_profile("study")
