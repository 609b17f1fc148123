"""A fact base is read whole, or every mistake in it is named where it stands."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from study.source.facts import EntitySlot, NumberSlot, TextSlot
from study.source.reading import read_facts, read_source
from study.text.carets import show
from tests.source.broken_bases import BROKEN
from tests.source.small_base import BASE, BRIEF


def problems(text: str) -> list[str]:
    reading = read_facts(text, "bees.yaml", BRIEF)
    assert (reading.facts is None) == bool(reading.problems)
    return [f"{problem.place.line}:{problem.place.column}: {problem.message}" for problem in reading.problems]


def test_the_base_that_is_broken_below_is_sound() -> None:
    assert problems(BASE) == []


@pytest.mark.parametrize("name", BROKEN)
def test_each_mistake_is_named_where_it_stands(name: str) -> None:
    old, new, said = BROKEN[name]
    assert old in BASE
    assert said
    assert problems(BASE.replace(old, new, 1)) == list(said)


@pytest.mark.parametrize("name", BROKEN)
def test_each_problem_has_a_way_out_and_a_caret_under_it(name: str) -> None:
    old, new, _ = BROKEN[name]
    for problem in read_facts(BASE.replace(old, new, 1), "bees.yaml", BRIEF).problems:
        assert problem.hint
        assert not problem.message.endswith(".")
        assert problem.source_line == BASE.replace(old, new, 1).split("\n")[problem.place.line - 1]
        assert any("^" in line for line in show(problem)) or not problem.source_line


def test_mistakes_far_apart_are_found_in_one_reading() -> None:
    names = ["unknown key", "era order", "bad number", "speaker", "bad role", "few weak", "comment"]
    text = BASE
    for old, new, _ in (BROKEN[name] for name in names):
        text = text.replace(old, new, 1)
    found = problems(text)
    assert len(found) >= len(names)
    assert [int(line.split(":")[0]) for line in found] == sorted(int(line.split(":")[0]) for line in found)


def test_windows_line_ends_change_nothing() -> None:
    assert problems(BASE.replace("\n", "\r\n")) == []


def test_an_empty_file_is_said_to_be_empty() -> None:
    assert problems("") == ["1:1: this file is empty"]


def test_a_base_without_an_argument_is_sound() -> None:
    reading = read_facts(BASE[: BASE.index("argument:")], "bees.yaml", BRIEF)
    assert reading.facts is not None
    assert reading.facts.argument.thesis is None


def test_what_fills_a_slot_becomes_a_value_of_its_kind() -> None:
    facts = read_facts(BASE, "bees.yaml", BRIEF).facts
    assert facts is not None
    who = facts.facts["decoder"].slot("who")
    assert isinstance(who, EntitySlot)
    assert (who.shown, who.entity, who.excluded, who.one) == ("Karl von Frisch", "frisch", ("darwin",), True)
    times, sound = facts.facts["wings"].slots
    assert isinstance(times, NumberSlot)
    assert (times.shown, times.number, times.within) == ("230", Decimal(230), Decimal(23))
    assert isinstance(sound, TextSlot)
    assert (sound.shown, sound.accept) == ("hum", ("humming",))
    assert sound.hint == "It is a lot."
    assert (
        facts.facts["wings"].sentence({"sound": "song"})
        == "Bees beat their wings 230 times a second, which makes a song."
    )
    with pytest.raises(KeyError):
        facts.facts["wings"].slot("colour")


FRAGMENTS = """\
source: a
facts:
  x:
    say: a [b] c
    slots:
      b:
        is: [
        number: 1e9
argument:
    to: x
    role: premise
    linked: [x]
entities:
    era: [1, now]
  - y
"""
LINES = st.sampled_from([*FRAGMENTS.splitlines(keepends=True), "\t", "\x00", "~", '"', "{"])


@given(st.text() | st.lists(LINES, max_size=20).map("".join))
@example("facts: [")
@example("argument:\n  a:\n    role: premise\n    to: a\n")
def test_no_text_makes_the_readers_raise(text: str) -> None:
    reading = read_facts(text, "any.yaml", BRIEF)
    assert (reading.facts is None) == bool(reading.problems)
    source = read_source(text, "any.yaml")
    assert (source.source is None) == bool(source.problems)


@given(st.integers(0, len(BASE)), st.integers(0, 40), st.text(max_size=5))
def test_no_damage_to_a_sound_base_makes_the_reader_raise(at: int, length: int, put: str) -> None:
    problems(BASE[:at] + put + BASE[at + length :])
