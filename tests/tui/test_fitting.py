"""What of the settings the screens can follow: names of themes, acts and keys, each mistake with its way out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from study.settings import Settings
from study.tui.fitting import THEME_NAMES, fit, key_named


def test_what_fits_is_left_as_it_is() -> None:
    settings = Settings(theme="nord", keys={"question.undo": ("z",)}, minutes=9)
    assert fit(settings) == (settings, [])


def test_a_theme_that_there_is_not_is_told_and_ours_holds() -> None:
    settings, (misfit,) = fit(Settings(theme="monokay", sure=True))
    assert settings == Settings(sure=True)
    assert misfit.path == ("theme",)
    assert misfit.message == '"monokay" is no theme'
    assert misfit.hint == 'did you mean "monokai"?'
    assert "study-light" in fit(Settings(theme="qqqqqqq"))[1][0].hint


@pytest.mark.parametrize("name", THEME_NAMES)
def test_every_theme_fits(name: str) -> None:
    assert fit(Settings(theme=name))[1] == []


@pytest.mark.parametrize(
    ("said", "key"),
    [
        ("z", "z"), ("Z", "Z"), ("?", "question_mark"), ("é", "é"), ("+", "plus"), ("question_mark", "question_mark"),
        ("Enter", "enter"), ("Esc", "escape"), ("PgDn", "pagedown"), ("F5", "f5"), ("space", "space"),
        ("ctrl+r", "ctrl+r"), ("Ctrl-R", "ctrl+r"), ("shift+up", "shift+up"), ("shift+z", "Z"),
        ("shift+ctrl+up", "ctrl+shift+up"), ("comma", "comma"), ("/", "slash"), ("slash", "slash"), ("-", "minus"),
        ("", ""), (" ", ""), ("zz", ""), ("hyper+z", ""), ("ctrl+", ""), ("\x1b", ""), ("f99", ""),
    ],
)  # fmt: skip
def test_a_key_is_named_as_people_write_it(said: str, key: str) -> None:
    assert key_named(said) == key


@pytest.mark.parametrize(
    ("keys", "at", "message", "way_out"),
    [
        ({"question.undoo": "z"}, "question.undoo", 'no act "question.undoo"', 'did you mean "question.undo"?'),
        ({"xyzzy": "z"}, "xyzzy", 'there is no act "xyzzy"', "the Settings screen"),
        ({"question.undo": "escap"}, "question.undo", '"escap" is no key', 'did you mean "escape"?'),
        ({"question.undo": "qwertz"}, "question.undo", '"qwertz" is no key', "write a letter or a name"),
        ({"question.undo": "ctrl+q"}, "question.undo", "Ctrl-Q closes Study everywhere", "choose another key"),
        (
            {"question.undo": "z", "question.hint": "z"},
            "question.hint",
            '"question.hint" and "question.undo" would both be on z',
            "give one of them another key",
        ),
        ({"question.undo": "h"}, "question.undo", 'and "question.hint" would both be on h', "another key"),
        ({"question.undo": "1"}, "question.undo", 'and "choice.choose.1" would both be on 1', "another key"),
        ({"multiple.toggle": "u"}, "multiple.toggle", 'and "question.undo" would both be on u', "another key"),
        ({"sure.say.1": "question_mark"}, "sure.say.1", 'and "question.help" would both be on ?', "another key"),
        ({"typed.enter": "f5"}, "typed.enter", "is the key of a field of text", "leave this line out"),
        ({"question.step_out": "x"}, "question.step_out", "works while you write", "f2, ctrl+r"),
        ({"desk.map": "l"}, "desk.map", 'and "desk.learn" would both be on l', "another key"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_keys_is_told_and_costs_that_line_alone(
    keys: dict[str, str], at: str, message: str, way_out: str
) -> None:
    wanted = {**{id: (key,) for id, key in keys.items()}, "results.repeat": ("x",)}
    settings, (misfit,) = fit(Settings(keys=wanted))
    assert misfit.path == ("keys", at)
    assert message in misfit.message
    assert way_out in misfit.hint
    assert settings.keys == {id: names for id, names in wanted.items() if id != at}


@pytest.mark.parametrize(
    "keys",
    [
        {"question.undo": "h", "question.hint": "u"},  # an exchange
        {"question.go_on": "space"},  # works only after the answer, where Space takes nothing any more
        {"question.step_out": "f2", "question.leave": "escape"},
        {"sure.say.1": "u"},  # while it asks, only help is there beside it
        {"desk.learn": "y", "reader.leave": "y"},  # not on one screen
        {"choice.choose.1": "a", "choice.choose.2": "g", "choice.move.1": "2"},
    ],
)
def test_keys_that_never_meet_may_be_the_same(keys: dict[str, str]) -> None:
    settings, misfits = fit(Settings(keys={id: (key,) for id, key in keys.items()}))
    assert misfits == []
    assert set(settings.keys) == set(keys)


@given(
    st.dictionaries(st.text(max_size=20), st.lists(st.text(max_size=8), min_size=1, max_size=3).map(tuple)), st.text()
)
def test_no_settings_are_too_odd(keys: dict[str, tuple[str, ...]], theme: str) -> None:
    settings, misfits = fit(Settings(keys=keys, theme=theme))
    assert settings.theme in THEME_NAMES
    assert settings.keys == {}
    assert len(misfits) == len(keys) + (theme not in THEME_NAMES)
    assert not any({"\x1b", "\n", "\u202e"} & set(misfit.message) for misfit in misfits)
    assert all(misfit.hint for misfit in misfits)
