"""Coverage as lines of text: a table with bars, and what is not asked yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.presenting.bars import CELLS, bar

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.generate.coverage import Coverage, Group

NAMED = 6
"""How many ids of points that want a question are named."""


def coverage_lines(covered: Coverage, *, unicode: bool = True) -> Iterator[str]:
    """Give the coverage, a line each; with ``unicode`` false in signs of any keyboard."""
    yield f"{covered.questions} questions"
    yield ""
    yield f"{'asked in two ways or more':<28}{'':<{CELLS}}  share   count"
    for group in covered.groups:
        yield f"{group.name:<28}{bar(group.share, unicode)}  {group.share:>5.0%}   {group.well} of {len(group.points)}"
    passages = len(covered.passages) + len(covered.untouched)
    share = len(covered.passages) / passages if passages else 1.0
    yield f"{'passages touched':<28}{bar(share, unicode)}  {share:>5.0%}   {len(covered.passages)} of {passages}"
    for title, counts in (("level", covered.levels), ("family", covered.ways)):
        yield ""
        yield f"{title:<28}{'':<{CELLS}}  share   count"
        for name, count in counts:
            part = count / covered.questions
            yield f"{name:<28}{bar(part, unicode)}  {part:>5.0%}   {count}"
    yield from _wanting(covered)


def _wanting(covered: Coverage) -> Iterator[str]:
    lines = [line for group in covered.groups for line in _points(group)]
    if covered.untouched:
        lines.append(f"passages not touched: {', '.join(map(str, covered.untouched))}")
    if lines:
        yield ""
        yield from lines


def _points(group: Group) -> Iterator[str]:
    for said, points in (("not asked", group.unasked), ("asked in one way only", group.once)):
        if points:
            more = f" and {len(points) - NAMED} more" if len(points) > NAMED else ""
            yield f"{group.name} {said}: {', '.join(points[:NAMED])}{more}"
