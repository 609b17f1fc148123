"""Family 13: evidence."""

from __future__ import annotations

from study.source.argument import Node, Role
from study.source.facts import Facts
from tests.generate.shipped import base, made


def test_every_piece_of_evidence_is_asked() -> None:
    facts, _ = base()
    evidence = [node.id for node in facts.argument.nodes.values() if node.role is Role.EVIDENCE]
    assert [each.made_from[0] for each in made("evidence")] == evidence


def test_two_fitting_grounds_that_the_article_does_not_give_stand_beside_one_that_it_gives_for_something_else() -> None:
    facts, _ = base()
    steps = {node.text for node in facts.argument.nodes.values()}
    for each in made("evidence"):
        inside = [option["text"] in steps for option in each.keys["wrong"]]
        assert sum(inside) == 1


def test_no_wrong_step_supports_what_the_right_one_supports() -> None:
    facts, _ = base()
    by_text = {node.text: node for node in facts.argument.nodes.values()}
    for family in ("reason", "evidence"):
        for each in made(family):
            for option in each.keys["wrong"]:
                if option["text"] in by_text:
                    assert each.made_from[1] not in spoken_for(facts, by_text[option["text"]]), option["text"]


def spoken_for(facts: Facts, node: Node) -> set[str]:
    """Give what a step speaks for, upwards: an answer speaks for what the point that it answers was granted against."""
    reached = {node.id}
    while node.to and node.role not in (Role.CONCESSION, Role.BACKGROUND):
        above = facts.argument.nodes[node.to]
        reached.add(above.id)
        if node.role is Role.REBUTTAL:
            above = facts.argument.nodes[above.to]
            reached.add(above.id)
        node = above
    return reached
