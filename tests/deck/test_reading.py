"""What a deck's text becomes: questions of ten kinds, with every key of the format."""

from __future__ import annotations

import gc
from decimal import Decimal
from pathlib import Path

import pytest

from study.deck.deck import Reading
from study.deck.reading import read_deck
from study.questions import (
    KINDS,
    Card,
    Choice,
    Cloze,
    Expected,
    Gap,
    Level,
    Match,
    Multiple,
    Number,
    Open,
    Option,
    Order,
    Picture,
    Tolerance,
    Truth,
    Typed,
)
from study.questions.fields import COMMON_FIELDS
from study.questions.kinds import FORMS
from study.text.problems import Place
from tests.deck.honeybees import HONEYBEES

HEAD = "deck: bees\ntitle: Bees\nquestions:\n"


def clean(text: str | bytes) -> Reading:
    reading = read_deck(text, "bees.yaml")
    assert reading.problems == ()
    assert reading.deck is not None
    return reading


def only_question(text: str) -> object:
    deck = clean(text).deck
    assert deck is not None
    assert len(deck.questions) == 1
    return deck.questions[0]


def test_the_example_of_the_format_loads_clean() -> None:
    deck = clean(HONEYBEES).deck
    assert deck is not None
    assert [question.kind for question in deck.questions] == list(KINDS)
    assert deck.left_out == 0


def test_the_deck_of_the_article_loads_clean() -> None:
    file = Path(__file__).parents[2] / "decks" / "talk-to-russia.yaml"
    deck = clean(file.read_bytes()).deck
    assert deck is not None
    assert len(deck.questions) >= 90


def test_the_header_becomes_the_deck() -> None:
    deck = clean(HONEYBEES).deck
    assert deck is not None
    assert (deck.id, deck.title, deck.source, deck.language) == ("honeybees", "How honeybees talk", "honeybees", "en")
    assert (deck.version, deck.about[:13]) == ("2", "One paragraph")
    assert deck.places["honeybees/waggle-angle"] == Place(9, 3, 12)


def test_retired_ids_and_parts() -> None:
    deck = clean(HEAD + "  a: {ask: Who?, answer: She}\nretired: [old, older]\nparts: {History: [2, 3], Now: 4}\n").deck
    assert deck is not None
    assert deck.retired == ("old", "older")
    assert deck.parts == {"History": (2, 3), "Now": (4,)}


def test_each_kind_with_all_its_keys() -> None:
    deck = clean(HONEYBEES).deck
    assert deck is not None
    choice, multiple, truth, typed, number, cloze, order, match, card, open_ = deck.questions
    assert isinstance(choice, Choice)
    assert choice.right == "The direction of the food"
    assert choice.wrong == (
        Option("The distance to the food"),
        Option("The colour of the flower", "Colour is learned at the flower itself."),
    )
    assert isinstance(multiple, Multiple)
    assert multiple.right == ("Nursing larvae", "Building comb")
    assert isinstance(truth, Truth)
    assert (truth.true, truth.correction) == (False, "Drones have no sting.")
    assert isinstance(typed, Typed)
    assert (typed.accept, [rival.names for rival in typed.rivals]) == (("Frisch", "von Frisch"), [("Otto Frisch",)])
    assert isinstance(number, Number)
    assert (number.number, number.within, number.unit) == (Decimal(230), Tolerance(Decimal(30)), "per second")
    assert isinstance(cloze, Cloze)
    assert cloze.gaps == (Gap(1, "35", ("thirty-five",)), Gap(2, "fanning", (), "with wings"))
    assert isinstance(order, Order)
    assert order.items == ("Egg", "Larva", "Pupa", "Adult")
    assert isinstance(match, Match)
    assert (match.pairs, match.extra) == ((("Queen", "lays eggs"), ("Drone", "mates")), ("guards the moon",))
    assert isinstance(card, Card)
    assert (card.front, card.back, card.both) == ("Propolis", "Resin that seals gaps", False)
    assert isinstance(open_, Open)
    assert open_.expect == (
        Expected("it works over kilometres"),
        Expected("it gives direction and distance at once", Decimal(2)),
    )


