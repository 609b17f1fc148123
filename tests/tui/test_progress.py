"""The page of progress, and the exam on the Desk."""

from __future__ import annotations

import re
import subprocess
import sys
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from textual.color import Color
from textual.geometry import Region

from study.deck.deck import Deck
from study.learning.answers import Mode, Sureness
from study.learning.faults import LogError
from study.learning.forecast import Forecast
from study.learning.planner import Filters
from study.learning.statistics.calendar import Work
from study.presenting.prospects import spread
from study.questions import Choice, Multiple, Option, Picked, Truth, Typed
from study.settings import EVERY, Noted, Settings
from study.text.problems import PersonError
from study.tui.acts import PROGRESS
from study.tui.beginning import begin
from study.tui.charts import heat, track
from study.tui.foresight import ahead, progress, read
from study.tui.glyphs import ASCII, UNICODE
from study.tui.questions.samples import SAMPLES, sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.help import HelpScreen
from study.tui.screens.progress import ProgressScreen
from tests import samples
from tests.tui.scene import MORNING, Scene
from tests.tui.test_snapshots import known

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
    from pathlib import Path
    from typing import Any

    from textual.pilot import Pilot

    from study.learning.session import Asked
    from study.questions import Response
    from study.tui.services import Services
    from tests.tui.scene import Hands
    from tests.tui.test_snapshots import Compare

PARTS = {"Watching the bees": (1, 2, 3), "The dance and what it tells": (4, 5, 6)}
EXAM = date(2026, 12, 8)


@dataclass
class Learner(Scene):
    """A scene with settings."""

    settings: Settings = field(default_factory=Settings)

    @property
    def services(self) -> Services:
        return replace(super().services, settings=self.settings)

    def learns(self, exam: date = EXAM, deck: str = EVERY) -> None:
        """Set an exam."""
        self.settings = replace(self.settings, exams={deck: Noted(exam, 9)})

    def sits(self, *kinds: str, seconds: int = 60, sure: bool = False, wrong: str = "") -> None:
        """Hold a whole session now; ``wrong`` is what is chosen where one may choose."""
        session = begin(self.services, replace(self.plan(*kinds, mode=Mode.QUIZ), sure=sure))
        felt = Sureness.SURE if sure else None
        while session.current:
            self.wait(seconds)
            missed = wrong in session.current.options and not session.current.again
            response = Picked((wrong,)) if missed else rightly(session.current)
            session.answer(response, sureness=Sureness.UNSURE if sure and missed else felt)
            session.advance()


def rightly(asked: Asked) -> Response:
    return Picked(asked.question.right) if isinstance(asked.question, Multiple) else known(asked)


@pytest.fixture
def learner(tmp_path: Path) -> Iterator[Learner]:
    learner = Learner(tmp_path / "data" / "answers.sqlite")
    learner.decks = (Deck("honeybees", "How honeybees talk", SAMPLES, source="bees", parts=PARTS),)
    yield learner
    learner.log.close()


def weeks_of_work(learner: Learner) -> None:
    """Put some weeks of learning into the log, on the days that a busy person finds."""
    wrong = sample(Choice).wrong[0].text
    for ago in (36, 34, 29, 22, 21, 18, 15, 11, 8, 7, 4, 1, 0):
        learner.moment = MORNING - timedelta(days=ago)
        kinds = ("choice", "multiple", "truth", "typed")[: 1 + ago % 4]
        learner.sits(*kinds, seconds=20 + 61 * (ago % 7), sure=ago < 20, wrong=wrong if ago % 3 else "")


