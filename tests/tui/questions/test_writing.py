"""Typed, number, cloze and open: what is written, how one steps in and out, what stands there afterwards."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from textual.events import Paste

from study.judging.verdict import Mark
from study.questions import Cloze, Entered, Filled, Written
from study.questions.gaps import read_gaps
from study.tui.questions.samples import sample

if TYPE_CHECKING:
    from study.learning.session import Answered
    from tests.tui.scene import Hands, Scene


def answered(hands: Hands) -> Answered:
    found = hands.session.answered
    assert found is not None, hands.text
    return found


async def test_nothing_typed_is_not_counted_and_the_field_stays_open(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.press("enter")
        assert "Nothing typed" in hands.text
        await hands.write("Frisch")
        await hands.press("enter")
        assert answered(hands).verdict.mark is Mark.RIGHT


async def test_a_wrong_answer_stands_above_the_right_one(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("Konrad Lorenz")
        await hands.press("enter")
        assert "✗ you wrote   Konrad Lorenz" in hands.text
        assert "the answer" in hands.text
        assert "Frisch" in hands.text


async def test_a_rival_is_named(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("Otto Frisch")
        await hands.press("enter")
        assert "That is Otto Frisch, a physicist" in hands.text


async def test_a_slip_counts_and_is_shown(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("Friesch")
        await hands.press("enter")
        assert answered(hands).verdict.mark is Mark.ALMOST
        assert "≈ Almost right" in hands.text
        assert "≈ you wrote   Friesch" in hands.text


async def test_enter_answers_also_outside_the_text(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("Frisch")
        await hands.press("escape", "enter")
        assert answered(hands).response == Entered("Frisch")


async def test_a_click_goes_back_into_the_text(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("Fris")
        await hands.press("escape")
        await hands.click("Fris")
        await hands.press("end")
        await hands.write("ch")
        await hands.press("enter")
        assert answered(hands).response == Entered("Frisch")


async def test_what_is_pasted_cannot_steer_the_terminal(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        hands.app.post_message(Paste("Karl\x1b[31m von\nFrisch\x07"))
        await hands.pilot.pause()
        await hands.press("enter")
        assert answered(hands).response == Entered("Karl von Frisch")


async def test_a_number_shows_its_unit_beside_the_field(scene: Scene) -> None:
    async with scene.running(scene.plan("number")) as hands:
        assert "per second" in hands.text
        await hands.write("240")
        await hands.press("enter")
        assert answered(hands).verdict.mark is Mark.RIGHT


async def test_the_sentence_fills_while_one_writes(scene: Scene) -> None:
    async with scene.running(scene.plan("cloze")) as hands:
        await hands.write("35")
        assert "near 1 35 °C" in hands.text
        assert "2 _____" in hands.text


async def test_enter_and_tab_go_from_gap_to_gap(scene: Scene) -> None:
    async with scene.running(scene.plan("cloze")) as hands:
        await hands.burst(*"35", "tab", *"fanning", "enter")
        assert answered(hands).response == Filled(("35", "fanning"))


async def test_enter_in_a_burst_loses_no_letter_of_any_gap(scene: Scene) -> None:
    async with scene.running(scene.plan("cloze")) as hands:
        await hands.burst(*"35", "enter", *"fanning", "enter")
        assert answered(hands).response == Filled(("35", "fanning"))


async def test_an_empty_gap_is_said_once(scene: Scene) -> None:
    async with scene.running(scene.plan("cloze")) as hands:
        await hands.press("tab")
        await hands.write("fanning")
        await hands.press("enter")
        assert "A gap is empty" in hands.text
        await hands.press("enter")
        assert answered(hands).response == Filled(("", "fanning"))


async def test_each_gap_shows_its_verdict_in_the_sentence(scene: Scene) -> None:
    async with scene.running(scene.plan("cloze")) as hands:
        await hands.burst(*"35", "enter", *"dancing", "enter")
        assert "near ✓ 35 °C" in hands.text
        assert "✗ dancing → fanning" in hands.text
        assert "≈ Partly right, 50%" in hands.text


async def test_a_gap_is_chosen_by_mouse(scene: Scene) -> None:
    async with scene.running(scene.plan("cloze")) as hands:
        await hands.click("write what is missing    ")
        await hands.click("with wings")
        lines = hands.text.splitlines()
        second = next(i for i, line in enumerate(lines) if "with wings" in line)
        await hands.pilot.click(offset=(12, second))
        await hands.write("fanning")
        await hands.press("up")
        await hands.write("35")
        await hands.press("escape", "enter")
        assert answered(hands).response == Filled(("35", "fanning"))


async def test_gaps_of_the_next_question_are_as_many_as_it_has(scene: Scene) -> None:
    cloze = sample(Cloze)
    assert isinstance(cloze, Cloze)
    scene.hold(
        replace(cloze, id="honeybees/a", point="a", parts=read_gaps("[[one]] and [[two]] and [[three]].")),
        replace(cloze, id="honeybees/b", point="b", parts=read_gaps("Only [[one]].")),
        replace(cloze, id="honeybees/c", point="c", parts=read_gaps("[[one]] and [[two]].")),
    )
    async with scene.running(scene.plan()) as hands:
        for _ in range(3):
            question = hands.question.asked.question
            assert isinstance(question, Cloze)
            assert hands.text.count("write what is missing") == len(question.gaps)
            await hands.answer()
            assert answered(hands).verdict.mark is Mark.RIGHT, hands.text
            await hands.go_on()


async def test_an_open_answer_is_compared_ticked_and_kept(scene: Scene) -> None:
    async with scene.running(scene.plan("open")) as hands:
        await hands.write("It works over kilometres.")
        assert hands.keys == {"Esc": "done writing"}
        await hands.press("enter")
        await hands.write("Yes")
        await hands.press("escape")
        assert "air holds no trail" not in hands.text
        await hands.press("enter")
        assert "● 1  it works over kilometres  · a guess: you seem to say this" in hands.text
        assert "○ 3  air holds no trail" in hands.text
        await hands.press("3", "1", "down", "space")
        await hands.press("enter")
        assert answered(hands).response == Written("It works over kilometres.\nYes", (False, True, True))
        assert "≈ Partly right, 75%" in hands.text


async def test_from_the_ticks_one_may_go_back_to_the_text(scene: Scene) -> None:
    async with scene.running(scene.plan("open")) as hands:
        await hands.write("Air")
        await hands.press("escape", "enter", "tab")
        await hands.write(" holds no trail")
        await hands.press("escape", "enter", "1", "enter")
        given = answered(hands).response
        assert isinstance(given, Written)
        assert given.text == "Air holds no trail"


async def test_nothing_written_is_not_compared(scene: Scene) -> None:
    async with scene.running(scene.plan("open")) as hands:
        await hands.press("escape", "enter")
        assert "Nothing written yet" in hands.text
        assert "air holds no trail" not in hands.text


async def test_a_burst_into_the_pad_keeps_its_order(scene: Scene) -> None:
    async with scene.running(scene.plan("open")) as hands:
        await hands.burst(*"a bee", "enter", *"x", "backspace", *"flies")
        await hands.press("escape", "enter", "enter", "enter")
        given = answered(hands).response
        assert isinstance(given, Written)
        assert given.text == "a bee\nflies"


async def test_undo_of_an_open_answer_gives_the_text_back(scene: Scene) -> None:
    async with scene.running(scene.plan("open")) as hands:
        await hands.write("air")
        await hands.press("escape", "enter", "1", "enter", "u")
        assert hands.question.answer.writing
        await hands.write(" holds no trail")
        await hands.press("escape", "enter", "enter")
        given = answered(hands).response
        assert isinstance(given, Written)
        assert "air" in given.text
        assert "holds no trail" in given.text


async def test_with_no_point_ticked_enter_warns_before_it_says_so(scene: Scene) -> None:
    async with scene.running(scene.plan("open")) as hands:
        await hands.write("Bees.")
        await hands.press("escape", "enter", "enter")
        assert hands.session.answered is None
        assert "Nothing ticked. Enter again says that you made none of these points." in hands.text
        await hands.press("enter")
        assert answered(hands).verdict.mark is Mark.WRONG


async def test_in_a_sentence_a_slip_has_the_sign_of_the_verdict(scene: Scene) -> None:
    async with scene.running(scene.plan("cloze")) as hands:
        await hands.write("35")
        await hands.press("enter")
        await hands.write("faning")
        await hands.press("enter")
        assert answered(hands).verdict.mark is Mark.ALMOST
        assert "≈ faning" in hands.text
        assert "✓ 35" in hands.text
