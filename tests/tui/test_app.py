"""The program around its screens: how it ends, and what becomes of a fault."""

from __future__ import annotations

from dataclasses import replace
from functools import partialmethod
from typing import TYPE_CHECKING

import pytest
from textual.app import App

from study.learning.faults import LogError
from study.tui.app import run_app

if TYPE_CHECKING:
    from study.deck.deck import Deck
    from tests.tui.scene import Scene


@pytest.fixture
def unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run the program without a terminal."""
    monkeypatch.setattr(App, "run", partialmethod(App.run, headless=True, size=(80, 24)))


@pytest.mark.usefixtures("unseen")
def test_a_fault_inside_is_handed_to_the_command_without_a_traceback(
    scene: Scene, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> tuple[Deck, ...]:
        raise ZeroDivisionError("a fault of ours")

    with pytest.raises(ZeroDivisionError, match="a fault of ours"):
        run_app(replace(scene.services, decks=broken))
    said = capfd.readouterr()
    assert "Traceback" not in said.out + said.err


@pytest.mark.usefixtures("unseen")
def test_a_log_that_cannot_be_used_is_told_before_the_screen_opens(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(**_: object) -> tuple[()]:
        raise LogError("another program keeps the answer log busy")

    monkeypatch.setattr(scene.log, "sittings", busy)
    with pytest.raises(LogError, match="busy"):
        run_app(scene.services, scene.plan())


async def test_a_log_that_fails_later_keeps_the_screen_and_says_why(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(**_: object) -> tuple[()]:
        raise LogError("another program keeps the answer log busy")

    app = scene.app()
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        home = app.screen
        monkeypatch.setattr(scene.log, "sittings", busy)
        await pilot.press("enter")
        assert app.screen is home
        assert [notice.message for notice in app._notifications] == ["another program keeps the answer log busy"]


async def test_ctrl_c_copies_and_says_how_to_leave(scene: Scene) -> None:
    app = scene.app(scene.plan("choice"))
    async with app.run_test(notifications=True) as pilot:
        await pilot.press("ctrl+c")
        assert app.is_running
        assert any("nothing is lost" in notice.message for notice in app._notifications)


async def test_esc_on_the_desk_closes_the_program(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("escape")
        assert not hands.app.is_running or hands.app._exit
