"""Family 15: how a point that was granted is answered."""

from __future__ import annotations

from study.generate.families.steps import step_family
from study.source.argument import Role

FAMILY = step_family("answer", Role.REBUTTAL, "Bandow grants that {above}. How does he answer this point?")
