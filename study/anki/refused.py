"""An export that cannot be made. Says why to the person who asked for it; mends nothing."""

from __future__ import annotations

from study.text.problems import PersonError


class Refused(PersonError):
    """The whole package is refused, in a sentence with the way out. Nothing was written."""
