"""Family 15: how a point that was granted is answered, and which granted point an answer is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from study.generate.families import comparison, main
from study.generate.families.asked import ENOUGH, asked_by
from study.generate.families.steps import asked_step, mixed, supporters, wrong_steps
from study.generate.made import Family
from study.questions import Level
from study.source.argument import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from study.generate.made import Chance, Made
    from study.source.argument import Node
    from study.source.facts import Facts


def make(facts: Facts, chance: Chance) -> Iterator[Made]:
    """Make one question an answer, and one a granted point that fewer than two other families ask."""
    asked = asked_by(facts, (comparison.FAMILY, main.FAMILY))
    pairs = list(supporters(facts, Role.REBUTTAL))
    yield from (_answer(facts, answer, granted, chance) for answer, granted in pairs)
    yield from (_granted(facts, answer, granted, chance) for answer, granted in pairs if asked[granted.id] < ENOUGH)


def _answer(facts: Facts, answer: Node, granted: Node, chance: Chance) -> Made:
    ask = f"The article grants that {granted.short}. How does it answer this point?"
    random = chance.of("answer", answer.id)
    others = wrong_steps(facts, answer, f"{ask} {answer.text}", random)
    wrong = mixed(granted.replies, "The article gives no such answer.", others, random)
    return asked_step("answer", answer, granted, ask, wrong)


def _granted(facts: Facts, answer: Node, granted: Node, chance: Chance) -> Made:
    ask = f"By saying that {answer.short}, the article answers a point that it grants. What is that point?"
    random = chance.of("answer", granted.id)
    others = wrong_steps(facts, granted, f"{ask} {granted.text}", random)
    texts = {node.text for node in facts.argument.nodes.values() if node.role is Role.CONCESSION}
    others.sort(key=lambda option: option["text"] not in texts)
    wrong = mixed(answer.replies, "The article grants no such point.", others, random)
    return asked_step("answer", granted, answer, ask, wrong)


FAMILY = Family("answer", 1, Level.ANALYSE, make)
