"""Family 11: the main claim of the article, and of each branch of its argument."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families.steps import mixed, reason, wrong_steps
from study.generate.made import WANTED, Chance, Family, Made
from study.generate.nearness import nearest_first
from study.questions import Level
from study.source.argument import GROUNDS, Role

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from study.source.argument import Node
    from study.source.facts import Facts

DRAWS_NONE = "The article draws no such conclusion."


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question for the thesis, and one for every other step that two grounds or more are given for."""
    for node in facts.argument.nodes.values():
        if node.role is Role.THESIS:
            yield _thesis(facts, node, chance)
        elif len(grounds := [each for each in facts.argument.children(node.id) if each.role in GROUNDS]) > 1:
            yield _branch(facts, node, grounds, chance)


def _thesis(facts: Facts, node: Node, chance: Chance) -> Made:
    random = chance.of("main", node.id)
    steps = [each for each in facts.argument.nodes.values() if each.role not in (Role.THESIS, Role.RECOMMENDATION)]
    near = nearest_first(steps, lambda each: each.text, node.text, random)
    others = [{"text": each.text, "because": reason(facts, each)} for each in near]
    ask = "Which of these is the main claim of the article, to which all else leads up?"
    return _made(node, ask, mixed(node.overdrawn, DRAWS_NONE, others, random), node.why)


def _branch(facts: Facts, node: Node, grounds: Sequence[Node], chance: Chance) -> Made:
    random = chance.of("main", node.id)
    one, two = random.sample(list(grounds), 2)
    ask = f"What is borne out, in the article, by saying that {one.short}, and that {two.short}?"
    others = [
        {"text": option["text"], "because": f"That is not what the two are given for. {option['because']}"}
        for option in wrong_steps(
            facts, node, f"{ask} {node.text}", random, besides=(one.id, two.id, *one.also, *two.also)
        )
    ]
    wrong = mixed(node.overdrawn, DRAWS_NONE, others, random, most=WANTED)
    why = f"The article gives the two as grounds for it. {node.why}"
    return _made(node, ask, wrong, why)


def _made(node: Node, ask: str, wrong: list[dict[str, str]], why: str) -> Made:
    return Made(
        family="main",
        made_from=(node.id,),
        passages=(node.passage,),
        keys={
            "ask": ask,
            "right": node.text,
            "wrong": wrong[:WANTED],
            "why": why,
            "hint": f"Passage {node.passage} states it.",
        },
        tags=("argument",),
    )


FAMILY = Family("main", 1, Level.UNDERSTAND, make)
