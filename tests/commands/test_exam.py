"""``study exam``, exams and the options of a session, as a person meets them on the command line."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import pytest

from tests.commands.running import Done, study

if TYPE_CHECKING:
    from pathlib import Path

NOW = "2026-11-24T09:00:00+00:00"
TRUTHS = """\
deck: truths
title: True and false
questions:
  one: {claim: One is a number., verdict: true, why: It counts.}
  two: {claim: Two is odd., verdict: false, why: Halves of it are whole.}
  three: {claim: Three is odd., verdict: true}
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    decks = tmp_path / "data" / "decks"
    decks.mkdir(parents=True)
    (decks / "truths.yaml").write_text(TRUTHS, encoding="utf-8")
    return tmp_path


def at(home: Path, *words: str, input: str = "", now: str = NOW) -> Done:
    done = study(*words, home=home, input=input, STUDY_NOW=now)
    assert "Traceback" not in done.err
    return done


def settings(home: Path) -> Path:
    return home / "config" / "settings.yaml"


# The day of an exam.


def test_an_exam_is_set_shown_and_cleared(home: Path) -> None:
    assert "No exam is set" in at(home, "exam").err
    line = "True and false: Fri 4 December 2026 · 10 days left · 9 minutes a day\n"
    assert at(home, "exam", "truths", "2026-12-04", "--minutes", "9").out == line
    assert at(home, "exam").out == line
    assert at(home, "exam", "truths", now="2026-12-03T20:00:00+00:00").out.count("tomorrow") == 1
    assert stat.S_IMODE(settings(home).stat().st_mode) == 0o600
    assert at(home, "exam", "truths", "--clear").code == 0
    assert at(home, "exam").out == ""


def test_a_date_alone_is_for_every_deck(home: Path) -> None:
    assert at(home, "exam", "2026-12-04").out.startswith("Every deck: Fri 4 December 2026")
    assert at(home, "exam", "truths").out.startswith("True and false: Fri 4 December 2026")
    rows = json.loads(at(home, "exam", "--json").out)
    assert rows == [{"deck": None, "date": "2026-12-04", "days": 10, "minutes": 10}]


def test_the_minutes_alone_keep_the_date(home: Path) -> None:
    at(home, "exam", "truths", "2026-12-04")
    assert "10 days left · 3 minutes a day" in at(home, "exam", "truths", "--minutes", "3").out
    assert "2026-12-05" not in at(home, "exam", "truths", "2026-12-05").err
    assert "11 days left · 3 minutes a day" in at(home, "exam", "truths").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["truths", "2026-11-23"], "Mon 23 November 2026 is over; write a day to come, such as 2026-12-08"),
        (["truths", "2206-12-04"], "more than two years away; is the year right?"),
        (["truths", "4.12.2026"], "“4.12.2026” is no date; write year, month and day, such as 2026-12-08"),
        (["4.12.2026"], "“4.12.2026” is no date"),
        (["truths", "2026-02-30"], "“2026-02-30” is no date"),
        (["truth", "2026-12-04"], "did you mean truths?"),
        (["truths", "--minutes", "9"], "no exam is set yet; say its day too"),
        (["truths", "2026-12-04", "--minutes", "5000"], "a day has 1440 minutes"),
        (["truths", "2026-12-04", "--clear"], "--clear takes a date away"),
    ],
)
def test_a_day_that_cannot_be_is_one_sentence_and_sets_nothing(home: Path, words: list[str], sentence: str) -> None:
    done = at(home, "exam", *words)
    assert (done.code, done.out) == (2, "")
    assert sentence in done.err
    assert done.err.count("\n") == 1
    assert not settings(home).exists()


def test_setting_a_date_loses_nothing_of_the_file(home: Path) -> None:
    settings(home).parent.mkdir()
    settings(home).write_text("# mine\nminuts: 5\nsure: true\n", encoding="utf-8")
    done = at(home, "exam", "truths", "2026-12-04")
    assert 'a settings file has no key "minuts"' in done.err
    assert settings(home).read_text(encoding="utf-8") == (
        "# mine\nminuts: 5\nsure: true\nexam:\n  truths: {date: 2026-12-04}\n"
    )


def test_a_file_that_cannot_be_written_is_a_sentence(home: Path) -> None:
    settings(home).mkdir(parents=True)
    done = at(home, "exam", "truths", "2026-12-04")
    assert done.code == 2
    assert "settings.yaml" in done.err


# Settings and sessions.


