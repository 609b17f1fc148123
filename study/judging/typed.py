"""Typed answers: a stub until the rules stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.judging import verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from study.judging.rival import Rival
    from study.judging.verdict import Verdict


def judge_typed(
    response: str, accepted: Sequence[str], rivals: Sequence[Rival] = (), *, exact: bool = False, language: str = "en"
) -> Verdict:
    """Stub."""
    return verdict.right() if response in accepted else verdict.wrong("no")
