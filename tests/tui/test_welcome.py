"""The first minute: what somebody meets who starts Study for the first time."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from study.clock import clock
from study.commands.context import Context
from study.paths import places
from study.questions import Level, Open
from study.settings import EVERY, Noted, Settings
from study.source.source import Source
from study.text.problems import PersonError
from study.tui.acts import WELCOME
from study.tui.app import StudyApp
from study.tui.before_reading import COUNT, main_claims
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.reader import ReaderScreen
from study.tui.screens.welcome import WelcomeScreen
from tests import samples
from tests.tui.scene import Hands, Scene
from tests.tui.test_map import TREE, on

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

    from study.questions import Question
    from study.tui.services import Services

BEES = Source(id="bees", title="How honeybees talk", author="A Beekeeper", kind="essay", passages=9, parts={})
SIZES = [(60, 20), (80, 24), (120, 36), (160, 50)]


@dataclass
class Newcomer(Scene):
    """Somebody at the welcome, whose settings are kept in memory."""

    source: Source = BEES
    settings: Settings = field(default_factory=Settings)
    refused: str = ""
    """Why settings cannot be kept."""
    seen: int = 0
    """How often the welcome was noted as seen."""

    @property
    def services(self) -> Services:
        return replace(super().services, settings=self.settings, keep=self.keep, welcomed=self.see)

    def keep(self, before: Settings, after: Settings) -> None:
        if self.refused:
            raise PersonError(self.refused)
        assert before == self.settings
        self.settings = after

    def see(self) -> None:
        self.seen += 1

    @asynccontextmanager
    async def welcomed(self, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hands]:
        app = StudyApp(self.services, welcome=self.source)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            assert isinstance(app.screen, WelcomeScreen)
            yield Hands(self, app, pilot)


@pytest.fixture
def newcomer(tmp_path: Path) -> Iterator[Newcomer]:
    newcomer = Newcomer(tmp_path / "data" / "answers.sqlite", argument=TREE)
    newcomer.hold(*on("dance", "angle", "sun", "smell", "robot"))
    yield newcomer
    newcomer.log.close()


# What is told.


async def test_it_says_what_study_is_whose_the_article_is_and_how_to_attach_it(newcomer: Newcomer) -> None:
    async with newcomer.welcomed() as hands:
        said = " ".join(hands.text.split())
        assert "Study asks you about an article until you know its facts" in said
        assert "How honeybees talk A Beekeeper · essay" in said
        assert "a retelling in our own words. Read the article first if you can" in said
        assert "study source attach bees article.txt" in said


async def test_who_has_attached_the_article_is_not_told_how(newcomer: Newcomer) -> None:
    newcomer.article = ("One paragraph.",)
    async with newcomer.welcomed() as hands:
        assert "study source attach" not in hands.text
        assert "the text that you attached" in " ".join(hands.text.split())


async def test_with_sources_of_ones_own_it_is_about_the_one_that_it_names(newcomer: Newcomer) -> None:
    own = replace(newcomer.decks[0], id="wasps", title="Wasps", source="wasps", questions=on("dance"))
    newcomer.decks = (own, *newcomer.decks)
    async with newcomer.welcomed() as hands:
        assert "Wasps" not in hands.text
        await hands.press("enter")
        assert hands.session.plan.decks == ("honeybees",)


@pytest.mark.parametrize("size", SIZES)
async def test_what_enter_does_is_to_be_seen_at_once(newcomer: Newcomer, size: tuple[int, int]) -> None:
    async with newcomer.welcomed(size) as hands:
        marked = next(line for line in hands.text.splitlines() if "▸" in line)
        assert "5 questions before you read · about 3 min" in marked
        assert hands.keys["Esc"] == "to the Desk"


# Questions before reading.


async def test_enter_alone_reaches_a_question_and_then_the_desk(newcomer: Newcomer) -> None:
    async with newcomer.welcomed() as hands:
        await hands.press("enter")
        assert hands.question.asked.total == 5
        for _ in range(5):
            await hands.answer()
            await hands.go_on()
        assert "5 of 5 right" in hands.text
        await hands.press("enter")
        assert isinstance(hands.app.screen, DeskScreen)
        assert "A good moment to read: r opens the brief." in hands.text


async def test_the_questions_are_on_the_thesis_and_what_stands_high(newcomer: Newcomer) -> None:
    async with newcomer.welcomed() as hands:
        await hands.press("enter")
        (sitting,) = newcomer.log.sittings()
        assert set(sitting.queue) == {f"honeybees/{step}" for step in ("dance", "angle", "smell", "sun", "robot")}


async def test_without_an_argument_there_are_no_questions_and_no_crash(newcomer: Newcomer) -> None:
    newcomer.argument = None
    async with newcomer.welcomed() as hands:
        assert "before you read" not in hands.text
        await hands.press("down", "enter")
        assert isinstance(hands.app.screen, ReaderScreen)


def shipped() -> tuple[Question, ...]:
    """Give the questions that the shipped source is begun with."""
    context = Context(places("/nowhere"), clock())
    decks = [reading.deck for reading in context.library().decks() if reading.deck]
    asked = (question for deck in decks for question in deck.questions)
    return main_claims(asked, "talk-to-russia", context.argument("talk-to-russia"))


def test_the_shipped_source_has_six_curated_questions_to_begin_with_the_thesis_first() -> None:
    asked = shipped()
    assert len(asked) == COUNT
    assert asked[0].point == "talk-to-russia#engage-moscow"
    assert not any(question.made for question in asked)
    assert len({question.point for question in asked}) == COUNT
    assert {question.kind for question in asked} <= {"choice", "truth"}


def test_generated_questions_fill_up_and_nobody_is_asked_to_weigh_or_to_write() -> None:
    dance, angle, smell = on("dance", "angle", "smell")
    weighing = replace(on("length")[0], level=Level.EVALUATE)
    written = replace(sample(Open), id="honeybees/open", point="bees#sun")
    made = replace(dance, id="honeybees/made", made="main/1")
    other = replace(angle, made="main/1")
    asked = main_claims([made, weighing, written, other, smell, dance], "bees", TREE)
    assert asked == (dance, smell, other)


# The day of an exam.


async def test_an_exam_is_offered_and_kept_and_the_desk_counts_the_days(newcomer: Newcomer) -> None:
    async with newcomer.welcomed() as hands:
        await hands.press("d")
        await hands.write("2026-12-04")
        await hands.press("enter")
        assert newcomer.settings.exams == {EVERY: Noted(date(2026, 12, 4))}
        assert "Exam on Fri 4 December · in 10 days" in hands.text
        assert "▸ 5 questions before you read" in hands.text, "Enter goes on with the first thing"
        await hands.press("escape")
        assert "Exam in 10 days" in hands.text


async def test_a_number_of_days_is_a_day_too_and_an_empty_line_takes_it_away(newcomer: Newcomer) -> None:
    async with newcomer.welcomed() as hands:
        await hands.press("down", "enter")
        await hands.burst("1", "0", "enter")
        assert newcomer.settings.exams[EVERY].date == date(2026, 12, 4)
        await hands.press("d")
        await hands.burst(*["backspace"] * 10, "enter")
        assert newcomer.settings.exams == {}
        assert "Is there an exam?" in hands.text


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("soon", "“soon” is no date; write year, month and day, such as 2026-12-08."),
        ("2026-11-02", "Mon 2 November 2026 is over; write a day to come, such as 2026-12-08."),
        ("9999", "is more than two years away; is the year right?"),
        ("[b]x[/", "“[b]x[/” is no date"),
    ],
)
async def test_what_is_no_day_is_told_in_a_sentence_and_can_be_mended(
    newcomer: Newcomer, written: str, said: str
) -> None:
    async with newcomer.welcomed((120, 36)) as hands:
        await hands.press("d")
        await hands.write(written)
        await hands.press("enter")
        assert said in " ".join(hands.text.split())
        await hands.press("backspace")
        assert said not in " ".join(hands.text.split()), "told anew when it is handed in"
        assert hands.keys == {"Enter": "set the date", "Esc": "cancel"}
        await hands.burst(*["backspace"] * 12, "7", "enter")
        assert "in 7 days" in hands.text
        assert said not in hands.text


async def test_letters_are_text_while_a_day_is_written_and_esc_changes_nothing(newcomer: Newcomer) -> None:
    async with newcomer.welcomed() as hands:
        await hands.press("d")
        await hands.write("srdq")
        assert "srdq" in hands.text
        assert set(hands.keys) == {"Enter", "Esc"}
        await hands.press("escape")
        assert isinstance(hands.app.screen, WelcomeScreen)
        assert "srdq" not in hands.text
        assert newcomer.settings.exams == {}


async def test_where_a_day_cannot_be_kept_that_is_told(newcomer: Newcomer) -> None:
    newcomer.refused = "cannot write the settings: the disk is full"
    async with newcomer.welcomed((120, 36)) as hands:
        await hands.press("d")
        await hands.burst("5", "enter")
        assert "Cannot write the settings: the disk is full." in hands.text
        await hands.press("escape", "escape")
        assert isinstance(hands.app.screen, DeskScreen)


# The way out.


@pytest.mark.parametrize("key", ["escape", "s", "q"])
async def test_one_key_skips_all_of_it(newcomer: Newcomer, key: str) -> None:
    async with newcomer.welcomed() as hands:
        await hands.press(key)
        assert isinstance(hands.app.screen, DeskScreen)
    assert newcomer.seen == 1
    assert not newcomer.log.sittings()


async def test_one_may_read_first(newcomer: Newcomer) -> None:
    async with newcomer.welcomed() as hands:
        await hands.press("r")
        assert isinstance(hands.app.screen, ReaderScreen)
        await hands.press("escape")
        assert isinstance(hands.app.screen, DeskScreen)
    assert newcomer.seen == 1


async def test_by_mouse_alone(newcomer: Newcomer) -> None:
    async with newcomer.welcomed() as hands:
        await hands.click("d exam date")
        await hands.click("cancel")
        await hands.click("Read the brief first")
        await hands.click("Read the brief first")
        assert isinstance(hands.app.screen, ReaderScreen)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("what", samples.NASTY)
async def test_hostile_text_is_harmless_there(newcomer: Newcomer, what: str, size: tuple[int, int]) -> None:
    nasty = samples.NASTY[what]
    newcomer.source = replace(BEES, title=nasty, author=nasty, kind=nasty)
    async with newcomer.welcomed(size) as hands:
        assert not set(hands.text) & set("\x00\x07\x1b\x1f\x9b\u202e")
        await hands.press("down", "down", "enter")
        assert isinstance(hands.app.screen, ReaderScreen)


async def test_in_ascii_it_is_drawn_with_ascii_alone(newcomer: Newcomer) -> None:
    newcomer.ascii = True
    async with newcomer.welcomed() as hands:
        await hands.press("d")
        await hands.burst("x", "enter")
        assert hands.text.isascii()


def test_every_key_of_the_welcome_does_one_thing_that_is_there_to_be_done() -> None:
    for act in WELCOME:
        assert hasattr(WelcomeScreen, f"_action_{act.action.partition('(')[0]}"), act
    keys = [key for act in WELCOME for key in act.keys.split(",")]
    assert sorted(key for key in set(keys) if keys.count(key) > 1) == ["escape"], "Esc leaves the field, then the page"
