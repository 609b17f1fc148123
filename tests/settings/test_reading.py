"""The file of settings: read with every mistake told, changed with nothing lost."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.settings import (
    DAILY,
    EVERY,
    Exam,
    Misfit,
    Noted,
    Settings,
    exam_of,
    next_exam,
    problems_of,
    read_settings,
)

FRIDAY = date(2026, 12, 4)
FULL = """\
# mine
exam:
  talk-to-russia: {date: 2026-12-04, minutes: 9}
  every deck:
    date: 2027-05-07
minutes: 12
sure: yes
retry: true

# for the old terminal
ascii: true
theme: nord
motion: yes
keys:
  question.undo: z
  question.hint: f2, N
  choice.choose.1: [a, "1"]
"""


def problems(text: str) -> list[tuple[int, str, str]]:
    return [(p.place.line, p.message, p.hint) for p in read_settings(text, "settings.yaml").problems]


def test_every_setting_is_read() -> None:
    reading = read_settings(FULL, "settings.yaml")
    assert reading.problems == ()
    assert reading.settings == Settings(
        exams={"talk-to-russia": Noted(FRIDAY, 9), EVERY: Noted(date(2027, 5, 7))},
        minutes=12,
        sure=True,
        retry=True,
        ascii=True,
        theme="nord",
        motion=True,
        keys={"question.undo": ("z",), "question.hint": ("f2", "N"), "choice.choose.1": ("a", "1")},
    )


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n"])
def test_an_empty_file_sets_nothing(text: str) -> None:
    assert read_settings(text, "settings.yaml") == (Settings(), ())


@pytest.mark.parametrize(
    ("text", "line", "said", "way_out"),
    [
        ("minuts: 9", 1, 'a settings file has no key "minuts"', 'did you mean "minutes"?'),
        ("minutes: soon", 1, '"minutes" is a whole number of minutes, and not "soon"', "from 1 to 1440"),
        ("minutes: 0", 1, "is a whole number of minutes", "from 1 to 1440"),
        ("minutes: 0000000011440", 1, "is a whole number of minutes", "from 1 to 1440"),
        ("minutes: 99999", 1, "is a whole number of minutes", "from 1 to 1440"),
        ("sure: perhaps", 1, '"sure" is true or false', "write true or false"),
        ("exam: soon", 1, '"exam" wants keys with values', "on a line of its own"),
        ("exam:\n  bees: {date: 4 December}", 2, '"4 December" is no date', "2026-12-04"),
        ("exam:\n  bees: {date: 2026-02-30}", 2, '"2026-02-30" is no date', "2026-12-04"),
        ("exam:\n  bees: {minutes: 5}", 2, 'this exam has no "date"', "date:"),
        ("exam:\n  bees: {date: 2026-12-04, minuts: 5}", 2, 'an exam has no key "minuts"', 'did you mean "minutes"?'),
        ("exam:\n  Bees: {date: 2026-12-04}", 2, '"Bees" is no id', "bees"),
        ("motion: perhaps", 1, '"motion" is true or false', "write true or false"),
        ("theme: [nord]", 1, '"theme"', ""),
        ("keys: z", 1, '"keys" wants keys with values', "on a line of its own"),
        ("keys:\n  question.undo: z,", 2, '"question.undo" names a key that is nothing', "write comma"),
        ("keys:\n  question.undo:", 2, '"question.undo"', "write it after the colon"),
        ("- a list", 1, "", ""),
        ("sure: [", 1, "", ""),
    ],
)
def test_a_mistake_is_told_with_line_key_and_way_out(text: str, line: int, said: str, way_out: str) -> None:
    (found, *_) = problems(text)
    assert found[0] == line
    assert said in found[1]
    assert way_out in found[2]


def test_a_mistake_costs_its_own_setting_alone() -> None:
    text = "minutes: soon\nsure: true\nexam:\n  bees: {date: never}\n  wasps: {date: 2026-12-04}\nminuts: 5\n"
    reading = read_settings(text, "settings.yaml")
    assert reading.settings == Settings(sure=True, exams={"wasps": Noted(FRIDAY)})
    assert [problem.place.line for problem in reading.problems] == [1, 4, 6]


def test_what_the_screens_know_nothing_of_is_told_where_it_stands() -> None:
    misfits = [
        Misfit(("keys", "question.undoo"), "there is no such act", "did you mean another", key=True),
        Misfit(("theme",), "there is no such theme", "write another"),
        Misfit(("keys", "gone"), "it is gone since", "nothing"),
    ]
    found = problems_of("theme: nort\n\nkeys:\n  question.undoo: z\n", "settings.yaml", misfits)
    assert [(each.place.line, each.place.column, each.message) for each in found] == [
        (1, 8, "there is no such theme"),
        (3, 1, "it is gone since"),
        (4, 3, "there is no such act"),
    ]


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    reading = read_settings(text, "settings.yaml")
    assert isinstance(reading.settings, Settings)
    assert all(problem.message and 1 <= problem.place.line <= len(text) + 1 for problem in reading.problems)


# Exams.


def test_a_deck_is_learnt_for_its_own_exam_else_for_that_of_every_deck() -> None:
    settings = read_settings(FULL, "settings.yaml").settings
    assert exam_of(settings, "talk-to-russia") == Exam(FRIDAY, 9)
    assert exam_of(settings, "bees") == Exam(date(2027, 5, 7), 12), "its minutes are those of the setting"
    assert exam_of(Settings(exams={"bees": Noted(FRIDAY)}), "bees") == Exam(FRIDAY, DAILY)
    assert exam_of(Settings(), "bees") is None


def test_the_next_exam_is_the_nearest_to_come_and_todays_is_to_come() -> None:
    settings = Settings(exams={"a": Noted(FRIDAY), "b": Noted(date(2026, 12, 1)), "c": Noted(date(2026, 11, 1))})
    assert next_exam(settings, "abc", date(2026, 11, 24)) == Exam(date(2026, 12, 1), DAILY)
    assert next_exam(settings, "abc", FRIDAY) == Exam(FRIDAY, DAILY)
    assert next_exam(settings, "bc", FRIDAY) is None
