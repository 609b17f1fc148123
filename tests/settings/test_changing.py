"""The file of settings, changed: what it is about and nothing else, and nothing where something would be lost."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.settings import EVERY, Noted, Settings, UnchangedSettings, read_settings, with_changes, with_exams

FRIDAY = date(2026, 12, 4)


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


COMMENTED = """\
exam:
  # the midterm
  bees: {date: 2026-12-04}   # room 12

  # the one that counts
  wasps:
    date: 2026-12-10
    minutes: 5
  # after it, the summer
sure: true
"""


def test_the_exams_of_other_decks_keep_their_lines_and_comments() -> None:
    exams = read_settings(COMMENTED, "f").settings.exams
    text = with_exams(COMMENTED, "f", {**exams, "wasps": Noted(FRIDAY)})
    assert text == COMMENTED.replace(
        "  wasps:\n    date: 2026-12-10\n    minutes: 5\n", "  wasps: {date: 2026-12-04}\n"
    )
    text = with_exams(COMMENTED, "f", {**exams, "ants": Noted(FRIDAY, 9)})
    assert text == COMMENTED.replace("sure: true", "  ants: {date: 2026-12-04, minutes: 9}\nsure: true")
    text = with_exams(COMMENTED, "f", {"bees": exams["bees"]})
    assert text == COMMENTED.replace("  wasps:\n    date: 2026-12-10\n    minutes: 5\n", "")
    text = with_exams(COMMENTED, "f", {"wasps": exams["wasps"]})
    assert text == COMMENTED.replace("  bees: {date: 2026-12-04}   # room 12\n", "")


# One value on its line.

FILE = """\
# mine
sure: yes   # for the midterm
minutes: 12  # my bus

keys:  # as in my editor
  question.undo: z
minuts: 3
theme: "study-light"
"""


def changed(text: str, **values: object) -> str:
    before = read_settings(text, "f").settings
    return with_changes(text, "settings.yaml", before, replace(before, **values))  # type: ignore[arg-type]


def test_a_value_is_changed_on_its_line_and_its_comment_stays() -> None:
    text = changed(FILE, sure=False, minutes=20, theme="nord")
    wanted = FILE.replace("sure: yes ", "sure: false ").replace("12", "20").replace('"study-light"', "nord")
    assert text == wanted


def test_a_value_that_stood_nowhere_gets_a_line_at_the_end() -> None:
    assert changed(FILE, motion=True, ascii=True) == f"{FILE}ascii: true\nmotion: true\n"
    assert changed("sure: true", retry=True) == "sure: true\nretry: true\n"


def test_changing_back_gives_the_file_as_it_was() -> None:
    assert changed(changed(FILE, minutes=30), minutes=12) == FILE


def test_no_limit_takes_its_line_away() -> None:
    assert changed(FILE, minutes=None) == FILE.replace("minutes: 12  # my bus\n", "")


def test_only_what_has_changed_is_written() -> None:
    before = Settings(theme="study-dark")  # since the file's theme is none, and the default holds
    text = "theme: monokay\nminutes: soon\n"
    assert with_changes(text, "f", before, replace(before, sure=True)) == f"{text}sure: true\n"


@pytest.mark.parametrize("text", ["minutes: soon\n", "minutes:\n", "minutes: [1, 2]\n", "minutes: {a: b}\n"])
def test_a_value_that_was_a_mistake_may_be_set(text: str) -> None:
    assert changed(f"sure: true\n{text}# end\n", minutes=9) == "sure: true\nminutes: 9\n# end\n"


@pytest.mark.parametrize("text", ["{sure: true, minutes: 9}\n", "sure: true\n...\n"])
def test_a_file_without_a_key_on_each_line_is_left_alone(text: str) -> None:
    with pytest.raises(UnchangedSettings, match="key on each line"):
        changed(text, motion=True)


def test_the_exam_of_one_deck_is_changed_and_those_of_others_stay() -> None:
    text = "exam:\n  bees: {date: 2026-12-04}\n  wasps: {date: 2026-12-05}\n"
    seen = Settings(exams={"bees": Noted(FRIDAY)})  # read before the wasps were written
    text = with_changes(text, "f", seen, Settings(exams={"bees": Noted(FRIDAY, 9)}))
    assert text == "exam:\n  bees: {date: 2026-12-04, minutes: 9}\n  wasps: {date: 2026-12-05}\n"
    assert with_changes(text, "f", seen, Settings()) == "exam:\n  wasps: {date: 2026-12-05}\n"


VALUES = st.fixed_dictionaries(
    {},
    optional={
        "minutes": st.none() | st.integers(1, 1440),
        "sure": st.booleans(),
        "retry": st.booleans(),
        "ascii": st.booleans(),
        "motion": st.booleans(),
        "theme": st.sampled_from(["study-dark", "study-light", "nord"]),
    },
)


@given(first=VALUES, second=VALUES, text=st.sampled_from([FILE, "", "# note", "exam:\n  bees: {date: 2026-12-04}"]))
def test_what_is_changed_is_what_is_read(first: dict[str, object], second: dict[str, object], text: str) -> None:
    for values in (first, second):
        wanted = replace(read_settings(text, "f").settings, **values)  # type: ignore[arg-type]
        text = changed(text, **values)
        assert read_settings(text, "f").settings == wanted
