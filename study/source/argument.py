"""The argument of an article as a tree: what supports or answers what, up to one thesis.

Values only; ``reading`` makes them from ``facts.yaml``, and makes sure that the tree has no circle.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from study.source.facts import Foil, Stated
from study.values import frozen

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


class Role(StrEnum):
    """The part that a statement plays."""

    THESIS = "thesis"
    PREMISE = "premise"
    EVIDENCE = "evidence"
    CONCESSION = "concession"
    REBUTTAL = "rebuttal"
    RECOMMENDATION = "recommendation"
    BACKGROUND = "background"


GROUNDS = (Role.PREMISE, Role.EVIDENCE)
"""The parts of what speaks for the step above it."""


class Modality(StrEnum):
    """Whether a statement reports something or judges it."""

    REPORT = "report"
    JUDGEMENT = "judgement"


class Effect(StrEnum):
    """What a finding would do to a step of the argument."""

    WEAKEN = "weaken"
    STRENGTHEN = "strengthen"


@frozen(kw_only=True)
class Node(Stated):
    """A step of the argument; ``why`` says what it does there."""

    role: Role
    to: str
    """The id of the node that it supports or answers; empty for the thesis."""
    linked: tuple[str, ...] = ()
    """Premises that support the same node only together with this one."""
    also: tuple[str, ...] = ()
    """Steps that one could take it to speak for too, though the article does not put it there: it is no wrong option
    beside what does."""
    unsaid: tuple[Foil, ...] = ()
    """Grounds that one might expect for it, and that the article does not give."""
    replies: tuple[Foil, ...] = ()
    """Answers to a granted point, or points that an answer might be for, which the article does not give."""
    overdrawn: tuple[Foil, ...] = ()
    """Conclusions that one might draw from its grounds, and that the article does not draw."""
    text: str
    """A sentence of its own, which neither names the author nor gives the role away."""
    short: str
    """The same in a few words, to follow "that" in a sentence."""
    modality: Modality


@frozen(kw_only=True)
class Finding:
    """Invented findings, each to follow "Suppose that": one that bears on a step, and ones that hardly do."""

    id: str
    node: str
    effect: Effect
    strong: Foil
    """The one that has the effect, with the reason."""
    weak: tuple[Foil, ...]
    """At least three that have it hardly or not, each with the reason."""
    why: str


@frozen
class Argument:
    """The tree, by id, in the order of the file. Each method raises KeyError for an id that is not in it."""

    nodes: Mapping[str, Node]

    @property
    def thesis(self) -> Node | None:
        """The one node that supports nothing; None in a base without an argument."""
        return next((node for node in self.nodes.values() if not node.to), None)

    def children(self, id: str) -> tuple[Node, ...]:
        """Give the nodes that support or answer this one directly."""
        self.nodes[id]
        return tuple(node for node in self.nodes.values() if node.to == id)

    def ancestors(self, id: str) -> tuple[Node, ...]:
        """Give what this node supports, what that supports, and so on up to the thesis."""
        found = []
        while above := self.nodes[id].to:
            id = above
            found.append(self.nodes[id])
        return tuple(found)

    def descendants(self, id: str) -> tuple[Node, ...]:
        """Give everything that supports or answers this node, directly or not, parents before their children."""
        return tuple(self._below(id))

    def _below(self, id: str) -> Iterator[Node]:
        for child in self.children(id):
            yield child
            yield from self._below(child.id)

    def siblings(self, id: str) -> tuple[Node, ...]:
        """Give the other nodes that support or answer the same one."""
        above = self.nodes[id].to
        return tuple(node for node in self.children(above) if node.id != id) if above else ()

    def linked(self, id: str) -> tuple[Node, ...]:
        """Give the premises that support something only together with this one."""
        return tuple(self.nodes[other] for other in self.nodes[id].linked)

    def kin(self, id: str) -> frozenset[str]:
        """Give the ids that are no wrong options beside this node: itself, ancestors, descendants, siblings, linked."""
        near = (self.ancestors(id), self.descendants(id), self.siblings(id), self.linked(id))
        return frozenset({id, *(node.id for nodes in near for node in nodes)})
