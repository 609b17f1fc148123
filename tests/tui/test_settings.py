"""The Settings screen: every setting changed where it stands, at once, kept, and changed back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from textual.color import Color
from textual.events import Key

from study.deck.deck import Deck
from study.settings import EVERY, Noted, Settings
from study.text.problems import PersonError
from study.tui.choices import minutes_of
from study.tui.fitting import THEME_NAMES
from study.tui.glyphs import ASCII, UNICODE
from study.tui.questions.samples import SAMPLES
from study.tui.screens.desk import DeskScreen
from study.tui.screens.help import HelpScreen
from study.tui.screens.settings import SettingsScreen
from study.tui.themes import LIGHT
from tests.tui.scene import Hands, Scene

if TYPE_CHECKING:
    from pathlib import Path

    from study.tui.services import Services

FRIDAY = date(2026, 12, 4)
HOSTILE = "[b]Bees[/b] \x1b[31m[/ \u202egnirts"


@dataclass
class Learner(Scene):
    """A scene with settings that are kept."""

    settings: Settings = field(default_factory=Settings)
    kept: list[Settings] = field(default_factory=list)
    trouble: str = ""

    @property
    def services(self) -> Services:
        return replace(
            super().services, settings=self.settings, keep=self.keep, settings_file="/home/ada/settings.yaml"
        )

    def keep(self, before: Settings, after: Settings) -> None:
        """Keep changed settings, or do as a full disk does."""
        assert before == (self.kept[-1] if self.kept else self.settings) or self.trouble
        if self.trouble:
            raise PersonError(self.trouble)
        self.kept.append(after)

    @property
    def last(self) -> Settings:
        """What was kept last."""
        return self.kept[-1]


@pytest.fixture
def learner(tmp_path: Path) -> Learner:
    return Learner(tmp_path / "answers.sqlite")


async def to(hands: Hands, text: str) -> None:
    """Open the settings, and put the mark on the line with this text."""
    if not isinstance(hands.app.screen, SettingsScreen):
        await hands.press("t")
        await hands.sees("Settings")
    for _ in range(30):
        marked = [line for line in hands.text.splitlines() if line.strip().startswith(hands.app.glyphs.cursor)]
        if any(text in line for line in marked):
            return
        await hands.press("down")
    raise AssertionError(f"no line with {text!r}:\n{hands.text}")


def line(hands: Hands, text: str) -> str:
    """Give the line of the screen with this text, and the one below it."""
    lines = hands.text.splitlines()
    at = next(i for i, each in enumerate(lines) if text in each)
    return " ".join(" ".join(lines[at : at + 2]).split())


async def test_every_setting_stands_there_with_its_value(learner: Learner) -> None:
    learner.settings = Settings(minutes=20, sure=True, theme="nord", exams={"honeybees": Noted(FRIDAY, 9)})
    async with learner.running(size=(80, 40)) as hands:
        assert hands.keys["t"] == "settings"
        await hands.press("t")
        await hands.sees("Theme", "nord", "Minutes", "20", "Fri 4 December 2026 · 10 days left", "9 minutes a day")
        assert "How sure on" in line(hands, "How sure")
        assert "Second try off" in line(hands, "Second try")
        assert "Every deck not set" in line(hands, "Every deck")
        assert "/home/ada/settings.yaml" in hands.text
        await hands.press("escape")
        assert isinstance(hands.app.screen, DeskScreen)
    assert learner.kept == []


async def test_a_theme_is_seen_at_once_and_changed_back(learner: Learner) -> None:
    async with learner.running() as hands:
        await to(hands, "Theme")
        dark = hands.app.screen.styles.background
        await hands.press("right")
        await hands.sees("study-light")
        assert hands.app.screen.styles.background == Color.parse(LIGHT.background or "") != dark
        assert learner.last.theme == "study-light"
        await hands.press("left")
        await hands.sees("study-dark")
        assert hands.app.screen.styles.background == dark
        assert learner.last == Settings()


@pytest.mark.slow
async def test_every_theme_can_be_worn(learner: Learner) -> None:
    async with learner.running() as hands:
        await to(hands, "Theme")
        for name in (*THEME_NAMES[1:], THEME_NAMES[0]):
            await hands.press("right")
            assert hands.app.theme == name
            assert name in hands.text
    assert [settings.theme for settings in learner.kept] == [*THEME_NAMES[1:], THEME_NAMES[0]]


async def test_signs_are_drawn_at_once_as_they_are_chosen(learner: Learner) -> None:
    async with learner.running() as hands:
        await to(hands, "Signs")
        await hands.press("space")
        await hands.sees("ASCII")
        assert hands.app.glyphs is ASCII
        assert hands.text.isascii(), hands.text
        assert "> Signs" in hands.text
        assert learner.last.ascii
        await hands.press("enter")
        await hands.sees("Unicode", "▸ Signs")
        assert hands.app.glyphs is UNICODE
        assert not learner.last.ascii


async def test_a_terminal_without_our_signs_keeps_ascii(learner: Learner) -> None:
    learner.ascii = True
    async with learner.running(size=(100, 30)) as hands:
        await to(hands, "Signs")
        await hands.press("enter", "right", "left")
        assert "this terminal draws no others" in hands.text
        assert hands.app.glyphs is ASCII
    assert learner.kept == []


async def test_motion_is_textuals_animations(learner: Learner) -> None:
    async with learner.running() as hands:
        levels = [hands.app.animation_level]
        await to(hands, "Motion")
        await hands.press("enter")
        levels.append(hands.app.animation_level)
        assert learner.last.motion
        await hands.press("enter")
        levels.append(hands.app.animation_level)
        assert levels == ["none", "full", "none"]
    learner.settings = Settings(motion=True)
    learner.kept = []
    async with learner.running() as hands:
        assert hands.app.animation_level == "full"


@pytest.mark.parametrize(("name", "key"), [("How sure", "sure"), ("Second try", "retry")])
async def test_sureness_and_second_tries_hold_for_the_next_session(learner: Learner, name: str, key: str) -> None:
    async with learner.running() as hands:
        await to(hands, name)
        await hands.press("right")
        assert getattr(learner.last, key)
        await hands.press("escape", "q")
        assert getattr(hands.session.plan, key)


async def test_minutes_go_up_and_down_and_any_number_can_be_written(learner: Learner) -> None:
    async with learner.running() as hands:
        await to(hands, "Minutes")
        await hands.press("right", "right")
        assert learner.last.minutes == 10
        await hands.burst("1", "2", "enter")
        await hands.sees("Minutes       12")
        assert learner.last.minutes == 12
        await hands.press("right")
        assert learner.last.minutes == 15
        await hands.press("backspace")
        await hands.sees("no limit")
        assert learner.last.minutes is None
        await hands.press("left")
        assert learner.last.minutes is None
        await hands.press("enter")
        await hands.write("7")
        await hands.press("escape")
        assert learner.last.minutes is None
        assert isinstance(hands.app.screen, SettingsScreen)


async def test_a_number_that_is_none_is_a_sentence_and_can_be_mended(learner: Learner) -> None:
    async with learner.running() as hands:
        await to(hands, "Minutes")
        await hands.press("enter")
        await hands.burst(*"soon", "enter")
        await hands.sees("✗ “soon” is no number of minutes; write a whole number from 1 to 1440")
        assert learner.kept == []
        await hands.burst(*["backspace"] * 4, "9", "enter")
        await hands.sees("Minutes       9")
        assert "soon" not in hands.text


def test_minutes_are_whole_and_within_a_day() -> None:
    assert minutes_of("1440") == 1440
    assert minutes_of("0020") == 20
    assert minutes_of("") is None
    for text in ("0000000011440", "0" * 5000, "0", "1441", "-5", "1.5", "９", "ten", "9" * 5000):
        with pytest.raises(PersonError, match="whole number from 1 to 1440"):
            minutes_of(text)


async def test_the_day_of_an_exam_is_set_changed_and_cleared_and_the_desk_goes_by_it(learner: Learner) -> None:
    async with learner.running(size=(80, 40)) as hands:
        await to(hands, "How honeybees talk")
        await hands.press("enter")
        await hands.write("2026-12-04")
        await hands.press("enter")
        await hands.sees("Fri 4 December 2026 · 10 days left", "10 minutes a day  the usual")
        assert learner.last.exams == {"honeybees": Noted(FRIDAY)}
        await hands.press("right", "right", "left")
        assert learner.last.exams["honeybees"].date == date(2026, 12, 5)
        await hands.press("down", "2", "enter")
        assert learner.last.exams == {"honeybees": Noted(date(2026, 12, 5), 2)}
        assert "2 minutes a day" in hands.text
        await hands.press("escape")
        await hands.sees("Exam in 11 days")
        await to(hands, "How honeybees talk")
        await hands.press("delete")
        assert learner.last.exams == {}
        assert "a day" not in hands.text
        await hands.press("escape")
        await hands.sees("Decks")
        assert "Exam" not in hands.text


async def test_a_day_may_be_said_by_how_far_it_is(learner: Learner) -> None:
    async with learner.running(size=(80, 40)) as hands:
        await to(hands, "Every deck")
        await hands.press("enter")
        await hands.write("in 10 days")
        await hands.press("enter")
        await hands.sees("Fri 4 December 2026", "as every deck")
    assert learner.last.exams == {EVERY: Noted(FRIDAY)}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("4.12.", "“4.12.” is no date; write year, month and day, such as 2026-12-08"),
        ("2026-11-23", "is over; write a day to come"),
        ("2206-12-04", "more than two years away"),
    ],
)
async def test_a_day_that_cannot_be_is_a_sentence(learner: Learner, text: str, said: str) -> None:
    async with learner.running(size=(100, 40)) as hands:
        await to(hands, "Every deck")
        await hands.press("enter")
        await hands.burst(*text, "enter")
        await hands.sees(said)
    assert learner.kept == []


async def test_the_arrows_set_an_exam_in_two_weeks_and_never_in_the_past(learner: Learner) -> None:
    async with learner.running(size=(80, 40)) as hands:
        await to(hands, "Every deck")
        await hands.press("right")
        assert learner.last.exams[EVERY].date == date(2026, 12, 8)
        for _ in range(16):
            await hands.press("left")
        assert learner.last.exams[EVERY].date == date(2026, 11, 24)


async def test_the_exam_of_a_deck_that_is_no_more_can_be_taken_away(learner: Learner) -> None:
    learner.settings = Settings(exams={"wasps": Noted(date(2026, 11, 4))})
    async with learner.running(size=(80, 40)) as hands:
        await to(hands, "wasps")
        assert "over there is no such deck any more" in line(hands, "November")
        await hands.press("backspace")
        assert learner.last.exams == {}


async def test_what_cannot_be_kept_holds_until_the_end_and_is_said(learner: Learner) -> None:
    learner.trouble = "cannot write /home/ada/[/settings.yaml: Read-only file system"
    async with learner.running(size=(80, 40)) as hands:
        await to(hands, "Second try")
        await hands.press("enter")
        await hands.sees("✗ This holds until you close Study, and is not kept: cannot write", "[/settings.yaml")
        assert "Second try    on" in hands.text
        await hands.press("down")
        assert "not kept" not in hands.text
        await hands.press("escape", "q")
        assert hands.session.plan.retry


async def test_everything_is_done_by_clicks(learner: Learner) -> None:
    async with learner.running(size=(80, 40)) as hands:
        await hands.click("settings")
        await hands.sees("Theme")
        await hands.click("How sure")
        assert learner.last.sure
        await hands.click("How sure")
        assert not learner.last.sure
        await hands.click("Every deck")
        await hands.sees("keep")
        await hands.click("cancel")
        assert "keep" not in hands.keys.values()
        await hands.click("→ later")
        assert learner.last.exams[EVERY].date == date(2026, 12, 8)
        await hands.click("minutes a day")
        await hands.sees("such as 10")
        await hands.write("25")
        await hands.click("Enter keep")
        assert learner.last.exams[EVERY].minutes == 25
        await hands.click("Every deck")
        await hands.click("cancel")
        await hands.click("Backspace clear")
        assert learner.last.exams == {}
        await hands.click("Esc Desk")
        assert isinstance(hands.app.screen, DeskScreen)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (160, 50)])
async def test_every_line_can_be_reached_and_seen_at_any_size(learner: Learner, size: tuple[int, int]) -> None:
    learner.settings = Settings(exams={EVERY: Noted(FRIDAY)})
    async with learner.running(size=size) as hands:
        await hands.press("t")
        for text in ("Motion", "Minutes", "Every deck", "minutes a day", "How honeybees talk", "Keys", "Theme"):
            await to(hands, text)
        await to(hands, "Every deck")
        await hands.press("enter")
        await hands.pilot.pause(0.05)
        assert "2026-12-04" in hands.text
        assert hands.keys == {"Enter": "keep", "Esc": "cancel"}


async def test_the_names_of_all_keys_are_shown(learner: Learner) -> None:
    learner.settings = Settings(keys={"question.undo": ("z", "f2")})
    async with learner.running(size=(80, 120)) as hands:
        await to(hands, "Keys")
        assert hands.keys["Enter"] == "names"
        await hands.press("enter")
        assert isinstance(hands.app.screen, HelpScreen)
        await hands.sees("question.undo", "z  F2", "choice.choose.1", "desk.settings")
        await hands.press("escape")
        assert isinstance(hands.app.screen, SettingsScreen)


async def test_help_is_there_while_one_writes_and_letters_are_text(learner: Learner) -> None:
    async with learner.running() as hands:
        await to(hands, "Minutes")
        await hands.press("enter")
        await hands.write("qt?")
        assert "qt?" in hands.text
        await hands.press("f1")
        assert isinstance(hands.app.screen, HelpScreen)


async def test_a_hostile_title_and_path_stand_there_as_text(learner: Learner) -> None:
    learner.decks = (Deck("bees", HOSTILE, SAMPLES), Deck("wasps", "Wasps 🐝 مرحبا", SAMPLES))
    async with learner.running(size=(80, 40)) as hands:
        await hands.press("t")
        await hands.sees("[b]Bees[/b]", "[/", "🐝")
        await to(hands, "[b]Bees")
        await hands.press("right", "enter")
        assert set(learner.last.exams) == {"bees"}


async def test_a_long_mistake_is_seen_whole_on_a_small_terminal(learner: Learner) -> None:
    learner.settings = Settings(exams={EVERY: Noted(FRIDAY)})
    async with learner.running(size=(60, 20)) as hands:
        await to(hands, "How honeybees talk")
        await hands.press("enter")
        await hands.burst("x", "enter")
        await hands.sees("✗ “x” is no date", "as 2026-12-08")


async def test_pages_glide_where_the_learner_wants_to_see_motion(learner: Learner) -> None:
    learner.settings = Settings(motion=True)
    async with learner.running(size=(60, 20)) as hands:
        await hands.press("question_mark")
        body = hands.page.body
        hands.app.post_message(Key("pagedown", None))
        seen = set()
        for _ in range(60):
            await hands.pilot.pause(0.01)
            seen.add(round(body.scroll_y, 2))
        assert len(seen) > 3
