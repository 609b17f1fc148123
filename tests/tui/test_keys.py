"""Keys, however fast they come: each is obeyed in its turn, and none by accident."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from study.judging.verdict import Mark
from study.learning.answers import Mode
from study.questions import KINDS, Entered, Picked
from study.tui.questions.samples import SAMPLES
from study.tui.screens.desk import DeskScreen

if TYPE_CHECKING:
    from tests.tui.scene import Scene


async def test_fifty_keys_at_once_all_arrive_in_order(scene: Scene) -> None:
    text = "the quick brown bee jumps over the lazy drone 12345"
    assert len(text) > 50
    async with scene.running(scene.plan("typed")) as hands:
        await hands.burst(*text, "enter")
        answered = hands.session.answered
        assert answered is not None
        assert answered.response == Entered(text)


async def test_a_correction_in_a_burst_corrects_the_right_letter(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.burst(*"Karx", "backspace", *"l", "enter")
        answered = hands.session.answered
        assert answered is not None
        assert answered.response == Entered("Karl")


async def test_fifty_arrows_at_once_all_move(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.burst(*["down"] * 51)
        await hands.burst("enter")
        answered = hands.session.answered
        assert answered is not None
        assert answered.response == Picked((answered.asked.options[50 % 4],))


async def test_a_second_enter_in_the_same_breath_does_not_pass_the_verdict(scene: Scene) -> None:
    async with scene.running(scene.plan("typed", "number")) as hands:
        await hands.burst(*"1", "enter", "enter", *"ou")
        assert hands.session.answered is not None
        assert "✗ Wrong" in hands.text
        await hands.burst("enter")
        assert hands.session.answered is not None, "still within the breath"
        scene.wait()
        await hands.burst("enter")
        assert hands.session.answered is None
    assert [answer.override for answer in scene.log.answers()] == [False]


async def test_letters_right_behind_the_enter_that_goes_on_reach_the_next_field(scene: Scene) -> None:
    async with scene.running(scene.plan("typed", "number")) as hands:
        await hands.burst(*"1", "enter")
        scene.wait()
        await hands.burst("enter", *"abc", "enter")
        answered = hands.session.answered
        assert answered is not None
        assert answered.asked.number == 2
        assert answered.response == Entered("abc")


async def test_a_stray_enter_answers_nothing(scene: Scene) -> None:
    async with scene.running(scene.plan()) as hands:
        for _ in SAMPLES:
            if hands.question.asked.question.kind == "card":
                break
            await hands.press("escape") if hands.question.answer.writing else None
            await hands.press("enter")
            assert hands.session.answered is None
            await hands.press("s")
    assert not list(scene.log.answers())


@pytest.mark.parametrize("kind", ["typed", "number", "cloze", "choice", "multiple"])
async def test_a_second_enter_after_the_word_on_it_gives_the_question_up_and_shows_the_answer(
    scene: Scene, kind: str
) -> None:
    async with scene.running(scene.plan(kind)) as hands:
        for _ in range(3 if kind == "cloze" else 1):
            await hands.press("enter")
            assert hands.session.answered is None
            if "yet. Enter again shows the answer." in hands.text:
                break
        assert "yet. Enter again shows the answer." in hands.text
        await hands.press("enter")
        answered = hands.session.answered
        assert answered is not None
        assert "✗ Wrong" in hands.text
        assert "I was right" not in hands.keys.values()
    (kept,) = scene.log.answers()
    assert (kept.mark, kept.response) == (Mark.WRONG, answered.response)


@pytest.mark.parametrize("kind", KINDS)
async def test_a_burst_of_enters_gives_no_question_up(scene: Scene, kind: str) -> None:
    if kind == "card":
        return  # whose Enter takes the grade with the mark
    async with scene.running(scene.plan(kind)) as hands:
        if kind == "open":
            await hands.write("Bees.")
            await hands.press("escape")
        await hands.burst(*["enter"] * 12)
        assert hands.session.answered is None
    assert not list(scene.log.answers())


async def test_what_can_be_read_but_not_judged_is_not_given_up(scene: Scene) -> None:
    async with scene.running(scene.plan("number")) as hands:
        await hands.write("no idea")
        await hands.press("enter", "enter", "enter")
        assert hands.session.answered is None


async def test_in_an_exam_no_question_is_given_up(scene: Scene) -> None:
    async with scene.running(scene.plan("typed", mode=Mode.EXAM)) as hands:
        await hands.press("enter", "enter", "enter")
    assert not list(scene.log.answers())


async def test_esc_steps_out_of_the_text_and_again_leaves(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("q")
        assert hands.keys == {"Enter": "answer", "Esc": "more keys"}
        await hands.press("escape")
        assert hands.keys["q"] == "leave"
        assert hands.keys["h"] == "hint"
        await hands.press("tab")
        await hands.write("u")
        assert "qu" in hands.text
        await hands.press("escape", "escape")
        assert isinstance(hands.app.screen, DeskScreen)
