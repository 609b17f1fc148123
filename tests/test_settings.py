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
    Noted,
    Settings,
    UnchangedSettings,
    exam_of,
    next_exam,
    read_settings,
    with_exams,
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
        ("minutes: 99999", 1, "is a whole number of minutes", "from 1 to 1440"),
        ("sure: perhaps", 1, '"sure" is true or false', "write true or false"),
        ("exam: soon", 1, '"exam" wants keys with values', "on a line of its own"),
        ("exam:\n  bees: {date: 4 December}", 2, '"4 December" is no date', "2026-12-04"),
        ("exam:\n  bees: {date: 2026-02-30}", 2, '"2026-02-30" is no date', "2026-12-04"),
        ("exam:\n  bees: {minutes: 5}", 2, 'this exam has no "date"', "date:"),
        ("exam:\n  bees: {date: 2026-12-04, minuts: 5}", 2, 'an exam has no key "minuts"', 'did you mean "minutes"?'),
        ("exam:\n  Bees: {date: 2026-12-04}", 2, '"Bees" is no id', "bees"),
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


# Changing.


def test_a_change_leaves_every_other_line_as_it_is() -> None:
    text = "# first\nminuts: 9   # a slip of mine\n\nexam: {bees: {date: 2026-11-30}}\n\n# last\nsure: true\n"
    changed = with_exams(text, "settings.yaml", {"wasps": Noted(FRIDAY, 7), "bees": Noted(FRIDAY)})
    assert changed == (
        "# first\nminuts: 9   # a slip of mine\n\nexam:\n  bees: {date: 2026-12-04}\n"
        "  wasps: {date: 2026-12-04, minutes: 7}\n\n# last\nsure: true\n"
    )


def test_the_last_exam_taken_away_takes_its_key_along() -> None:
    assert with_exams("exam:\n  bees: {date: 2026-12-04}\nsure: true\n", "f", {}) == "sure: true\n"


@pytest.mark.parametrize("before", ["", "sure: true", "sure: true\n", "\r\nsure: true\r\n", "# nothing\n", "sure: [\n"])
def test_the_first_exam_is_written_behind_what_is_there(before: str) -> None:
    changed = with_exams(before, "f", {"bees": Noted(FRIDAY, 9)})
    assert changed.startswith(before.replace("\r", ""))
    assert read_settings(changed, "f").settings.exams == {"bees": Noted(FRIDAY, 9)}


@pytest.mark.parametrize(
    "text",
    [
        "exam:\n  bees: {date: never}\n",
        "exam:\n  bees: {date: 2026-12-04, room: 12}\n",
        "{sure: true, minutes: 9}\n",
        "sure: true\n...\n",
        "exam: {bees: {date: 2026-12-04}}\nexam: {wasps: {date: 2026-12-04}}\n",
    ],
)
def test_a_file_in_which_something_would_be_lost_is_not_changed(text: str) -> None:
    with pytest.raises(UnchangedSettings):
        with_exams(text, "settings.yaml", {"ants": Noted(FRIDAY)})


DECKS = st.dictionaries(
    st.from_regex(r"[a-z][a-z0-9]{0,5}(-[a-z0-9]{1,4})?", fullmatch=True) | st.just(EVERY),
    st.builds(Noted, st.dates(date(2026, 1, 1), date(2030, 1, 1)), st.none() | st.integers(1, 1440)),
    max_size=4,
)


@given(first=DECKS, second=DECKS, rest=st.sampled_from(["", "minutes: 9\n", "# note\nsure: true\n", "minuts: 3\n"]))
def test_what_is_written_is_what_is_read_and_the_rest_stays(
    first: dict[str, Noted], second: dict[str, Noted], rest: str
) -> None:
    once = with_exams(rest, "f", first)
    twice = with_exams(once, "f", second)
    assert read_settings(once, "f").settings.exams == first
    assert read_settings(twice, "f").settings.exams == second
    assert twice.startswith(rest)
    assert with_exams(twice, "f", {}) == rest
