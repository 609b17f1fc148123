"""Choice, multiple, truth and card: by digits, arrows, space and mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from study.judging.verdict import Mark
from study.questions import Choice, Graded, Multiple, Option, Picked, Said
from study.tui.questions.samples import sample

if TYPE_CHECKING:
    from study.learning.session import Answered
    from tests.tui.scene import Hands, Scene


def answered(hands: Hands) -> Answered:
    found = hands.session.answered
    assert found is not None, hands.text
    return found


async def test_a_digit_puts_the_mark_and_enter_answers(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.press("3")
        assert "▸ 3" in hands.text
        await hands.press("2", "enter")
        assert answered(hands).response == Picked((hands.question.asked.options[1],))


async def test_a_digit_without_an_option_does_nothing(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.press("2", "9")
        assert "▸ 2" in hands.text


@pytest.mark.parametrize(("keys", "place"), [(("down",), 1), (("down", "down"), 2), (("up",), 4), (("down", "up"), 4)])
async def test_arrows_go_round(scene: Scene, keys: tuple[str, ...], place: int) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.press(*keys)
        assert f"▸ {place}" in hands.text


async def test_the_key_and_the_wrong_choice_are_marked_in_place_with_words(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        question = hands.question.asked.question
        assert isinstance(question, Choice)
        lure = hands.question.asked.options.index("The distance to the food") + 1
        await hands.press(str(lure), "enter")
        key = hands.question.asked.options.index(question.right) + 1
        assert f"✗ {lure}  The distance to the food  · you chose this" in hands.text
        assert f"✓ {key}  The direction of the food  · the answer" in hands.text
        assert f"✗ Wrong. You chose {lure}; it is {key}." in hands.text
        assert "Distance is told by how long the waggle lasts." in hands.text


async def test_more_options_than_digits_are_reached_by_arrows(scene: Scene) -> None:
    options = tuple(Option(f"wrong {i}") for i in range(13))
    scene.hold(replace(sample(Choice), wrong=options, right="the tenth or later", shuffle=False))
    async with scene.running(scene.plan()) as hands:
        await hands.press(*["up"] * 2, "enter")
        assert answered(hands).response == Picked((hands.question.asked.options[12],))
        assert "13  wrong 11" in hands.text


async def test_an_option_below_the_screen_is_brought_into_view(scene: Scene) -> None:
    options = tuple(Option(f"wrong {i}") for i in range(30))
    scene.hold(replace(sample(Choice), wrong=options, shuffle=False))
    async with scene.running(scene.plan()) as hands:
        assert "wrong 29" not in hands.text
        await hands.press("up")
        assert "▸ 31  wrong 29" in hands.text


async def test_several_are_taken_in_and_out(scene: Scene) -> None:
    async with scene.running(scene.plan("multiple")) as hands:
        await hands.press("1", "2", "1", "2", "2", "down", "space")
        assert hands.text.count("●") == 2
        await hands.press("enter")
        options = hands.question.asked.options
        assert answered(hands).response == Picked((options[1], options[2]))


async def test_each_of_several_says_what_it_was(scene: Scene) -> None:
    async with scene.running(scene.plan("multiple")) as hands:
        question, options = hands.question.asked.question, hands.question.asked.options
        assert isinstance(question, Multiple)
        await hands.press(
            str(options.index("Building comb") + 1), str(options.index("Mating with the queen") + 1), "enter"
        )
        assert "Building comb" in hands.text
        assert "Nursing larvae  · you missed this" in hands.text
        (missed,) = (line for line in hands.text.splitlines() if "Nursing" in line)
        assert "✓" in missed
        assert "✗" not in missed
        assert "Mating with the queen  · That is what drones are for." in hands.text


async def test_nothing_taken_in_is_not_counted(scene: Scene) -> None:
    async with scene.running(scene.plan("multiple")) as hands:
        await hands.press("enter")
        assert "Nothing chosen yet" in hands.text
        await hands.press("1", "enter")
        answered(hands)


@pytest.mark.parametrize(("key", "true"), [("1", True), ("t", True), ("2", False), ("f", False)])
async def test_true_and_false_by_digit_and_letter(scene: Scene, key: str, true: bool) -> None:
    async with scene.running(scene.plan("truth")) as hands:
        await hands.press(key, "enter")
        assert answered(hands).response == Said(true)


async def test_a_card_hides_its_other_side_until_asked(scene: Scene) -> None:
    async with scene.running(scene.plan("card")) as hands:
        assert "Resin" not in hands.text
        await hands.press("3")
        assert hands.session.answered is None, "there is nothing to grade yet"
        await hands.press("enter")
        assert "Resin" in hands.text
        assert "Easy" in hands.text
        await hands.press("4")
        assert answered(hands).response == Graded(4)
        assert "✓ Easy" in hands.text


async def test_a_card_is_graded_by_arrows_and_by_mouse(scene: Scene) -> None:
    async with scene.running(scene.plan("card")) as hands:
        await hands.press("enter", "down", "enter")
        assert answered(hands).verdict.mark is Mark.WRONG
        await hands.press("u")
        assert "Resin" in hands.text, "the question is as it was: turned"
        await hands.click("Hard")
        assert answered(hands).verdict.mark is Mark.ALMOST
