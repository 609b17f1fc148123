"""What people use today: the policies that the planner has to beat. None of them knows that it is being compared."""

from __future__ import annotations

from tests.bench.policy import Policy
from tests.bench.rivals.cram import Cram
from tests.bench.rivals.fsrs90 import Fsrs90
from tests.bench.rivals.leitner import Leitner
from tests.bench.rivals.nothing import Nothing
from tests.bench.rivals.relearning import Relearning
from tests.bench.rivals.sm2 import Sm2

RIVALS: dict[str, type[Policy]] = {
    "none": Nothing,
    "cram": Cram,
    "leitner": Leitner,
    "sm2": Sm2,
    "fsrs90": Fsrs90,
    "relearn3": Relearning,
}
