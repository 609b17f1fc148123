"""The ways between a question, its passage and its place in the argument: there, and back to the very question."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from study.deck.deck import Deck
from study.learning.answers import Mode
from study.learning.faults import LogError
from study.learning.plan import Plan
from study.questions import Choice, Truth
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.help import HelpScreen
from study.tui.screens.map import MapScreen
from study.tui.screens.question import QuestionScreen
from study.tui.screens.reader import ReaderScreen
from study.tui.screens.step import StepScreen
from tests import samples
from tests.tui import scene as scenes
from tests.tui.scene import Hands
from tests.tui.test_map import TREE, on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from study.tui.services import Services
    from tests.tui.scene import Scene

LONG = {n: f"Passage {n} tells of bees. " + "They dance, and dance again. " * 20 for n in range(1, 8)}


async def marked(hands: Hands) -> str:
    """Give the line with the mark; a page that has just opened is waited for, since it draws its rows later."""
    for _ in range(100):
        for line in hands.text.splitlines():
            if "▸" in line:
                return line
        await hands.pilot.pause(0.05)
    raise AssertionError(f"no line has the mark:\n{hands.text}")


async def found_out(hands: Hands) -> None:
    """Wait until it is known where there is an argument."""
    await hands.pilot.pause()
    await hands.app.workers.wait_for_complete()
    await hands.pilot.pause()


async def answered(hands: Hands) -> str:
    """Answer, and give what stands on the screen then."""
    await found_out(hands)
    await hands.answer()
    await found_out(hands)
    return hands.body


# To the passage.


async def test_p_opens_the_reader_at_the_passage_and_esc_leads_back_to_the_verdict(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenes, "BRIEF", LONG)
    scene.hold(replace(sample(Truth), passages=(4, 6)))
    async with scene.running(scene.plan()) as hands:
        before = await answered(hands)
        for key in ("escape", "q", "p", "enter"):
            await hands.press("p")
            assert isinstance(hands.app.screen, ReaderScreen)
            assert "¶ 4   ✓ asked 1 of 1, 1 known  ·  this question rests on it" in await marked(hands)
            assert "¶ 4 of 7" in hands.text
            assert hands.keys["Esc"] == "back"
            assert "Enter" not in hands.keys
            await hands.press("down")
            assert "rests on it" not in await marked(hands)
            await hands.press("down")
            assert "this question rests on it" in await marked(hands)
            await hands.press(key)
            assert isinstance(hands.app.screen, QuestionScreen)
            assert hands.body == before
    assert len(list(scene.log.answers())) == 1


async def test_there_is_no_way_to_a_passage_that_the_brief_has_not(scene: Scene) -> None:
    scene.hold(replace(sample(Truth), passages=(9,)))
    async with scene.running(scene.plan()) as hands:
        await answered(hands)
        assert "p" not in hands.keys
        await hands.press("p")
        assert isinstance(hands.app.screen, QuestionScreen)


async def test_where_the_log_cannot_be_read_the_question_says_so(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(services: Services, decks: Iterable[Deck]) -> None:
        raise LogError("the log is away")

    scene.argument = TREE
    scene.hold(replace(on("sun")[0], passages=(3,)))
    app = scene.app(scene.plan())
    async with app.run_test(notifications=True) as pilot:
        hands = Hands(scene, app, pilot)
        before = await answered(hands)
        for screen, key in (("reader", "p"), ("map", "m")):
            monkeypatch.setattr(f"study.tui.screens.{screen}.grasp", broken)
            await hands.press(key)
            assert [note.message for note in app._notifications] == ["the log is away"]
            app.clear_notifications()
            await hands.pilot.pause()
            assert hands.body == before


async def test_facts_asked_so_far_stand_below_their_passage_and_others_do_not(scene: Scene) -> None:
    truth, choice = replace(sample(Truth), passages=(3,)), replace(sample(Choice), passages=(3,))
    scene.hold(truth, choice)
    async with scene.running(scene.plan("truth")) as hands:
        await answered(hands)
        await hands.press("p", "a")
        assert f"✓  {truth.prompt}"[:40] in hands.text
        assert choice.right not in hands.text
        assert hands.keys["a"] == "no facts"
        assert "rests on it" in await marked(hands)
        await hands.press("a")
        assert truth.prompt not in " ".join(hands.text.split())
        assert hands.keys["a"] == "facts"
        await hands.press("escape", "enter", "enter", "r")
        assert isinstance(hands.app.screen, ReaderScreen)
        assert hands.keys["Esc"] == "Desk"


async def test_before_anything_was_asked_there_are_no_facts_to_show(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("r", "a")
        assert "a" not in hands.keys
        assert not hands.page.has_class("-telling")


@pytest.mark.parametrize("text", [samples.STEERING, "[/] [@click=app.exit]x[/]", "مرحبا 🐝 " * 9])
async def test_any_fact_and_step_can_be_shown(scene: Scene, text: str) -> None:
    scene.argument = replace(TREE, nodes={id: replace(node, why=text, text=text) for id, node in TREE.nodes.items()})
    scene.hold(replace(sample(Truth), point="bees#sun", claim=text, passages=(3,)))
    async with scene.running(scene.plan(), size=(60, 20)) as hands:
        await answered(hands)
        for keys in (("p", "a"), ("escape", "m", "a")):
            await hands.press(*keys)
            assert not any(sign in hands.text for sign in "\x1b\x07\u202e")
        assert isinstance(hands.app.screen, StepScreen)


async def test_in_ascii_the_ways_show_only_ascii(scene: Scene) -> None:
    scene.ascii, scene.argument, scene.article = True, TREE, ("One.", "Two.", "Three.")
    scene.hold(*on("sun"))
    async with scene.running(scene.plan(), size=(120, 36)) as hands:
        await answered(hands)
        for keys in (("p", "a"), ("escape", "m"), ("a",)):
            await hands.press(*keys)
            assert hands.text.isascii(), hands.text


# To the map.


async def test_m_opens_the_map_at_the_step_of_the_question_and_esc_leads_back(scene: Scene) -> None:
    scene.argument = TREE
    scene.hold(*on("sun"))
    async with scene.running(scene.plan()) as hands:
        await found_out(hands)
        assert "m" not in hands.keys, "before the answer it would tell too much"
        before = await answered(hands)
        assert hands.keys["m"] == "map"
        for key in ("escape", "q", "m"):
            await hands.press("m")
            assert isinstance(hands.app.screen, MapScreen)
            assert "Turned dancers" in await marked(hands)
            assert hands.keys["Esc"] == "back"
            await hands.press("up", key)
            assert isinstance(hands.app.screen, QuestionScreen)
            assert hands.body == before


@pytest.mark.parametrize(("passage", "step"), [(4, "granted ¶ 4"), (3, "premise ¶ 3"), (2, "thesis ¶ 1")])
async def test_a_question_on_no_step_is_at_the_first_step_of_its_passage(scene: Scene, passage: int, step: str) -> None:
    scene.argument = TREE
    scene.hold(replace(sample(Truth), passages=(passage,)))
    async with scene.running(scene.plan(), size=(80, 40)) as hands:
        await answered(hands)
        await hands.press("m")
        assert step in await marked(hands)


async def test_m_is_dead_where_the_source_has_no_argument(scene: Scene) -> None:
    wasps = Deck("wasps", "Wasps", (replace(sample(Truth), id="wasps/1", point="wasps/1"),))
    scene.hold(sample(Truth))
    scene.decks = (*scene.decks, wasps)
    async with scene.running(scene.plan()) as hands:
        for _ in range(2):
            await answered(hands)
            assert "m" not in hands.keys
            await hands.press("m")
            assert isinstance(hands.app.screen, QuestionScreen)
            await hands.go_on()


async def test_from_the_map_over_a_question_the_way_goes_to_the_passage_and_back_twice(scene: Scene) -> None:
    scene.argument = TREE
    scene.hold(*on("sun"))
    async with scene.running(scene.plan()) as hands:
        before = await answered(hands)
        await hands.press("m", "p")
        assert isinstance(hands.app.screen, ReaderScreen)
        assert "¶ 3" in await marked(hands)
        assert "the step stands here" in await marked(hands)
        await hands.press("question_mark")
        assert isinstance(hands.app.screen, HelpScreen)
        await hands.press("escape", "escape")
        assert "Turned dancers" in await marked(hands)
        await hands.press("escape")
        assert hands.body == before


async def test_a_quiz_from_the_map_leaves_the_session_unfinished_and_says_so(scene: Scene) -> None:
    scene.argument = TREE
    scene.hold(*on("dance", "angle", "sun"))
    plan = Plan(mode=Mode.QUIZ, decks=("honeybees",), seed=1)
    async with scene.running(plan) as hands:
        await answered(hands)
        await hands.press("m", "pageup", "enter")
        assert isinstance(hands.app.screen, QuestionScreen)
        assert "The session that you left goes on another time, from the Desk." in hands.text
        assert hands.session.plan != plan
        assert len(hands.app.screen_stack) == 2
        await hands.answer()
        await hands.press("escape", "q") if hands.question.answer.writing else await hands.press("q")
        assert isinstance(hands.app.screen, DeskScreen)
        assert hands.text.count("Go on with the quiz · 1 of 3 done") == 2
        await hands.press("down", "enter")
        assert hands.session.resumed
        assert hands.session.plan.key == plan.key


async def test_a_session_that_was_at_its_end_is_not_said_to_go_on(scene: Scene) -> None:
    scene.argument = TREE
    scene.hold(*on("sun"))
    async with scene.running(scene.plan()) as hands:
        await answered(hands)
        await hands.press("m", "enter")
        assert isinstance(hands.app.screen, QuestionScreen)
        assert "another time" not in hands.text
        await hands.press("q")
        assert "Go on" not in hands.text
        assert "1 of 1 right" in hands.text


async def test_where_the_new_quiz_cannot_begin_the_map_stays_and_nothing_is_left(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise LogError("the disk is full")

    scene.argument = TREE
    scene.hold(*on("sun"))
    async with scene.running(scene.plan()) as hands:
        before = await answered(hands)
        with monkeypatch.context() as patch:
            patch.setattr(scene.log, "begin", full)
            await hands.press("m", "enter")
            assert isinstance(hands.app.screen, MapScreen)
        await hands.press("escape")
        assert hands.body == before


# A step opened.


async def test_a_on_the_map_shows_the_questions_of_the_step_with_how_each_was_answered(scene: Scene) -> None:
    sun, other = on("sun")[0], replace(sample(Choice), id="honeybees/sun-2", point="bees#sun")
    scene.argument = replace(TREE, nodes={id: replace(node, why="It is why.") for id, node in TREE.nodes.items()})
    scene.hold(sun, other, *on("angle"))
    async with scene.running(scene.plan("truth"), size=(80, 40)) as hands:
        while isinstance(hands.app.screen, QuestionScreen):
            await answered(hands)
            await hands.go_on()
        await hands.press("enter", "m", "down", "down", "a")
        assert isinstance(hands.app.screen, StepScreen)
        said = " ".join(hands.text.split())
        assert "Turned dancers turn their run" in said
        assert "It is why." in said
        assert "✓ known" in said
        assert "asked once, right · today" in said
        assert "○ " + other.prompt in said
        assert other.right not in said, "what was not asked yet is not given away"
        assert "The angle" not in said, "only of the step itself"
        await hands.press("a")
        assert "Turned dancers" in await marked(hands)


async def test_a_step_that_nothing_asks_of_has_no_questions_to_open(scene: Scene) -> None:
    scene.argument = TREE
    scene.hold(*on("sun"))
    async with scene.running() as hands:
        await hands.press("m")
        assert "a" not in hands.keys
        await hands.press("a")
        assert isinstance(hands.app.screen, MapScreen)


async def test_a_wrong_answer_shows_as_wrong_on_the_step(scene: Scene) -> None:
    scene.argument = TREE
    scene.hold(*on("sun"))
    async with scene.running(scene.plan()) as hands:
        await hands.press("f" if sample(Truth).true else "t", "enter")
        await found_out(hands)
        await hands.press("m", "a")
        assert "asked once, not right · today" in hands.text
        assert "✗" in hands.text
        assert "met, and not known yet" in hands.text
