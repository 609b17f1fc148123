"""Rough ways through the program: another size in the middle, floods of text, a mouse alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual.events import Paste

from study.questions import KINDS, Cloze, Number, Open, Typed
from study.tui.going import Begin
from study.tui.screens.desk import DeskScreen
from study.tui.screens.question import QuestionScreen
from study.tui.screens.results import ResultsScreen
from tests.samples import STEERING

if TYPE_CHECKING:
    from study.questions import Question
    from tests.tui.scene import Hands, Scene

SIZES = [(60, 20), (160, 50), (1, 1), (20, 5), (80, 24)]
WRITTEN = ("typed", "number", "cloze", "open")


async def resized(hands: Hands, size: tuple[int, int]) -> None:
    await hands.pilot.resize_terminal(*size)
    await hands.pilot.pause()


async def paste(hands: Hands, text: str) -> None:
    """Paste, as a terminal tells of it: by its menu, or the middle button of the mouse."""
    hands.app.post_message(Paste(text))
    await hands.pilot.pause()


# Another size in the middle of a question.


@pytest.mark.parametrize("kind", KINDS)
async def test_no_size_takes_what_was_done_so_far(scene: Scene, kind: str) -> None:
    async with scene.running(scene.plan(kind)) as hands:
        asked = hands.question.asked
        if kind in WRITTEN:
            await hands.write("12")
        elif kind == "card":
            await hands.press("enter")
        elif kind == "order":
            await hands.press("down", "shift+down")
        elif kind == "match":
            await hands.press("2", "a")
        else:
            await hands.press("2")
        before = hands.body
        for size in SIZES:
            await resized(hands, size)
        assert hands.question.asked == asked
        assert hands.body == before


async def test_no_size_takes_the_verdict(scene: Scene) -> None:
    async with scene.running(scene.plan("choice")) as hands:
        await hands.answer()
        before = hands.body
        for size in SIZES:
            await resized(hands, size)
            assert hands.session.answered is not None
        assert hands.body == before
        await hands.go_on()
        assert isinstance(hands.app.screen, ResultsScreen)


async def test_every_page_stands_every_size(scene: Scene) -> None:
    async with scene.running() as hands:
        for key in ("s", "question_mark"):
            await hands.press(key)
            before = hands.body
            for size in SIZES:
                await resized(hands, size)
            assert hands.body == before
            await hands.press("escape")
        assert isinstance(hands.app.screen, DeskScreen)


# Keys that come in a rush.


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in WRITTEN])
async def test_two_fast_enters_skip_no_verdict(scene: Scene, kind: str) -> None:
    async with scene.running(scene.plan(kind, "choice", "truth")) as hands:
        while hands.question.asked.question.kind != kind:
            await hands.press("s")
        await hands.press("down", *["enter"] * (kind == "card"), *["1"] * (kind == "match"))
        first = hands.question.asked
        await hands.burst("enter", "enter")
        assert hands.question.asked == first
        assert len(list(scene.log.answers())) <= 1


@pytest.mark.parametrize("kind", WRITTEN[:2])
async def test_two_fast_enters_in_a_field_skip_no_verdict(scene: Scene, kind: str) -> None:
    async with scene.running(scene.plan(kind)) as hands:
        await hands.burst(*"13", "enter", "enter")
        assert hands.session.answered is not None
        assert len(list(scene.log.answers())) == 1


@pytest.mark.parametrize("kind", WRITTEN)
async def test_ten_thousand_pasted_signs_are_taken_and_judged(scene: Scene, kind: str) -> None:
    flood = (f"蜂 [b]x[/] {STEERING}\n" * 1000)[:10_000]
    async with scene.running(scene.plan(kind)) as hands:
        await paste(hands, flood)
        assert not {"\x1b", "\x07", "\x9b"} & set(hands.text)
        assert hands.question.answer.draft is not None
        await hands.press("escape", "enter", "enter", "enter")
        assert isinstance(hands.app.screen, QuestionScreen | ResultsScreen)
        await resized(hands, (60, 20))
        assert not {"\x1b", "\x07", "\x9b"} & set(hands.text)
    assert len(list(scene.log.answers())) <= 1


@pytest.mark.slow
async def test_ctrl_c_ends_the_program_on_no_page(scene: Scene) -> None:
    async with scene.running(size=(100, 30)) as hands:
        for way in ("s", "question_mark"):
            await hands.press(way, "ctrl+c", "escape")
        for kind in KINDS:
            hands.app.on_begin(Begin(scene.plan(kind)))
            await hands.pilot.pause()
            await hands.press("ctrl+c", "f1", "ctrl+c", "escape")
            await hands.answer()
            await hands.press("ctrl+c")
            await hands.go_on()
            assert isinstance(hands.app.screen, ResultsScreen)
            await hands.press("ctrl+c")
        assert hands.app.is_running


# What is copied.


async def test_what_is_selected_is_copied_by_the_terminal_and_the_desktop(scene: Scene) -> None:
    copied: list[str] = []
    scene.outside["copy"] = copied.append
    async with scene.running(scene.plan("choice")) as hands:
        hands.app.screen.text_select_all()
        await hands.press("ctrl+c")
        await hands.app.workers.wait_for_complete()
        assert hands.app.clipboard == copied[0]
        assert "The direction of the food" in copied[0]


async def test_the_question_is_copied_also_while_one_writes(scene: Scene) -> None:
    async with scene.running(scene.plan("typed")) as hands:
        await hands.write("Karl")
        hands.app.screen.text_select_all()
        await hands.press("ctrl+c")
        assert hands.question.asked.question.prompt in hands.app.clipboard
        await hands.press("home", "shift+end", "ctrl+c")
        assert hands.app.clipboard == "Karl"


async def test_a_clipboard_that_fails_disturbs_nothing(scene: Scene) -> None:
    def broken(text: str) -> bool:
        raise RuntimeError("no clipboard")

    scene.outside["copy"] = broken
    async with scene.running(scene.plan("choice")) as hands:
        hands.app.screen.text_select_all()
        await hands.press("ctrl+c")
        await hands.answer()
        assert "✓ Right" in hands.text


# A mouse alone.


@pytest.mark.parametrize(
    "size", [(60, 20), *(pytest.param(size, marks=pytest.mark.slow) for size in ((80, 24), (160, 50)))]
)
async def test_all_ten_kinds_are_answered_by_mouse_alone(scene: Scene, size: tuple[int, int]) -> None:
    async with scene.running(scene.plan(), size=size) as hands:
        for _ in range(3 * len(KINDS)):
            if not isinstance(hands.app.screen, QuestionScreen):
                break
            if hands.question.asked.again:  # a miss that came back is put off, and then dropped
                if hands.question.answer.writing:
                    await click_key(hands, "more keys")
                await click_key(hands, "skip")
                continue
            await answer_by_mouse(hands, hands.question.asked.question)
            assert hands.session.answered is not None, hands.text
            scene.wait()
            await click_key(hands, "next")
        assert isinstance(hands.app.screen, ResultsScreen)
        await click_key(hands, "Desk")
        assert isinstance(hands.app.screen, DeskScreen)
    assert {answer.kind for answer in scene.log.answers()} == set(KINDS)


async def answer_by_mouse(hands: Hands, question: Question) -> None:
    """Answer by clicks; what is written is pasted, by the middle button."""
    match question:
        case Typed():
            await paste(hands, question.answer)
        case Number():
            await paste(hands, str(question.number))
        case Cloze():
            for gap in question.gaps:
                await paste(hands, gap.answer)
                await click_key(hands, "next gap" if "next gap" in hands.keys.values() else "answer")
            return
        case Open():
            await paste(hands, " ".join(point.text for point in question.expect))
            await click_key(hands, "done writing")
            await click_key(hands, "compare")
        case _:
            await click_row(hands, 0)
    if question.kind == "card":
        await click_key(hands, "other side")
        await click_row(hands, 2)
    if question.kind == "order":
        await click_row(hands, 1)
    if question.kind == "match":
        await click_row(hands, len(hands.question.asked.options))
    if hands.session.answered is None:
        await click_key(hands, "answer" if question.kind != "card" else "good")
    if hands.session.answered is None:
        await click_key(hands, "answer")  # told of what is unfinished


async def click_key(hands: Hands, label: str) -> None:
    """Click a key in the footer."""
    lines = hands.text.splitlines()
    y = max(y for y, line in enumerate(lines) if label in line)
    await hands.pilot.click(offset=(lines[y].rindex(label) + 1, y))
    await hands.pilot.pause()


async def click_row(hands: Hands, index: int) -> None:
    """Click a line of the answer, wheeled into view."""
    from study.tui.questions.rows import RowsAnswer

    widget = hands.question.answer
    if isinstance(widget, RowsAnswer) and index < len(widget.shown):
        row = widget.shown[index]
        row.scroll_visible(animate=False)
        await hands.pilot.pause()
        await hands.pilot.click(row)
        await hands.pilot.pause()
