"""What comes at once: keys behind keys, another hand on the settings, a page that is left while it still stands."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from study.learning.log import Log, LogError
from study.learning.remarks import What
from study.questions import Truth
from study.settings import Settings
from study.tui.questions.samples import SAMPLES, sample
from study.tui.screens.browser import BrowserScreen
from study.tui.screens.exam import ExamScreen
from study.tui.screens.question import QuestionScreen
from study.tui.screens.results import ResultsScreen

if TYPE_CHECKING:
    from tests.tui.scene import Scene


@pytest.mark.parametrize("keys", [("down", "z"), ("ctrl+end", "k", "i"), ("down", "down", "t", "y", "p")])
async def test_letters_right_behind_an_arrow_in_the_browser(scene: Scene, keys: tuple[str, ...]) -> None:
    async with scene.running() as hands:
        await hands.press("b")
        await hands.burst(*keys)
        assert isinstance(hands.app.screen, BrowserScreen)
        assert hands.app.fault is None


@pytest.mark.parametrize("key", ["enter", "l", "q"])
async def test_a_key_twice_begins_one_session(scene: Scene, key: str) -> None:
    async with scene.running() as hands:
        await hands.burst(key, key)
        assert isinstance(hands.app.screen, QuestionScreen)
        assert "Going on" not in hands.text
    assert len(scene.log.sittings()) == 1


async def test_a_quiz_on_what_was_found_begins_once(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("b", "escape")
        await hands.burst("q", "q")
        assert isinstance(hands.app.screen, QuestionScreen)
    assert len(scene.log.sittings()) == 1


async def test_a_click_on_a_run_of_keys_does_no_harm(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("x")
        assert isinstance(hands.app.screen, ExamScreen)
        await hands.click("0–9")
        assert isinstance(hands.app.screen, ExamScreen)
        assert hands.app.fault is None


async def test_how_sure_one_is_can_be_clicked(scene: Scene) -> None:
    scene.hold(sample(Truth))
    async with scene.running(replace(scene.plan(), sure=True)) as hands:
        await hands.press("t", "enter")
        scene.wait()
        await hands.click("unsure")
        assert hands.session.answered is not None
    (answer,) = scene.log.answers()
    assert answer.sureness == 2


async def test_a_theme_from_the_palette_outlives_the_next_change_of_a_setting(scene: Scene) -> None:
    kept: list[Settings] = []
    scene.outside = {"keep": lambda before, after: kept.append(after)}
    async with scene.running() as hands:
        await hands.press("t")
        hands.app.take_theme("nord")
        await hands.pilot.pause()
        await hands.press("down", "down", "right")
        assert kept[-1].theme == "nord"
        assert kept[-1].motion


async def test_a_full_disk_on_the_results_is_said(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    scene.hold(sample(Truth))
    async with scene.running(scene.plan()) as hands:
        await hands.answer()
        await hands.go_on()
        assert isinstance(hands.app.screen, ResultsScreen)

        def full(*_: object) -> None:
            raise LogError("the disk is full")

        monkeypatch.setattr(Log, "retract", full)
        await hands.press("u")
        assert isinstance(hands.app.screen, ResultsScreen)
        assert hands.app.fault is None


async def test_what_is_put_aside_is_not_offered_as_missed(scene: Scene) -> None:
    scene.hold(sample(Truth), *SAMPLES[:1])
    async with scene.running(scene.plan("truth")) as hands:
        await hands.press("f" if sample(Truth).true else "t", "enter")
    scene.log.remark(sample(Truth).id, What.SUSPEND, revision=sample(Truth).revision)
    async with scene.running() as hands:
        assert "n" not in hands.keys
