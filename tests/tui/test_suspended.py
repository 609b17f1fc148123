"""What the Desk and the page of progress look ahead to leaves out the questions that the learner suspended."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from study.learning.answers import Mode
from study.learning.catalogue import Catalogue
from study.learning.said import Said
from study.questions import Choice, Truth
from study.tui import foresight
from study.tui.outlook import outlook
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen

if TYPE_CHECKING:
    from study.questions import Question
    from tests.tui.scene import Scene


def suspend(scene: Scene, *questions: Question) -> None:
    said = Said(scene.log, Catalogue(question for deck in scene.decks for question in deck.questions))
    for question in questions:
        said.suspend(question)


async def test_today_is_shorter_by_it_and_mastery_still_knows_it(scene: Scene) -> None:
    before, minutes = outlook(scene.services), foresight.ahead(foresight.read(scene.services)).minutes
    suspend(scene, *scene.decks[0].questions[:6])
    after = outlook(scene.services)
    assert len(before.today.points) - len(after.today.points) == 6
    assert foresight.ahead(foresight.read(scene.services)).minutes < minutes
    assert after.decks == before.decks


async def test_it_is_not_what_comes_next(scene: Scene) -> None:
    scene.hold(sample(Choice), sample(Truth))
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
    scene.moment += timedelta(days=1)
    async with scene.running(scene.plan("truth")) as hands:
        await hands.answer()
    first, both = sample(Choice), outlook(scene.services).next
    suspend(scene, first)
    other = outlook(scene.services).next
    assert both is not None
    assert other is not None
    assert other > both
    suspend(scene, sample(Truth))
    assert outlook(scene.services).next is None


async def test_a_session_left_goes_on_without_it_and_the_desk_counts_so(scene: Scene) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.answer()
        await hands.go_on()
        answered = hands.session.results[0].asked.question
        await hands.press("escape", "q") if hands.question.answer.writing else await hands.press("q")
    left = [question for question in scene.decks[0].questions if question is not answered]
    suspend(scene, answered, *left[:3])
    async with scene.running() as hands:
        await hands.sees("1 of 7 done")
    async with scene.running(scene.plan()) as hands:
        assert hands.session.resumed
        assert not {question.id for question in left[:3]} & {hands.question.asked.question.id}
        assert hands.question.asked.total == 7


async def test_where_all_is_suspended_the_desk_says_that_there_is_nothing_to_ask(scene: Scene) -> None:
    suspend(scene, *scene.decks[0].questions)
    for mode in (Mode.LEARN, Mode.QUIZ):
        async with scene.running(scene.plan(mode=mode)) as hands:
            assert isinstance(hands.app.screen, DeskScreen)
            assert "There is nothing to ask" in hands.text