def test_a_mistake_in_the_settings_is_told_and_the_session_is_held(home: Path) -> None:
    settings(home).parent.mkdir()
    settings(home).write_text("sure: true\nminutes: soon\n", encoding="utf-8")
    done = at(home, "learn", "truths", "--plain", input=":quit\n")
    assert done.code == 0
    assert f'{settings(home)}:2:10: "minutes" is a whole number of minutes, and not "soon"' in done.err
    assert "Question 1 of 3" in done.out


def test_settings_had_before_are_had_again_and_a_changed_file_is_read_anew(home: Path) -> None:
    settings(home).parent.mkdir()
    settings(home).write_text("sure: true\nexam:\n  truths: {date: 2026-12-04}\n", encoding="utf-8")
    first = at(home, "exam").out
    kept = home / "cache" / "settings.json"
    assert json.loads(kept.read_text(encoding="utf-8"))["others"]["sure"] is True
    assert at(home, "exam").out == first
    kept.write_text('{"text": 1', encoding="utf-8")
    assert at(home, "exam").out == first
    settings(home).write_text("exam:\n  truths: {date: 2026-12-05}\n", encoding="utf-8")
    assert "11 days left" in at(home, "exam").out
    settings(home).write_text("minuts: 3\n", encoding="utf-8")
    assert all("minuts" in at(home, "exam").err for _ in range(2)), "a mistake is told every time"


def test_settings_hold_where_the_command_does_not_say_otherwise(home: Path) -> None:
    settings(home).parent.mkdir()
    settings(home).write_text("sure: true\nretry: true\n", encoding="utf-8")
    quiz = ("quiz", "truths", "--plain", "--seed", "1")
    asked = at(home, *quiz, input="1\n\n")
    assert "How sure are you?" in asked.out
    unasked = at(home, *quiz, "--no-sure", "--no-retry", input="1\n1\n1\n")
    assert "How sure are you?" not in unasked.out
    assert "second try" not in unasked.out


def test_learning_goes_by_the_exam_that_is_set_or_named(home: Path) -> None:
    at(home, "exam", "truths", "2026-12-04", "--minutes", "9")
    assert at(home, "learn", "truths", "--plain", input=":quit\n").code == 0
    assert "is no date" in at(home, "learn", "truths", "--plain", "--exam-date", "soon").err
    assert at(home, "learn", "truths", "--plain", "--exam-date", "2026-12-01", input=":quit\n").code == 0


def test_an_exam_tells_nothing_before_its_end_and_everything_there(home: Path) -> None:
    done = at(home, "quiz", "truths", "--plain", "--exam", "10", "--seed", "1", input="1\n:hint\n:why\n1\n1\n")
    before, _, after = done.out.partition("Score: ")
    assert not any(line[:1] in ("✓", "≈", "✗") for line in before.splitlines() if line)
    assert before.count("Kept.") == 3
    assert before.count("An exam gives no hints") == 2
    assert "Halves of it" not in before
    assert after.startswith("2 of 3 right · 67%")
    assert after.count("Your answer: True") == 3
    assert [line for line in after.splitlines() if line[:1] in ("✓", "✗")].count("✗ Wrong.") == 1
    assert "Halves of it are whole." in after


def test_an_exam_that_is_left_tells_no_score_and_goes_on(home: Path) -> None:
    exam = ("quiz", "truths", "--plain", "--exam", "10", "--seed", "1")
    left = at(home, *exam, input="1\n:quit\n")
    assert "Answered: 1 of 3 · " in left.out
    assert "left" in left.out
    assert "Score" not in left.out
    assert "✓" not in left.out
    assert "✗" not in left.out
    on = at(home, *exam, input="1\n1\n")
    assert "Going on" in on.err
    assert "Question 2 of 3" in on.out
    assert "Score: 2 of 3 right" in on.out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--exam", "5", "--cram"], "choose one of the two"),
        (["--exam", "5", "--retry"], "one try"),
        (["--exam", "0"], "--exam is a whole number from 1"),
    ],
)
def test_options_that_exclude_each_other_are_one_sentence(home: Path, words: list[str], sentence: str) -> None:
    done = at(home, "quiz", "truths", *words)
    assert done.code == 2
    assert sentence in done.err
    assert done.err.count("\n") == 1


def test_the_missed_ones_are_asked_and_no_others(home: Path) -> None:
    quiz = ("quiz", "truths", "--plain", "--exam", "10", "--seed", "1")
    at(home, *quiz, input="1\n1\n1\n")
    missed = at(home, "quiz", "truths", "--plain", "--missed", input="2\n")
    assert "Question 1 of 1" in missed.out
    assert "Two is odd." in missed.out
    assert "missed the last time" in at(home, "quiz", "truths", "--plain", "--missed").err
