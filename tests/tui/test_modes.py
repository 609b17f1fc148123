"""Exams, sureness and second tries on the screen."""

from __future__ import annotations

from dataclasses import replace

from study.judging.verdict import Mark
from study.learning.answers import Mode, Sureness
from study.questions import Choice, Truth, Typed
from study.settings import EVERY, Noted, Settings
from study.tui.beginning import new_plan
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.question import QuestionScreen
from study.tui.screens.results import ResultsScreen
from tests.tui.scene import MORNING, Scene, right_keys

# Exams.


async def test_an_exam_goes_on_without_a_verdict_and_reviews_every_answer_at_its_end(scene: Scene) -> None:
    plan = replace(scene.plan("choice", "truth", "typed", mode=Mode.EXAM), minutes=10)
    async with scene.running(plan, size=(80, 60)) as hands:
        assert "exam" in hands.text
        assert "10:00 left" in hands.text
        assert "hint" not in hands.keys.values()
        while isinstance(hands.app.screen, QuestionScreen):
            number = hands.question.asked.number
            if hands.question.asked.question.kind == "typed":
                await hands.write("Otto Frisch")
                await hands.press("enter")
            else:
                await hands.answer()
            if number < 3:
                assert hands.question.asked.number == number + 1
                assert not any(sign in hands.text for sign in ("✓", "✗", "Right", "Wrong", "I was right", "¶ 3  ·"))
        assert isinstance(hands.app.screen, ResultsScreen)
        assert "2 of 3 right · 67%" in hands.text
        assert "Review" in hands.text
        assert hands.text.count("Right.") == 2
        assert "Wrong." in hands.text
        assert "you answered  Otto Frisch" in hands.text
        assert "→ Karl von Frisch" in hands.text
        assert "undo" not in hands.keys.values()
        await hands.press("u")
        assert isinstance(hands.app.screen, ResultsScreen)
    assert sorted(answer.mark for answer in scene.log.answers()) == [Mark.RIGHT, Mark.RIGHT, Mark.WRONG]


async def test_an_exam_ends_when_its_time_is_up_and_says_what_was_not_answered(scene: Scene) -> None:
    plan = replace(scene.plan("choice", "truth", mode=Mode.EXAM), minutes=1)
    async with scene.running(plan, size=(80, 40)) as hands:
        await hands.press(*list(right_keys(hands.question.asked))[:-1])
        scene.wait(61)
        await hands.sees("Time is up. What you had chosen was handed in.")
        assert "1 of 2 right, 1 not answered · 50%" in hands.text
        assert "○" in hands.text
        assert "Not answered." in hands.text


async def test_where_nothing_was_chosen_by_then_the_exam_ends_with_what_was_answered(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("choice", "truth", mode=Mode.EXAM), minutes=1)) as hands:
        scene.wait(61)
        await hands.sees("Time is up.")
        assert isinstance(hands.app.screen, ResultsScreen)
        assert "handed in" not in hands.text
    assert not list(scene.log.answers())
    assert all(sitting.ended for sitting in scene.log.sittings())


async def test_what_is_written_when_the_time_is_up_is_handed_in_also_from_under_the_help(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("typed", mode=Mode.EXAM), minutes=1)) as hands:
        await hands.write("Karl von Frisch")
        await hands.press("f1")
        scene.wait(61)
        await hands.sees("Time is up. What you had chosen was handed in.")
    assert [answer.mark for answer in scene.log.answers()] == [Mark.RIGHT]


async def test_an_answer_that_comes_behind_the_end_ends_the_exam(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("choice", "truth", mode=Mode.EXAM), minutes=1)) as hands:
        await hands.answer()
        scene.wait(61)
        await hands.answer()
        await hands.sees("Time is up.")
        assert isinstance(hands.app.screen, ResultsScreen)


async def test_the_last_minute_of_an_exam_is_said_in_words(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("choice", mode=Mode.EXAM), minutes=2), size=(60, 20)) as hands:
        assert "last minute" not in hands.text
        scene.wait(61)
        await hands.sees("last minute: 0:59 left")


async def test_an_exam_left_before_its_first_answer_stands_on_the_desk(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("choice", "truth", mode=Mode.EXAM), minutes=10)) as hands:
        await hands.press("q")
        assert "Go on with the exam · 0 of 2 done" in hands.text
        await hands.press("x")
        assert "the clock is then where it was at your last answer" in " ".join(hands.text.split())


