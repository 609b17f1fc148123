"""Several programs may have the log open and write to it: all answers get in, and none sees an error."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from study.learning.log import Log
from study.learning.merging import merge
from study.questions import Entered
from tests.learning.making import Hand, Learner, answer, right, some

CHECKOUT = Path(__file__).parents[2]


def write_together(path: Path, programs: int, count: int) -> None:
    """Let so many programs write so many answers each, into a log that none of them has made yet."""
    running = [begin_writing(path, f"p{number}", count) for number in range(programs)]
    for process in running:
        finish(process)
    assert_all_in(path, programs, count)


def begin_writing(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.learning.writing", str(path), name, str(count)],
        stderr=subprocess.PIPE,
        text=True,
        cwd=CHECKOUT,
        env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
    )


def finish(process: subprocess.Popen[str]) -> None:
    _, error = process.communicate()
    assert (process.returncode, error) == (0, "")


def assert_all_in(path: Path, programs: int, count: int) -> None:
    """Assert that the log holds what each program has written, in its order, but for what it took back."""
    with Log.open(path, now=Hand().now) as log:
        kept = list(log.answers())
    for number in range(programs):
        theirs = [answer.question for answer in kept if answer.device == f"p{number}"]
        assert theirs == [f"d/{n}" for n in range(count) if n % 4 != 3]
    assert len({answer.id for answer in kept}) == len(kept)


def test_two_programs_that_begin_at_once_both_get_every_answer_in(tmp_path: Path) -> None:
    write_together(tmp_path / "data" / "answers.sqlite", programs=2, count=60)


def test_logs_that_are_merged_into_each_other_while_programs_write_to_both_lose_nothing(tmp_path: Path) -> None:
    paths = [tmp_path / "laptop" / "answers.sqlite", tmp_path / "phone" / "answers.sqlite"]
    for path in paths:
        Log.open(path, now=Hand().now).close()
    running = [begin_writing(path, f"p{number}", 60) for number, path in enumerate(paths)]
    merges = 0
    while any(process.poll() is None for process in running):
        for into, of in (paths, reversed(paths)):
            with Log.open(into, now=Hand().now) as log:
                merge(log, [of])
        merges += 1
    for process in running:
        finish(process)
    assert merges > 1
    for into, of in (paths, reversed(paths)):
        with Log.open(into, now=Hand().now) as log:
            merge(log, [of])
        assert_all_in(into, programs=2, count=60)


@pytest.mark.slow
def test_eight_programs_writing_at_once_all_get_in(tmp_path: Path) -> None:
    write_together(tmp_path / "data" / "answers.sqlite", programs=8, count=200)


def test_what_one_program_records_the_other_sees_in_the_order_of_recording(learner: Learner) -> None:
    with learner.open() as other:
        kept = []
        for number in range(6):
            learner.hand.wait(seconds=-7)
            log = other if number % 2 else learner.log
            kept.append(log.record(answer(response=Entered(str(number)), at=learner.hand.now())))
        other.retract(kept[0].id)
        assert list(learner.log.answers()) == list(other.answers()) == kept[1:]


def test_two_programs_with_the_same_session_count_no_question_twice(learner: Learner) -> None:
    asked = some(3)
    one = learner.session(asked)
    with learner.open() as other_log:
        log, learner.log = learner.log, other_log
        other = learner.session(asked)
        assert other.resumed
        assert other.current == one.current
        for session in (one, other):
            assert session.current is not None
            session.answer(right(session.current.question))
            session.advance()
        learner.log = log
    third = learner.session(asked)
    assert third.resumed
    assert (third.score.counted, third.current) == (1, one.current)
