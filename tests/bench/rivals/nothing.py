"""Reading once and leaving it at that: what every minute of study is measured against."""

from __future__ import annotations

from tests.bench.policy import Form, Policy


class Nothing(Policy):
    """No session at all."""

    def session(self, day: int) -> float:
        return 0.0

    def next(self, now_days: float, seconds_left: float) -> None:
        return None

    def observe(self, point: int, now_days: float, right: bool, seconds: float, sure: bool, form: Form) -> None:
        raise AssertionError("nothing was asked")
