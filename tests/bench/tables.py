"""The findings in Markdown and in JSON. Reckons nothing but means over worlds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from study.values import frozen
from tests.bench.cases import ALL, CASES, FRONTIER, GOALS, MINUTES_A_DAY, REACH, WANTED
from tests.bench.cells import over_worlds

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from tests.bench.cells import Bench, Cell, Estimate
    from tests.bench.sweep import Price, Step

NONE = "—"


@frozen(kw_only=True)
class Findings:
    """All that one run found."""

    bench: Bench
    policies: tuple[str, ...]
    rows: Mapping[tuple[str, str], Sequence[Cell]]
    """By case and policy: its cells, one a world."""
    prices: Mapping[str, Price]
    """By policy; empty if not asked for."""
    frontier: Mapping[str, Sequence[Step]]
    """By policy; empty if not asked for."""


def markdown(found: Findings) -> str:
    """Give the table of learning.md, then each case by world, the forecasts, and the frontier if it was asked for."""
    bench = found.bench
    head = (
        f"{bench.students} students a world, seed {bench.seed}, worlds {', '.join(bench.worlds)}, "
        f"constants “{bench.constants}”, forms {bench.forms}. ± is one standard error."
    )
    cases = [case for case in CASES if any(name == case for name, _ in found.rows)]
    parts = [head, _summary(found, cases), *(_by_world(found, case) for case in cases), _forecasts(found, cases)]
    return "\n\n".join(filter(None, [*parts, _frontier(found)]))


def _summary(found: Findings, cases: Sequence[str]) -> str:
    lines: list[list[str]] = []
    for case in (name for name in ALL if name in cases or (name == REACH and found.prices)):
        if case == REACH:
            says = f"minutes in all to reach {_number(WANTED)}"
            lines.append(
                [says, *(_price(found.prices.get(policy)) for policy in found.policies), _goal(case, "minutes")]
            )
            continue
        rows = [found.rows[case, policy] for policy in found.policies]
        says = CASES[case].says
        recall = [over_worlds([cell.recall for cell in row]) for row in rows]
        later = [over_worlds([cell.later for cell in row]) for row in rows]
        spent = [over_worlds([cell.minutes for cell in row]) for row in rows]
        lines += [
            [f"{says}: recall on the day", *map(_estimate, recall), _goal(case, "recall")],
            ["– in the worst world", *(_number(_worst(row).recall.mean) for row in rows), _goal(case, "worst")],
            ["– 30 days later", *map(_estimate, later), _goal(case, "later")],
            ["– minutes spent", *(f"{one.mean:.0f}" for one in spent), ""],
        ]
    return "## The table\n\n" + _table(["case", *found.policies, "goal"], lines) if lines else ""


def _by_world(found: Findings, case: str) -> str:
    leitner = found.rows.get((case, "leitner"))
    head = ["policy", *found.bench.worlds, "worst", "least against Leitner"]
    lines = []
    for policy in found.policies:
        row = found.rows[case, policy]
        worst = _worst(row)
        cells = [f"{_estimate(cell.recall)} / {_number(cell.later.mean)}" for cell in row]
        lines.append([policy, *cells, f"{_number(worst.recall.mean)} {worst.world}", _against(row, leitner)])
    return f"## {CASES[case].says}: recall on the day / 30 days later\n\n" + _table(head, lines)


def _against(row: Sequence[Cell], leitner: Sequence[Cell] | None) -> str:
    if leitner is None or row is leitner:
        return NONE
    differences = [(mine.against(theirs), mine.world) for mine, theirs in zip(row, leitner, strict=True)]
    least, world = min(differences, key=lambda difference: difference[0].mean)
    return f"{_signed(least)} {world}"


def _forecasts(found: Findings, cases: Sequence[str]) -> str:
    lines = []
    for case in cases:
        for policy in found.policies:
            row = found.rows[case, policy]
            gaps = [cell.gap for cell in row]
            if any(gap is not None for gap in gaps):
                off = [cell.missed_by for cell in row]
                widest = max(abs(gap.mean) for gap in gaps if gap)
                shown = [
                    f"{_signed(g)} ({_number(o.mean)})" if g and o else NONE for g, o in zip(gaps, off, strict=True)
                ]
                lines.append([CASES[case].says, policy, *shown, _number(widest)])
    head = ["case", "policy", *found.bench.worlds, "widest (goal ≤ .05)"]
    says = "## Forecast less truth on the exam day (in brackets: how far off for one student)\n\n"
    return says + _table(head, lines) if lines else ""


def _frontier(found: Findings) -> str:
    if not found.frontier:
        return ""
    lines = [
        [policy, *(f"{_estimate(step.recall)} ({step.minutes:.0f} min)" for step in steps)]
        for policy, steps in found.frontier.items()
    ]
    says = "## Recall against minutes, 14 days (in brackets: minutes spent in all)\n\n"
    return says + _table(["policy", *(f"{minutes:g} min a day" for minutes in MINUTES_A_DAY)], lines)


def as_json(found: Findings) -> dict[str, Any]:
    """Give every cell and every price, ready for JSON. The same run gives the same, to the last digit."""
    bench = found.bench
    return {
        "students": bench.students,
        "seed": bench.seed,
        "constants": bench.constants,
        "forms": str(bench.forms),
        "cells": [
            {"case": case, "policy": policy, "world": cell.world, **_cell(cell)}
            for (case, policy), row in found.rows.items()
            for cell in row
        ],
        REACH: {
            policy: {"minutes": _pair(price.minutes), "steps": [_step(step) for step in price.steps]}
            for policy, price in found.prices.items()
        },
        FRONTIER: {policy: [_step(step) for step in steps] for policy, steps in found.frontier.items()},
    }


def _cell(cell: Cell) -> dict[str, Any]:
    return {
        "days": cell.case.days,
        "minutes_a_day": cell.case.minutes,
        "missed": cell.case.missed,
        "recall": _pair(cell.recall),
        "later": _pair(cell.later),
        "minutes": _pair(cell.minutes),
        "answers": sum(outcome.answers for outcome in cell.outcomes) / len(cell.outcomes),
        "forecast_less_truth": _pair(cell.gap),
        "forecast_off_by": _pair(cell.missed_by),
    }


def _step(step: Step) -> dict[str, Any]:
    return {"minutes": step.minutes, "recall": _pair(step.recall)}


def _pair(one: Estimate | None) -> dict[str, float] | None:
    return {"mean": one.mean, "error": one.error} if one else None


def _worst(row: Iterable[Cell]) -> Cell:
    return min(row, key=lambda cell: cell.recall.mean)


def _goal(case: str, what: str) -> str:
    return GOALS.get((case, what), "")


def _price(price: Price | None) -> str:
    if price is None:
        return NONE
    if price.minutes:
        return f"{price.minutes.mean:.1f} ±{price.minutes.error:.1f}"
    reached = price.best >= WANTED
    return f"< {price.steps[0].minutes:.0f}" if reached else f"never (at most {_number(price.best)})"


def _number(x: float) -> str:
    return f"{x:.3f}".replace("0.", ".", 1)


def _estimate(one: Estimate) -> str:
    return f"{_number(one.mean)} ±{_number(one.error)}"


def _signed(one: Estimate) -> str:
    return f"{'−' if one.mean < 0 else '+'}{_number(abs(one.mean))} ±{_number(one.error)}"


def _table(head: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *lines))