async def test_an_exam_that_was_left_goes_on_from_the_desk_with_its_time(scene: Scene) -> None:
    plan = replace(scene.plan("choice", "truth", mode=Mode.EXAM), minutes=10)
    async with scene.running(plan) as hands:
        scene.wait(30)
        await hands.answer()
        await hands.press("q")
        assert isinstance(hands.app.screen, DeskScreen)
        assert "Go on with the exam · 1 of 2 done" in hands.text
        assert "right" not in hands.text
        scene.wait(500)
        await hands.press("enter")
        assert hands.session.resumed
        left = hands.session.time_left
        assert left is not None
        assert 560 <= left <= 570


async def test_undo_in_an_exam_gives_the_question_back_without_a_verdict(scene: Scene) -> None:
    async with scene.running(scene.plan("choice", "truth", mode=Mode.EXAM)) as hands:
        first = hands.question.asked
        await hands.answer()
        await hands.press("u")
        assert hands.question.asked == first
        assert "✓" not in hands.text
    assert not list(scene.log.answers())


# Sureness.


async def test_a_question_given_up_is_not_asked_how_sure(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("typed"), sure=True)) as hands:
        await hands.press("enter", "enter")
        assert "✗ Wrong" in hands.text
    assert [answer.sureness for answer in scene.log.answers()] == [None]


async def test_how_sure_is_asked_before_the_verdict(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("choice"), sure=True)) as hands:
        await hands.answer()
        assert "How sure are you?   1 guess   2 unsure   3 sure" in hands.text
        assert hands.session.answered is None
        assert hands.keys == {"1–3": "how sure", "Enter": "sure", "Esc": "another answer", "?": "help"}
        await hands.press("2")
        assert "✓ Right" in hands.text
        assert "How sure" not in hands.text
        await hands.go_on()
        assert isinstance(hands.app.screen, ResultsScreen)
    assert [answer.sureness for answer in scene.log.answers()] == [Sureness.UNSURE]


async def test_enter_says_sure_but_not_in_the_breath_of_the_answer(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("typed"), sure=True)) as hands:
        await hands.burst(*"Karl von Frisch", "enter", "enter")
        assert "How sure are you?" in hands.text
        await hands.press("enter")
        assert "✓ Right" in hands.text
    assert [answer.sureness for answer in scene.log.answers()] == [Sureness.SURE]


async def test_another_answer_can_be_given_after_all(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("typed"), sure=True)) as hands:
        await hands.write("Karl")
        await hands.press("enter", "escape")
        assert hands.question.answer.writing
        await hands.write(" von Frisch")
        await hands.press("enter", "1")
        assert "✓ Right" in hands.text
    assert [(a.sureness, a.mark) for a in scene.log.answers()] == [(Sureness.GUESS, Mark.RIGHT)]


async def test_nothing_typed_is_told_before_how_sure_is_asked(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("typed"), sure=True)) as hands:
        await hands.press("enter")
        assert "How sure" not in hands.text
        assert hands.question.answer.writing


async def test_a_card_is_not_asked_how_sure(scene: Scene) -> None:
    async with scene.running(replace(scene.plan("card"), sure=True)) as hands:
        await hands.answer()
        assert hands.session.answered is not None


# Second tries, and the settings.


async def test_with_retry_a_wrong_choice_may_be_tried_once_more(scene: Scene) -> None:
    scene.hold(sample(Truth))
    async with scene.running(replace(scene.plan(), retry=True)) as hands:
        await hands.press("t", "enter")
        assert "One more try" in hands.text
        assert "second try" in hands.text
        await hands.press("f", "enter")
        assert "✓ Right" in hands.text
    assert [(a.retry, a.mark) for a in scene.log.answers()] == [(False, Mark.WRONG), (True, Mark.RIGHT)]


def test_a_session_begun_at_the_desk_is_as_the_settings_want_it(scene: Scene) -> None:
    friday = MORNING.date().replace(month=12, day=4)
    settings = Settings(minutes=7, sure=True, retry=True, exams={EVERY: Noted(friday)})
    services = replace(scene.services, settings=settings)
    learn, quiz = (new_plan(services, mode, scene.decks) for mode in (Mode.LEARN, Mode.QUIZ))
    assert (learn.minutes, learn.exam, learn.sure, learn.retry) == (7, friday, True, True)
    assert (quiz.minutes, quiz.exam, quiz.sure, quiz.retry) == (None, None, True, True)


async def test_the_keys_fit_while_sureness_is_asked(scene: Scene) -> None:
    scene.hold(sample(Choice), sample(Typed))
    async with scene.running(replace(scene.plan(), sure=True)) as hands:
        await hands.answer()
        assert hands.page.foot.size.height == 1


async def test_no_question_and_no_minute_is_told_and_begins_no_exam(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("x", "0")
        assert "Write at least 1." in hands.text
        assert "Enter" not in hands.keys
        assert hands.keys["0–9"] == "type a number"
        await hands.press("2")
        assert "Write at least 1." not in hands.text
        assert "Enter" in hands.keys