def test_the_keys_that_every_question_may_have() -> None:
    question = only_question(
        HEAD.replace("title:", "source: hives\nlanguage: de\ntitle:")
        + """  a:
    ask: Who?
    answer: She
    point: queen
    why: Because.
    hint: Think.
    passage: [3, 5]
    level: understand
    tags: dance
    picture: dance.svg
    alt: A dance
    weight: 1.5
    retry: yes
    formerly: old
    same-point: true
    outside: No
    lint-ok: {longest-answer: it is a name}
    made: fact-typed/3
    exact: TRUE
"""
    )
    assert isinstance(question, Typed)
    assert (question.id, question.point) == ("bees/a", "hives#queen")
    assert (question.why, question.hint) == ("Because.", "Think.")
    assert (question.passages, question.level, question.tags) == ((3, 5), Level.UNDERSTAND, ("dance",))
    assert question.picture == Picture("dance.svg", "A dance")
    assert (question.weight, question.retry, question.formerly) == (Decimal("1.5"), True, ("old",))
    assert (question.same_point, question.outside, question.exact) == (True, False, True)
    assert question.lint_ok == (("longest-answer", "it is a name"),)
    assert (question.made, question.language) == ("fact-typed/3", "de")


def test_every_key_of_the_table_is_read() -> None:
    """A key that is new in the table and is read by nobody would be unknown; so each is tried alone."""
    for form in FORMS:
        for field in (*form.fields, *COMMON_FIELDS):
            reading = read_deck(f"{HEAD}  a:\n    {form.mark}: x\n    {field.key}: x\n", "f")
            rules = {problem.rule for problem in reading.problems if problem.place.line == 6}
            assert not rules & {"unknown-key", "two-kinds"}, field.key


def test_a_question_without_a_point_is_its_own() -> None:
    question = only_question(HEAD + "  a: {ask: Who?, answer: She}\n")
    assert isinstance(question, Typed)
    assert question.point == "bees/a"


def test_a_point_without_a_source_belongs_to_the_deck() -> None:
    question = only_question(HEAD + "  a: {ask: Who?, answer: She, point: queen}\n")
    assert isinstance(question, Typed)
    assert question.point == "bees#queen"


@pytest.mark.parametrize("late", [True, False])
def test_the_order_of_the_decks_keys_does_not_matter(late: bool) -> None:
    header = "deck: bees\ntitle: Bees\nsource: hives\nlanguage: de\n"
    questions = "questions:\n  a: {ask: Who?, answer: She, point: queen}\n  b: {ask: Whom?, answer: Her}\n"
    deck = clean(questions + header if late else header + questions).deck
    assert deck is not None
    first, second = deck.questions
    assert (first.id, first.point, first.language) == ("bees/a", "hives#queen", "de")
    assert (second.id, second.point) == ("bees/b", "bees/b")
    assert set(deck.places) == {"bees/a", "bees/b"}
    assert deck.question("a") == first


def test_a_deck_may_be_written_as_json() -> None:
    deck = clean('{"deck": "bees", "title": "Bees", "questions": {"a": {"claim": "x", "verdict": true}}}').deck
    assert deck is not None
    assert deck.questions[0].kind == "truth"


@pytest.mark.parametrize(
    "value", ["No", "yes", "off", "1953-07-27", "017", "1:30", "1.10", "0x1F", "1_000", "1e3", ".5"]
)
def test_plain_values_arrive_as_written(value: str) -> None:
    question = only_question(
        f"""{HEAD}  a:
    ask: {value}
    right: {value}
    wrong: [not {value}, {{text: neither {value}, because: {value}}}]
    why: {value}
    tags: [{value}]
"""
    )
    assert isinstance(question, Choice)
    assert (question.ask, question.right, question.why, question.tags) == (value, value, value, (value,))
    assert question.wrong == (Option(f"not {value}"), Option(f"neither {value}", value))


