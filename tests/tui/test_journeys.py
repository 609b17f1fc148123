"""Whole ways through the program, as a learner goes them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from study.judging.verdict import Mark
from study.learning.answers import Mode
from study.learning.faults import LogError
from study.questions import KINDS, Entered, Truth, Typed
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.help import HelpScreen
from study.tui.screens.question import QuestionScreen
from study.tui.screens.reader import ReaderScreen
from study.tui.screens.results import ResultsScreen

if TYPE_CHECKING:
    from study.learning.answers import Answer
    from tests.tui.scene import Scene


async def test_on_a_fresh_home_enter_reaches_a_question(scene: Scene) -> None:
    async with scene.running() as hands:
        assert "Welcome" in hands.text
        await hands.press("enter")
        assert "1 of 10" in hands.text
        assert hands.session.plan.mode is Mode.LEARN


async def test_all_ten_kinds_are_answered_to_the_results(scene: Scene) -> None:
    async with scene.running(scene.plan()) as hands:
        asked = []
        while isinstance(hands.app.screen, QuestionScreen):
            asked.append(hands.question.asked.question.kind)
            await hands.answer()
            assert hands.session.answered is not None, hands.text
            assert "✓" in hands.text
            await hands.go_on()
        assert isinstance(hands.app.screen, ResultsScreen)
        assert sorted(asked) == sorted(KINDS)
        assert "10 of 10 right · 100%" in hands.text
        await hands.press("enter")
        assert isinstance(hands.app.screen, DeskScreen)
        assert "today · quiz · 10 of 10 right" in hands.text
    assert [answer.mark for answer in scene.log.answers()] == [Mark.RIGHT] * 10


async def test_each_answer_is_on_disk_before_its_verdict_is_shown(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.press("1", "enter")
        assert hands.session.answered is not None
        assert len(list(scene.log.answers())) == 1


async def test_undo_gives_the_question_back_as_it_was(scene: Scene) -> None:
    async with scene.running(scene.plan("typed", "number")) as hands:
        first = hands.question.asked
        await hands.write("12")
        await hands.press("enter", "enter")
        assert hands.question.asked.question != first.question
        await hands.press("escape", "u")
        assert hands.question.asked == first
        await hands.press("backspace")
        await hands.write("3")
        await hands.press("enter")
        answered = hands.session.answered
        assert answered is not None
        assert answered.response == Entered("13")
    assert len(list(scene.log.answers())) == 1


async def test_undo_works_while_the_verdict_shows_and_again_and_again(scene: Scene) -> None:
    async with scene.running(scene.plan("choice", "truth", "multiple")) as hands:
        first = hands.question.asked
        for _ in range(2):
            await hands.answer()
            await hands.go_on()
        await hands.answer()
        await hands.press("u", "u", "u")
        assert hands.question.asked == first
        assert not list(scene.log.answers())
        assert "undo" not in hands.keys.values()


async def test_undo_from_the_results(scene: Scene) -> None:
    async with scene.running(scene.plan("truth")) as hands:
        await hands.answer()
        await hands.go_on()
        assert isinstance(hands.app.screen, ResultsScreen)
        await hands.press("u")
        assert hands.question.asked.question.kind == "truth"
        assert not list(scene.log.answers())


async def test_i_was_right_counts_the_answer_as_right(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("Otto Frisch")
        await hands.press("enter")
        assert "✗ Wrong" in hands.text
        await hands.press("o")
        assert "by your own word" in hands.text
        assert "I was right" not in hands.keys.values()
        await hands.go_on()
        assert "1 of 1 right" in hands.text
    assert [answer.override for answer in scene.log.answers()] == [True]


async def test_i_was_right_is_no_key_where_nothing_was_written(scene: Scene) -> None:
    async with scene.running(scene.plan("truth")) as hands:
        await hands.press("t", "enter", "o")
        assert "✗ Wrong" in hands.text
        assert "o" not in hands.keys
    assert [answer.override for answer in scene.log.answers()] == [False]


async def test_a_hint_is_shown_before_the_answer_and_noted(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.press("h")
        assert "Think of the sun" in hands.text
        await hands.answer()
        assert "h" not in hands.keys
    assert [answer.hint for answer in scene.log.answers()] == [True]


async def test_what_is_skipped_comes_at_the_end(scene: Scene) -> None:
    async with scene.running(scene.plan("choice", "truth")) as hands:
        first = hands.question.asked.question
        await hands.press("s")
        assert hands.question.asked.question != first
        await hands.answer()
        await hands.go_on()
        assert hands.question.asked.question == first
        await hands.press("s")
        assert isinstance(hands.app.screen, ResultsScreen)


async def test_what_is_left_goes_on_where_it_stood(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("enter")
        await hands.answer()
        await hands.go_on()
        stood = hands.question.asked
        await hands.press(*(["escape"] if hands.question.answer.writing else []), "q")
        assert "Go on learning · 1 of 10 done" in hands.text
    async with scene.running() as hands:
        await hands.press("enter")
        assert hands.question.asked == stood
        assert "Going on where you left" in hands.text


async def test_leaving_while_the_verdict_shows_keeps_the_answer(scene: Scene) -> None:
    async with scene.running(scene.plan("choice", "truth")) as hands:
        await hands.answer()
        await hands.press("escape")
        assert isinstance(hands.app.screen, DeskScreen)
    assert len(list(scene.log.answers())) == 1


async def test_the_missed_ones_are_asked_again(scene: Scene) -> None:
    async with scene.running(scene.plan("truth", "choice")) as hands:
        while isinstance(hands.app.screen, QuestionScreen):
            if hands.question.asked.question.kind == "truth" and not hands.question.asked.again:
                await hands.press("t", "enter")
            else:
                await hands.answer()
            await hands.go_on()
        assert "✗ True or false? Drones can sting." in hands.text
        assert "False. Drones have no sting." in hands.text
        await hands.press("r")
        assert hands.question.asked.question == sample(Truth)
        assert hands.question.asked.total == 1


async def test_a_miss_says_that_it_comes_back_and_does(scene: Scene) -> None:
    async with scene.running(scene.plan("truth")) as hands:
        await hands.press("t", "enter")
        assert "Comes back in this session, then tomorrow." in hands.text
        await hands.go_on()
        assert "again" in hands.text
        await hands.answer()
        await hands.go_on()
        assert "0 of 1 right" in hands.text


async def test_a_second_try_shows_no_key_before_it(scene: Scene) -> None:
    scene.hold(replace(sample(Typed), retry=True))
    async with scene.running(scene.plan()) as hands:
        await hands.write("Pavlov")
        await hands.press("enter")
        assert "One more try" in hands.text
        assert "second try" in hands.text
        assert "Karl" not in hands.text
        await hands.press(*["backspace"] * 6)
        await hands.answer()
        assert "✓ Right" in hands.text
    assert [(answer.mark, answer.retry) for answer in scene.log.answers()] == [(Mark.WRONG, False), (Mark.RIGHT, True)]


async def test_the_whole_way_by_mouse_alone(scene: Scene) -> None:
    async with scene.running(scene.plan("choice", "truth")) as hands:
        while isinstance(hands.app.screen, QuestionScreen):
            question = hands.question.asked.question
            await hands.click("The direction" if question.kind == "choice" else "2  False")
            await hands.click("answer")
            assert "✓ Right" in hands.text
            scene.wait()
            await hands.click("next")
        assert "2 of 2 right" in hands.text
        await hands.click("Desk")
        assert isinstance(hands.app.screen, DeskScreen)
        await hands.click("How honeybees talk")
        await hands.click("How honeybees talk")
        assert isinstance(hands.app.screen, QuestionScreen)


async def test_resizing_keeps_what_was_typed(scene: Scene) -> None:
    async with scene.running(scene.plan("typed"), size=(120, 36)) as hands:
        await hands.write("Karl von")
        await hands.pilot.resize_terminal(60, 20)
        await hands.pilot.pause()
        assert "Karl von" in hands.text
        await hands.write(" Frisch")
        await hands.press("enter")
        assert "✓ Right" in hands.text


async def test_the_passage_is_shown_and_left_again(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        assert "p" not in hands.keys
        await hands.answer()
        await hands.press("p")
        assert isinstance(hands.app.screen, ReaderScreen)
        assert "The dance tells the way." in hands.text
        await hands.press("p")
        assert "✓ Right" in hands.text


async def test_help_tells_how_this_kind_is_answered_also_while_one_writes(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.press("question_mark")
        assert isinstance(hands.app.screen, QuestionScreen)
        await hands.press("f1")
        assert isinstance(hands.app.screen, HelpScreen)
        assert "To answer this question (typed)" in hands.text
        await hands.press("escape")
        assert "?" in hands.text


async def test_where_an_answer_cannot_be_kept_the_question_stands(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(answer: Answer) -> Answer:
        raise LogError("the disk is full; make room, and go on where you were")

    async with scene.running(scene.plan("typed")) as hands:
        monkeypatch.setattr(scene.log, "record", full)
        await hands.write("Frisch")
        await hands.press("enter")
        assert "the disk is full" in hands.text
        assert "Frisch" in hands.text
        monkeypatch.undo()
        await hands.press("enter")
        assert "✓ Right" in hands.text


async def test_where_nothing_is_to_be_asked_the_desk_says_so(scene: Scene) -> None:
    async with scene.running(replace(scene.plan(), filters=replace(scene.plan().filters, missed=True))) as hands:
        assert isinstance(hands.app.screen, DeskScreen)
        assert "There is nothing to ask" in hands.text


async def test_the_desk_without_a_deck_says_where_to_look(scene: Scene) -> None:
    scene.decks = ()
    async with scene.running() as hands:
        assert "study check" in hands.text
        await hands.press("enter", "q", "l", "down")
        assert isinstance(hands.app.screen, DeskScreen)


async def test_a_chosen_deck_is_asked_alone(scene: Scene) -> None:
    other = replace(
        scene.decks[0], id="wasps", title="How wasps talk", questions=(replace(sample(Truth), id="wasps/1"),)
    )
    scene.decks = (*scene.decks, other)
    async with scene.running() as hands:
        await hands.press("up", "q")
        assert hands.session.plan.decks == ("wasps",)
        assert "How wasps talk" in hands.text
