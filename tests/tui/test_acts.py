"""The table of acts: what it says is what the keys do."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.binding import Binding

from study.questions import KINDS, Truth
from study.tui import acts
from study.tui.acts import Act, bindings
from study.tui.answering import CHOICE, ORDER, WAYS
from study.tui.glyphs import UNICODE
from study.tui.keymap import Keymap
from study.tui.questions import WIDGETS, widget_for
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.exam import ExamScreen
from study.tui.screens.help import HelpScreen
from study.tui.screens.map import MapScreen
from study.tui.screens.question import QuestionScreen
from study.tui.screens.reader import ReaderScreen
from study.tui.screens.results import ResultsScreen
from study.tui.screens.step import StepScreen
from study.tui.screens.tries import TriesScreen

if TYPE_CHECKING:
    from tests.tui.scene import Scene

SCREENS = [
    DeskScreen, ExamScreen, QuestionScreen, ResultsScreen, HelpScreen, ReaderScreen, MapScreen, StepScreen,
    TriesScreen,
]  # fmt: skip


def name_of(act: Act) -> str:
    return act.action.partition("(")[0]


@pytest.mark.parametrize("screen", SCREENS)
def test_every_act_of_a_screen_is_there_to_be_done(screen: type[object]) -> None:
    for act in screen.ACTS:  # type: ignore[attr-defined]
        assert hasattr(screen, f"_action_{name_of(act)}"), act


@pytest.mark.parametrize("kind", KINDS)
def test_every_act_of_a_kind_is_there_to_be_done(kind: str) -> None:
    widget = widget_for(kind, UNICODE)
    assert WAYS[kind] == widget.ACTS
    for act in widget.ACTS:
        assert hasattr(widget, f"_action_{name_of(act)}"), act


@pytest.mark.parametrize("kind", KINDS)
def test_a_kinds_widget_stands_in_the_file_of_its_name_and_runs_alone(kind: str) -> None:
    module = __import__(f"study.tui.questions.{kind}", fromlist=[WIDGETS[kind]])
    assert module.__file__
    assert f'demo("{kind}")' in Path(module.__file__).read_text(encoding="utf-8")


def test_a_key_does_one_thing_on_a_screen_but_for_what_changes_with_the_moment() -> None:
    for table in (acts.DESK, acts.EXAM, acts.RESULTS, acts.PANEL):
        keys = list(chain.from_iterable(act.keys.split(",") for act in table))
        assert len(keys) == len(set(keys)), keys


def test_bindings_can_be_remapped_by_id() -> None:
    bound = list(Binding.make_bindings(bindings("question", acts.QUESTION)))
    assert {binding.id for binding in bound} >= {"question.undo", "question.hint", "question.leave", "question.go_on"}
    digits = [binding for binding in Binding.make_bindings(bindings("choice", CHOICE)) if binding.key == "3"]
    assert [(binding.action, binding.id) for binding in digits] == [("choose(2)", "choice.choose.3")]


async def test_a_remapped_key_works(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        hands.app.set_keymap({"question.hint": "z"})
        await hands.press("z")
        assert "Think of the sun" in hands.text


async def test_help_says_every_act_of_a_question_and_of_its_kind(scene: Scene) -> None:
    async with scene.running(scene.plan("order"), size=(100, 140)) as hands:
        await hands.press("question_mark")
        said = " ".join(hands.text.split())
        for act in (*acts.QUESTION, *acts.DESK, *acts.EXAM, *acts.WELCOME, *acts.RESULTS, *ORDER):
            assert Keymap().said(act.about) in said, act


@pytest.mark.parametrize("kind", KINDS)
async def test_every_key_in_the_footer_works_by_a_click(scene: Scene, kind: str) -> None:
    async with scene.running(scene.plan(kind)) as hands:
        for key in hands.page.foot.shown:
            name = key.action.removeprefix("screen.").partition("(")[0]
            assert not name or hasattr(hands.app.screen, f"_action_{name}"), key


@pytest.mark.parametrize("kind", KINDS)
async def test_the_keys_fit_on_one_line_at_eighty_columns(scene: Scene, kind: str) -> None:
    async with scene.running(scene.plan(kind)) as hands:
        assert hands.page.foot.size.height == 1
        await hands.answer()
        assert hands.page.foot.size.height == 1


async def test_home_and_end_scroll_the_help(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("question_mark", "end")
        assert hands.page.body.scroll_offset.y == hands.page.body.max_scroll_y > 0
        await hands.press("home")
        assert hands.page.body.scroll_offset.y == 0


def test_what_has_no_place_in_the_footer_is_told_in_the_help() -> None:
    quiet = [act for act in chain(*acts.GROUPS.values()) if act.quiet]
    assert {act.action for act in quiet} == {"end(-1)"}
    assert all(act.about and act.label and act.shown for act in quiet)


@pytest.mark.parametrize("seed", [1, 2, 3])
async def test_more_leaves_the_footer_with_the_question_that_was_too_long(scene: Scene, seed: int) -> None:
    long = replace(sample(Truth), claim="A long claim about bees. " * 60, id="honeybees/long", point="bees#a")
    scene.hold(long, replace(sample(Truth), id="honeybees/short", point="bees#b"))
    async with scene.running(scene.plan(seed=seed), size=(60, 20)) as hands:
        for _ in range(2):
            await hands.pilot.pause()
            assert ("PgDn" in hands.keys) == (hands.question.asked.question.id == long.id)
            await hands.press("s")
        await hands.pilot.pause()
        assert ("PgDn" in hands.keys) == (hands.question.asked.question.id == long.id)
