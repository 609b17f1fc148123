"""FSRS as it is shipped: py-fsrs with its default parameters, desired recall 0.90, and its steps of 1 and 10 minutes.

What Anki does by default, and ignorant of the exam. Only fuzz is off, since py-fsrs draws it from the generator that
the whole process shares. py-fsrs counts whole days, so it is asked at noon: days elapsed are days between sessions.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from fsrs import Card, Rating, Scheduler, State

from tests.bench.rivals.daily import Daily

if TYPE_CHECKING:
    from random import Random

START = datetime(2030, 1, 1, tzinfo=UTC)


class Fsrs90(Daily):
    """Due when recall falls to 0.90; the least likely to be recalled first."""

    def begin(self, points: int, days: int, seconds_a_day: float, random: Random) -> None:
        super().begin(points, days, seconds_a_day, random)
        self.scheduler = Scheduler(desired_retention=0.9, enable_fuzzing=False)
        # With an id each: py-fsrs sleeps a millisecond to make one up.
        self.cards = [Card(card_id=point + 1) for point in range(points)]

    def start(self, day: int) -> None:
        super().start(day)
        self.expected: dict[int, float] = {}

    def urgency(self, point: int) -> float:
        if point not in self.expected:
            self.expected[point] = self._recall(point, self.day)
        return self.expected[point]

    def next_day(self, point: int, now_days: float, right: bool, first: bool) -> int:
        rating = Rating.Good if right else Rating.Again
        card, _ = self.scheduler.review_card(self.cards[point], rating, START + timedelta(days=now_days))
        self.cards[point] = card
        if right and first and card.state is not State.Review:
            self.ask_again(point)
        return max(self.day + 1, round((card.due - START).total_seconds() / 86_400))

    def forecast(self, exam_day: float) -> float:
        return sum(self._recall(point, exam_day) for point in range(self.points)) / self.points

    def _recall(self, point: int, day: float) -> float:
        """Give the recall that py-fsrs expects on a day; 0 for a point never asked."""
        return self.scheduler.get_card_retrievability(self.cards[point], START + timedelta(days=day + 0.5))
