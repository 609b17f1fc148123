"""Browsing: questions found as one types, each laid open with its history, and asked from there."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from study.learning.answers import Mode
from study.learning.log import Log
from study.learning.remarks import What
from study.questions import Choice
from study.tui.beginning import begin
from study.tui.questions.samples import SAMPLES, sample
from study.tui.screens.browser import BrowserScreen
from study.tui.screens.desk import DeskScreen
from study.tui.screens.narrow import NarrowScreen
from study.tui.screens.opened import OpenedScreen
from study.tui.screens.question import QuestionScreen
from tests import samples
from tests.tui.scene import Scene

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.scene import Hands


def browser(hands: Hands) -> BrowserScreen:
    screen = hands.app.screen
    assert isinstance(screen, BrowserScreen), screen
    return screen


def found(hands: Hands) -> list[str]:
    """Give the ids of the questions found."""
    screen = browser(hands)
    return [screen.questions[place].id for place in screen.found]


async def test_the_desk_leads_to_every_question_and_esc_back(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("b")
        assert found(hands) == [question.id for question in SAMPLES]
        assert f"{len(SAMPLES)} questions" in hands.text
        await hands.press("escape", "escape")
        assert isinstance(hands.app.screen, DeskScreen)


async def test_letters_search_at_once_and_the_question_with_the_mark_is_laid_open(scene: Scene) -> None:
    async with scene.running(size=(120, 36)) as hands:
        await hands.press("b")
        await hands.write("kind:truth")
        assert [browser(hands).questions[i].kind for i in browser(hands).found] == ["truth"]
        truth = next(question for question in SAMPLES if question.kind == "truth")
        assert truth.id in hands.text
        await hands.write(" nothing-like-it")
        assert found(hands) == []
        assert "Nothing fits. Take a word away." in hands.text


async def test_the_mark_stays_on_its_question_while_the_list_changes(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("b", "down", "down", "down")
        marked = browser(hands).at_hand
        assert marked is not None
        await hands.write(f"kind:{marked.kind}")
        assert browser(hands).at_hand is marked
        for _ in f"kind:{marked.kind}":
            await hands.press("backspace")
        assert browser(hands).at_hand is marked


async def test_a_mistake_in_a_condition_is_told_while_one_types(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("b")
        await hands.write("kind:typd")
        assert "Nothing is kind:typd; did you mean typed?" in hands.text
        await hands.press("backspace")
        await hands.write("ed")
        assert "did you mean" not in hands.text


async def test_enter_opens_the_question_with_every_answer_given_to_it(scene: Scene) -> None:
    scene.hold(sample(Choice))
    session = begin(scene.services, scene.plan())
    assert session.current
    wrong = next(option for option in session.current.options if option != sample(Choice).right)
    session.answer(
        session.current.question.read_line(str(session.current.options.index(wrong) + 1), session.current.options)
    )
    async with scene.running() as hands:
        await hands.press("b", "enter")
        assert isinstance(hands.app.screen, OpenedScreen)
        assert "Your answers" in hands.text
        assert f"✗ wrong: {wrong}" in hands.text
        assert "today" in hands.text
        await hands.press("escape")
        assert browser(hands).focused is not None, "one goes on typing"


async def test_a_question_given_another_point_in_its_deck_keeps_its_history(scene: Scene) -> None:
    scene.hold(replace(sample(Choice), point="bees#dance"))
    session = begin(scene.services, scene.plan())
    assert session.current
    session.answer(session.current.question.read_line("1", session.current.options))
    scene.hold(replace(sample(Choice), point="bees#sun"))
    async with scene.running() as hands:
        await hands.press("b", "enter")
        assert "Your answers" in hands.text


async def test_left_and_right_go_through_the_list(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("b", "enter")
        screen = hands.app.screen
        assert isinstance(screen, OpenedScreen)
        seen = [screen.question.id]
        for _ in SAMPLES[1:]:
            await hands.press("right")
            seen.append(screen.question.id)
        assert seen == [question.id for question in SAMPLES]
        await hands.press("left")
        assert screen.question.id == seen[-2]


@pytest.mark.parametrize(("key", "mode"), [("q", Mode.QUIZ), ("c", Mode.CRAM)])
async def test_a_session_on_just_what_was_found(scene: Scene, key: str, mode: Mode) -> None:
    async with scene.running() as hands:
        await hands.press("b")
        await hands.write("kind:order,match")
        await hands.press("escape", key)
        assert isinstance(hands.app.screen, QuestionScreen)
        assert hands.session.plan.mode is mode
        assert hands.session.score.total in (0, 2)
        assert hands.question.asked.total == 2
        assert hands.question.asked.question.kind in ("order", "match")


async def test_narrowing_down_writes_the_query(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("b", "escape", "n")
        assert isinstance(hands.app.screen, NarrowScreen)
        await hands.sees("typed", "Kind")
        await hands.click("typed")
        await hands.click("typed")
        await hands.press("enter")
        assert [browser(hands).questions[i].kind for i in browser(hands).found] == ["typed"]
        assert "kind:typed" in hands.text
        await hands.press("n", "backspace", "enter")
        assert len(found(hands)) == len(SAMPLES)


async def test_narrowing_counts_among_what_the_rest_of_the_query_finds(scene: Scene) -> None:
    one, other = replace(sample(Choice), tags=("Bees",)), replace(SAMPLES[-1], tags=("bees",))
    scene.hold(one, other)
    async with scene.running(size=(80, 60)) as hands:
        await hands.press("b")
        await hands.write(f"kind:{one.kind}")
        await hands.press("escape", "n")
        lines = [" ".join(line.split()) for line in hands.text.splitlines()]
        assert any(line.endswith("new 1") for line in lines), "of that kind"
        assert any(line.endswith(f"{other.kind} 1") for line in lines), "kinds stand beside one another"
        assert [line for line in lines if "bees" in line.lower() and line[-1].isdigit() and "honey" not in line] == [
            line for line in lines if line.endswith("bees 1") and "honey" not in line
        ]
        await hands.press("backspace")
        assert any(" ".join(line.split()).endswith("○ bees 2") for line in hands.text.splitlines())


async def test_a_question_put_aside_is_asked_by_no_session_until_it_is_asked_for_again(scene: Scene) -> None:
    scene.hold(*SAMPLES[:2])
    async with scene.running() as hands:
        await hands.press("b", "escape", "s")
        assert "Suspended: no session asks it." in hands.text
        assert hands.keys["s"] == "ask again"
        await hands.press("q")
        assert hands.question.asked.total == 1
        assert hands.question.asked.question == SAMPLES[1]
        await hands.press("escape", "escape") if hands.question.answer.writing else await hands.press("q")
        await hands.press("b", *"is:su")
        browser(hands).ask("is:suspended")
        await hands.press("enter", "s", "escape")
        assert "Suspended:" not in hands.text
        browser(hands).ask("")
        await hands.press("escape", "q")
        assert hands.question.asked.total == 2


async def test_a_flag_is_set_where_the_question_is_open_and_found_again(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("b", "enter", "f")
        await hands.write("which q is meant?")
        assert hands.keys["Esc"] == "leave it"
        await hands.press("enter")
        assert "⚑ flagged: which q is meant?" in hands.text
        await hands.press("right")
        assert "which q is meant?" not in hands.text
        await hands.press("escape")
        browser(hands).ask("is:flagged")
        await hands.pilot.pause()
        assert found(hands) == [SAMPLES[0].id]
    assert [remark.comment for remark in scene.log.remarks()] == ["which q is meant?"]


async def test_a_flag_that_was_sent_by_somebody_else_stands_there_with_their_name(scene: Scene) -> None:
    with Log.open(scene.path, learner="anna", now=lambda: scene.moment) as log:
        log.remark(SAMPLES[0].id, What.FLAG, revision=SAMPLES[0].revision, comment="two are right [/]")
    async with scene.running() as hands:
        await hands.press("b")
        browser(hands).ask("is:flagged")
        await hands.press("enter")
        assert "⚑ flagged by anna: two are right [/]" in hands.text


async def test_by_mouse_alone(scene: Scene) -> None:
    async with scene.running(size=(120, 36)) as hands:
        await hands.press("b")
        second = SAMPLES[1]
        await hands.click(second.prompt[:20])
        assert browser(hands).at_hand == second
        await hands.click(second.prompt[:20])
        assert isinstance(hands.app.screen, OpenedScreen)
        await hands.click("back")
        await hands.click("more keys")
        await hands.click("Desk")
        assert isinstance(hands.app.screen, DeskScreen)


async def test_a_hundred_thousand_questions_are_found_while_keys_are_obeyed(scene: Scene) -> None:
    one = sample(Choice)
    scene.hold(*(replace(one, id=f"honeybees/q{i}", point=f"honeybees/q{i}", ask=f"Bee {i}?") for i in range(20_000)))
    async with scene.running() as hands:
        await hands.press("b")
        await hands.write("bee 19999")
        await hands.app.workers.wait_for_complete()
        await hands.sees("1 of 20,000 questions", "Bee 19999?")
        for _ in range(9):
            await hands.press("backspace")
        await hands.press("ctrl+end")
        assert browser(hands).at_hand == scene.decks[0].questions[browser(hands).found[-1]]
        await hands.press("pageup", "up")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (160, 50)])
async def test_browsing_fits_every_size(scene: Scene, size: tuple[int, int]) -> None:
    async with scene.running(size=size) as hands:
        await hands.press("b")
        assert SAMPLES[0].prompt[:16] in hands.text
        assert SAMPLES[0].id in hands.text or size[1] <= 24
        await hands.press("escape")
        assert hands.keys["Esc"] == "Desk"


@pytest.mark.parametrize("name", samples.NASTY)
async def test_hostile_text_is_shown_as_it_is(scene: Scene, name: str) -> None:
    scene.decks = (samples.deck(of=samples.questions(nasty=samples.NASTY[name])),)
    async with scene.running(size=(120, 36)) as hands:
        await hands.press("b", "enter")
        for _ in scene.decks[0].questions:
            assert "\x1b" not in hands.text
            await hands.press("right")


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec="utf-8"), min_size=1, max_size=40))
async def test_any_text_can_be_searched_for(tmp_path: Path, text: str) -> None:
    scene = Scene(tmp_path / "any.sqlite")
    try:
        async with scene.running() as hands:
            await hands.press("b")
            browser(hands).ask(text)
            await hands.pilot.pause()
            assert len(browser(hands).found) <= len(SAMPLES)
            await hands.press("escape", "n", "space", "escape")
    finally:
        scene.log.close()


@pytest.mark.parametrize(("size", "part"), [((80, 24), "browser"), ((120, 36), "browser-wide")])
async def test_the_share_of_the_preview_is_changed_and_remembered(
    scene: Scene, size: tuple[int, int], part: str
) -> None:
    kept: dict[str, int] = {}
    scene.outside = {"size": kept.get, "keep_size": kept.__setitem__}
    async with scene.running(size=size) as hands:
        await hands.press("b", "escape")
        preview = hands.app.screen.query_one("#preview").outer_size
        await hands.press("plus", "plus")
        larger = hands.app.screen.query_one("#preview").outer_size
        assert larger.area > preview.area
        await hands.press(*["minus"] * 9)
        assert hands.app.screen.query_one("#preview").outer_size.area < preview.area
        assert kept == {part: 25}
    async with scene.running(size=size) as hands:
        await hands.press("b")
        assert hands.app.screen.query_one("#preview").outer_size.area < preview.area
