"""The command palette: what a page can do, found by its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.command import CommandPalette

from study.tui.palette import NOT_HERE, Commands
from study.tui.screens.desk import DeskScreen
from study.tui.screens.page import Page
from study.tui.screens.progress import ProgressScreen
from study.tui.screens.question import QuestionScreen

if TYPE_CHECKING:
    from tests.tui.scene import Hands, Scene


async def names(hands: Hands) -> dict[str, str]:
    """Give what the palette offers over the page on the screen, with what it says of each."""
    return {str(hit.text): hit.help or "" async for hit in Commands(hands.app.screen).discover()}


@pytest.mark.parametrize("key", ["colon", "ctrl+p"])
async def test_it_opens_over_a_page_finds_by_words_and_does_what_is_chosen(scene: Scene, key: str) -> None:
    async with scene.running() as hands:
        await hands.press(key)
        assert isinstance(hands.app.screen, CommandPalette)
        await hands.press(*"progr")
        await hands.sees("Progress")
        await hands.press("enter")
        await hands.pilot.pause()
        assert isinstance(hands.app.screen, ProgressScreen)


async def test_esc_closes_it_and_nothing_else(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("colon", "escape")
        assert isinstance(hands.app.screen, DeskScreen)


async def test_it_offers_every_act_that_works_now_and_none_that_does_not(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        before = await names(hands)
        assert "Passage" not in before
        assert before["Hint"].startswith("h · ")
        await hands.answer()
        after = await names(hands)
        assert "Passage" in after
        assert "Hint" not in after
        page = hands.app.screen
        assert isinstance(page, Page)
        live = {
            key.label.lower()
            for key in page.foot.shown
            if key.action.partition(".")[2].partition("(")[0] not in NOT_HERE
        }
        assert live <= {name.lower() for name in after}


async def test_a_colon_that_is_written_is_a_colon(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("a:b")
        assert isinstance(hands.app.screen, QuestionScreen)
        assert "a:b" in hands.text
        await hands.press("ctrl+p")
        assert isinstance(hands.app.screen, CommandPalette)
        await hands.press("escape")
        assert "a:b" in hands.text


async def test_a_theme_can_be_chosen(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("colon", *"nord")
        await hands.sees("Theme: nord")
        await hands.press("enter")
        await hands.pilot.pause()
        assert hands.app.theme == "nord"
