"""The Desk as the place from which every way of asking is begun, and what it says of what wants another look."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from textual.content import Content

from study.judging.rival import Rival
from study.learning.answers import Mode
from study.learning.planner import COUNT, Filters
from study.questions import Card, Choice, Entered, Open, Picked, Truth, Typed
from study.tui.beginning import begin
from study.tui.outlook import outlook
from study.tui.questions.samples import SAMPLES, sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.exam import MINUTES, ExamScreen
from study.tui.screens.results import ResultsScreen
from study.tui.weak_spots import drawn
from tests import samples

if TYPE_CHECKING:
    from study.learning.session import Session
    from study.questions import Question, Response
    from tests.tui.scene import Hands, Scene


def many(count: int) -> tuple[Question, ...]:
    """Give so many choices on points of their own, with a card and an open question among them."""
    choices = (replace(sample(Choice), id=f"honeybees/c{i}", point=f"c{i}") for i in range(count))
    return (*choices, sample(Card), sample(Open))


def sit(scene: Scene, *responses: Response, leave: bool = False, mode: Mode = Mode.QUIZ) -> Session:
    """Hold a session in which the first answers are these, and leave it or answer until its end."""
    session = begin(scene.services, scene.plan(mode=mode))
    for response in responses:
        scene.wait(10)
        session.answer(response)
        session.advance()
    while session.current and not leave:
        scene.wait(10)
        question = session.current.question
        assert isinstance(question, Choice)
        session.answer(Picked((question.right,)))
        session.advance()
    return session


def wrong_of(question: Choice) -> Picked:
    return Picked((question.wrong[0].text,))


# Every way of asking.


@pytest.mark.parametrize(("key", "mode"), [("l", Mode.LEARN), ("q", Mode.QUIZ), ("c", Mode.CRAM)])
async def test_each_way_of_asking_has_its_key(scene: Scene, key: str, mode: Mode) -> None:
    async with scene.running() as hands:
        await hands.press(key)
        assert hands.session.plan.mode is mode


async def test_cramming_leaves_memory_alone(scene: Scene) -> None:
    scene.hold(sample(Truth))
    async with scene.running() as hands:
        await hands.press("c")
        await hands.answer()
        await hands.go_on()
        assert "Nothing was put into memory" in hands.text
        await hands.press("enter")
        assert "0 of 1 points known" in hands.text


async def test_what_was_missed_last_is_asked_alone(scene: Scene) -> None:
    scene.hold(sample(Choice), sample(Truth))
    async with scene.running() as hands:
        assert "n" not in hands.keys
        await hands.press("n")
        assert isinstance(hands.app.screen, DeskScreen), "nothing was missed yet"
        await hands.press("q")
        missed = hands.question.asked.question
        await missing(hands)
        await hands.press("q")
        assert hands.keys["n"] == "missed ones"
        await hands.press("n")
        assert hands.question.asked.question == missed
        assert (hands.question.asked.total, hands.session.plan.filters) == (1, Filters(missed=True))


async def missing(hands: Hands) -> None:
    """Answer the question that stands there wrongly."""
    asked = hands.question.asked
    if isinstance(asked.question, Choice):
        key = next(str(i) for i, text in enumerate(asked.options, 1) if text != asked.question.right)
    else:
        key = "f" if isinstance(asked.question, Truth) and asked.question.true else "t"
    await hands.press(key, "enter")


async def test_what_was_missed_in_another_deck_is_not_offered(scene: Scene) -> None:
    other = replace(scene.decks[0], id="wasps", title="Wasps", questions=(replace(sample(Truth), id="wasps/1"),))
    scene.hold(sample(Choice))
    scene.decks = (*scene.decks, other)
    question = sample(Choice)
    session = begin(scene.services, replace(scene.plan(), decks=("honeybees",)))
    session.answer(wrong_of(question))
    async with scene.running() as hands:
        assert "n" in hands.keys
        await hands.click("Wasps")
        assert "n" not in hands.keys


# An exam.


async def test_enter_begins_an_exam_of_twenty_questions_in_twenty_minutes(scene: Scene) -> None:
    scene.hold(*many(30))
    async with scene.running() as hands:
        await hands.press("x")
        assert isinstance(hands.app.screen, ExamScreen)
        assert "of 30 that can be asked" in hands.text, "cards and open answers show their own"
        await hands.press("enter")
        plan = hands.session.plan
        assert (plan.mode, plan.count, plan.minutes) == (Mode.EXAM, COUNT, MINUTES)
        assert hands.question.asked.total == 20
        assert "left" in hands.text.splitlines()[0]


async def test_the_numbers_of_an_exam_are_changed_by_arrows_and_by_writing(scene: Scene) -> None:
    scene.hold(*many(30))
    async with scene.running() as hands:
        await hands.press("x", "left", "down", "4", "5")
        assert "3:00 for each question" in hands.text
        await hands.press("enter")
        assert (hands.session.plan.count, hands.session.plan.minutes) == (15, 45)


async def test_an_exam_never_has_none_and_never_more_than_there_is(scene: Scene) -> None:
    scene.hold(*many(30))
    async with scene.running() as hands:
        await hands.press("x", "9", "9")
        assert "Questions    30" in hands.text
        await hands.press("backspace", "backspace")
        assert "Enter" not in hands.keys
        await hands.press("enter")
        assert isinstance(hands.app.screen, ExamScreen), "no number is written"
        await hands.press("left")
        assert "Questions     1" in hands.text
        await hands.press("right")
        assert "Questions     5" in hands.text


async def test_an_exam_by_mouse_alone(scene: Scene) -> None:
    scene.hold(*many(30))
    async with scene.running() as hands:
        await hands.click("x exam")
        await hands.click("fewer")
        await hands.click("Minutes")
        await hands.click("more")
        await hands.click("Enter begin")
        assert (hands.session.plan.count, hands.session.plan.minutes) == (15, 25)


async def test_an_exam_can_be_left_before_it_begins(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("x", "escape")
        assert isinstance(hands.app.screen, DeskScreen)
    assert not scene.log.sittings()


async def test_where_an_exam_could_ask_nothing_there_is_a_sentence(scene: Scene) -> None:
    scene.hold(sample(Card))
    async with scene.running() as hands:
        await hands.press("x", "enter", "4", "left", "down")
        assert "nothing here that an exam could ask" in hands.text


# What was done lately.


async def test_enter_on_a_session_that_is_over_shows_its_results(scene: Scene) -> None:
    scene.hold(*many(2)[:2])
    sit(scene, wrong_of(sample(Choice)))
    before = [answer.id for answer in scene.log.answers()]
    async with scene.running() as hands:
        await hands.press("up")
        assert hands.keys["Enter"] == "its results"
        await hands.press("enter")
        assert isinstance(hands.app.screen, ResultsScreen)
        assert "1 of 2 right" in hands.text
        assert "u" not in hands.keys, "what lies back is not taken back"
        await hands.press("u", "r")
        assert hands.session.plan.count == 1, "what was missed then is asked again"
    assert [answer.id for answer in scene.log.answers()] == before


async def test_looking_back_at_a_session_that_its_clock_ended_reopens_nothing(scene: Scene) -> None:
    scene.hold(*many(3)[:3])
    session = begin(scene.services, replace(scene.plan(mode=Mode.EXAM), minutes=1))
    scene.wait(70)
    session.answer(Picked((sample(Choice).right,)))
    assert session.finished
    async with scene.running() as hands:
        await hands.press("up", "enter")
        assert "1 of 3 right, 2 not answered" in hands.text
        assert "Review" in hands.text
    (sitting,) = scene.log.sittings()
    assert sitting.ended is not None


async def test_a_session_on_a_deck_that_is_gone_is_no_crash(scene: Scene) -> None:
    scene.hold(*many(2)[:2])
    sit(scene)
    scene.decks = (replace(scene.decks[0], id="wasps", questions=(replace(sample(Truth), id="wasps/1"),)),)
    async with scene.running() as hands:
        await hands.press("up")
        for key in ("l", "q", "x", "escape", "up", "c", "up", "r", "escape", "up", "m", "escape", "up", "enter"):
            await hands.press(key)
        assert hands.app.is_running


# What wants another look.


def on_passage(number: int, count: int) -> tuple[Question, ...]:
    return tuple(
        replace(sample(Choice), id=f"honeybees/p{number}-{i}", point=f"bees#p{number}-{i}", passages=(number,))
        for i in range(count)
    )


async def test_the_weakest_passages_stand_there_and_none_that_was_hardly_asked(scene: Scene) -> None:
    scene.hold(*on_passage(3, 4), *on_passage(4, 1))
    scene.decks = (replace(scene.decks[0], parts={"The dance": (3,)}),)
    sit(scene)
    async with scene.running() as hands:
        assert "Weakest" not in hands.text, "just answered"
    scene.moment += timedelta(days=40)
    async with scene.running() as hands:
        (line,) = (line for line in hands.text.splitlines() if "Weakest" in line)
        assert "¶ 3 The dance  0 of 4 known" in line
        assert "¶ 4" not in line


async def test_what_is_taken_for_something_else_again_and_again_stands_there(scene: Scene) -> None:
    who = replace(
        sample(Typed), answer="Karl von Frisch", rivals=(Rival(("Otto Frisch",)),), id="honeybees/who", point="who"
    )
    scene.hold(who)
    sit(scene, Entered("Otto Frisch"), leave=True)
    async with scene.running() as hands:
        assert "Confused" not in hands.text, "once is no confusion"
    sit(scene, Entered("Otto Frisch"), leave=True)
    async with scene.running() as hands:
        assert "Confused  Karl von Frisch ↔ Otto Frisch (2)" in hands.text


def test_side_by_side_where_they_fit_else_one_below_the_other() -> None:
    spots = {"Weakest": [Content("¶ 1 ▰▱"), Content("¶ 2 ▰▰")], "Confused": [Content("one ↔ other (2)")]}
    assert [line.plain for line in drawn(spots, 40)] == ["Weakest   ¶ 1 ▰▱    ¶ 2 ▰▰", "Confused  one ↔ other (2)"]
    assert [line.plain for line in drawn(spots, 25)][:2] == ["Weakest   ¶ 1 ▰▱", "          ¶ 2 ▰▰"]


@pytest.mark.parametrize("what", samples.NASTY)
async def test_hostile_text_is_harmless_there(scene: Scene, what: str) -> None:
    nasty = samples.NASTY[what]
    scene.hold(*on_passage(3, 2))
    scene.decks = (replace(scene.decks[0], parts={nasty: (3,)}),)
    sit(scene)
    scene.moment += timedelta(days=40)
    assert outlook(scene.services).weakest
    async with scene.running() as hands:
        assert "Weakest" in hands.text
        await hands.press("x")
        assert "Questions     2" in hands.text


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 36), (160, 50)])
async def test_the_line_with_the_mark_is_always_to_be_seen(scene: Scene, size: tuple[int, int]) -> None:
    deck = scene.decks[0]
    scene.decks = tuple(replace(deck, id=f"bees-{i}", title=f"Bees {i}", questions=SAMPLES) for i in range(9))
    async with scene.running(size=size) as hands:
        for _ in range(12):
            await hands.press("down")
            await hands.pilot.pause()
            assert "▸" in hands.text


@pytest.mark.parametrize("columns", range(58, 76, 3))
async def test_every_key_is_to_be_seen_also_where_one_more_takes_another_line(scene: Scene, columns: int) -> None:
    deck = scene.decks[0]
    scene.decks = tuple(replace(deck, id=f"bees-{i}", title=f"Bees {i}") for i in range(9))
    async with scene.running(size=(columns, 20)) as hands:
        await hands.sees("PgDn more", "Esc leave")
