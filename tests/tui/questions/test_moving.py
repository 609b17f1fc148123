"""Order and match: by digits, letters, arrows, space and mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from study.questions import Arranged, Match, Paired
from study.tui.questions.match import letter
from study.tui.questions.samples import sample

if TYPE_CHECKING:
    from study.questions import Response
    from tests.tui.scene import Hands, Scene


def response(hands: Hands) -> Response:
    assert hands.session.answered is not None, hands.text
    return hands.session.answered.response


@pytest.mark.parametrize(
    "keys",
    [
        pytest.param(("down", "space", "down", "space"), id="taken and carried"),
        pytest.param(("down", "shift+down"), id="carried at once"),
        pytest.param(("1", "2"), id="sent by its digit"),
        pytest.param(("down", "down", "shift+up"), id="the other one carried up"),
    ],
)
async def test_the_first_item_is_moved_to_the_second_place(scene: Scene, keys: tuple[str, ...]) -> None:
    async with scene.running(scene.plan("order")) as hands:
        a, b, *rest = hands.question.asked.options
        await hands.press(*keys, "enter")
        assert response(hands) == Arranged((b, a, *rest))


async def test_an_item_is_moved_by_two_clicks(scene: Scene) -> None:
    async with scene.running(scene.plan("order")) as hands:
        a, b, c, d = hands.question.asked.options
        await hands.click(a)
        assert "≡ 1" in hands.text
        await hands.click(d)
        await hands.click("answer")
        assert response(hands) == Arranged((b, c, d, a))


async def test_an_item_goes_no_further_than_the_end(scene: Scene) -> None:
    async with scene.running(scene.plan("order")) as hands:
        a, b, c, d = hands.question.asked.options
        await hands.press("up", *["shift+up"] * 9, "enter")
        assert response(hands) == Arranged((d, a, b, c))


async def test_what_was_never_moved_is_not_taken_for_an_answer(scene: Scene) -> None:
    async with scene.running(scene.plan("order")) as hands:
        await hands.press("enter")
        assert "Nothing is moved yet" in hands.text
        assert hands.session.answered is None


async def test_the_right_order_is_shown_and_where_each_item_stood(scene: Scene) -> None:
    async with scene.running(scene.plan("order")) as hands:
        options = hands.question.asked.options
        await hands.press("1", "4", "enter")
        given = (*options[1:], options[0])
        for place, item in enumerate(("Egg", "Larva", "Pupa", "Adult")):
            stood = "" if given[place] == item else f"  · you had it at {given.index(item) + 1}"
            assert f"{'✗' if stood else '✓'} {place + 1}  {item}{stood}" in hands.text


async def test_pairs_by_digit_and_letter_in_any_order(scene: Scene) -> None:
    async with scene.running(scene.plan("match")) as hands:
        options = hands.question.asked.options
        await hands.press("3", "b", "1", "a", "c")
        await hands.press("enter")
        assert response(hands) == Paired((options[0], options[2], options[1]))


async def test_pairs_by_arrows_alone(scene: Scene) -> None:
    async with scene.running(scene.plan("match")) as hands:
        options = hands.question.asked.options
        await hands.press("right", "down", "right", "right", "down", "left", "enter")
        assert response(hands) == Paired((options[0], options[1], options[3]))


async def test_pairs_by_mouse(scene: Scene) -> None:
    async with scene.running(scene.plan("match")) as hands:
        for left, right in (("Worker", "does everything else"), ("Queen", "lays eggs"), ("Drone", "mates")):
            await hands.click(left)
            await hands.click(right)
        await hands.click("answer")
        assert "✓ Right" in hands.text


async def test_a_partner_is_taken_away_again(scene: Scene) -> None:
    async with scene.running(scene.plan("match")) as hands:
        options = hands.question.asked.options
        await hands.press("a", "1", "backspace", "2", "b", "3", "c", "enter")
        assert "1 without a partner yet" in hands.text
        assert hands.session.answered is None
        await hands.press("enter")
        assert response(hands) == Paired(("", options[1], options[2]))


async def test_a_letter_that_is_a_partner_is_no_other_key(scene: Scene) -> None:
    many = tuple(f"role {i}" for i in range(7))
    scene.hold(replace(sample(Match), extra=many, hint="A hint."))
    async with scene.running(scene.plan()) as hands:
        await hands.press("g")
        assert "→ g" in hands.text
        await hands.press("h")
        await hands.sees("A hint.")
        await hands.press("2", "left")
        assert "→ j" in hands.text


def test_partners_beyond_z_have_two_letters() -> None:
    assert [letter(i) for i in (0, 25, 26, 27, 52)] == ["a", "z", "aa", "ab", "ba"]
