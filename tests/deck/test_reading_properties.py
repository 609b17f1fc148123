"""What holds for every text, not only for those that somebody thought of."""

from __future__ import annotations

import gc
from typing import Any

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from study.deck.checking import FORMATS
from study.deck.deck import Reading
from study.deck.reading import read_deck
from study.questions import Card, Choice, Match, Multiple, Open, Order, Typed
from study.text.carets import show
from tests.deck.broken_decks import DECKS
from tests.deck.honeybees import HONEYBEES
from tests.deck.making import quoted, scraps, texts
from tests.deck.test_broken import LIBYAML

HEAD = "deck: bees\ntitle: Bees\nquestions:\n"


def is_in_order(reading: Reading, text: str) -> None:
    """Every problem has a place in the text, and the file's order."""
    lines = text.lstrip("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    places = [problem.place for problem in reading.problems]
    assert places == sorted(places, key=lambda place: (place.line, place.column))
    for place in places:
        assert 1 <= place.line <= len(lines)
        assert 1 <= place.column <= len(lines[place.line - 1]) + 1
        assert place.length >= 1
    assert reading.deck is not None or reading.problems
    assert reading.deck is None or not reading.deck.left_out or reading.problems


def can_be_shown(reading: Reading) -> None:
    """Every problem is one sentence of ours, and harmless in every form."""
    for problem in reading.problems:
        assert problem.message
        assert not any(words in problem.message for words in LIBYAML)
        for line in show(problem):
            assert "\n" not in line
            assert "\x1b" not in line
    for form in FORMATS.values():
        form(1, 1, reading.problems)


@given(scraps)
@settings(max_examples=400)
def test_reading_never_raises_whatever_the_text(text: str) -> None:
    for whole in (text, HEAD + text, HONEYBEES + text):
        reading = read_deck(whole, "f")
        is_in_order(reading, whole)
        can_be_shown(reading)
        assert gc.isenabled()


@given(st.text(max_size=200))
def test_reading_never_raises_for_any_text(text: str) -> None:
    is_in_order(read_deck(text, "f"), text)


@given(st.binary(max_size=200))
def test_reading_never_raises_for_any_bytes(whole: bytes) -> None:
    can_be_shown(read_deck(whole, "f"))
    can_be_shown(read_deck(HEAD.encode() + whole, "f"))


@given(st.sampled_from(DECKS), st.integers(0, 400), st.integers(0, 40), st.binary(max_size=4))
@settings(max_examples=300)
def test_reading_never_raises_for_a_damaged_deck(deck: Any, at: int, gone: int, put: bytes) -> None:
    whole = deck.read_bytes()
    can_be_shown(read_deck(whole[:at] + put + whole[at + gone :], "f"))


@given(texts, texts, texts)
def test_any_text_in_quotes_arrives_as_it_was(first: str, second: str, third: str) -> None:
    one, two, three = map(quoted, (first, second, third))
    deck = read_deck(
        f"""{HEAD}  typed:
    ask: {one}
    answer: {two}
    accept: [{three}]
    why: {three}
    tags: {one}
  card: {{front: {one}, back: {two}}}
  open: {{ask: {one}, expect: [{two}, {{text: {three}}}]}}
  choice:
    ask: {one}
    right: right
    wrong:
      - text: wrong
        because: {two}
""",
        "f",
    ).deck
    assert deck is not None
    typed, card, open_, choice = deck.questions
    assert isinstance(typed, Typed)
    assert (typed.ask, typed.answer, typed.accept, typed.why, typed.tags) == (first, second, (third,), third, (first,))
    assert isinstance(card, Card)
    assert (card.front, card.back) == (first, second)
    assert isinstance(open_, Open)
    assert [point.text for point in open_.expect] == [second, third]
    assert isinstance(choice, Choice)
    assert choice.wrong[0].because == second


without_old_breaks = texts.filter(lambda text: not set(text) & set("\x85\u2028\u2029"))
"""PyYAML writes these three as YAML 1.1 has it, as ends of lines."""


@given(without_old_breaks, without_old_breaks)
def test_any_text_as_another_program_writes_it_arrives_as_it_was(first: str, second: str) -> None:
    questions = {"a": {"front": first, "back": second}, "b": {"ask": second, "answer": first}}
    for style in (None, "|", ">", "'", '"'):
        text = yaml.safe_dump(
            {"deck": "bees", "title": "Bees", "questions": questions}, allow_unicode=True, default_style=style
        )
        deck = read_deck(text, "f").deck
        assert deck is not None
        card, typed = deck.questions
        assert isinstance(card, Card)
        assert isinstance(typed, Typed)
        same = [(card.front, first), (card.back, second), (typed.ask, second), (typed.answer, first)]
        for read, written in same:
            assert read == written or (style in ("|", ">") and read.rstrip("\n") == written.rstrip("\n"))


plain = st.from_regex(r"[A-Za-z0-9.+=(/][A-Za-z0-9 .,;!?()'/+=%$é蜂🐝_-]{0,30}[A-Za-z0-9.)?!]", fullmatch=True).filter(
    lambda text: text.lower() not in ("null",) and text == " ".join(text.split()) and text not in ("...",)
)


@given(plain, plain, plain)
def test_plain_texts_arrive_as_written(first: str, second: str, third: str) -> None:
    deck = read_deck(
        f"""{HEAD}  multiple:
    ask: {first}
    right:
      - {second} one
      - {second} two
    wrong:
      - {third} three
      - text: {third} four
        because: {first}
    hint: {second}
  order:
    ask: {first}
    order:
      - {second} 1
      - {second} 2
  match:
    ask: {first}
    match:
      left: {second}
      other: {third}
""",
        "f",
    ).deck
    assert deck is not None
    multiple, order, match = deck.questions
    assert isinstance(multiple, Multiple)
    assert (multiple.ask, multiple.right, multiple.hint) == (first, (f"{second} one", f"{second} two"), second)
    assert [option.text for option in multiple.wrong] == [f"{third} three", f"{third} four"]
    assert multiple.wrong[1].because == first
    assert isinstance(order, Order)
    assert order.items == (f"{second} 1", f"{second} 2")
    assert isinstance(match, Match)
    assert match.pairs == (("left", second), ("other", third))


BROKEN = [
    '  z-broken:\n    ask: "x\n',
    "  z-broken:\n    ask: [x\n",
    "  z-broken:\n    ask: @x\n",
    "  z-broken:\n\tx: y\n",
]


@given(st.sampled_from(BROKEN), st.integers(0, 10))
def test_a_broken_question_takes_no_other_with_it(broken: str, before: int) -> None:
    """Read piece by piece round a mistake, the other questions are what they are in one pass."""
    whole = read_deck(HONEYBEES, "f").deck
    assert whole is not None
    begins = [f"  {question.name}:" for question in whole.questions]
    at = HONEYBEES.index(begins[before]) if before < len(begins) else len(HONEYBEES)
    reading = read_deck(HONEYBEES[:at] + broken + HONEYBEES[at:], "f")
    assert reading.deck is not None
    assert reading.deck.questions == whole.questions
    assert [problem.place.line for problem in reading.problems] == [HONEYBEES[:at].count("\n") + 2]
    moved = broken.count("\n")
    for full, place in whole.places.items():
        there = reading.deck.places[full]
        assert there.line == place.line + (moved if place.line > HONEYBEES[:at].count("\n") else 0)
        assert (there.column, there.length) == (place.column, place.length)
