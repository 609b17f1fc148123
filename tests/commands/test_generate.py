"""``study generate`` and ``study coverage``, run as a person runs them."""

from __future__ import annotations

import json
from pathlib import Path

from study.paths import shipped
from tests.commands.running import study

BASE = """\
source: bees
entities:
  frisch: {name: Karl von Frisch, kind: person, who: decoded the dance}
facts:
  decoder:
    passage: 1
    say: The dance was decoded by [who].
    slots:
      who: {is: frisch, ask: Who decoded the dance?}
    why: The article says so.
    hint: He was an Austrian.
causes:
  why-dance:
    passage: 1
    point: decoder
    cause: food is far away
    effect: bees dance
    ask: Why do bees dance?
    foils: {it is dark: It is not., it rains: It does not., they are bored: They are not.}
    why: The article says so.
  why-dance-too:
    passage: 1
    point: decoder
    cause: it rains
    effect: bees dance
    ask: For what other reason do bees dance?
    foils: {it is cold: It is not., it snows: It does not., they sleep: They do not.}
    why: The article says so.
"""


def own_source(home: Path) -> Path:
    """Make a source of one's own, with a base that calls one thing a wrong option and, elsewhere, right."""
    folder = home / "data" / "sources" / "bees"
    folder.mkdir(parents=True)
    (folder / "source.yaml").write_text("source: bees\ntitle: Bees\nauthor: A. Author\npassages: 1\n")
    (folder / "brief.md").write_text("## 1\n\nThe dance was decoded by Karl von Frisch.\n")
    (folder / "facts.yaml").write_text(BASE)
    return folder


def test_the_shipped_bank_is_what_the_command_prints(tmp_path: Path) -> None:
    done = study("generate", "talk-to-russia", home=tmp_path)
    assert done.out == (shipped() / "decks" / "talk-to-russia-bank.yaml").read_text(encoding="utf-8")
    assert done.err.endswith(" questions made from talk-to-russia.\n")


def test_coverage_of_the_bank_is_whole_and_that_of_the_curated_deck_is_not(tmp_path: Path) -> None:
    bank = json.loads(study("coverage", "talk-to-russia-bank", "--json", home=tmp_path).out)
    assert [group["once"] + group["unasked"] for group in bank["groups"]] == [[], [], []]
    assert json.loads(study("generate", "talk-to-russia", "--coverage", "--json", home=tmp_path).out) == bank
    curated = study("coverage", "talk-to-russia", home=tmp_path).out
    assert "facts not asked: " in curated
    both = json.loads(study("coverage", "talk-to-russia", "talk-to-russia-bank", "--json", home=tmp_path).out)
    assert both["questions"] > bank["questions"]


def test_questions_as_json(tmp_path: Path) -> None:
    done = study("generate", "talk-to-russia", "--families", "missing", "--json", home=tmp_path)
    assert [each["made"] for each in json.loads(done.out)] == ["missing/1"] * 4


def test_a_question_that_is_not_proved_is_left_out_and_named(tmp_path: Path) -> None:
    own_source(tmp_path)
    done = study("generate", "bees", home=tmp_path)
    assert "'It rains.' is true too" in done.err
    assert "is left out" in done.err
    assert "Why do bees dance?" not in done.out
    assert "For what other reason" in done.out


def test_a_deck_without_a_source_has_no_coverage(tmp_path: Path) -> None:
    deck = tmp_path / "bees.yaml"
    deck.write_text("deck: bees\ntitle: Bees\nquestions:\n  a: {ask: A?, answer: b}\n")
    done = study("coverage", str(deck), home=tmp_path)
    assert done.code == 2
    assert done.err == "study: the deck “bees” names no source, so there is nothing to measure it by\n"


def test_a_file_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    done = study("generate", "talk-to-russia", "-o", str(tmp_path / "no" / "bank.yaml"), home=tmp_path)
    assert done.code == 2
    assert len(done.err.splitlines()) == 1
    assert "cannot write" in done.err
