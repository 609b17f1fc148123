"""Finding questions by words and conditions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.deck.finding import CONDITIONS, Condition, Index, Query, asks_for, folded, narrows, read_query, turned
from study.questions import Level
from tests.samples import questions

if TYPE_CHECKING:
    from study.questions import Question

ALL = tuple(
    replace(
        question, tags=("bees", "Größe") if i % 2 else ("wasps",), made="who/1" if i % 3 == 0 else "", passages=(i,)
    )
    for i, question in enumerate(questions(), 1)
)
INDEX = Index(ALL)


def found(text: str) -> list[Question]:
    return [ALL[i] for i in INDEX.find(read_query(text), {"new": lambda question: question.passages == (2,)})]


def test_no_query_finds_everything_in_its_order() -> None:
    assert found("") == list(ALL)


def test_all_words_must_stand_in_the_question_whatever_their_case_and_accents() -> None:
    one = replace(ALL[0], id="x/y", why="The Queen of Düsseldorf naps.")
    index = Index((one, *ALL))
    assert list(index.find(read_query("DUSSELDORF queen"))) == [0]
    assert list(index.find(read_query("düsseldorf king"))) == []


def test_words_in_quotes_stand_side_by_side_and_a_minus_turns_round() -> None:
    index = Index((replace(ALL[0], why="red bees"), replace(ALL[1], why="bees, red")))
    assert list(index.find(read_query('"red bees"'))) == [0]
    assert list(index.find(read_query('-"red bees"'))) == [1]
    assert list(index.find(read_query('"bees, re'))) == [1], "a quotation that is still being typed"


@pytest.mark.parametrize("kind", sorted({question.kind for question in ALL}))
def test_a_kind_is_found_and_turned_round(kind: str) -> None:
    assert {question.kind for question in found(f"kind:{kind}")} == {kind}
    assert kind not in {question.kind for question in found(f"-kind:{kind}")}
    assert len(found(f"kind:{kind}")) + len(found(f"-kind:{kind}")) == len(ALL)


def test_one_of_several_values_is_enough() -> None:
    assert {question.kind for question in found("kind:typed,cloze")} == {"typed", "cloze"}


def test_tags_levels_passages_and_who_made_it() -> None:
    assert found("tag:grosse") == found("tag:Größe,nothing") == [q for q in ALL if "bees" in q.tags]
    assert found("made:generated") == [q for q in ALL if q.made]
    assert [q.passages for q in found("passage:3-5,9")] == [(3,), (4,), (5,), (9,)]
    apply = Index((replace(ALL[0], level=Level.APPLY), replace(ALL[1], level=None)))
    assert list(apply.find(read_query("level:apply"))) == [0]
    assert found("deck:nowhere") == []


def test_what_only_the_learner_s_log_tells_is_asked_of_the_caller() -> None:
    assert [q.passages for q in found("is:new")] == [(2,)]
    assert found("is:unheard-of") == []


def test_a_key_that_is_none_is_a_word() -> None:
    assert read_query("note:this") == Query(("note:this",))
    assert read_query("kind:") == Query(("kind:",))


def test_a_value_that_is_none_is_told_with_what_there_is() -> None:
    def told(text: str) -> list[str]:
        return list(INDEX.troubles(read_query(text), ("new", "known")))

    assert told("kind:typd") == ["Nothing is kind:typd; did you mean typed?"]
    assert told("is:xyzzy") == ["Nothing is is:xyzzy; there are new, known."]
    assert told("passage:eight") == ["“eight” is no passage; write passage:8 or passage:3-7."]
    assert told("kind:typed passage:8-9 tag:bees made:curated") == []


@pytest.mark.parametrize(
    ("text", "key", "value", "then"),
    [
        ("", "kind", "typed", "kind:typed"),
        ("bees kind:typed -x", "kind", "cloze", "bees kind:typed,cloze -x"),
        ("bees kind:typed,cloze", "kind", "typed", "bees kind:cloze"),
        ("kind:typed bees", "kind", "typed", "bees"),
        ("bees", "tag", "long tails", 'bees tag:"long tails"'),
        ('tag:"long tails"', "tag", "short", 'tag:"long tails,short"'),
        ("-kind:typed", "kind", "typed", "-kind:typed kind:typed"),
    ],
)
def test_a_value_is_asked_for_and_no_more(text: str, key: str, value: str, then: str) -> None:
    assert turned(text, key, value) == then


@given(st.text(max_size=30), st.sampled_from(sorted(CONDITIONS)), st.sampled_from(["typed", "Größe", "two words"]))
def test_turning_twice_asks_as_before(text: str, key: str, value: str) -> None:
    once = turned(text, key, value)
    assert asks_for(once, key, value) is not asks_for(text, key, value)
    assert asks_for(turned(once, key, value), key, value) is asks_for(text, key, value)


@given(st.text(max_size=60))
def test_every_text_is_a_query(text: str) -> None:
    query = read_query(text)
    assert all(word == folded(word) for word in (*query.words, *query.without))
    assert all(isinstance(each, Condition) and each.key in CONDITIONS and each.values for each in query.conditions)
    assert set(INDEX.find(query)) <= set(range(len(ALL)))
    list(INDEX.troubles(query))


@given(st.lists(st.sampled_from(["bees", "honey", "kind:typed", "-made:generated", '"the dance"', "-x"]), max_size=5))
def test_a_longer_query_finds_no_more(terms: list[str]) -> None:
    before = set(range(len(ALL)))
    for count in range(len(terms) + 1):
        now = set(INDEX.find(read_query(" ".join(terms[:count]))))
        assert now <= before
        before = now


@given(st.text('abe -kind:typo"', max_size=12), st.text('abe -kind:typo"', max_size=12))
def test_a_query_that_narrows_another_finds_nothing_else_among_what_that_one_found(one: str, other: str) -> None:
    for text in (other, one + other):
        before, after = read_query(one), read_query(text)
        if narrows(after, before):
            assert list(INDEX.find(after, within=list(INDEX.find(before)))) == list(INDEX.find(after))


def test_typing_on_narrows_and_a_condition_half_typed_does_not() -> None:
    assert narrows(read_query("kim jo"), read_query("kim j"))
    assert narrows(read_query("kim is:new"), read_query("kim"))
    assert not narrows(read_query("kim kind:typed"), read_query("kim kind:typ"))
    assert not narrows(read_query("ki"), read_query("kim"))
    assert not narrows(read_query("kim -j"), read_query("kim -"))


@given(st.sampled_from(range(len(ALL))), st.data())
def test_a_question_is_found_by_any_part_of_what_it_asks(at: int, data: st.DataObject) -> None:
    asked = " ".join(ALL[at].prompt.split())
    start = data.draw(st.integers(0, len(asked) - 1))
    part = asked[start : data.draw(st.integers(start + 1, len(asked)))].replace('"', "").strip(" -")
    if folded(part) in folded(ALL[at].prompt):
        assert ALL[at] in found(f'"{part}"')
