"""``study source`` lists and shows sources, one's own as well as shipped ones, and keeps an article beside a brief."""

from __future__ import annotations

import json
import stat
import sys
from typing import TYPE_CHECKING

import pytest

from study.clock import clock
from study.commands.context import Context
from study.paths import places
from tests.commands.running import study

if TYPE_CHECKING:
    from pathlib import Path

BEES = "How bees talk\nBees dance in the hive.\nThe sun is their compass.\nSo say their keepers.\n"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a source made from the text in bees.txt."""
    (tmp_path / "bees.txt").write_text(BEES, encoding="utf-8")
    done = study("new", "source", "bees", "--from", "bees.txt", home=tmp_path, cwd=tmp_path)
    assert done.code == 0, done.err
    return tmp_path


def attached(home: Path, text: str | bytes) -> str:
    """Attach a text; give what was said."""
    (home / "other.txt").write_bytes(text.encode() if isinstance(text, str) else text)
    done = study("source", "attach", "bees", "other.txt", home=home, cwd=home)
    assert done.code == 0, done.err
    assert done.out == ""
    return done.err


def kept(home: Path) -> tuple[str, ...]:
    return Context(places(str(home)), clock()).article("bees")


def test_own_and_shipped_sources_are_listed_with_what_they_hold(home: Path) -> None:
    rows = {row["source"]: row for row in json.loads(study("source", "list", "--json", home=home).out)}
    assert rows["talk-to-russia"]["facts"] >= 55
    assert rows["talk-to-russia"]["steps"] >= 30
    assert rows["bees"] == {
        "source": "bees",
        "title": "How bees talk",
        "folder": str(home / "data" / "sources" / "bees"),
        "passages": 3,
        "facts": 1,
        "claims": 0,
        "steps": 0,
        "attached": False,
    }
    attached(home, BEES)
    lines = {line.split()[0]: line for line in study("source", "list", home=home).out.splitlines()}
    assert lines["bees"].endswith("attached")
    assert not lines["talk-to-russia"].endswith("attached")
    assert " 3 passages" in lines["bees"]
    assert " 1 fact " in lines["bees"]


def test_a_source_with_a_mistake_is_told_of_and_the_others_listed(home: Path) -> None:
    (home / "data" / "sources" / "bees" / "facts.yaml").write_text("source: [", encoding="utf-8")
    done = study("source", "list", home=home)
    assert done.code == 0
    assert "talk-to-russia" in done.out
    assert done.err == "bees cannot be read; study generate bees says why.\n"
    assert "facts.yaml:1:9" in study("generate", "bees", home=home).err


def test_a_source_is_shown_passage_by_passage(home: Path) -> None:
    shown = study("source", "show", "talk-to-russia", home=home).out
    assert shown.startswith("Talk to Russia About North Korea\nDoug Bandow, opinion article\n")
    assert "Russia's stake: ¶ 8" in shown
    assert [line for line in shown.splitlines() if line.startswith("¶")] == [f"¶ {n}" for n in range(1, 16)]
    assert max(map(len, shown.splitlines())) <= 80
    assert study("source", "show", "bees", "2", home=home).out == "¶ 2\nThe sun is their compass.\n"


def test_lines_are_as_long_as_the_terminal_is_wide(home: Path) -> None:
    shown = study("source", "show", "talk-to-russia", home=home, COLUMNS="50").out
    assert 40 < max(map(len, shown.splitlines())) <= 50


@pytest.mark.parametrize("number", ["0", "4", "x", "-1", "²", "9" * 5000])
def test_a_passage_that_is_not_there_is_told(home: Path, number: str) -> None:
    done = study("source", "show", "bees", "--", number, home=home)
    assert done.code == 2
    assert "its passages go from 1 to 3" in done.err


def test_nothing_in_a_brief_steers_the_terminal(home: Path) -> None:
    brief = home / "data" / "sources" / "bees" / "brief.md"
    brief.write_text("## 1\nBees\x1b[2J \u202edance\n", encoding="utf-8")
    shown = study("source", "show", "bees", home=home).out
    assert "Bees dance" in shown
    assert "\x1b" not in shown
    assert "This passage is not in the brief." in shown


@pytest.mark.parametrize("act", [["source", "show"], ["generate"], ["source", "attach", "--remove"]])
def test_a_source_that_is_not_there_is_guessed(home: Path, act: list[str]) -> None:
    done = study(*act, "beees", home=home)
    assert done.code == 2
    assert "there is no source “beees”; did you mean bees?" in done.err


def test_two_sources_of_one_id_are_told(home: Path) -> None:
    (home / "data" / "sources" / "bees").rename(home / "data" / "sources" / "talk-to-russia")
    done = study("generate", "talk-to-russia", home=home)
    assert done.code == 2
    assert "belongs to a source that came with Study" in done.err
    assert study("show", "talk-to-russia", home=home).code == 0, "its deck goes on"


def test_a_folder_and_its_source_have_one_name(home: Path) -> None:
    (home / "data" / "sources" / "bees").rename(home / "data" / "sources" / "wasps")
    done = study("source", "show", "wasps", home=home)
    assert done.code == 2
    assert "says “source: bees”, and its folder is called wasps; give both one name" in done.err


# ---- attach


def test_the_text_of_a_source_is_known_word_for_word(home: Path) -> None:
    assert attached(home, BEES) == "3 paragraphs attached; study source show bees shows both texts.\n"
    assert kept(home) == tuple(BEES.splitlines()[1:])


def test_line_ends_blank_lines_and_a_byte_order_mark_make_no_difference(home: Path) -> None:
    said = attached(home, b"\xef\xbb\xbf" + BEES.replace("\n", "\r\n\r\n").encode())
    assert said.startswith("3 paragraphs attached")
    assert kept(home) == tuple(BEES.splitlines()[1:])


def test_another_wording_is_kept_with_a_notice(home: Path) -> None:
    said = attached(home, BEES.replace("sun", "moon"))
    assert said.startswith("this text is not word for word the one that the source was made from; its 3 paragraphs are")
    assert "Paragraph 1 begins “Bees dance in the hive.”" in said
    assert kept(home)[1] == "The moon is their compass."


def test_a_text_of_another_length_is_refused_with_both_numbers(home: Path) -> None:
    attached(home, BEES)
    done = study("source", "attach", "talk-to-russia", "bees.txt", home=home, cwd=home)
    assert done.code == 2
    assert "bees.txt has 3 paragraphs after its title, and talk-to-russia has 15 passages" in done.err
    assert not (home / "data" / "articles" / "talk-to-russia.txt").exists()
    assert kept(home), "what was attached before stays"


def test_the_article_is_shown_below_the_brief(home: Path) -> None:
    attached(home, BEES.replace("sun", "moon"))
    shown = study("source", "show", "bees", "2", home=home).out
    assert shown == "¶ 2 · the brief\nThe sun is their compass.\n\n¶ 2 · the article\nThe moon is their compass.\n"
    passage = json.loads(study("source", "show", "bees", "2", "--json", home=home).out)["passages"][0]
    assert passage == {
        "passage": 2,
        "part": "",
        "brief": "The sun is their compass.",
        "article": "The moon is their compass.",
    }


def test_it_is_taken_away_again_even_from_a_source_that_is_gone(home: Path) -> None:
    attached(home, BEES)
    (home / "data" / "sources" / "bees").rename(home / "elsewhere")
    done = study("source", "attach", "bees", "--remove", home=home)
    assert (done.code, done.err) == (0, "the text attached to bees is taken away.\n")
    assert list((home / "data" / "articles").iterdir()) == []


def test_taking_away_what_is_not_attached_is_told(home: Path) -> None:
    done = study("source", "attach", "bees", "--remove", home=home)
    assert (done.code, done.err) == (2, "study: no text is attached to bees\n")


@pytest.mark.parametrize("words", [["bees"], ["bees", "bees.txt", "--remove"]])
def test_attach_wants_a_file_or_remove(home: Path, words: list[str]) -> None:
    done = study("source", "attach", *words, home=home, cwd=home)
    assert done.code == 2
    assert "either a FILE or --remove" in done.err


def test_a_copy_that_fits_no_more_is_no_article(home: Path) -> None:
    attached(home, BEES)
    copy = home / "data" / "articles" / "bees.txt"
    copy.write_text("How bees talk\nShorter.", encoding="utf-8")
    assert kept(home) == ()
    copy.write_bytes(b"\xff\x00\x01")
    assert kept(home) == ()
    assert study("source", "show", "bees", home=home).code == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such modes")
def test_the_copy_is_for_its_owner_alone(home: Path) -> None:
    attached(home, BEES)
    copy = home / "data" / "articles" / "bees.txt"
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.parent.stat().st_mode) == 0o700
    assert copy.read_text(encoding="utf-8") == BEES.rstrip()


def test_a_question_of_an_own_source_shows_its_passage(home: Path) -> None:
    study("generate", "bees", "-o", "bank.yaml", home=home, cwd=home)
    assert Context(places(str(home)), clock()).brief("bees")[1] == "Bees dance in the hive."
    done = study("quiz", "bank.yaml", "--plain", "--count", "1", home=home, cwd=home, input=":quit\n")
    assert done.code == 0, done.err


def test_a_deck_of_an_own_source_knows_its_base(home: Path) -> None:
    study("new", "source", "hives", "--from", "bees.txt", "--author", "Karl von Frisch", home=home, cwd=home)
    deck = home / "quiz.yaml"
    question = "q: {ask: Who, answer: Karl von Frisch, point: writer}"
    deck.write_text(f"deck: quiz\ntitle: Quiz\nsource: hives\nquestions:\n  {question}\n", encoding="utf-8")
    assert "that is the editor" in study("judge", f"{deck}/q", "editor", home=home).out
