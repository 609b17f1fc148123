"""What of the base is asked."""

from __future__ import annotations

from dataclasses import replace

from study.generate.coverage import coverage
from study.presenting.coverage import coverage_lines
from tests.generate.shipped import base, deck


def test_the_bank_asks_every_fact_claim_and_step_in_two_ways_and_touches_every_passage() -> None:
    covered = coverage(base()[0], deck().questions)
    assert [(group.name, group.share) for group in covered.groups] == [
        ("facts", 1.0),
        ("claims", 1.0),
        ("steps of the argument", 1.0),
    ]
    assert covered.untouched == ()


def test_no_more_than_45_percent_only_remember_and_no_family_is_over_15_percent() -> None:
    covered = coverage(base()[0], deck().questions)
    assert dict(covered.levels)["remember"] <= 0.45 * covered.questions
    assert covered.ways[0][1] <= 0.15 * covered.questions


def test_choice_typed_and_cloze_of_one_point_count_once() -> None:
    recall = [question for question in deck().questions if question.made.split("/")[0] in ("choice", "typed", "cloze")]
    covered = coverage(base()[0], recall)
    assert covered.groups[0].well == 0
    assert covered.groups[0].unasked == ()
    assert covered.groups[1].unasked == covered.groups[1].points


def test_what_wants_a_question_is_named() -> None:
    few = [question for question in deck().questions if question.passages != (15,)][:40]
    lines = "\n".join(coverage_lines(coverage(base()[0], few), unicode=False))
    assert "claims not asked: tertitskiy-deft" in lines
    assert "passages not touched: " in lines
    assert lines.isascii()


def test_a_question_by_hand_asks_its_point() -> None:
    curated = next(question for question in deck().questions if question.name.startswith("choice"))
    covered = coverage(base()[0], [replace(curated, id="other/by-hand", made="")])
    assert sum(len(group.once) for group in covered.groups) == 1
