"""A process that dies at any moment loses no answered question, counts none twice, and goes on where it stood."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from study.learning.log import Log
from tests.learning.making import Hand
from tests.learning.scripted import ASKED, begin

if TYPE_CHECKING:
    from collections.abc import Iterator

CHECKOUT = Path(__file__).parents[2]


def lives(path: Path, chance: random.Random) -> Iterator[list[list[str]]]:
    """Let the scripted learner live and kill it at a random moment, again and again; give what each said."""
    while True:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.learning.scripted", str(path)],
            stdout=subprocess.PIPE,
            text=True,
            cwd=CHECKOUT,
            env={**os.environ, "PYTHONPATH": str(CHECKOUT)},
        )
        assert process.stdout is not None
        said = []
        for _ in range(chance.randrange(0, 25)):  # killed at its very start where this is 0
            said.append(process.stdout.readline())
            if said[-1] == "end\n":
                break
        time.sleep(chance.random() * 0.004)
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
        process.wait()
        yield [line.split() for line in said if line.endswith("\n")]


def check(path: Path, chance: random.Random) -> int:
    """Live through one session with crashes; give how many there were. Fails where anything is lost or doubled."""
    crashes, kept, stood = 0, dict[str, str](), ""
    for said in lives(path, chance):
        asked = [words for words in said if words[0] == "asked"]
        done = [words for words in said if words[0] == "kept"]
        with Log.open(path, now=Hand().now) as log:
            answers = {answer.id: answer.question.removeprefix("d/") for answer in log.answers()}
            if asked and stood:
                assert asked[0][1] == stood, "it went on with another question than the one where it stood"
            for act, id, name in (words for words in said if words[0] in ("kept", "undone")):
                kept[id] = name
                if act == "undone":
                    del kept[id]
            unsaid = set(answers) ^ set(kept)
            assert len(unsaid) <= 2, "it died between an act and the word of it: one act, which may replace an answer"
            assert {answers[id] for id in unsaid & set(answers)} <= {words[1] for words in asked[-1:]}
            assert all(done[-1][1] == id for id in unsaid - set(answers)), "an answer is lost"
            kept = answers
            if not log.sittings():
                continue  # it died before it began
            session = begin(log)
            if not session.resumed:
                break
            assert session.current is not None
            stood = session.current.question.name
            assert session.score.counted < len(ASKED) or session.current.again or session.current.try_ == 2
        crashes += 1
    with Log.open(path, now=Hand().now) as log:
        got = [answer.question for answer in log.answers() if not answer.retry and answer.counts_as_right]
        assert sorted(got) == sorted(question.id for question in ASKED), "each question was got right once, not twice"
    return crashes


@pytest.mark.slow
def test_a_process_killed_at_random_moments_loses_nothing_and_counts_nothing_twice(tmp_path: Path) -> None:
    chance, crashes = random.Random(20261124), 0
    for number in range(100):
        crashes += check(tmp_path / f"{number}.sqlite", chance)
        if crashes >= 24:
            break
    assert crashes >= 24


@pytest.mark.slow
def test_a_process_killed_again_and_again_loses_nothing(tmp_path: Path) -> None:
    wanted = int(os.environ.get("KILLS", "500"))  # .ci/run, which has half an hour, takes fewer
    chance, crashes, number = random.Random(500), 0, 0
    while crashes < wanted and number < 4 * wanted:
        crashes += check(tmp_path / f"{number}.sqlite", chance)
        number += 1
    assert crashes >= wanted
