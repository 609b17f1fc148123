"""Every policy by name, in the order of the table's columns: rivals, what textbooks would plan, the real planner."""

from __future__ import annotations

from tests.bench.planner import Planner
from tests.bench.policy import Policy
from tests.bench.programme import Programme
from tests.bench.rivals import RIVALS

POLICIES: dict[str, type[Policy]] = {**RIVALS, "programme": Programme, "planner": Planner}
