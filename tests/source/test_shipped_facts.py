"""The shipped fact base keeps the promises made for it."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

import pytest

from study.deck.reading import read_deck
from study.paths import shipped
from study.source.argument import Effect, Modality, Role
from study.source.brief import read_brief
from study.source.facts import EntitySlot, Facts, NumberSlot, TextSlot
from study.source.reading import read_facts, read_source

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = shipped() / "seeds" / "talk-to-russia"
BRIEF = read_brief((FOLDER / "brief.md").read_text(encoding="utf-8"))
TEXT = (FOLDER / "facts.yaml").read_text(encoding="utf-8")


@cache
def facts() -> Facts:
    reading = read_facts(TEXT, "facts.yaml", BRIEF)
    assert reading.problems == ()
    assert reading.facts is not None
    return reading.facts


def stands(word: str, text: str) -> bool:
    """Tell whether a whole word, or several, stand in a text."""
    return bool(re.search(rf"(?<!\w){re.escape(word)}(?!\w)", text))


def test_it_is_as_large_as_promised() -> None:
    assert facts().source == "talk-to-russia"
    assert len([fact for fact in facts().facts.values() if not fact.outside]) >= 55
    assert len(facts().claims) >= 8
    assert len(facts().events) >= 8
    assert len(facts().argument.nodes) >= 30
    assert len(facts().tests) >= 12
    assert "help-would-matter" in facts().missing


def test_every_passage_is_touched() -> None:
    assert facts().passages == set(BRIEF)


def test_every_point_of_the_curated_deck_is_in_it() -> None:
    path = shipped() / "decks" / "talk-to-russia.yaml"
    deck = read_deck(path.read_bytes(), str(path), path).deck
    assert deck is not None
    named = {question.point.partition("#")[2] for question in deck.questions} - {""}
    assert len(named) > 50
    assert named <= set(facts().points)


def test_every_fact_has_a_single_valued_slot_so_that_it_can_be_asked_as_true_or_false() -> None:
    assert [fact.id for fact in facts().facts.values() if not any(slot.one for slot in fact.slots)] == []


def test_every_slot_has_three_wrong_options_and_all_but_numbers_say_why() -> None:
    for fact in facts().facts.values():
        for slot in fact.slots:
            assert len(slot.foils) >= 3, fact.id
            match slot:
                case EntitySlot():
                    assert all(foil.because or facts().entities[foil.what].who for foil in slot.foils)
                    kinds = {facts().entities[foil.what].kind for foil in slot.foils}
                    if fact.id not in ("morgulov-envoy", "quote-attribution"):
                        assert kinds == {facts().entities[slot.entity].kind}, fact.id
                case TextSlot():
                    assert all(foil.because for foil in slot.foils), fact.id
                case NumberSlot():
                    pass


def test_enough_entities_of_the_same_kind_and_time_are_rivals_for_every_entity_slot() -> None:
    for fact in facts().facts.values():
        for slot in fact.slots:
            if isinstance(slot, EntitySlot):
                time = fact.at or facts().entities[slot.entity].era
                foils = [facts().entities[foil.what] for foil in slot.foils]
                assert all(not time or not foil.era or time.overlaps(foil.era) for foil in foils), fact.id
                said = f"{slot.ask} {fact.sentence({slot.name: '…'})}"
                told = [foil.id for foil in foils if any(stands(name, said) for name in foil.names)]
                assert len(foils) - len(told) >= 3, (fact.id, told)


def test_every_sentence_reads_on_when_a_slot_is_swapped() -> None:
    for fact in facts().facts.values():
        assert "[" not in fact.sentence()
        for slot in fact.slots:
            swapped = fact.sentence({slot.name: "SOMETHING ELSE"})
            assert swapped != fact.sentence()
            assert "SOMETHING ELSE" in swapped


def test_no_question_holds_its_own_answer() -> None:
    for fact in facts().facts.values():
        for slot in fact.slots:
            assert slot.shown.casefold() not in slot.ask.casefold(), fact.id
            if fact.id != "summit-year":
                assert not re.search(rf"\b{re.escape(slot.shown)}\b", slot.hint, re.IGNORECASE), fact.id


def test_an_alias_of_the_answer_never_stands_in_its_question_or_its_sentence() -> None:
    for fact in facts().facts.values():
        for slot in fact.slots:
            if isinstance(slot, EntitySlot):
                entity = facts().entities[slot.entity]
                stem = fact.sentence({slot.name: "…"})
                for word in (*entity.names, *entity.demonyms):
                    assert not stands(word, slot.ask), (fact.id, word)
                    assert not stands(word, stem), (fact.id, word)


def test_2018_is_its_only_year_but_in_eras_and_in_what_is_marked_as_outside() -> None:
    for fact in facts().facts.values():
        said = [fact.sentence(), fact.why, fact.span, *(slot.ask + slot.hint for slot in fact.slots)]
        years = set(re.findall(r"\b(?:1[89]|20)\d\d\b", " ".join(said)))
        assert fact.outside or years <= {"2018"}, fact.id
    assert sum(fact.outside for fact in facts().facts.values()) == 3
    others = [claim.text + claim.why for claim in facts().claims.values()]
    others += [event.text + event.why for event in facts().events.values()]
    others += [node.text + node.short + node.why for node in facts().argument.nodes.values()]
    assert set(re.findall(r"\b(?:1[89]|20)\d\d\b", " ".join(others))) == {"2018"}


def test_claims_are_said_by_the_author_and_by_the_two_whom_he_quotes() -> None:
    assert set(Counter(claim.by for claim in facts().claims.values())) == {"bandow", "tertitskiy", "sung-kim"}


def test_a_claim_does_not_name_its_speaker() -> None:
    for claim in facts().claims.values():
        assert not any(name in claim.text for name in facts().entities[claim.by].names), claim.id


def test_hedged_claims_say_so_in_their_firmness() -> None:
    hedged = {claim.id for claim in facts().claims.values() if claim.firmness != "says"}
    assert hedged == {
        "bandow-muted-why",
        "sung-kim-frame", "sung-kim-guess", "sung-kim-pressure", "sung-kim-rejection",
    }  # fmt: skip


def test_the_argument_has_every_role_and_one_thesis() -> None:
    argument = facts().argument
    roles = Counter(node.role for node in argument.nodes.values())
    assert set(roles) == set(Role)
    assert roles[Role.THESIS] == 1
    assert argument.thesis is not None
    assert argument.thesis.id == "engage-moscow"
    everything = {node.id for node in argument.descendants("engage-moscow")}
    assert everything == set(argument.nodes) - {"engage-moscow"}


def test_each_concession_but_the_one_that_a_premise_answers_has_its_rebuttal() -> None:
    argument = facts().argument
    unanswered = {
        node.id
        for node in argument.nodes.values()
        if node.role is Role.CONCESSION and not any(n.role is Role.REBUTTAL for n in argument.children(node.id))
    }
    assert unanswered == {"little-expected"}


def test_no_text_of_a_step_gives_its_role_away() -> None:
    for node in facts().argument.nodes.values():
        text = f"{node.text} {node.short}".casefold()
        for marker in ("therefore", "however", "that is why", "because", "although", " so that ", "bandow", "article"):
            assert marker not in text, node.id
        assert len(node.short.split()) <= 17


def test_what_should_be_done_is_never_called_a_report() -> None:
    for node in facts().argument.nodes.values():
        if "should" in node.text or node.role in (Role.THESIS, Role.RECOMMENDATION):
            assert node.modality is Modality.JUDGEMENT, node.id


def test_strengthening_and_weakening_are_in_balance() -> None:
    effects = Counter(test.effect for test in facts().tests.values())
    assert effects[Effect.WEAKEN] == effects[Effect.STRENGTHEN]


def choices() -> Iterator[tuple[str, str, list[str]]]:
    """Give each right option that is not an entity or a number, with its id and the wrong ones."""
    for test in facts().tests.values():
        yield test.id, test.strong.what, [foil.what for foil in test.weak]
    for cause in facts().causes.values():
        yield cause.id, cause.cause, [foil.what for foil in cause.foils]
    for missing in facts().missing.values():
        yield missing.id, missing.text, [foil.what for foil in missing.foils]
    for fact in facts().facts.values():
        for slot in fact.slots:
            if isinstance(slot, TextSlot):
                yield fact.id, slot.shown, [foil.what for foil in slot.foils]


def test_a_right_option_does_not_stand_out_by_its_length() -> None:
    longest = 0
    for id, right, wrong in choices():
        next_longest = max(map(len, wrong))
        assert len(right) < 1.5 * next_longest or len(right) < next_longest + 12, id
        longest += len(right) > next_longest
    assert longest <= 0.36 * len(list(choices()))


def test_events_that_can_be_ordered_are_enough_for_several_questions() -> None:
    orders = [event.order for event in facts().events.values() if not event.outside]
    assert len(set(orders)) >= 8
    assert orders == sorted(orders)


@pytest.mark.parametrize("power", ["russia", "ussr", "china", "america"])
def test_a_power_is_no_rival_of_itself_under_another_name(power: str) -> None:
    entities = facts().entities
    assert all(rival.set != entities[power].set for rival in facts().rivals(power))
    assert len(facts().rivals(power)) >= 5


def test_source_yaml_loads_clean_and_agrees_with_the_brief() -> None:
    reading = read_source((FOLDER / "source.yaml").read_text(encoding="utf-8"), "source.yaml")
    assert reading.problems == ()
    assert reading.source is not None
    assert reading.source.id == "talk-to-russia"
    assert reading.source.author == "Doug Bandow"
    assert reading.source.passages == len(BRIEF)
    assert sorted(n for passages in reading.source.parts.values() for n in passages) == list(BRIEF)
    assert reading.source.part_of(9) == "The envoys in Seoul"
    assert reading.source.part_of(99) == ""
