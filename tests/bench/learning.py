"""Does a policy make people remember more for their minutes? ``python -m tests.bench.learning`` fills in the table.

Four memory worlds are the truth (``worlds/``); policies (``policies.py``) see answers only (``policy.py``). Prints
Markdown; the same seed gives the same to the last digit, whatever ``--jobs`` is.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.cases import ALL, CASES, FRONTIER, REACH, TABLE
from tests.bench.cells import Bench, cells
from tests.bench.policies import POLICIES
from tests.bench.policy import Forms
from tests.bench.sweep import frontier, prices
from tests.bench.tables import Findings, as_json, markdown
from tests.bench.worlds import WORLDS
from tests.bench.worlds.calibration import SETS, anchors, refind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

FRESH = 500_000
"""The first seed of students whom no set of constants was found on."""


def main(arguments: Sequence[str] | None = None) -> None:
    """Run what the command line asks for, and print it."""
    asked = _parser().parse_args(arguments)
    if asked.calibrate:
        print(_calibrated())
        return
    bench = Bench(
        worlds=asked.worlds,
        students=asked.students,
        seed=asked.seed,
        constants=asked.constants,
        forms=Forms(asked.forms),
        jobs=asked.jobs,
    )
    found = findings(bench, asked.policies, asked.cases)
    print(markdown(found))
    if asked.json:
        asked.json.write_text(json.dumps(as_json(found), indent=1) + "\n", encoding="utf-8")


def findings(bench: Bench, policies: Sequence[str], cases: Sequence[str]) -> Findings:
    """Give all that the cases ask for, of these policies in the worlds of the bench."""
    wanted = [(case, policy) for case in cases if case in CASES for policy in policies]
    rows = cells(bench, [(policy, CASES[case]) for case, policy in wanted])
    studying = [policy for policy in policies if policy != "none"]
    return Findings(
        bench=bench,
        policies=tuple(policies),
        rows=dict(zip(wanted, rows, strict=True)),
        prices=prices(bench, studying) if REACH in cases else {},
        frontier=frontier(bench, studying) if FRONTIER in cases else {},
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.learning", description=__doc__.partition("\n")[0])
    add = parser.add_argument
    add("--students", type=_at_least_one, default=40, help="in each world (default: 40)")
    add("--seed", type=int, default=1, help="another seed, other students (default: 1)")
    add("--cases", type=_some_of(ALL), default=TABLE, help=f"of {','.join(ALL)} (default: all but the last)")
    add("--policies", type=_some_of(POLICIES), default=tuple(POLICIES), help=f"of {','.join(POLICIES)} (default: all)")
    add("--worlds", type=_some_of(WORLDS), default=tuple(WORLDS), help=f"of {','.join(WORLDS)} (default: all)")
    add("--constants", choices=tuple(SETS), default="prototype", help="of the worlds (default: prototype)")
    add("--forms", choices=[str(forms) for forms in Forms], default="fixed", help="of the points (default: fixed)")
    add("--json", type=Path, metavar="FILE", help="write every cell there")
    add("--jobs", type=_at_least_one, default=2, help="processes (default: 2)")
    add("--calibrate", action="store_true", help="find the constants “anchored” anew, print them and stop")
    return parser


def _some_of(known: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    names = tuple(known)

    def read(text: str) -> tuple[str, ...]:
        asked = text.split(",")
        if unknown := [name for name in asked if name not in names]:
            raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(names)}")
        return tuple(name for name in names if name in asked)

    return read


def _at_least_one(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _calibrated() -> str:
    """Give the constants found anew, and what each set comes to on students it was not found on."""
    lines = [f'    "{world}": {constants!r},' for world, constants in refind().items()]
    for name, constants in SETS.items():
        lines += [f"{name} {world}: {anchors(WORLDS[world], constants[world], seed=FRESH)}" for world in constants]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
