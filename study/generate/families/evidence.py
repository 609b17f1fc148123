"""Family 13: what a reason is backed with."""

from __future__ import annotations

from study.generate.families.steps import step_family
from study.source.argument import Role

FAMILY = step_family(
    "evidence", Role.EVIDENCE, "Which of these does the article offer in support of the view that {above}?"
)
