"""Learners whose memory is known: it goes by parameters of their own, and they study as the program says."""

from __future__ import annotations

from datetime import timedelta
from random import Random
from typing import TYPE_CHECKING

from study.learning.course import BETWEEN
from study.learning.memory import PARAMETERS, Memory, Model, Rating, is_due, recall, remember
from tests.learning.making import MORNING, graded

if TYPE_CHECKING:
    from study.learning.answers import Answer

RETENTIVE = (*(w * 6 for w in PARAMETERS[:4]), *PARAMETERS[4:8], PARAMETERS[8] + 1.0, *PARAMETERS[9:])
"""Somebody who keeps a new point six times as long as the average learner, and gains more by each repetition."""
FORGETFUL = (*(w / 6 for w in PARAMETERS[:4]), *PARAMETERS[4:8], PARAMETERS[8] - 1.0, *PARAMETERS[9:])
"""Somebody who loses a new point six times as fast, and gains less by each repetition."""

A_DAY = 20
"""How many points a day are asked at most, beside the return of misses."""
KNOWN = 0.6
"""How many new points are known the first time."""


def studied(parameters: tuple[float, ...], count: int, seed: int) -> list[Answer]:
    """Give so many answers of somebody with these parameters, by whom what is due is asked each day, then new points.

    What is due is worked out for the average learner. A miss comes back after some others, until it is right.
    """
    random, model = Random(seed), Model(parameters)
    truth: dict[str, Memory] = {}
    thought: dict[str, Memory] = {}
    answers: list[Answer] = []
    day = 0
    while len(answers) < count:
        now = MORNING + timedelta(days=day, minutes=random.randrange(600))
        due = [point for point, memory in thought.items() if is_due(point, memory, now)]
        queue = sorted(due, key=lambda point: recall(thought[point], now))[:A_DAY]
        queue += [f"d/{number}" for number in range(len(truth), len(truth) + A_DAY - len(queue))]
        while queue and len(answers) < count:
            point = queue.pop(0)
            now += timedelta(seconds=20)
            chance = recall(truth[point], now) if point in truth else KNOWN
            rating = Rating.GOOD if random.random() < chance else Rating.AGAIN
            truth[point] = remember(truth.get(point), rating, now, model)
            thought[point] = remember(thought.get(point), rating, now)
            answers.append(graded(rating, question=point, point=point, at=now))
            if rating is Rating.AGAIN:
                queue.insert(BETWEEN, point)
        day += 1
    return answers
