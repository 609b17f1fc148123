"""What is shown of an argument: a step, and below it the steps that bear on it, as deep as is wanted.

Values for the terminal, the picture and the Argdown text alike; draws nothing itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.source.argument import Role
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from study.source.argument import Argument, Node

ROLE_WORDS: Mapping[Role, str] = {
    Role.THESIS: "thesis",
    Role.PREMISE: "premise",
    Role.EVIDENCE: "evidence",
    Role.CONCESSION: "granted",
    Role.REBUTTAL: "answer",
    Role.RECOMMENDATION: "advice",
    Role.BACKGROUND: "background",
}
"""The part that a step plays, in one plain word."""

AGAINST = frozenset({Role.CONCESSION, Role.REBUTTAL})
"""The roles that speak against the step above them, and do not support it."""


@frozen
class Branch:
    """A step with what is shown below it."""

    node: Node
    depth: int
    """0 for the step that the whole begins with."""
    groups: tuple[tuple[Branch, ...], ...]
    """What bears on it, in order; premises that support it only together stand in one group."""
    hidden: int = 0
    """How many steps below it are left out here, with all that is below those."""

    @property
    def below(self) -> tuple[Branch, ...]:
        """What is shown directly below it."""
        return tuple(branch for group in self.groups for branch in group)

    def walk(self) -> Iterator[Branch]:
        """Give this branch and all below it, each before what is below it."""
        yield self
        for branch in self.below:
            yield from branch.walk()


def branch(argument: Argument, id: str, levels: int | None = None) -> Branch:
    """Give a step and so many levels below it, or all. Raises KeyError for an id that is not in the argument.

    A point that is granted never stands without its answer, which may lie one level deeper.
    """
    return _branch(argument, argument.nodes[id], 0, levels)


def _branch(argument: Argument, node: Node, depth: int, levels: int | None) -> Branch:
    children = argument.children(node.id)
    cut = levels is not None and depth >= levels
    shown = tuple(child for child in children if child.role is Role.REBUTTAL) if cut else children
    groups = _together(shown)
    return Branch(
        node,
        depth,
        tuple(tuple(_branch(argument, child, depth + 1, levels) for child in group) for group in groups),
        hidden=sum(1 + len(argument.descendants(child.id)) for child in children if child not in shown),
    )


def _together(nodes: tuple[Node, ...]) -> list[list[Node]]:
    """Give the nodes in order, but with linked ones side by side."""
    groups: list[list[Node]] = []
    for node in nodes:
        near = [group for group in groups if any(node.id in other.linked for other in group)]
        groups = [group for group in groups if group not in near[1:]]
        if near:
            near[0].extend([other for group in near[1:] for other in group] + [node])
        else:
            groups.append([node])
    return groups
