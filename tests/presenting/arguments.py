"""Arguments for tests: the small one on bees, and any that a text could make."""

from __future__ import annotations

from hypothesis import strategies as st

from study.source.argument import Argument, Modality, Node, Role
from study.source.reading import read_facts
from tests.source.small_base import BASE, BRIEF

HOSTILE = (
    "[x]: <y>: @[z] @<w> #tag #(a tag)",
    "# heading? *bold* **bolder** _it_ __is__",
    "=== front: matter ===",
    "{data: 1} // comment /* another */ <!-- third -->",
    "1. + - +> -> <+ <- >< _> <_ (1) -- -----",
    "U.S.A. at 10:30:15 :smile: .smile. C:\\dir\\[a](b)",
    '</text><script>alert("x & y")</script>&amp;]]>',
    "הטיעון \u202eהפוך\u202c العربية 漢字 👩‍👩‍👧",
    "\x1b[31mred\x1b[0m and \ufffe\uffff\x00 nothing",
    "two\nlines\r\nand\ttabs",
    "- a dash first",
    "x" * 200,
)
"""Texts that terminals, XML and Argdown would each read as something else."""


def bees() -> Argument:
    """Give the argument of the small base: a thesis, two linked premises, a concession and its answer."""
    facts = read_facts(BASE, "bees.yaml", BRIEF).facts
    assert facts is not None
    return facts.argument


def step(id: str, role: Role, to: str = "", *, text: str = "", linked: tuple[str, ...] = ()) -> Node:
    """Give a step; its text is its id where none is given."""
    said = text or id
    return Node(
        id=id, passage=1, why="", role=role, to=to, linked=linked, text=said, short=said, modality=Modality.REPORT
    )


def argument(*nodes: Node) -> Argument:
    """Give the argument of these steps."""
    return Argument({node.id: node for node in nodes})


def hostile() -> Argument:
    """Give an argument of hostile texts, with every role and two linked premises."""
    roles = [role for role in Role if role not in (Role.THESIS, Role.REBUTTAL)]
    nodes = [step("s0", Role.THESIS, text=HOSTILE[0])]
    for number, text in enumerate(HOSTILE[1:], 1):
        nodes.append(step(f"s{number}", roles[number % len(roles)], f"s{number // 3}", text=text))
    granted = next(node for node in nodes if node.role is Role.CONCESSION)
    return argument(
        *nodes,
        step("answer", Role.REBUTTAL, granted.id, text=HOSTILE[0]),
        step("one", Role.PREMISE, granted.id, text=HOSTILE[1], linked=("two",)),
        step("two", Role.PREMISE, granted.id, text=HOSTILE[2], linked=("one",)),
    )


@st.composite
def arguments(draw: st.DrawFn) -> Argument:
    """Give a tree of any shape with any texts."""
    nodes = [step("s0", Role.THESIS, text=draw(st.text(min_size=1)))]
    for number in range(1, draw(st.integers(1, 30))):
        role = draw(st.sampled_from([role for role in Role if role is not Role.THESIS]))
        to = nodes[draw(st.integers(0, number - 1))].id
        before = nodes[-1]
        linked: tuple[str, ...] = ()
        if before.to == to and draw(st.booleans()):
            linked = (before.id,)
            nodes[-1] = step(before.id, before.role, to, text=before.text, linked=(*before.linked, f"s{number}"))
        nodes.append(step(f"s{number}", role, to, text=draw(st.text(min_size=1)), linked=linked))
    return argument(*nodes)
