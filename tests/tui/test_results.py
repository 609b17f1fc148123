"""What comes of a session: by part and by branch, what it was worth, and open answers to be read again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import timedelta
from threading import Event
from typing import TYPE_CHECKING

import pytest

from study.deck.deck import Deck
from study.learning.answers import Mode
from study.learning.faults import LogError
from study.questions import KINDS, Expected, Number, Open, Said, Truth, Written
from study.settings import EVERY, Noted, Settings
from study.text.problems import PersonError
from study.tui.beginning import begin
from study.tui.foresight import gained, read
from study.tui.questions.samples import SAMPLES, sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.question import QuestionScreen
from study.tui.screens.results import ResultsScreen
from study.tui.screens.tries import TriesScreen
from tests import samples
from tests.tui.scene import MORNING, Scene
from tests.tui.test_map import TREE, on

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from study.learning.plan import Plan
    from study.tui.foresight import Gain, Record
    from study.tui.services import Services
    from tests.tui.scene import Hands

PARTS = {"Watching the bees": (1, 2, 3), "The dance and what it tells": (4, 5, 6)}
TALL = (80, 60)


@dataclass
class Sitter(Scene):
    """A scene with settings and named parts."""

    settings: Settings = field(default_factory=Settings)

    @property
    def services(self) -> Services:
        return replace(super().services, settings=self.settings)


@pytest.fixture
def sitter(tmp_path: Path) -> Iterator[Sitter]:
    sitter = Sitter(tmp_path / "data" / "answers.sqlite")
    sitter.decks = (Deck("honeybees", "How honeybees talk", SAMPLES, source="bees", parts=PARTS),)
    yield sitter
    sitter.log.close()


async def worked_out(hands: Hands) -> None:
    await hands.pilot.pause()
    await hands.app.workers.wait_for_complete()
    await hands.pilot.pause()


async def through(hands: Hands) -> None:
    """Answer everything rightly, to the results."""
    while isinstance(hands.app.screen, QuestionScreen):
        await hands.answer()
        if isinstance(hands.app.screen, QuestionScreen) and hands.session.answered:
            await hands.go_on()
    assert isinstance(hands.app.screen, ResultsScreen)
    await worked_out(hands)


def told(hands: Hands) -> str:
    """Give what stands on the screen as one line."""
    return " ".join(hands.text.split())


def truth_on(name: str, passage: int) -> Truth:
    return replace(sample(Truth), id=f"honeybees/{name}", point=f"honeybees/{name}", passages=(passage,))


# By part and by branch.


async def test_where_several_parts_were_asked_each_has_its_score(sitter: Sitter) -> None:
    questions = (truth_on("a", 2), truth_on("b", 3), truth_on("c", 5))
    sitter.decks = (replace(sitter.decks[0], questions=questions),)
    async with sitter.running(sitter.plan(), size=TALL) as hands:
        while isinstance(hands.app.screen, QuestionScreen):
            asked = hands.question.asked
            right = asked.question.id != "honeybees/b" or asked.again
            await hands.press("t" if sample(Truth).true == right else "f", "enter", "enter")
        assert "By part" in hands.text
        assert "1 of 2 Watching the bees" in told(hands)
        assert "1 of 1 The dance and what it tells" in told(hands)
        assert "By branch" not in hands.text


async def test_one_part_alone_needs_no_table(sitter: Sitter) -> None:
    sitter.decks = (replace(sitter.decks[0], questions=(truth_on("a", 2), truth_on("b", 3))),)
    async with sitter.running(sitter.plan(), size=TALL) as hands:
        await through(hands)
        assert "By part" not in hands.text


async def test_where_several_branches_were_asked_each_has_its_score(sitter: Sitter) -> None:
    sitter.argument = TREE
    sitter.decks = (replace(sitter.decks[0], questions=on("dance", "angle", "sun", "robot")),)
    async with sitter.running(sitter.plan(), size=TALL) as hands:
        await through(hands)
        assert "By branch of the argument" in hands.text
        assert "2 of 2 The angle of the run gives the direction." in told(hands)
        assert "1 of 1 Recruits could have followed the smell of the flowers." in told(hands)
        assert "By part" not in hands.text


async def test_an_exam_counts_what_was_not_answered_in_its_part(sitter: Sitter) -> None:
    asked = (truth_on("a", 2), truth_on("b", 2), truth_on("c", 5))
    sitter.decks = (replace(sitter.decks[0], questions=asked),)
    plan = replace(sitter.plan(mode=Mode.EXAM), minutes=1)
    async with sitter.running(plan, size=TALL) as hands:
        first = hands.question.asked.question
        await hands.answer()
        sitter.wait(61)
        await hands.sees("Time is up.")
        await worked_out(hands)
        of = "1 of 2" if first.passages == (2,) else "0 of 2"
        assert f"{of} Watching the bees" in told(hands)
        assert hands.text.index("By part") < hands.text.index("Review")


async def test_a_mistake_in_a_source_costs_the_tables_alone(sitter: Sitter) -> None:
    def broken(_: object) -> dict[str, tuple[int, ...]]:
        raise PersonError("line 3: no such passage")

    sitter.argument = None
    services = replace(sitter.services, parts=broken, argument=broken)  # type: ignore[arg-type]
    async with sitter.running(sitter.plan("truth", "choice"), size=TALL) as hands:
        hands.app.services = hands.question.services = services
        await through(hands)
        assert "2 of 2 right" in hands.text
        assert "By part" not in hands.text


# The score in words.


async def test_a_share_that_is_not_that_of_the_right_ones_says_what_it_is_of(sitter: Sitter) -> None:
    sitter.hold(replace(truth_on("a", 2), weight=sample(Truth).weight * 3), truth_on("b", 2))
    async with sitter.running(replace(sitter.plan(mode=Mode.EXAM), minutes=9), size=TALL) as hands:
        while isinstance(hands.app.screen, QuestionScreen):
            right = hands.question.asked.question.id == "honeybees/a"
            await hands.press("t" if sample(Truth).true == right else "f", "enter")
        assert "1 of 2 right · 75% by weight" in hands.text
        assert "Some questions weigh more than others." in hands.text


async def test_what_was_partly_right_is_said_to_earn_a_part(sitter: Sitter) -> None:
    async with sitter.running(sitter.plan("open"), size=TALL) as hands:
        await hands.write("air")
        await hands.press("escape", "enter", "1", "enter")
        while isinstance(hands.app.screen, QuestionScreen):
            await hands.go_on() if hands.session.answered else await hands.press("escape", "s")
        assert "0 of 1 right, 1 partly · " in hands.text
        assert "% of the credit" in hands.text
        assert "Partly right earns a part." in hands.text


# What it was worth.


async def test_the_forecast_with_the_session_stands_beside_that_without_it(sitter: Sitter) -> None:
    sitter.settings = replace(sitter.settings, exams={EVERY: Noted((MORNING + timedelta(days=9)).date(), 9)})
    async with sitter.running(sitter.plan(), size=TALL) as hands:
        await through(hands)
        assert "On Thu 3 December, the day of the exam, you would recall " in told(hands)
        assert "% without this session and " in told(hands)
        assert "% with it. That is recall, not an exam's mark." in told(hands)


async def test_cramming_leaves_memory_alone_and_promises_nothing(sitter: Sitter) -> None:
    async with sitter.running(sitter.plan("truth", mode=Mode.CRAM), size=TALL) as hands:
        await through(hands)
        assert "recall" not in hands.text
        assert "Looking ahead" not in hands.text


def sat(sitter: Sitter, plan: Plan, right: bool = True) -> str:
    """Hold a whole session of truths; give its id."""
    session = begin(sitter.services, plan)
    while session.current:
        sitter.wait(20)
        session.answer(Said(sample(Truth).true == (right or session.current.again)))
        session.advance()
    return session.id


def test_what_a_session_gained_is_told_of_that_session_alone(sitter: Sitter) -> None:
    sitter.hold(*(truth_on(name, 2) for name in "abcdef"))
    first = sat(sitter, replace(sitter.plan(), count=3))
    bare = gained(read(sitter.services), first)
    assert bare.before.mean < bare.after.mean
    sitter.moment += timedelta(days=1)
    second = sat(sitter, replace(sitter.plan(seed=2), count=5, seeded=True))
    found = gained(read(sitter.services), second)
    assert found.before.mean < found.after.mean
    assert not found.exam
    assert found.day == (sitter.moment + timedelta(days=14)).date()


async def test_who_leaves_before_it_is_worked_out_is_at_home(sitter: Sitter, monkeypatch: pytest.MonkeyPatch) -> None:
    go = Event()

    def slow(record: Record, session: str) -> Gain:
        go.wait(10)
        return gained(record, session)

    monkeypatch.setattr("study.tui.foresight.gained", slow)
    async with sitter.running(sitter.plan("truth")) as hands:
        await hands.answer()
        await hands.go_on()
        assert "Looking ahead" in hands.text
        await hands.press("enter")
        go.set()
        await worked_out(hands)
        assert isinstance(hands.app.screen, DeskScreen)
        assert "1 of 1 right" in hands.text


async def test_where_the_log_cannot_be_read_the_score_stands_alone(
    sitter: Sitter, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(services: Services) -> None:
        raise LogError("the log is away")

    monkeypatch.setattr("study.tui.foresight.read", broken)
    async with sitter.running(sitter.plan("truth")) as hands:
        await through(hands)
        assert "1 of 1 right" in hands.text
        assert "Looking ahead" not in hands.text


async def test_in_ascii_the_results_are_ascii(sitter: Sitter) -> None:
    sitter.ascii, sitter.argument = True, TREE
    sitter.decks = (replace(sitter.decks[0], questions=(*on("sun", "robot"), *SAMPLES)),)
    async with sitter.running(sitter.plan("truth", "choice", "open"), size=TALL) as hands:
        await through(hands)
        assert hands.text.isascii(), hands.text
        await hands.press("t")
        assert isinstance(hands.app.screen, TriesScreen)
        assert hands.text.isascii(), hands.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (160, 50)])
async def test_the_page_fits(sitter: Sitter, size: tuple[int, int]) -> None:
    sitter.argument = TREE
    sitter.decks = (replace(sitter.decks[0], questions=(*on("sun", "robot"), *SAMPLES)),)
    async with sitter.running(sitter.plan(), size=size) as hands:
        await through(hands)
        assert hands.page.body.max_scroll_x == 0
        assert all(len(line) <= size[0] for line in hands.text.splitlines())


async def test_names_of_parts_and_steps_steer_nothing(sitter: Sitter) -> None:
    nasty = f"[/] [@click=app.exit]x {samples.STEERING}"
    sitter.argument = replace(TREE, nodes={id: replace(node, text=nasty) for id, node in TREE.nodes.items()})
    parts = {nasty: (1, 2), f"{nasty}!": (3, 4)}
    sitter.decks = (replace(sitter.decks[0], questions=(*on("sun", "robot"), truth_on("c", 4)), parts=parts),)
    async with sitter.running(sitter.plan(), size=TALL) as hands:
        await through(hands)
        assert "[/] [@click=app.exit]x" in hands.text
        assert not any(sign in hands.text for sign in "\x1b\x07\u202e")


# Open answers.


async def write(hands: Hands, text: str, *ticks: str) -> None:
    """Write an open answer and tick points, over those that are ticked as a guess."""
    await hands.write(text)
    await hands.press("escape", "enter", *ticks, "enter")


async def test_after_an_open_answer_t_shows_it_beside_the_points_and_earlier_tries(sitter: Sitter) -> None:
    async with sitter.running(sitter.plan("open"), size=TALL) as hands:
        assert "t" not in hands.keys
        await write(hands, "qwertz one", "1", "3")
        await hands.press("t")
        assert "Today · 2 of 3 points qwertz one" in told(hands).replace("▌ ", "")
        await hands.press("escape")
        assert isinstance(hands.app.screen, QuestionScreen)
        assert hands.session.answered
    sitter.moment += timedelta(days=2)
    async with sitter.running(replace(sitter.plan("open"), seeded=True), size=TALL) as hands:
        await write(hands, "qwertz two", "2")
        assert hands.keys["t"] == "your tries"
        await hands.press("t")
        assert isinstance(hands.app.screen, TriesScreen)
        said = told(hands).replace("▌ ", "")
        assert "Why is a dance better than a scent trail" in said
        assert "A good answer makes these points ✗ it works over kilometres ✓ it gives direction" in said
        assert said.index("Today · 1 of 3 points qwertz two") < said.index("Tue 24 November · 2 of 3 points qwertz one")
        await hands.press("t")
        assert isinstance(hands.app.screen, QuestionScreen)


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "open"])
async def test_other_kinds_have_no_tries_to_read(sitter: Sitter, kind: str) -> None:
    async with sitter.running(sitter.plan(kind)) as hands:
        await hands.answer()
        assert "t" not in hands.keys
        await hands.press("t")
        assert isinstance(hands.app.screen, QuestionScreen)
        await hands.go_on()
        await through(hands)
        assert "t" not in hands.keys
        await hands.press("t")
        assert isinstance(hands.app.screen, ResultsScreen)


async def test_from_the_results_every_open_answer_can_be_read_again(sitter: Sitter) -> None:
    other = replace(sample(Open), id="honeybees/second", point="honeybees/second", ask="And a second one?")
    sitter.hold(sample(Open), other, sample(Number))
    async with sitter.running(sitter.plan(), size=TALL) as hands:
        await through(hands)
        assert hands.keys["t"] == "your texts"
        await hands.press("t")
        assert "And a second one?" in hands.text
        assert "Why is a dance better" in hands.text
        assert hands.text.count("3 of 3 points") == 2
        await hands.press("escape")
        assert isinstance(hands.app.screen, ResultsScreen)


async def test_a_try_from_before_the_points_changed_is_shown_without_counting_them(sitter: Sitter) -> None:
    sitter.hold(sample(Open))
    async with sitter.running(sitter.plan(), size=TALL) as hands:
        await through(hands)
    sitter.hold(replace(sample(Open), expect=(Expected("something else"),)))
    sitter.moment += timedelta(days=1)
    async with sitter.running(sitter.plan(seed=2), size=TALL) as hands:
        await write(hands, "qwertz", "enter")
        await hands.press("t")
        assert "Yesterday · the points were others then" in told(hands)
        assert "Today · 0 of 1 points qwertz" in told(hands).replace("▌ ", "")


async def test_in_a_wide_terminal_points_and_texts_stand_side_by_side(sitter: Sitter) -> None:
    for columns, beside in ((120, True), (80, False)):
        async with sitter.running(sitter.plan("open", seed=columns), size=(columns, 36)) as hands:
            await through(hands)
            await hands.press("t")
            line = next(line for line in hands.text.splitlines() if "makes these points" in line)
            assert ("Today" in line) == beside
            assert hands.page.body.max_scroll_x == 0


async def test_what_was_written_steers_nothing(sitter: Sitter) -> None:
    nasty = f"[/] [@click=app.exit]x[/] {samples.STEERING} 🐝 مرحبا"
    session = begin(sitter.services, sitter.plan("open"))
    session.answer(Written(nasty, (True, False, False)))
    async with sitter.running(replace(sitter.plan("open"), seeded=True), size=(60, 20)) as hands:
        await hands.answer()
        await hands.press("t", "pagedown")
        assert "[/] [@click=app.exit]x[/]" in told(hands).replace("▌ ", "")
        assert not any(sign in hands.text for sign in "\x1b\x07\u202e")


async def test_undo_leads_back_from_the_results_and_the_try_is_gone(sitter: Sitter) -> None:
    async with sitter.running(sitter.plan("open"), size=TALL) as hands:
        await through(hands)
        await hands.press("u")
        assert isinstance(hands.app.screen, QuestionScreen)
        await hands.press("escape", "enter", "enter", "t")
        assert hands.text.count("points") == 2, "the head of the points, and the one try that counts"


async def test_where_nothing_was_answered_no_share_is_told(sitter: Sitter) -> None:
    async with sitter.running(replace(sitter.plan("truth", "choice"), count=2), size=TALL) as hands:
        await hands.press("s", "s", "s", "s")
        assert isinstance(hands.app.screen, ResultsScreen)
        assert "Nothing was answered." in hands.text
        assert "0%" not in hands.text.partition("Next")[0].partition("On ")[0]
        assert "minutes" not in hands.text


async def test_less_than_a_minute_is_told_in_seconds(sitter: Sitter) -> None:
    async with sitter.running(sitter.plan("truth"), size=TALL) as hands:
        sitter.wait(18)
        await through(hands)
        assert "in 20 seconds" in hands.text
