"""``study flags``, run as a person runs it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from study.learning.log import Log
from study.learning.remarks import What
from tests.commands.running import Done, study

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
BEES = """\
deck: bees
title: How honeybees talk
questions:
  waggle-angle:
    ask: What does the angle of a waggle dance show?
    right: The direction of the food
    wrong: [The distance to the food, The colour of the flower]
  decoder:
    formerly: [discoverer]
    ask: Who decoded the dance?
    answer: Karl von Frisch
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return somebody(tmp_path / "home")


def somebody(home: Path) -> Path:
    """Somebody with a deck in the library."""
    folder = home / "data" / "decks"
    folder.mkdir(parents=True)
    (folder / "bees.yaml").write_text(BEES, encoding="utf-8")
    return home


def flag(home: Path, question: str, comment: str = "", revision: str = "", now: datetime = NOW) -> None:
    with Log.open(home / "data" / "answers.sqlite", now=lambda: now) as log:
        log.remark(question, What.FLAG, revision=revision or revisions(home).get(question, ""), comment=comment)


def revisions(home: Path) -> dict[str, str]:
    from study.deck.library import Library

    reading = Library([home / "data" / "decks"]).find("bees")
    assert reading.deck
    return {question.id: question.revision for question in reading.deck.questions}


def flags(*arguments: str | Path, home: Path) -> Done:
    return study("flags", *map(str, arguments), home=home, STUDY_NOW=NOW.isoformat())


def test_flags_are_listed_with_day_question_and_comment(home: Path) -> None:
    flag(home, "bees/waggle-angle", "the second is right, too")
    flag(home, "bees/discoverer", now=datetime(2025, 11, 20, 9, tzinfo=UTC))
    flag(home, "bees/gone", "I cannot say why")
    done = flags(home=home)
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "bees/waggle-angle · today\n"
        "  What does the angle of a waggle dance show?\n"
        "  “the second is right, too”\n"
        "\n"
        "bees/decoder · Thu 20 November 2025\n"
        "  Who decoded the dance?\n"
        "  No comment.\n"
        "  The question has changed since.\n"
        "\n"
        "bees/gone · today\n"
        "  No deck of the library holds this question.\n"
        "  “I cannot say why”\n"
    )


def test_as_json_they_tell_the_same(home: Path) -> None:
    flag(home, "bees/discoverer", "a rival?", revision="old")
    flag(home, "bees/gone")
    first, gone = json.loads(flags("--json", home=home).out)
    assert first == {
        "question": "bees/decoder",
        "asked": "Who decoded the dance?",
        "comment": "a rival?",
        "at": "2026-11-24T09:00:00.000000+00:00",
        "from": None,
        "changed": True,
    }
    assert (gone["question"], gone["asked"], gone["changed"]) == ("bees/gone", None, None)


def test_that_nothing_is_flagged_is_said_beside_the_data(home: Path, tmp_path: Path) -> None:
    done = flags(home=home)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("No question is flagged.")
    done = flags("--json", home=home)
    assert (done.code, json.loads(done.out)) == (0, [])
    file = tmp_path / "flags.jsonl"
    done = flags("--export", file, home=home)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith("No question is flagged.")
    assert not file.exists()


def test_flags_travel_from_a_learner_to_the_author(home: Path, tmp_path: Path) -> None:
    author, file = somebody(tmp_path / "author"), tmp_path / "flags.jsonl"
    flag(home, "bees/waggle-angle", "the second is right, too")
    done = flags("--export", file, home=home)
    assert (done.code, done.out) == (0, "")
    assert done.err.startswith(f"1 flag in {file};")
    text = file.read_text(encoding="utf-8")
    assert flags("--export", "-", home=home) == Done(0, text, "")
    assert flags("--import", file, home=author) == Done(0, "1 flag new, 0 known\n", "")
    assert flags("--import", file, home=author) == Done(0, "0 flags new, 1 known\n", "")
    first = flags(home=author).out.splitlines()[0]
    assert first.startswith("bees/waggle-angle · today · from learner-")
    (told,) = json.loads(flags("--json", home=author).out)
    assert told["from"] == first.rpartition(" ")[2]
    assert flags("--import", file, home=home).out == "0 flags new, 1 known\n", "one's own that comes back is known"


def test_a_comment_made_to_steer_the_terminal_is_harmless(home: Path, tmp_path: Path) -> None:
    hostile = "a\x1b[2Jb\x9b31mc\u202ed\ne\a 🐝 ‏ב [/b] {x}"
    flag(home, "bees/waggle-angle", hostile)
    assert "  “abcd e 🐝 ב [/b] {x}”\n" in flags(home=home).out
    author, file = somebody(tmp_path / "author"), tmp_path / "flags.jsonl"
    flags("--export", file, home=home)
    assert flags("--import", file, home=author).out == "1 flag new, 0 known\n"
    for done in (flags(home=author), flags("--json", home=author)):
        assert not {"\x1b", "\x9b", "\u202e", "\a"} & set(done.out)


def test_a_file_that_cannot_be_used_is_a_sentence(home: Path, tmp_path: Path) -> None:
    file = tmp_path / "diary.jsonl"
    file.write_text("Dear diary", encoding="utf-8")
    done = flags("--import", file, home=home)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert done.err.startswith(f"study: {file}, line 1: this is no file of study flags")
    done = flags("--import", tmp_path / "nowhere", home=home)
    assert (done.code, done.err.count("\n")) == (2, 1)
    flag(home, "bees/waggle-angle")
    done = flags("--export", tmp_path / "nowhere" / "x.jsonl", home=home)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert done.err.startswith("study: cannot write ")


@pytest.mark.parametrize(
    "words", [["--exprot", "x"], ["--export"], ["--export", "x", "--import", "y"], ["--json", "--export", "x"], ["x"]]
)
def test_wrong_use_is_one_sentence_and_exit_2(home: Path, words: list[str]) -> None:
    done = flags(*words, home=home)
    assert (done.code, done.out, done.err.count("\n")) == (2, "", 1)
    assert "Traceback" not in done.err


def test_in_a_terminal_without_our_signs_it_is_told_with_those_of_any_keyboard(home: Path) -> None:
    flag(home, "bees/waggle-angle", "who?")
    out = study("flags", home=home, STUDY_NOW=NOW.isoformat(), STUDY_ASCII="1").out
    assert out.isascii()
    assert '"who?"' in out


def test_where_every_question_is_suspended_that_is_why_there_is_nothing_to_ask(home: Path) -> None:
    with Log.open(home / "data" / "answers.sqlite", now=lambda: NOW) as log:
        for question, revision in revisions(home).items():
            log.remark(question, What.SUSPEND, revision=revision)
    for command in ("quiz", "learn"):
        done = study(command, "bees", "--plain", home=home, STUDY_NOW=NOW.isoformat())
        assert (done.code, done.out) == (0, "")
        assert done.err.startswith("There is nothing to ask: you suspended every question that fits.")