async def worked_out(pilot: Pilot[Any]) -> None:
    """Wait until what is worked out beside the screen stands on it."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@asynccontextmanager
async def looking(learner: Learner, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hands]:
    async with learner.running(size=size) as hands:
        await hands.press("s")
        assert isinstance(hands.app.screen, ProgressScreen)
        await worked_out(hands.pilot)
        yield hands


# The Desk.


async def test_the_desk_tells_when_the_exam_is_and_what_these_minutes_are_worth(learner: Learner) -> None:
    weeks_of_work(learner)
    learner.learns()
    async with learner.running() as hands:
        await worked_out(hands.pilot)
        await hands.sees("Exam in 14 days · forecast ", " → ", " minutes")


async def test_what_enter_begins_has_one_length_on_the_desk(learner: Learner) -> None:
    for _ in range(5):
        learner.sits("choice", "truth", seconds=60)
    learner.settings = replace(learner.settings, exams={EVERY: Noted(EXAM, 2)})
    learner.moment = MORNING + timedelta(days=1)
    async with learner.running() as hands:
        await worked_out(hands.pilot)
        assert "2 questions for today" in hands.text
        assert "about 2 min" in hands.text
        assert "for these 2 minutes" in hands.text


async def test_without_an_exam_the_desk_says_nothing_of_one(learner: Learner) -> None:
    async with learner.running() as hands:
        await worked_out(hands.pilot)
        assert not any(said in hands.text for said in ("Exam in", "Exam to", "forecast"))


async def test_the_day_of_the_exam_stands_there_before_anything_is_worked_out(
    learner: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(services: Services) -> None:
        raise LogError("away")

    monkeypatch.setattr("study.tui.foresight.read", broken)
    learner.learns(date(2026, 11, 25))
    async with learner.running() as hands:
        await worked_out(hands.pilot)
        assert "Exam tomorrow\n" in hands.text


async def test_an_exam_that_is_over_is_not_told(learner: Learner) -> None:
    learner.learns(date(2026, 11, 23))
    async with learner.running() as hands:
        assert "Exam" not in hands.text


def test_the_forecast_is_of_the_decks_that_are_learnt_for_that_day(learner: Learner) -> None:
    wasps = Deck("wasps", "Wasps", (replace(sample(Truth), id="wasps/1", point="wasps/1"),))
    learner.decks = (*learner.decks, wasps)
    learner.learns(deck="wasps")
    found = ahead(read(learner.services))
    assert (found.exam, found.day, found.whole.points) == (True, EXAM, 1)
    assert found.minutes > 1
    learner.learns()
    assert ahead(read(learner.services)).whole.points == 1 + len({question.point for question in SAMPLES})


def test_a_session_is_worth_something(learner: Learner) -> None:
    weeks_of_work(learner)
    learner.learns()
    whole = ahead(read(learner.services)).whole
    assert whole.then.mean < whole.after.mean


def test_on_the_day_itself_nothing_is_looked_back_at(learner: Learner) -> None:
    learner.learns(date(2026, 11, 24))
    learner.moment = MORNING + timedelta(hours=5)
    whole = ahead(read(learner.services)).whole
    assert whole.now == whole.then


# Progress.


async def test_progress_tells_what_was_done_and_what_stays_and_esc_leads_back(learner: Learner) -> None:
    weeks_of_work(learner)
    learner.learns()
    async with looking(learner, size=(80, 60)) as hands:
        for text in ("What you did", "19 Oct", "This week: ", "minutes in 2 sessions"):
            assert text in hands.text
        assert "What to expect on Tue 8 December, the day of the exam" in hands.text
        assert "Watching the bees" in hands.text
        assert "What you know · How honeybees talk" in hands.text
        assert "¶ 4" in hands.text
        assert "Taken for one another" in hands.text
        assert "sure " in hands.text
        await hands.press("escape")
        assert isinstance(hands.app.screen, DeskScreen)


async def test_who_has_answered_nothing_is_told_in_a_friendly_sentence(learner: Learner) -> None:
    async with looking(learner) as hands:
        assert "This page fills as you answer." in hands.text
        await hands.press("question_mark")
        assert isinstance(hands.app.screen, HelpScreen)
        await hands.press("escape", "escape")
        assert isinstance(hands.app.screen, DeskScreen)


async def test_without_an_exam_progress_looks_two_weeks_ahead(learner: Learner) -> None:
    weeks_of_work(learner)
    async with looking(learner, size=(80, 60)) as hands:
        assert "What to expect on Tue 8 December\n" in hands.text


async def test_long_absence_meets_no_reproach(learner: Learner) -> None:
    weeks_of_work(learner)
    learner.moment = MORNING + timedelta(days=100)
    async with looking(learner) as hands:
        assert "what you knew still helps" in hands.text


async def test_who_leaves_before_all_is_worked_out_is_back_at_once(learner: Learner) -> None:
    weeks_of_work(learner)
    learner.learns()
    async with learner.running() as hands:
        await hands.burst("s", "escape", "s", "s")
        await worked_out(hands.pilot)
        assert isinstance(hands.app.screen, DeskScreen)
        await hands.burst("s", "escape", "enter")
        await hands.sees("1 of ")


async def test_points_that_the_source_does_not_give_are_no_part_of_a_forecast(learner: Learner) -> None:
    learner.hold(replace(sample(Truth), outside=True))
    learner.learns()
    session = begin(learner.services, replace(learner.plan(), filters=Filters(outside=True)))
    assert session.current
    session.answer(known(session.current))
    async with looking(learner, size=(80, 60)) as hands:
        assert "What to expect" not in hands.text
        assert "What you know" in hands.text
        await hands.press("escape")
        assert "Exam in 14 days\n" in hands.text


async def test_a_log_that_cannot_be_read_is_told_on_the_page(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    async with learner.running() as hands:

        def broken(services: Services) -> None:
            raise LogError("the log is away")

        monkeypatch.setattr("study.tui.screens.progress.read", broken)
        await hands.press("s")
        await hands.sees("the log is away")


@pytest.mark.parametrize("size", [(80, 24), (60, 20), (160, 50)])
async def test_the_page_fits_and_scrolls(learner: Learner, size: tuple[int, int]) -> None:
    weeks_of_work(learner)
    async with looking(learner, size=size) as hands:
        assert all(len(line) <= size[0] for line in hands.text.splitlines())
        assert hands.page.body.max_scroll_x == 0
        if hands.page.body.max_scroll_y:
            assert "more" in hands.keys.values()
            await hands.press("pagedown")
            assert hands.page.body.scroll_y > 0


async def test_in_ascii_progress_draws_only_with_ascii(learner: Learner) -> None:
    learner.ascii = True
    weeks_of_work(learner)
    learner.learns()
    async with learner.running(size=(80, 60)) as hands:
        await worked_out(hands.pilot)
        assert hands.text.isascii()
        await hands.press("s")
        await worked_out(hands.pilot)
        assert "par. 4" in hands.text
        assert hands.text.isascii(), hands.text


def test_a_mistake_in_a_source_costs_its_parts_and_nothing_else(learner: Learner) -> None:
    def broken(deck: Deck) -> dict[str, tuple[int, ...]]:
        raise PersonError("line 3: no such passage")

    learner.sits("truth")
    found = progress(read(replace(learner.services, parts=broken)))
    assert [parts for _, parts in found.ahead.subjects] == [()]


async def test_decks_without_a_source_are_told_by_their_titles(learner: Learner) -> None:
    wasps = Deck("wasps", "How wasps talk", (replace(sample(Typed), id="wasps/1", point="wasps/1", passages=()),))
    learner.decks = (replace(learner.decks[0], parts={}), wasps)
    learner.sits("typed")
    async with looking(learner, size=(80, 60)) as hands:
        assert "What you know · How wasps talk" in hands.text
        assert hands.text.count("How wasps talk") == 2


def test_every_key_of_progress_does_one_thing_that_is_there_to_be_done() -> None:
    keys = [key for act in PROGRESS for key in act.keys.split(",")]
    assert len(keys) == len(set(keys))
    for act in PROGRESS:
        assert hasattr(ProgressScreen, f"_action_{act.action.partition('(')[0]}"), act


def test_the_desk_loads_nothing_of_progress_before_it_is_wanted() -> None:
    code = "import sys, study.tui.screens.desk; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    late = {
        "plotext",
        "textual_plotext",
        "study.tui.foresight",
        "study.tui.screens.progress",
        "study.learning.prospects",
        "study.learning.forecast",
    }
    assert not late & set(done.stdout.split())


# The curve.


def drawn(hands: Hands) -> list[str]:
    """Give the lines of the page from the top of the scale to the days below it."""
    lines = hands.text.splitlines()
    last = next(i for i, line in enumerate(lines) if "today  " in line and "Dec" in line)
    return lines[last - 11 : last + 1]


def colours_of(hands: Hands) -> set[str]:
    """Give the colours in which the curve is drawn."""
    curve = hands.page.query_one("Curve")
    strips = [curve.render_line(y) for y in range(curve.size.height)]
    return {
        segment.style.color.get_truecolor().hex
        for strip in strips
        for segment in strip
        if segment.text.strip() and segment.style and segment.style.color
    }


async def test_the_curve_goes_from_today_to_the_exam_and_is_told_in_words_too(learner: Learner) -> None:
    weeks_of_work(learner)
    learner.learns()
    async with looking(learner, size=(80, 60)) as hands:
        said = " ".join(hands.text.split())
        assert re.search(r"% of 10 points now\. If you do nothing, \d+–\d+% that day; with today's session, \d+–", said)
        assert "That is recall, not an exam's mark." in said
        assert "⠤⠤⠤⠤ with today's session   ⠤⠤ ⠤⠤ if you do nothing   ⠄ ⠄ ⠄ the range" in hands.text
        lines = drawn(hands)
        assert lines[-1].split() == ["today", "1", "Dec", "8", "Dec"]
        assert re.match(r" +\d+0%┤", lines[0])
        assert any("⠒⠒⠒⠒" in line or "⠤⠤⠤⠤" in line or "⠉⠉⠉⠉" in line for line in lines), "a line that is not broken"


async def test_where_no_session_is_left_for_today_there_is_no_line_of_one(learner: Learner) -> None:
    learner.hold(replace(sample(Truth)))
    learner.sits("truth")
    async with looking(learner, size=(80, 60)) as hands:
        assert "today's session" not in hands.text
        assert "⠤⠤ ⠤⠤ if you do nothing   ⠄ ⠄ ⠄ the range" in hands.text


async def test_on_the_day_of_the_exam_there_is_nothing_to_draw(learner: Learner) -> None:
    weeks_of_work(learner)
    learner.learns(date(2026, 11, 24))
    async with looking(learner, size=(80, 60)) as hands:
        assert "What to expect on Tue 24 November" in hands.text
        assert not hands.page.query("Curve")


@pytest.mark.parametrize("theme", ["study-dark", "study-light", "nord", "ansi-dark"])
async def test_the_curve_has_the_colours_of_the_theme(learner: Learner, theme: str) -> None:
    weeks_of_work(learner)
    async with looking(learner, size=(80, 60)) as hands:
        hands.app.theme = theme
        await hands.pilot.pause()
        named = hands.app.theme_variables
        ours = {Color.parse(named[name]).rgb for name in ("accent", "foreground", "quiet")}
        assert {Color.parse(colour).rgb for colour in colours_of(hands)} <= ours
        assert len(colours_of(hands)) == len(ours)


async def test_without_colour_the_curve_is_grey(learner: Learner, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    weeks_of_work(learner)
    async with looking(learner, size=(80, 60)) as hands:
        curve = hands.page.query_one("Curve")
        colours = [
            segment.style.color.get_truecolor()
            for y in range(curve.size.height)
            for strip in curve.render_lines(Region(0, y, curve.size.width, 1))
            for segment in strip
            if segment.style and segment.style.color
        ]
        assert colours
        assert all(colour.red == colour.green == colour.blue for colour in colours)


@pytest.mark.parametrize("plain", [True, False])
@pytest.mark.parametrize("size", [(60, 60), (80, 60), (160, 60)])
async def test_the_curve_fits_its_room(learner: Learner, size: tuple[int, int], plain: bool) -> None:
    learner.ascii = plain
    weeks_of_work(learner)
    async with looking(learner, size=size) as hands:
        lines = drawn(hands)
        assert len({re.search(r"[|+│┤└]", line).start() for line in lines[:-1]}) == 1, "the scale is one upright line"  # type: ignore[union-attr]
        assert all(len(line) <= size[0] for line in lines)
        assert hands.page.body.max_scroll_x == 0


# Text that tries to be something else.


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=60))
@pytest.mark.parametrize("fixed", ["[/] [bold $accent]x[/bold] [@click=app.exit]quit[/]", samples.STEERING, ""])
async def test_any_text_is_harmless(tmp_path: Path, text: str, fixed: str) -> None:
    nasty = fixed or text
    learner = Learner(tmp_path / "any.sqlite")
    pair = replace(sample(Choice), right=f"{nasty}!", wrong=(Option(f"{nasty}?"),))
    learner.decks = (Deck("honeybees", nasty, (pair, sample(Truth)), source="bees", parts={nasty: (1, 2, 3, 4)}),)
    try:
        learner.sits("choice", wrong=f"{nasty}?")
        async with looking(learner, size=(60, 20)) as hands:
            for _ in range(4):
                assert "\x1b" not in hands.text
                assert hands.app.is_running
                await hands.press("pagedown")
    finally:
        learner.log.close()


# The drawings.

SHARE = st.floats(0, 1)


@given(SHARE, SHARE, st.integers(2, 40))
def test_a_track_shows_the_range_and_never_nothing(one: float, other: float, cells: int) -> None:
    drawn = track(Forecast((one + other) / 2, min(one, other), max(one, other)), cells, UNICODE)
    assert len(drawn) == cells
    assert UNICODE.full in drawn


def test_a_range_of_one_figure_is_one_figure() -> None:
    assert spread(Forecast(0.5, 0.501, 0.502)) == "50%"
    assert spread(Forecast(0.5, 0.4, 0.6)) == "40–60%"


def test_a_week_has_a_sign_for_each_day_and_none_for_days_to_come() -> None:
    work = Work(answers=4, counted=4, earned=3.0, milliseconds=6 * 60_000)
    tuesday = date(2026, 11, 24)
    head, week, legend = (line.plain for line in heat({tuesday: work}, tuesday, ASCII, 60))
    assert week.split() == ["23", "Nov", "..", "++", "4", "6", "75%"]
    assert head.split() == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "answers", "minutes", "right"]
    assert "none" in legend
    narrow = heat({tuesday: work}, tuesday, ASCII, 53)
    assert max(line.cell_length for line in narrow) <= 53


def test_the_calendar_goes_back_eight_weeks_and_not_further(learner: Learner) -> None:
    learner.moment = datetime(2026, 9, 1, 9, tzinfo=UTC)
    learner.sits("truth")
    learner.moment = MORNING
    learner.sits("truth")
    assert list(progress(read(learner.services)).days) == [MORNING.date()]


# Pictures.


def opening(*keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    async def look(pilot: Pilot[Any]) -> None:
        await worked_out(pilot)
        for key in keys:
            await pilot.press(key)
            await worked_out(pilot)

    return look


@pytest.mark.parametrize("size", [(80, 24), (120, 36)], ids=["narrow", "wide"])
def test_progress(learner: Learner, snap_compare: Compare, size: tuple[int, int]) -> None:
    weeks_of_work(learner)
    learner.learns()
    assert snap_compare(learner.app(), terminal_size=size, run_before=opening("s"))


def test_desk_before_an_exam(learner: Learner, snap_compare: Compare) -> None:
    weeks_of_work(learner)
    learner.learns()
    assert snap_compare(learner.app(), terminal_size=(80, 24), run_before=opening())
