"""Family 12: which of these is a reason that is given for a claim."""

from __future__ import annotations

from study.generate.families.steps import step_family
from study.source.argument import Role

FAMILY = step_family(
    "reason", Role.PREMISE, "Which of these does the article give as a reason for the view that {above}?"
)
