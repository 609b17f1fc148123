"""Themes, signs and bars."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.color import Color
from textual.theme import Theme

from study.judging.verdict import Mark
from study.tui.glyphs import ASCII, UNICODE
from study.tui.themes import DARK, LIGHT, THEMES, defaults

if TYPE_CHECKING:
    from tests.tui.scene import Scene


def luminance(color: Color) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in color.normalized]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(Color.parse(one)), luminance(Color.parse(other))), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_every_text_can_be_read_on_every_ground_it_stands_on(theme: Theme) -> None:
    texts = [theme.foreground, theme.accent, theme.success, theme.warning, theme.error, theme.variables["quiet"]]
    for ground in (theme.background, theme.surface, theme.variables["cursor-line"]):
        for text in texts:
            assert text
            assert ground
            assert contrast(text, ground) >= 4.5, (text, ground)


def test_a_theme_that_is_not_ours_gets_our_variables_in_its_own_light() -> None:
    assert defaults(dark=True)["quiet"] == DARK.variables["quiet"]
    assert defaults(dark=False)["quiet"] == LIGHT.variables["quiet"]


@pytest.mark.parametrize("theme", ["textual-light", "nord"])
async def test_textuals_own_themes_work_too(scene: Scene, theme: str) -> None:
    scene.theme = theme
    async with scene.running(scene.plan("choice")) as hands:
        assert "What does the angle" in hands.text


async def test_a_theme_can_be_changed_while_it_runs(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        dark = hands.app.screen.styles.background
        hands.app.theme = LIGHT.name
        await hands.pilot.pause()
        assert hands.app.screen.styles.background == Color.parse(LIGHT.background or "") != dark


def test_a_mark_is_told_by_its_sign_without_colour() -> None:
    for glyphs in (UNICODE, ASCII):
        assert len({glyphs.marks[mark] for mark in (Mark.RIGHT, Mark.WRONG, Mark.PARTLY)}) == 3


async def test_in_ascii_the_program_draws_only_with_ascii(scene: Scene) -> None:
    scene.ascii = True
    async with scene.running() as hands:
        assert hands.text.isascii()
        await hands.press("question_mark")
        assert hands.text.isascii(), hands.text
        await hands.press("escape", "enter")
        for _ in range(10):
            assert hands.text.replace("°", "").isascii(), hands.text
            await hands.answer()
            assert hands.text.replace("°", "").isascii(), hands.text
            await hands.go_on()
        assert hands.text.isascii()


@given(st.floats(0, 1), st.integers(2, 40))
def test_a_bar_is_full_only_when_all_is_done_and_empty_only_when_nothing_is(share: float, cells: int) -> None:
    bar = UNICODE.bar(share, cells)
    assert len(bar) == cells
    assert (UNICODE.empty not in bar) == (share == 1)
    assert (UNICODE.full not in bar) == (share == 0)
