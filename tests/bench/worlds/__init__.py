"""Four unlike worlds of memory, each after a paper: what is true of a simulated student, and hidden from policies.

That a policy is good in one of them may be luck or kinship (a planner that believes in FSRS does well in ``fsrs6``);
that it is good in all four is what we ask. They are made alike in scale, not in shape, by ``calibration.py``.
"""

from __future__ import annotations

from tests.bench.worlds.actr import Actr
from tests.bench.worlds.dash import Dash
from tests.bench.worlds.fsrs6 import Fsrs6
from tests.bench.worlds.mcm import Mcm
from tests.bench.worlds.world import World

WORLDS: dict[str, type[World]] = {"fsrs6": Fsrs6, "actr": Actr, "mcm": Mcm, "dash": Dash}
