"""A package that cannot be made, or cannot be read. Says why to the person who asked for it; mends nothing."""

from __future__ import annotations

from study.text.problems import PersonError


class Refused(PersonError):
    """The whole package is refused, in a sentence with the way out. Nothing was written or taken in."""
