"""Family 1: choice."""

from __future__ import annotations

from study.generate.foils import named_in
from study.source.facts import EntitySlot
from tests.generate.shipped import base, made


def test_a_choice_has_three_wrong_options_each_with_its_reason() -> None:
    for each in made("choice"):
        assert len(each.keys["wrong"]) == 3
        assert all(option["because"].endswith((".", "!", "?")) for option in each.keys["wrong"])


def test_no_wrong_option_is_the_answer_by_another_name_of_another_time_or_told_by_the_question() -> None:
    facts, _ = base()
    by_name = {entity.name.casefold(): entity for entity in facts.entities.values()}
    checked = 0
    for each in made("choice"):
        fact = facts.facts[each.made_from[0]]
        slot = fact.slot(each.made_from[1])
        if not isinstance(slot, EntitySlot):
            continue
        for option in each.keys["wrong"]:
            wrong = by_name[option["text"].casefold()]
            assert wrong.set != facts.entities[slot.entity].set
            assert wrong.set not in {facts.entities[id].set for id in slot.excluded}
            assert not named_in(wrong, slot.ask)
            assert fact.at is None or wrong.era is None or wrong.era.overlaps(fact.at)
            checked += 1
    assert checked >= 9


def test_what_the_article_does_not_say_is_not_laid_to_it() -> None:
    for each in made("choice"):
        if each.outside:
            assert not any("article says" in option["because"] for option in each.keys["wrong"])
