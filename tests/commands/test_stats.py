"""``study stats``: what was done and what stays, as a page and as JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import pytest

from study.deck.library import Library
from tests.commands.running import study

if TYPE_CHECKING:
    from pathlib import Path

NOW = "2026-11-24T09:00:00+00:00"
ANIMALS = """\
deck: animals
title: Animals
questions:
  dancer:
    ask: Which animal dances?
    right: the bee
    wrong: [the ant, the cow]
  singer:
    ask: Which animal sings?
    answer: the lark
    reject: [the crow]
"""


@pytest.fixture
def animals(tmp_path: Path) -> Path:
    path = tmp_path / "animals.yaml"
    path.write_text(ANIMALS, encoding="utf-8")
    return path


def quiz(deck: str, home: Path, *lines: str, now: str = NOW, kind: str = "") -> None:
    """Answer a quiz in lines of text."""
    words = ("quiz", deck, "--plain", "--seed", "1", "--count", str(len(lines)), *(("--kind", kind) if kind else ()))
    done = study(*words, home=home, input="".join(f"{line}\n" for line in lines), STUDY_NOW=now)
    assert done.code == 0, done.err


def told(home: Path, *words: str, now: str = NOW) -> Any:
    done = study("stats", *words, "--json", home=home, STUDY_NOW=now)
    assert done.code == 0, done.err
    return json.loads(done.out)


def test_before_the_first_answer_there_is_one_friendly_sentence(tmp_path: Path) -> None:
    done = study("stats", home=tmp_path)
    assert (done.code, done.err) == (0, "")
    assert done.out == "Nothing to tell yet: this page fills as you answer, and study learn is a good beginning.\n"


def test_before_the_first_answer_json_has_every_key(tmp_path: Path) -> None:
    found = told(tmp_path)
    assert found["days"] == found["leeches"] == found["confusions"]["pairs"] == []
    assert found["calibration"] is None
    assert found["minutes"]["answers"] == found["week"]["answers"] == 0
    assert [deck["deck"] for deck in found["mastery"]["decks"]] == ["talk-to-russia", "talk-to-russia-bank"]


def test_the_page_fits_eighty_columns_and_tells_of_the_parts_of_the_article(tmp_path: Path) -> None:
    quiz("talk-to-russia", tmp_path, "1", "1", "2", "1", "3", "1", kind="choice")
    done = study("stats", home=tmp_path, STUDY_NOW=NOW, COLUMNS="200")
    assert done.code == 0
    assert max(map(len, done.out.splitlines())) <= 80
    assert "\n23 November   · " in done.out
    for said in (
        "  The history  ",
        "  The proposal  ",
        "Its argument, branch by branch",
        "This week: 1 minute in 1 session",
    ):
        assert said in done.out


def test_signs_of_any_keyboard(tmp_path: Path, animals: Path) -> None:
    quiz(str(animals), tmp_path, "1", kind="choice")
    done = study("stats", str(animals), home=tmp_path, STUDY_NOW=NOW, STUDY_ASCII="1")
    assert done.out.isascii()
    assert "\n23 November   .  -  " in done.out


def test_json_tells_what_was_taken_for_what(tmp_path: Path, animals: Path) -> None:
    quiz(str(animals), tmp_path, "the crow", kind="typed")
    found = told(tmp_path, str(animals))
    assert found["days"] == [
        {
            "day": "2026-11-24",
            "answers": 1,
            "counted": 1,
            "share": 0.0,
            "milliseconds": found["days"][0]["milliseconds"],
        }
    ]
    assert found["confusions"] == {
        "questions": [
            {
                "question": "animals/singer",
                "point": "animals/singer",
                "answered": 1,
                "wrong": [{"given": "the crow", "times": 1}],
            }
        ],
        "pairs": [
            {
                "wanted": "the lark",
                "given": "the crow",
                "times": 1,
                "there": 1,
                "back": 0,
                "questions": ["animals/singer"],
            }
        ],
    }
    assert found["mastery"]["decks"] == [{"deck": "animals", "points": 2, "seen": 1, "known": 0, "share": 0.0}]
    assert [kind["kind"] for kind in found["minutes"]["kinds"]] == ["typed"]


def test_only_the_decks_that_are_named_count(tmp_path: Path, animals: Path) -> None:
    quiz(str(animals), tmp_path, "the lark", kind="typed")
    quiz("talk-to-russia", tmp_path, "1", "1", kind="choice")
    assert told(tmp_path, str(animals))["minutes"]["answers"] == 1
    assert told(tmp_path, "talk-to-russia")["minutes"]["answers"] == 2
    assert told(tmp_path, "talk-to-russia", str(animals))["minutes"]["answers"] == 3


def test_days_leave_out_what_was_answered_before(tmp_path: Path, animals: Path) -> None:
    quiz(str(animals), tmp_path, "the lark", kind="typed")
    later = "2026-11-30T09:00:00+00:00"
    assert told(tmp_path, str(animals), "--days", "7", now=later)["minutes"]["answers"] == 1
    found = told(tmp_path, str(animals), "--days", "6", now=later)
    assert (found["first"], found["today"], found["days"]) == ("2026-11-25", "2026-11-30", [])
    assert found["mastery"]["decks"][0]["seen"] == 1


def test_an_answer_that_was_taken_back_does_not_count(tmp_path: Path, animals: Path) -> None:
    quiz(str(animals), tmp_path, "the crow", ":undo", kind="typed")
    assert told(tmp_path, str(animals))["minutes"]["answers"] == 0


def test_the_article_has_its_parts_passages_and_branches(tmp_path: Path) -> None:
    quiz("talk-to-russia", tmp_path, "1", "1", "2", "1", "3", "1", kind="choice")
    (source,) = told(tmp_path, "talk-to-russia")["mastery"]["sources"]
    assert source["source"] == "talk-to-russia"
    assert [passage["passage"] for passage in source["passages"]] == list(range(1, 16))
    assert {"The history", "The proposal"} <= {part["part"] for part in source["parts"]}
    assert all(0 <= each["known"] <= each["seen"] <= each["points"] for each in source["branches"])
    assert {"russia-valuable", "engagement-feasible"} <= {branch["step"] for branch in source["branches"]}
    assert source["seen"] == 6


def test_the_figures_of_the_whole_library_are_those_of_its_decks(tmp_path: Path) -> None:
    from study.paths import shipped

    quiz("talk-to-russia", tmp_path, "1", kind="choice")
    decks = [reading.deck for reading in Library((shipped() / "decks",)).decks() if reading.deck]
    found = told(tmp_path)["mastery"]["decks"]
    assert [(each["deck"], each["points"]) for each in found] == [
        (deck.id, len({question.point for question in deck.questions})) for deck in decks
    ]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["talk-to-rusia"], "did you mean talk-to-russia?"),
        (["--days", "0"], "--days is a whole number from 1, not “0”"),
        (["--day", "3"], "did you mean --days?"),
    ],
)
def test_a_mistake_is_one_sentence_with_the_way_out(tmp_path: Path, words: list[str], sentence: str) -> None:
    done = study("stats", *words, home=tmp_path)
    assert done.code == 2
    assert sentence in done.err
    assert done.err.count("\n") == 1


def test_a_base_with_a_mistake_takes_away_the_argument_and_nothing_else(tmp_path: Path) -> None:
    room = tmp_path / "data" / "sources" / "zoo"
    room.mkdir(parents=True)
    (room / "source.yaml").write_text("source: [", encoding="utf-8")
    deck = tmp_path / "zoo.yaml"
    deck.write_text(re.sub("title: Animals", "title: Zoo\nsource: zoo", ANIMALS), encoding="utf-8")
    quiz(str(deck), tmp_path, "the lark", kind="typed")
    (source,) = told(tmp_path, str(deck))["mastery"]["sources"]
    assert (source["source"], source["seen"], source["parts"], source["branches"]) == ("zoo", 1, [], [])


def test_it_is_completed(tmp_path: Path) -> None:
    script = study("completion", "bash", home=tmp_path).out
    options = next(line for line in script.splitlines() if line.strip().startswith("stats)"))
    assert all(option in options for option in ("--days", "--json"))
