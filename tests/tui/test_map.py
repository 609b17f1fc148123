"""The map: the argument as a tree with what is known of it, and a quiz on any branch."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from study.deck.deck import Deck
from study.questions import Choice, Said, Truth
from study.source.argument import Argument, Modality, Node, Role
from study.text.problems import PersonError
from study.tui.app import StudyApp
from study.tui.beginning import begin, of_questions
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.map import MapScreen
from study.tui.screens.question import QuestionScreen
from study.tui.screens.reader import ReaderScreen
from tests import samples
from tests.tui.scene import Scene
from tests.tui.test_snapshots import NARROW, WIDE, pressing

if TYPE_CHECKING:
    from pathlib import Path

    from study.questions import Question
    from tests.tui.scene import Hands
    from tests.tui.test_snapshots import Compare

SMALL = (60, 20)


def step(id: str, to: str, role: Role, text: str, passage: int = 3, linked: tuple[str, ...] = ()) -> Node:
    return Node(
        id=id, to=to, role=role, text=text, passage=passage, linked=linked,
        why="", short=text, modality=Modality.JUDGEMENT,
    )  # fmt: skip


STEPS = (
    step("dance", "", Role.THESIS, "The dance of the honeybee is a language that tells the way to food.", 1),
    step("angle", "dance", Role.PREMISE, "The angle of the run gives the direction.", linked=("length",)),
    step("sun", "angle", Role.EVIDENCE, "Turned dancers turn their run by as much as the sun has moved."),
    step("length", "dance", Role.PREMISE, "The length of the run gives the distance.", linked=("angle",)),
    step("smell", "dance", Role.CONCESSION, "Recruits could have followed the smell of the flowers.", 4),
    step("robot", "smell", Role.REBUTTAL, "A dancing machine without any smell sends bees the right way.", 9),
)
TREE = Argument({node.id: node for node in STEPS})


def on(*nodes: str) -> tuple[Question, ...]:
    """Give a question on each of these steps; the answer of each is false."""
    return tuple(replace(sample(Truth), id=f"honeybees/{node}", point=f"bees#{node}") for node in nodes)


@pytest.fixture
def bees(scene: Scene) -> Scene:
    """A learner who knows the evidence of the sun, and the thesis since a second try; nothing asks of the length."""
    scene.argument = TREE
    scene.hold(*on("dance", "angle", "sun", "smell", "robot"))
    session = of_questions(scene.services, scene.decks, on("dance", "sun"))
    while (asked := session.current) is not None:
        scene.wait(20)
        right = asked.again or asked.question.point == "bees#sun"
        session.answer(Said(right == sample(Truth).true))
        session.advance()
    return scene


def marked(hands: Hands) -> str:
    """Give the line with the mark."""
    return next(line for line in hands.text.splitlines() if "▸" in line)


async def test_every_step_stands_there_with_what_is_known_of_it(bees: Scene) -> None:
    async with bees.running() as hands:
        await hands.press("m")
        assert isinstance(hands.app.screen, MapScreen)
        for line in (
            "thesis ¶ 1  The dance of the honeybee",
            "├─ only together:",
            "│  ├─ ○ premise ¶ 3  The angle of the run gives the direction.  (1/2)",
            "│  │  └─ ✓ evidence ¶ 3  Turned dancers",
            "│  └─ · premise ¶ 3  The length of the run gives the distance.\n",
            "└─ ○ granted ¶ 4  Recruits could have followed the smell of the\n",
            "   └─ ○ answer ¶ 9  A dancing machine",
        ):
            assert line in hands.text, hands.text
        assert hands.keys["Enter"] == "quiz on this"


async def test_arrows_go_step_by_step_and_branch_by_branch(bees: Scene) -> None:
    async with bees.running() as hands:
        await hands.press("m")
        assert "thesis" in marked(hands)
        await hands.press("down", "j")
        assert "evidence" in marked(hands)
        await hands.press("left")
        assert "The angle" in marked(hands)
        await hands.press("right")
        assert "The length" in marked(hands)
        await hands.press("right")
        assert "granted" in marked(hands)
        await hands.press("right")
        assert "granted" in marked(hands), "nothing is past the last branch"
        await hands.press("left", "up")
        assert "answer" in marked(hands), "round the end"
        await hands.press("pageup")
        assert "thesis" in marked(hands)


async def test_enter_asks_of_the_step_and_of_what_bears_on_it_and_nothing_else(bees: Scene) -> None:
    async with bees.running() as hands:
        await hands.press("m", "down", "enter")
        assert hands.session.plan.decks == ("honeybees",)
        asked = set()
        while isinstance(hands.app.screen, QuestionScreen):
            asked.add(hands.question.asked.question.point)
            await hands.answer()
            await hands.go_on()
        assert asked == {"bees#angle", "bees#sun"}


async def test_a_quiz_on_a_branch_that_was_left_goes_on_from_the_desk(bees: Scene) -> None:
    async with bees.running() as hands:
        await hands.press("m", "right", "left", "down", "enter")
        await hands.answer()
        await hands.go_on()
        await hands.press("q")
        await hands.sees("Go on with the quiz · 1 of 2 done")
        await hands.press("enter")
        assert hands.session.resumed
        assert hands.question.asked.question.point in ("bees#angle", "bees#sun")


async def test_a_step_that_nothing_asks_of_cannot_begin_a_quiz(bees: Scene) -> None:
    async with bees.running() as hands:
        await hands.press("m", "down", "down", "down")
        assert "The length" in marked(hands)
        assert "Enter" not in hands.keys
        await hands.press("enter")
        assert isinstance(hands.app.screen, MapScreen)


async def test_p_shows_the_passage_of_a_step_and_goes_back_to_it(bees: Scene) -> None:
    async with bees.running() as hands:
        await hands.press("m", "down", "p")
        assert isinstance(hands.app.screen, ReaderScreen)
        assert "The dance tells the way." in hands.text
        await hands.press("escape")
        assert "The angle" in marked(hands)
        await hands.press("up", "up")
        assert "¶ 9" in marked(hands)
        assert "p" not in hands.keys, "the brief has no passage 9"


async def test_clicks_put_the_mark_and_then_begin(bees: Scene) -> None:
    async with bees.running() as hands:
        await hands.press("m")
        await hands.click("only together")
        assert "thesis" in marked(hands)
        await hands.click("granted")
        assert "granted" in marked(hands)
        await hands.click("granted")
        assert {question.point for question in _asked(hands)} == {"bees#smell", "bees#robot"}


def _asked(hands: Hands) -> tuple[Question, ...]:
    return hands.session.unanswered


@pytest.mark.parametrize("key", ["escape", "q", "m"])
async def test_leaving_leads_to_the_desk(bees: Scene, key: str) -> None:
    async with bees.running() as hands:
        await hands.press("m", key)
        assert isinstance(hands.app.screen, DeskScreen)


async def test_without_an_argument_there_is_a_sentence(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("m")
        assert "There is no argument to draw here; study map bees says why." in hands.text
        assert set(hands.keys) == {"?", "Esc"}
        await hands.press("down", "left", "enter", "p", "escape")
        assert isinstance(hands.app.screen, DeskScreen)


async def test_a_deck_without_a_source_has_a_sentence(scene: Scene) -> None:
    scene.decks = (Deck("wasps", "How wasps talk", (sample(Choice),)),)
    async with scene.running() as hands:
        await hands.press("m")
        assert "This deck has no source" in hands.text


async def test_a_mistake_in_the_fact_base_is_no_crash(scene: Scene) -> None:
    def broken(source: str) -> Argument:
        raise PersonError("facts.yaml, line 3")

    app = StudyApp(replace(scene.services, argument=broken))
    async with app.run_test() as pilot:
        await pilot.press("m")
        await pilot.pause()
        assert isinstance(app.screen, MapScreen)


async def test_of_several_sources_the_map_is_of_the_deck_with_the_mark(scene: Scene) -> None:
    wasps = Deck("wasps", "How wasps talk", (replace(sample(Choice), id="wasps/1", point="w#1"),), source="wasps")
    scene.decks = (*scene.decks, wasps)
    async with scene.running() as hands:
        await hands.press("down", "down", "m")
        assert hands.text.lstrip().startswith("How wasps talk")
        assert "study map wasps" in hands.text


@pytest.mark.parametrize("size", [NARROW, SMALL])
@pytest.mark.parametrize("name", samples.NASTY)
async def test_hostile_text_steers_nothing(scene: Scene, name: str, size: tuple[int, int]) -> None:
    await _shows(scene, samples.NASTY[name] + samples.STEERING + "[/] [@click=app.exit]x[/]", size)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=300))
async def test_any_text_can_be_a_step(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    home: Path = tmp_path_factory.mktemp("home")
    scene = Scene(home / "answers.sqlite")
    await _shows(scene, text, SMALL)
    scene.log.close()


async def _shows(scene: Scene, text: str, size: tuple[int, int]) -> None:
    scene.argument = Argument({node.id: replace(node, text=text) for node in STEPS})
    async with scene.running(size=size) as hands:
        await hands.press("m", "down", "down")
        assert isinstance(hands.app.screen, MapScreen)
        assert not any(sign in hands.text for sign in "\x1b\x07\u202e")
        assert "evidence ¶ 3" in hands.text or "▸" in hands.text


@pytest.mark.parametrize("screen", [MapScreen, ReaderScreen])
def test_every_act_is_there_to_be_done_and_every_key_does_one_thing(screen: type[MapScreen | ReaderScreen]) -> None:
    keys = [key for act in screen.ACTS for key in act.keys.split(",")]
    assert len(keys) == len(set(keys))
    for act in screen.ACTS:
        assert hasattr(screen, f"_action_{act.action.partition('(')[0]}"), act


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_map(bees: Scene, snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(bees.app(), terminal_size=size, run_before=pressing(bees, "m", "down"))


def test_a_quiz_of_questions_is_its_own_though_the_desk_has_another(bees: Scene) -> None:
    whole = begin(bees.services, bees.plan())
    branch = of_questions(bees.services, bees.decks, on("angle", "sun"))
    assert whole.plan.key != branch.plan.key
