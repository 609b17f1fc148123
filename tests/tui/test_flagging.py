"""A question that something is wrong with is flagged below its verdict, with a comment or without, and unflagged."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.events import Paste

from study.learning.answers import Mode
from study.learning.faults import LogError
from study.learning.remarks import LONGEST, What, flagged
from study.questions import KINDS, Choice, Truth, Typed
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.help import HelpScreen
from tests import samples

if TYPE_CHECKING:
    from study.learning.remarks import Remark
    from tests.tui.scene import Hands, Scene

SIZES = [(60, 20), (80, 24), (120, 36), (160, 50)]
NASTY = {**samples.NASTY, "steering": samples.STEERING, "markup": "[/] [bold]x[/bold] [@click=app.exit]quit[/]"}


def flags(scene: Scene) -> dict[str, Remark]:
    return flagged(scene.log.remarks())


def comments(scene: Scene) -> list[str]:
    return [flag.comment for flag in flags(scene).values()]


async def flag(hands: Hands, comment: str) -> None:
    """Flag the question whose verdict is shown."""
    await hands.press("f")
    await hands.write(comment)
    await hands.press("enter")


@pytest.mark.parametrize("size", SIZES)
async def test_a_flag_keeps_its_comment_and_the_question_its_sign(scene: Scene, size: tuple[int, int]) -> None:
    async with scene.running(scene.plan("choice"), size=size) as hands:
        await hands.answer()
        assert hands.keys["f"] == "flag"
        await hands.press("f")
        await hands.sees("⚑ Flag this question. What is wrong with it?")
        assert hands.keys["Enter"] == "flag it"
        assert hands.keys["Esc"] == "leave it"
        assert set(hands.keys) <= {"Enter", "Esc", "PgDn"}
        await hands.write("two are right")
        assert comments(scene) == []
        await hands.press("enter")
        await hands.sees("⚑ Flagged: two are right")
        await hands.press("pageup", "pageup")
        await hands.sees("· ⚑ flagged")
        question = hands.question.asked.question
        kept = flags(scene)[question.id]
        assert (kept.comment, kept.revision) == ("two are right", question.revision)
        await hands.go_on()
        assert "Flagged" not in hands.text


@pytest.mark.parametrize("kind", KINDS)
async def test_every_kind_is_flagged_without_a_word_after_its_answer_and_not_before(scene: Scene, kind: str) -> None:
    async with scene.running(scene.plan(kind)) as hands:
        assert "flag" not in hands.keys.values()
        await hands.answer()
        await hands.press("f", "enter")
        assert comments(scene) == [""]
        await hands.sees("⚑ Flagged.")
        assert hands.session.answered is not None, "Enter in the line goes on to nothing"


async def test_before_the_answer_the_letter_is_what_it_was(scene: Scene) -> None:
    scene.hold(sample(Truth), sample(Typed))
    async with scene.running(scene.plan("truth")) as hands:
        await hands.press("f")
        assert "▸ 2" in hands.text
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("fff")
        assert "fff" in hands.text
    assert not scene.log.remarks()


async def test_in_the_line_letters_are_text_and_no_key_acts(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.answer()
        await hands.press("f")
        await hands.write("quop ms?hf 1234")
        assert "quop ms?hf 1234" in hands.text
        assert hands.session.answered is not None
        await hands.press("enter")
    assert comments(scene) == ["quop ms?hf 1234"]
    assert len(list(scene.log.answers())) == 1


async def test_letters_right_behind_the_key_reach_the_line(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        scene.wait()
        await hands.burst(*"funclear", "backspace", "backspace", *"n", "enter", "enter")
        assert comments(scene) == ["unclen"]
        assert hands.session.answered is not None, "the second Enter is still within the breath"
        await hands.press("u")
        assert hands.session.answered is None, "and then the keys are keys again"


async def test_esc_leaves_it_and_only_it(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        scene.wait()
        await hands.burst(*"fabc", "escape", "escape")
        assert hands.session.answered is not None
        await hands.sees("f flag")
        assert "abc" not in hands.text
        await hands.press("f")
        assert "abc" not in hands.text
        await hands.press("escape", "escape")
        assert isinstance(hands.app.screen, DeskScreen)
    assert not scene.log.remarks()


async def test_a_flag_is_changed_and_what_it_said_stands_there_to_begin_with(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        await flag(hands, "two are right")
        await hands.press("f")
        await hands.sees("Flagged. Change what you said", "two are right")
        assert hands.keys["Enter"] == "keep it"
        await hands.write(", I think")
        await hands.press("enter")
        await hands.sees("⚑ Flagged: two are right, I think")
        await hands.press("f", "enter")
    assert comments(scene) == ["two are right, I think"]
    assert len(scene.log.remarks()) == 2, "what is kept as it was is not said again"


async def test_an_emptied_line_takes_the_flag_away(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        await flag(hands, "no")
        await hands.press("f")
        await hands.burst("backspace", "backspace")
        await hands.sees("Enter take the flag away")
        await hands.press("enter")
        await hands.sees("The flag is taken away.")
        await hands.press("pageup")
        assert "⚑ flagged" not in hands.text
        await hands.press("f")
        await hands.sees("Flag this question.")
    assert not flags(scene)
    assert [remark.what for remark in scene.log.remarks()] == [What.FLAG, What.UNFLAG]


async def test_all_of_it_works_by_the_mouse(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        scene.wait()
        await hands.click("f flag")
        await hands.write("hm")
        scene.wait()
        await hands.click("Enter flag it")
        assert comments(scene) == ["hm"]
        scene.wait()
        await hands.click("f flag")
        scene.wait()
        await hands.click("Esc leave it")
        assert comments(scene) == ["hm"]
        scene.wait()
        await hands.click("f flag")
        scene.wait()
        await hands.click("empty take the flag away")
        assert not flags(scene)
        assert "The flag is taken away." in hands.text


async def test_the_flag_is_there_when_the_question_comes_again_and_under_its_new_name(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        await flag(hands, "two are right")
    old = sample(Choice)
    scene.hold(replace(old, id=f"{old.deck}/renamed", formerly=(old.name,)))
    async with scene.running(scene.plan("choice", seed=3)) as hands:
        await hands.sees("⚑ flagged")
        await hands.answer()
        await hands.press("f")
        await hands.sees("two are right")


async def test_a_paste_that_never_ends_is_cut_with_a_word(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        await hands.press("f")
        await hands.write("so: ")
        hands.app.post_message(Paste("ab\n" * 3_334))
        await hands.sees("A comment has room for 1000 characters; the rest was left out.")
        hands.app.post_message(Paste("more"))
        await hands.write("x")
        await hands.press("enter")
    (comment,) = comments(scene)
    assert len(comment) in (LONGEST, LONGEST - 1), "a blank at the end falls away"
    assert comment.startswith("so: ab ab ab")
    assert not set(comment) - set("so: ab")


@pytest.mark.parametrize("name", NASTY)
async def test_a_hostile_comment_steers_nothing(scene: Scene, name: str) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        await hands.press("f")
        hands.app.post_message(Paste(NASTY[name]))
        await hands.pilot.pause()
        await hands.press("enter")
        assert "\x1b" not in hands.text
        assert "Flagged" in hands.text
    question = sample(Choice)
    scene.log.remark(question.id, What.FLAG, revision="r", comment=NASTY[name])
    async with scene.running(scene.plan("choice", seed=2)) as hands:
        await hands.answer()
        await hands.press("f")
        assert "\x1b" not in hands.text
        assert "Change what you said" in hands.text
        await hands.press("x", "enter")
        assert hands.app.is_running
    assert len(flags(scene)) == 1


async def test_where_the_disk_is_full_it_is_said_and_what_was_written_stays(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        await hands.press("f")
        await hands.write("two are right")

        def full(*_: object, **__: object) -> None:
            raise LogError("the disk is full")

        with monkeypatch.context() as patch:
            patch.setattr(scene.log, "remark", full)
            await hands.press("enter")
            await hands.sees("the disk is full", "two are right")
        await hands.write("!")
        await hands.press("enter")
    assert comments(scene) == ["two are right!"]


async def test_help_and_its_way_back_leave_the_line_as_it_is(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        await hands.press("f")
        await hands.write("two")
        await hands.press("f1")
        assert isinstance(hands.app.screen, HelpScreen)
        await hands.press("escape")
        await hands.write(" are right")
        await hands.press("enter")
    assert comments(scene) == ["two are right"]


async def test_an_exam_has_no_flag_since_it_shows_no_verdict(scene: Scene) -> None:
    async with scene.running(scene.plan("choice", mode=Mode.EXAM)) as hands:
        assert "flag" not in hands.keys.values()
        assert hands.question.check_action("flag", ()) is False


async def test_with_the_signs_of_any_keyboard_a_flag_is_told_too(scene: Scene) -> None:
    scene.ascii = True
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        await flag(hands, "who?")
        await hands.press("pageup")
        await hands.sees("- ! flagged")
        assert hands.text.isascii()
