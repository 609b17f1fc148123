"""The few answers that are read for a new session tell what all would tell, after any history."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from study.judging.verdict import Mark
from study.learning import cache, drawing
from study.learning import lately as reading
from study.learning.answers import Mode, Sureness
from study.learning.catalogue import Catalogue
from study.learning.lately import lately
from study.learning.memory import replay
from study.learning.pace import pace
from study.learning.plan import Plan
from study.learning.planner import Filters
from study.learning.surely import surely_wrong
from tests.learning.logs_made import ANSWERED, Shelf, about
from tests.learning.making import answer
from tests.learning.test_cache import CATALOGUES

if TYPE_CHECKING:
    from study.learning.answers import Answer
    from study.learning.log import Log
    from tests.learning.making import Learner

ACTS = st.tuples(
    st.sampled_from(["answer", "answer", "answer", "take back", "call right", "second try", "cram"]),
    st.integers(0, 2),
    st.booleans(),
    st.sampled_from([*Sureness, None]),
    st.sampled_from([1, 40, 700, 2000, -90, -3000]),
)
"""What happens, to which question, whether it is missed, how sure, and how many minutes later."""


def happen(log: Log, shelf: Shelf, act: str, number: int, missed: bool, sureness: Sureness | None, later: int) -> None:
    """Do one of these things in a log."""
    shelf.hand.wait(minutes=later)
    last = log.last_answer()
    given = answer(
        **about(ANSWERED[number]),
        at=shelf.hand.now(),
        milliseconds=4_000 + 7 * abs(later),
        mark=Mark.WRONG if missed else Mark.RIGHT,
        share=0.0 if missed else 1.0,
        sureness=sureness,
        mode=Mode.CRAM if act == "cram" else Mode.LEARN,
        retry=act == "second try",
    )
    if act == "take back" and last:
        log.retract(last.id)
    elif act == "call right" and last:
        log.replace(last.id, replace(last, id="", override=True))
    else:
        log.record(given)


def tells_the_same(log: Log, catalogue: Catalogue) -> bool:
    everything: list[Answer] = list(log.answers())
    few = lately(log, catalogue, replay(everything, catalogue))
    return (pace(few), surely_wrong(few, catalogue)) == (pace(everything), surely_wrong(everything, catalogue))


@settings(max_examples=80, deadline=None)
@given(st.lists(ACTS, max_size=30))
def test_after_any_history_it_tells_what_all_answers_tell(history: list[tuple[str, int, bool, Sureness, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(reading, "RECENT", 3)
        patch.setattr("study.learning.pace.RECENT", 3)
        shelf = Shelf(Path(folder))
        with shelf.new() as log:
            for act in history:
                happen(log, shelf, *act)
            for name, catalogue in CATALOGUES.items():
                assert tells_the_same(log, catalogue), name


def test_it_reads_few_of_many_answers(learner: Learner) -> None:
    for number in range(600):
        learner.hand.wait(minutes=30)
        wrong = {"mark": Mark.WRONG, "share": 0.0, "sureness": Sureness.SURE} if number == 5 else {}
        learner.log.record(answer(**about(ANSWERED[number % 3]), at=learner.hand.now(), **wrong))
    catalogue = CATALOGUES["as it was"]
    assert len(lately(learner.log, catalogue, replay(learner.log.answers(), catalogue))) == 200


@settings(max_examples=25, deadline=None)
@given(st.lists(ACTS, max_size=25), st.booleans())
def test_learning_draws_what_it_would_draw_from_the_whole_log(
    history: list[tuple[str, int, bool, Sureness, int]], missed: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(cache, "LOOSE", 2)
        patch.setattr(cache, "ENOUGH", 3)
        shelf = Shelf(Path(folder))
        with shelf.new() as log:
            plan = Plan(mode=Mode.LEARN, decks=("d",), filters=Filters(missed=missed), minutes=5, seed=1)
            for n, act in enumerate(history):
                happen(log, shelf, *act)
                if n % 4:
                    continue
                catalogue = CATALOGUES["as it was"]
                answers = list(log.answers())
                asked = [question for question in catalogue if not missed or question.id in _missed(log, catalogue)]
                memories = replay(answers, catalogue)
                now = shelf.hand.now()
                assert drawing.draw(plan, catalogue, log, now) == drawing.needed(
                    asked, catalogue, answers, memories, now, minutes=5
                )


def _missed(log: Log, catalogue: Catalogue) -> set[str]:
    last = {catalogue.name(answer.question): answer for answer in log.answers() if not answer.retry}
    return {id for id, answer in last.items() if answer.mark is Mark.WRONG and not answer.override}
