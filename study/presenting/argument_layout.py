"""Where the steps of an argument stand in a picture: a tidy tree, whose places the constraint solver Kiwi finds.

A tree is tidy where a step stands in the middle of what is below it, nothing overlaps, and no room is wasted. Each of
these is linear, so the best drawing is the solution of a linear program: K. J. Supowit and E. M. Reingold, "The
complexity of drawing trees nicely", Acta Informatica 18 (1983). Numbers only; draws nothing.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kiwisolver import Solver, Variable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from study.presenting.argument_branch import Branch

BESIDE = 14.0
"""Free room between two steps that bear on the same one."""
APART = 30.0
"""Free room between steps that bear on different ones."""
LINKED = 26.0
"""Free room between premises that count only together; takes a line of text."""


def middles(top: Branch, heights: Mapping[str, float]) -> dict[str, float]:
    """Give how far down the middle of each step stands, by id; the topmost one begins at 0.

    ``heights`` has the height of each step by id, in the unit of the result. The same tree has the same places in
    every run.
    """
    solver = Solver()
    levels: list[list[Branch]] = []
    found: dict[str, Variable] = {}
    for branch in top.walk():
        if branch.depth == len(levels):
            levels.append([])
        levels[branch.depth].append(branch)
        found[branch.node.id] = middle = Variable(branch.node.id)
        # The solver numbers its unknowns as it meets them, and those of one constraint in no lasting order.
        solver.addConstraint(middle >= 0)
    for level in levels:
        for upper, lower in pairwise(level):
            room = (heights[upper.node.id] + heights[lower.node.id]) / 2 + _between(upper, lower)
            solver.addConstraint(found[lower.node.id] - found[upper.node.id] >= room)
    for branch in top.walk():
        _tidy(solver, found[branch.node.id], [found[child.node.id] for child in branch.below])
    solver.updateVariables()
    first = min(found[id].value() - heights[id] / 2 for id in found)
    return {id: round(middle.value() - first, 1) for id, middle in found.items()}


def _tidy(solver: Solver, above: Variable, below: list[Variable]) -> None:
    """Put a step in the middle of what is below it, and that as close together, and as even, as may be."""
    if below:
        solver.addConstraint(2 * above == below[0] + below[-1])
        solver.addConstraint((below[-1] - below[0] == 0) | "medium")
    for upper, middle, lower in zip(below, below[1:], below[2:], strict=False):
        solver.addConstraint((2 * middle == upper + lower) | "weak")


def _between(upper: Branch, lower: Branch) -> float:
    if upper.node.to != lower.node.to:
        return APART
    return LINKED if lower.node.id in upper.node.linked else BESIDE
