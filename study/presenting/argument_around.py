"""What is shown around one step of an argument: the way down to it, what stands beside it, what bears on it.

Values only: a step is picked and the rest counted, so that however large an argument is, this stays small.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.values import frozen

if TYPE_CHECKING:
    from study.source.argument import Argument, Node

FIRST, LAST = 1, 5
"""Of a long way, how many steps are shown at the thesis, and at the step."""
BESIDE, BELOW, BELOW_THESIS = 3, 4, 6
"""How many steps are shown beside the step and below it; a thesis has nothing beside it, and more room."""


@frozen(kw_only=True)
class Around:
    """A step with what is shown around it."""

    node: Node
    above: tuple[Node, ...]
    """The way down to it, the thesis first, without the steps that are skipped."""
    skipped: int
    """How many steps of the way are left out behind the first."""
    before: tuple[Node, ...]
    """Steps beside it that stand before it in the argument, and that count without it."""
    linked: tuple[Node, ...]
    """Premises beside it that count only together with it."""
    after: tuple[Node, ...]
    """Steps beside it that stand after it."""
    more_beside: int
    """How many steps beside it are left out."""
    below: tuple[Node, ...]
    """What bears on it directly."""
    more_below: int
    """How many of those are left out."""


def around(argument: Argument, id: str) -> Around:
    """Give what is shown around a step. Raises KeyError for an id that is not in the argument."""
    node = argument.nodes[id]
    way = argument.ancestors(id)[::-1]
    skipped = way[FIRST:-LAST] if len(way) > FIRST + LAST + 1 else ()
    level = argument.children(node.to) if node.to else (node,)
    here = level.index(node)
    near = sorted(range(len(level)), key=lambda at: (level[at].id not in node.linked, abs(at - here)))
    near.remove(here)
    shown = sorted(near[: _room(len(near), BESIDE)])
    linked = [at for at in shown if level[at].id in node.linked]
    children = argument.children(id)
    below = children[: _room(len(children), BELOW if way else BELOW_THESIS)]
    return Around(
        node=node,
        above=tuple(other for other in way if other not in skipped),
        skipped=len(skipped),
        before=tuple(level[at] for at in shown if at < here and at not in linked),
        linked=tuple(level[at] for at in linked),
        after=tuple(level[at] for at in shown if at > here and at not in linked),
        more_beside=len(near) - len(shown),
        below=below,
        more_below=len(children) - len(below),
    )


def _room(count: int, most: int) -> int:
    """Give how many are shown of so many; a single one left over takes no more room than to say that it is."""
    return count if count <= most + 1 else most