def test_folded_and_kept_lines() -> None:
    question = only_question(
        f"""{HEAD}  a:
    ask: >
      One line
      goes on
    answer: |
      Two
      lines
    why: runs
      on
"""
    )
    assert isinstance(question, Typed)
    assert (question.ask, question.answer, question.why) == ("One line goes on", "Two\nlines", "runs on")


def test_line_separators_that_only_old_yaml_knows_are_ordinary_characters() -> None:
    question = only_question(HEAD + "  a:\n    ask: one\u2028two\x85three\n    answer: x\n")
    assert isinstance(question, Typed)
    assert question.ask == "one\u2028two\x85three"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("230", "230"),
        ("-40", "-40"),
        ("+5", "5"),
        ("1,500.5", "1500.5"),
        ("6.02e23", "6.02E+23"),
        ("017", "17"),
        (".5", "0.5"),
    ],
)
def test_numbers_are_read_as_people_write_them(written: str, number: str) -> None:
    question = only_question(f"{HEAD}  a: {{ask: How many?, number: '{written}'}}\n")
    assert isinstance(question, Number)
    assert question.number == Decimal(number)


@pytest.mark.parametrize(
    ("written", "tolerance"),
    [("30", Tolerance(Decimal(30))), ("5%", Tolerance(Decimal(5), True)), ("2.5 %", Tolerance(Decimal("2.5"), True))],
)
def test_a_tolerance_is_a_number_or_a_percentage(written: str, tolerance: Tolerance) -> None:
    question = only_question(f"{HEAD}  a: {{ask: How many?, number: 1, within: {written}}}\n")
    assert isinstance(question, Number)
    assert question.within == tolerance


@pytest.mark.parametrize("said", ["true", "True", "YES", "yes", '"true"'])
def test_true_is_said_in_several_ways(said: str) -> None:
    question = only_question(f"{HEAD}  a: {{claim: Bees dance., verdict: {said}}}\n")
    assert isinstance(question, Truth)
    assert question.true


def test_an_ordinary_comment_is_none_of_the_text() -> None:
    question = only_question(HEAD + "  a: # the first\n    ask: Who?  #really\n    answer: She # of course\n")
    assert isinstance(question, Typed)
    assert (question.ask, question.answer) == ("Who?", "She")


def test_a_level_without_a_value_is_a_warning_and_the_question_loads() -> None:
    reading = read_deck(HEAD + "  a:\n    ask: Who?\n    answer: She\n    level:\n", "f")
    assert reading.deck is not None
    assert [str(problem.severity) for problem in reading.problems] == ["warning"]
    assert reading.deck.questions[0].level is None
    assert reading.deck.left_out == 0


def test_without_a_usable_id_there_is_no_deck_and_its_questions_are_checked_all_the_same() -> None:
    reading = read_deck("deck: My Bees\ntitle: T\nquestions:\n  a: {ask: Who?}\n", "f")
    assert reading.deck is None
    assert [problem.rule for problem in reading.problems] == ["bad-id", "no-kind"]


def test_a_mistake_in_the_header_leaves_the_questions() -> None:
    reading = read_deck("deck: bees\ntitle: [a]\nversion: two\nquestions:\n  a: {ask: Who?, answer: She}\n", "f")
    assert reading.deck is not None
    assert (reading.deck.title, reading.deck.version) == ("bees", "")
    assert len(reading.deck.questions) == 1


def test_the_collector_runs_again_afterwards() -> None:
    assert gc.isenabled()
    read_deck(HONEYBEES, "f")
    assert gc.isenabled()


def test_a_disabled_collector_stays_so() -> None:
    gc.disable()
    try:
        read_deck(HONEYBEES, "f")
        assert not gc.isenabled()
    finally:
        gc.enable()
