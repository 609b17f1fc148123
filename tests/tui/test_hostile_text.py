"""Text that tries to be something else: on every screen it is shown as it is, and steers nothing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from study.learning.answers import Mode
from study.learning.asked import Kept
from study.questions import (
    KINDS,
    Arranged,
    Choice,
    Cloze,
    Entered,
    Filled,
    Match,
    Multiple,
    Number,
    Order,
    Paired,
    Picked,
    Said,
    Truth,
)
from study.tui.beginning import begin
from study.tui.questions.samples import sample
from study.tui.screens.question import QuestionScreen
from study.tui.screens.results import ResultsScreen
from tests import samples
from tests.tui.scene import Scene

if TYPE_CHECKING:
    from pathlib import Path

    from study.learning.asked import Asked
    from study.questions import Question, Response
    from tests.tui.scene import Hands

SIZES = [(80, 24), (60, 20)]
NASTY = {**samples.NASTY, "steering": samples.STEERING, "markup": "[/] [bold $accent]x[/bold] [@click=app.exit]quit[/]"}


async def go_through(hands: Hands) -> None:
    """Answer every question in some way or other, and look at each verdict and at the results.

    A miss that comes back is put off, and so dropped in the end.
    """
    while isinstance(hands.app.screen, QuestionScreen):
        if hands.question.asked.again:
            await hands.burst(*["escape"] * hands.question.answer.writing, "s")
            continue
        await hands.burst(*"1a", "enter")
        if hands.question.answer.writing:
            await hands.burst("escape")
        for _ in range(4):
            if hands.session.answered is None:
                await hands.burst("1", "2")
                await hands.burst("enter")
        assert hands.session.answered is not None, hands.text
        assert "next" in hands.keys.values()
        hands.scene.wait()
        await hands.burst("enter")
    assert isinstance(hands.app.screen, ResultsScreen)


@pytest.mark.parametrize("name", NASTY)
async def test_hostile_text_in_every_field_of_every_kind(scene: Scene, name: str) -> None:
    scene.decks = (samples.deck(of=samples.questions(nasty=NASTY[name]), title=f"Bees {NASTY[name][:60]}"),)
    async with scene.running() as hands:
        assert "Bees" in hands.text
    async with scene.running(scene.plan()) as hands:
        await go_through(hands)
        assert isinstance(hands.app.screen, ResultsScreen)
        assert len(hands.app.screen.session.results) == len(KINDS)
        await hands.press("r")
        assert "\x1b" not in hands.text


@pytest.mark.parametrize("name", NASTY)
async def test_hostile_text_in_the_review_of_an_exam(scene: Scene, name: str) -> None:
    nasty = NASTY[name]
    scene.decks = (samples.deck(of=samples.questions(nasty=nasty)),)
    async with scene.running() as hands:
        session = begin(scene.services, scene.plan(mode=Mode.EXAM))
        while session.current:
            assert isinstance(session.answer(some_response(session.current, nasty)), Kept)
        await hands.app.push_screen(ResultsScreen(hands.app.glyphs, scene.services, session))
        assert "Review" in hands.text
        for _ in range(20):
            await hands.press("pagedown")
            assert "\x1b" not in hands.text
        assert len(session.results) == len(KINDS) - 2


def some_response(asked: Asked, nasty: str) -> Response:
    """Answer a question somehow, with this text where one writes."""
    match asked.question:
        case Cloze() as cloze:
            return Filled((nasty,) * len(cloze.gaps))
        case Choice() | Multiple():
            return Picked(asked.options[:1])
        case Truth():
            return Said(True)
        case Order():
            return Arranged(asked.options)
        case Match() as match:
            return Paired(asked.options[:1] * len(match.pairs))
        case Number():
            return Entered("1")
        case _:
            return Entered(nasty)


@pytest.mark.parametrize("name", ["brackets", "html", "wide", "emoji", "markup"])
async def test_nothing_is_lost_of_what_is_asked(scene: Scene, name: str) -> None:
    scene.hold(replace(sample(Choice), ask=NASTY[name], right=NASTY[name]))
    async with scene.running(scene.plan(), size=(120, 36)) as hands:
        assert " ".join(hands.text.split()).count(NASTY[name]) == 2


async def test_text_cannot_press_a_key(scene: Scene) -> None:
    scene.hold(replace(sample(Choice), ask=NASTY["markup"]))
    async with scene.running(scene.plan()) as hands:
        await hands.click("quit")
        assert hands.app.is_running


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("kind", KINDS)
async def test_a_question_of_five_thousand_characters_stays_usable(
    scene: Scene, kind: str, size: tuple[int, int]
) -> None:
    asked = next(question for question in samples.questions(nasty=NASTY["long"]) if question.kind == kind)
    scene.hold(asked)
    async with scene.running(scene.plan(), size=size) as hands:
        assert "more" in hands.keys.values() or hands.question.answer.writing
        assert "¶ 1, 3" in hands.text
        top = hands.body
        await hands.press("pagedown")
        assert hands.body != top
        await hands.press("pageup")
        assert hands.body == top
        if hands.question.answer.writing:
            await hands.write("77")
            await hands.sees("77")
        await go_through(hands)


@pytest.mark.parametrize("size", SIZES)
async def test_the_verdict_on_a_long_question_is_brought_into_view(scene: Scene, size: tuple[int, int]) -> None:
    scene.hold(replace(sample(Choice), ask="A long text, word after word. " * 167))
    async with scene.running(scene.plan(), size=size) as hands:
        await hands.press("1", "enter")
        assert any(verdict in hands.text for verdict in ("✓ Right", "✗ Wrong"))
        await hands.press(*["up"] * 3)
        assert "✓ Right" not in hands.text or "Comes again" not in hands.text


ANY_TEXT = st.text(st.characters(codec="utf-8"), min_size=1, max_size=80)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=ANY_TEXT, kind=st.sampled_from(KINDS))
async def test_any_text_in_any_field_is_harmless(tmp_path: Path, text: str, kind: str) -> None:
    question: Question = next(question for question in samples.questions(nasty=text) if question.kind == kind)
    scene = Scene(tmp_path / "any.sqlite")
    scene.hold(question, title=text)
    try:
        async with scene.running(replace(scene.plan(), seeded=True)) as hands:
            await go_through(hands)
    finally:
        scene.log.close()
