"""A question is changed while it stands there: in one's own editor, or in the small one; nothing is lost on the way."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.drivers.headless_driver import HeadlessDriver

from study.learning.answers import Mode
from study.questions import Entered
from study.text.problems import PersonError
from study.tui.screens.browser import BrowserScreen
from study.tui.screens.editor import NEWER, EditorScreen
from study.tui.screens.help import HelpScreen
from study.tui.screens.opened import OpenedScreen
from study.tui.screens.question import QuestionScreen
from tests import samples
from tests.tui.scene import Hands

if TYPE_CHECKING:
    from tests.tui.scene import Scene

BEES = """deck: bees
title: How honeybees talk

questions:
  who:
    ask: Who watched the bees?
    answer: Karl von Frisch
"""


@pytest.fixture
def file(scene: Scene, tmp_path: Path) -> Path:
    file = tmp_path / "bees.yaml"
    scene.keep_in(file, BEES)
    return file


@pytest.fixture
def suspendable(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the terminal that is not there be given to another program."""
    monkeypatch.setattr(HeadlessDriver, "can_suspend", property(lambda _: True))
    monkeypatch.setattr(HeadlessDriver, "suspend_application_mode", lambda _: None)
    monkeypatch.setattr(HeadlessDriver, "resume_application_mode", lambda _: None)


def editor_of(hands: Hands) -> EditorScreen:
    screen = hands.app.screen
    assert isinstance(screen, EditorScreen), screen
    return screen


async def put(hands: Hands, text: str) -> None:
    """Have this text in the small editor, as if it had been written there."""
    editor_of(hands).sheet.text = text
    await hands.pilot.pause()


# One's own editor.


@pytest.mark.usefixtures("suspendable")
async def test_ones_own_editor_opens_at_the_line_and_the_changed_question_stands_there(
    scene: Scene, file: Path
) -> None:
    opened: list[tuple[Path, int]] = []

    def editor(path: Path, line: int) -> None:
        opened.append((path, line))
        path.write_text(BEES.replace("watched", "understood"), encoding="utf-8")

    scene.outside["editor"] = editor
    async with scene.running(scene.plan()) as hands:
        await hands.write("Karl")
        await hands.press("escape", "e")
        assert opened == [(file, 5)]
        assert "Who understood the bees?" in hands.text
        assert "Karl" in hands.text
        await hands.write(" von Frisch")
        await hands.press("enter")
        assert "✓ Right" in hands.text
    assert [answer.hint for answer in scene.log.answers()] == [True]


@pytest.mark.usefixtures("suspendable")
async def test_a_question_that_was_broken_stays_and_its_line_is_told(scene: Scene, file: Path) -> None:
    scene.outside["editor"] = lambda path, line: path.write_text(BEES.replace("answer:", "answr:"))
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        said = " ".join(hands.text.split())
        assert "Who watched the bees?" in said
        assert "The question stays as it was. Line" in said
        assert "of bees.yaml has a mistake" in said
        await hands.press("tab")
        await hands.answer()
        assert "✓ Right" in hands.text


@pytest.mark.usefixtures("suspendable")
async def test_a_question_that_was_taken_out_stays_until_the_session_ends(scene: Scene, file: Path) -> None:
    scene.outside["editor"] = lambda path, line: path.write_text(BEES.replace("who:", "another:"))
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        assert "who is not in bees.yaml any more" in " ".join(hands.text.split())
        await hands.press("tab")
        await hands.answer()
        assert "✓ Right" in hands.text


@pytest.mark.usefixtures("suspendable")
async def test_after_the_answer_the_verdict_stays_and_the_next_time_asks_anew(scene: Scene, file: Path) -> None:
    scene.outside["editor"] = lambda path, line: path.write_text(BEES.replace("Karl von Frisch", "Martin Lindauer"))
    async with scene.running(scene.plan()) as hands:
        await hands.write("Otto")
        await hands.press("enter")
        assert "✗ Wrong" in hands.text
        await hands.press("e")
        assert "Karl von Frisch" in hands.text
        await hands.go_on()
        await hands.answer()
        assert "✓ Right" in hands.text
    first, second = scene.log.answers()
    assert first.response == Entered("Otto")
    assert second.response == Entered("Martin Lindauer")
    assert first.revision != second.revision


@pytest.mark.usefixtures("suspendable")
async def test_what_is_wrong_in_the_file_is_told_beside_the_verdict(scene: Scene, file: Path) -> None:
    scene.outside["editor"] = lambda path, line: path.write_text(BEES + "  b: {ask: What [/]?, answr: That}\n")
    app = scene.app(scene.plan())
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        hands = Hands(scene, app, pilot)
        await hands.answer()
        await hands.press("e")
        said = [notice.message for notice in app._notifications]
        assert "✓ Right" in hands.text
    assert len(said) == 1
    assert said[0].startswith("Line 8 of bees.yaml has a mistake")


@pytest.mark.usefixtures("suspendable")
async def test_a_question_of_another_kind_is_answered_in_that_kinds_way(scene: Scene, file: Path) -> None:
    changed = BEES.replace("answer: Karl von Frisch", "right: Karl\n    wrong: [Otto, Ivan]")
    scene.outside["editor"] = lambda path, line: path.write_text(changed)
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        assert hands.question.asked.question.kind == "choice"
        await hands.answer()
        await hands.press("u")
        assert hands.question.asked.question.kind == "choice"


@pytest.mark.usefixtures("suspendable")
async def test_an_editor_that_cannot_be_started_gives_way_to_the_small_one(scene: Scene, file: Path) -> None:
    def missing(path: Path, line: int) -> None:
        raise PersonError("there is no program “edlin”, which is set as your editor")

    scene.outside["editor"] = missing
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        assert isinstance(hands.app.screen, EditorScreen)
        assert "There is no program “edlin”" in hands.text


async def test_where_the_program_cannot_step_aside_the_small_editor_opens(scene: Scene, file: Path) -> None:
    scene.outside["editor"] = lambda path, line: pytest.fail("nothing can be opened here")
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        assert isinstance(hands.app.screen, EditorScreen)


# Where questions are looked at.

TWO = BEES + "  dance:\n    ask: Who danced?\n    answer: The bees\n"


@pytest.mark.usefixtures("suspendable")
async def test_a_question_found_is_changed_where_the_list_stands(scene: Scene, file: Path) -> None:
    scene.keep_in(file, TWO)
    opened: list[int] = []

    def editor(path: Path, line: int) -> None:
        opened.append(line)
        path.write_text(TWO.replace("danced", "waggled"), encoding="utf-8")

    scene.outside["editor"] = editor
    async with scene.running() as hands:
        await hands.press("b", "down", "escape")
        assert hands.keys["e"] == "edit"
        await hands.press("e")
        assert opened == [8]
        assert "Who danced?" not in hands.text
        screen = hands.app.screen
        assert isinstance(screen, BrowserScreen)
        assert screen.at_hand is not None
        assert screen.at_hand.prompt == "Who waggled?", "the mark stays on it"
        await hands.press("slash")
        await hands.write("waggled")
        assert "1 of 2 questions" in hands.text


async def test_a_question_laid_open_is_changed_and_so_is_the_list_below(scene: Scene, file: Path) -> None:
    async with scene.running() as hands:
        await hands.press("b", "enter", "e")
        await put(hands, BEES.replace("watched", "followed"))
        await hands.press("escape", "s", "q")
        assert isinstance(hands.app.screen, OpenedScreen)
        assert "Who followed the bees?" in hands.text
        await hands.press("f", "enter", "escape")
        assert isinstance(hands.app.screen, BrowserScreen)
        assert "⚑ Who followed the bees?" in hands.text


@pytest.mark.usefixtures("suspendable")
async def test_a_question_taken_out_of_its_deck_is_no_more_on_the_list(scene: Scene, file: Path) -> None:
    scene.keep_in(file, TWO)
    scene.outside["editor"] = lambda path, line: path.write_text(
        path.read_text().replace("  who:\n    ask: Who watched the bees?\n    answer: Karl von Frisch\n", "")
    )
    async with scene.running() as hands:
        await hands.press("b", "enter", "e")
        assert "Who danced?" in hands.text
        assert "1 of 1" in hands.text
        await hands.press("escape")
        assert "1 question" in hands.text
        assert "Who watched the bees?" not in hands.text


@pytest.mark.usefixtures("suspendable")
@pytest.mark.parametrize("way", [("escape", "e"), ("enter", "e")])
async def test_a_mistake_made_there_is_told_and_the_question_stays(
    scene: Scene, file: Path, way: tuple[str, ...]
) -> None:
    scene.outside["editor"] = lambda path, line: path.write_text(BEES.replace("answer:", "answr:"))
    app = scene.app()
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        hands = Hands(scene, app, pilot)
        await hands.press("b", *way)
        said = [notice.message for notice in app._notifications]
        assert "Who watched the bees?" in hands.text
    assert len(said) == 1
    assert said[0].startswith("The question stays as it was. Line")


async def test_a_question_that_stands_in_no_file_offers_no_edit(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("b", "escape")
        assert "e" not in hands.keys
        await hands.press("enter")
        assert "e" not in hands.keys


# When there is nothing to edit.


async def test_a_deck_that_came_with_the_installed_program_is_not_opened(scene: Scene, tmp_path: Path) -> None:
    (tmp_path / "_shipped").mkdir()
    scene.keep_in(tmp_path / "_shipped" / "bees.yaml", BEES)
    async with scene.running(scene.plan(), size=(100, 30)) as hands:
        await hands.press("escape", "e")
        assert isinstance(hands.app.screen, QuestionScreen)
        said = " ".join(hands.text.split())
        assert "this deck came with Study" in said
        assert "give the copy an id of its own" in said


async def test_a_file_that_is_gone_is_told_and_the_session_goes_on(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        file.unlink()
        await hands.press("escape", "e")
        assert "there is no file" in hands.text
        await hands.press("tab")
        await hands.answer()
        assert "✓ Right" in hands.text


async def test_an_exam_tells_no_answer_by_its_file(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan(mode=Mode.EXAM)) as hands:
        await hands.press("escape", "e")
        assert isinstance(hands.app.screen, QuestionScreen)
        assert "e" not in hands.keys


async def test_a_file_changed_from_outside_disturbs_no_session(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        file.write_text("[broken", encoding="utf-8")
        await hands.answer()
        assert "✓ Right" in hands.text
        await hands.go_on()
        assert "1 of 1 right" in hands.text


# The small editor.


async def test_the_small_editor_saves_and_the_changed_question_stands_there(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        assert editor_of(hands).sheet.cursor_location[0] == 4
        await hands.press("down", "end", "backspace")
        await hands.write(" and bats?")
        await hands.press("escape", "s", "q")
        assert "Who watched the bees and bats?" in hands.text
    assert file.read_text(encoding="utf-8") == BEES.replace("bees?", "bees and bats?")


async def test_ctrl_s_saves_while_one_writes(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e", "#", "ctrl+s")
        assert "Saved" in hands.text
    assert "#" in file.read_text(encoding="utf-8")


async def test_letters_are_text_until_esc_and_text_again_after_tab(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e", "q", "s", "d", "escape", "tab", "x")
        assert editor_of(hands).sheet.document.get_line(4).startswith("qsdx")
        assert file.read_text(encoding="utf-8") == BEES


async def test_leaving_asks_where_something_is_not_saved(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e", "x", "escape", "q")
        assert "not saved yet" in hands.text
        assert hands.keys == {"s": "save and leave", "d": "throw away", "Esc": "go on writing"}
        await hands.press("escape", "y")
        assert editor_of(hands).sheet.document.get_line(4).startswith("xy")
        await hands.press("escape", "q", "d")
        assert isinstance(hands.app.screen, QuestionScreen)
        assert file.read_text(encoding="utf-8") == BEES


async def test_asked_whether_to_save_s_saves_and_leaves(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        await put(hands, BEES.replace("watched", "followed"))
        await hands.press("escape", "q", "s")
        assert "Who followed the bees?" in hands.text


async def test_closing_the_program_asks_first_too_even_from_a_page_above(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e", "x", "f1")
        assert isinstance(hands.app.screen, HelpScreen)
        await hands.press("ctrl+q")
        assert hands.app.is_running
        assert "not saved yet" in hands.text
        await hands.press("d", "ctrl+q")
        assert hands.app._exit
    assert file.read_text(encoding="utf-8") == BEES


async def test_mistakes_are_listed_by_place_and_gone_to(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        await put(hands, BEES + "  b:\n    ask: What?\n    answr: That\n")
        await hands.press("escape", "s")
        assert "mistake" in hands.text
        assert "line 10" in hands.text
        await hands.press("n")
        first = editor_of(hands).sheet.cursor_location
        assert first[0] in (7, 8, 9)
        await hands.click('"answr"')
        assert editor_of(hands).sheet.cursor_location[0] == 9
        assert editor_of(hands).writing
        await put(hands, BEES)
        await hands.press("ctrl+s")
        assert '"answr"' not in hands.text


async def test_what_another_program_wrote_meanwhile_is_not_overwritten_unasked(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e", "#", "escape")
        file.write_text(BEES + "# theirs\n", encoding="utf-8")
        await hands.press("s")
        assert NEWER.split(".")[0] in " ".join(hands.text.split())
        assert file.read_text(encoding="utf-8") == BEES + "# theirs\n"
        await hands.press("s")
        assert file.read_text(encoding="utf-8") == BEES.replace("  who", "#  who")


async def test_a_file_that_cannot_be_written_keeps_the_text_in_the_editor(
    scene: Scene, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e", "#", "escape")
        monkeypatch.setattr("study.tui.screens.editor.whole_file", full)
        await hands.press("s")
        assert "cannot be saved: No space left on device" in hands.text
        assert editor_of(hands).unsaved
        await hands.press("q", "d")
    assert file.read_text(encoding="utf-8") == BEES


@pytest.mark.parametrize("ends", ["\r\n", "\n"])
async def test_the_file_keeps_its_line_ends_and_its_mark(scene: Scene, tmp_path: Path, ends: str) -> None:
    file = tmp_path / "bees.yaml"
    text = "\ufeff" + BEES.replace("\n", ends)
    scene.keep_in(file, text)
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e", "#", "backspace", "x", "ctrl+s")
    assert file.read_bytes().decode() == text.replace("  who", "x  who")


@pytest.mark.parametrize("odd", ["\r", "\u2028", "\x0c"])
async def test_a_file_that_the_small_editor_would_change_is_not_opened_in_it(
    scene: Scene, tmp_path: Path, odd: str
) -> None:
    file = tmp_path / "bees.yaml"
    scene.keep_in(file, BEES)
    file.write_bytes((BEES + f"# one{odd}two\n").encode())
    async with scene.running(scene.plan(), size=(120, 36)) as hands:
        await hands.press("escape", "e")
        assert isinstance(hands.app.screen, QuestionScreen)
        assert "name yours in $EDITOR" in " ".join(hands.text.split())


@pytest.mark.parametrize("hostile", [samples.STEERING, "[bold]x[/] [/", "\u202egnp.exe", "👩‍👩‍👧 蜂 é"])
async def test_no_text_of_a_file_steers_the_small_editor(scene: Scene, tmp_path: Path, hostile: str) -> None:
    file = tmp_path / "bees.yaml"
    scene.keep_in(file, BEES)
    harmful = "".join(sign for sign in hostile if sign not in "\r\n\u2028\u2029\x0b\x0c\x85\x1c\x1d\x1e")
    file.write_text(BEES + f"# {harmful}\n", encoding="utf-8", newline="")
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e")
        assert isinstance(hands.app.screen, EditorScreen)
        assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(hands.text)
        sheet = editor_of(hands).sheet
        sheet.move_cursor((7, len(sheet.document.get_line(7))))
        await hands.press("#", "ctrl+s")
    assert file.read_text(encoding="utf-8") == BEES + f"# {harmful}#\n"


@pytest.mark.parametrize("size", [(60, 20), (160, 50)])
async def test_the_small_editor_is_worked_by_mouse_alone(scene: Scene, file: Path, size: tuple[int, int]) -> None:
    async with scene.running(scene.plan(), size=size) as hands:
        await hands.click("more keys")
        await hands.press("e")
        await hands.click("answer:")
        assert editor_of(hands).sheet.cursor_location[0] == 6
        await put(hands, BEES.replace("watched", "saw"))
        await hands.click("more keys")
        await hands.click("leave")
        await hands.click("save and leave")
        assert "Who saw the bees?" in hands.text


async def test_enter_keeps_the_indentation_and_tab_indents_by_blanks(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan()) as hands:
        await hands.press("escape", "e", "down", "end", "enter", "#", "enter", "tab", "#")
        lines = editor_of(hands).sheet.text.splitlines()
        assert lines[6:8] == ["    #", "      #"]


async def test_an_open_answer_half_written_outlives_a_change_of_its_question(scene: Scene, tmp_path: Path) -> None:
    text = "deck: bees\ntitle: B\nquestions:\n  a:\n    ask: Why?\n    expect: [One, Two]\n"
    scene.keep_in(tmp_path / "bees.yaml", text)
    async with scene.running(scene.plan()) as hands:
        await hands.write("since")
        await hands.press("escape", "e")
        await put(hands, text.replace("[One, Two]", "[One, Two, Three]"))
        await hands.press("escape", "s", "q", "escape", "enter")
        assert "since" in hands.text
        assert "Three" in hands.text
        await hands.press("3", "enter")
        assert hands.session.answered is not None
    assert len(list(scene.log.answers())) == 1


async def test_a_response_of_another_shape_is_taken_back_without_harm(scene: Scene, tmp_path: Path) -> None:
    forms = [
        "cloze: Bees [[dance]] in the [[dark]].",
        "cloze: Bees [[dance]].",
        "order: [One, Two, Three]",
        "order: [One, Two, Four]",
        "match: {One: a, Two: b, Three: c}",
        "match: {One: a, Two: b}",
        "expect: [One, Two]",
        "expect: [One]",
    ]
    head = "deck: bees\ntitle: B\nquestions:\n  a:\n"
    file = tmp_path / "bees.yaml"
    for before, after in zip(forms[::2], forms[1::2], strict=True):
        ask = "" if before.startswith("cloze") else "    ask: Which?\n"
        scene.keep_in(file, f"{head}{ask}    {before}\n")
        async with scene.running(replace(scene.plan(), count=1, seeded=True)) as hands:
            await hands.answer()
            await hands.press("e")
            await put(hands, f"{head}{ask}    {after}\n")
            await hands.press("escape", "s", "q", "u")
            await hands.answer()
            if hands.session.answered is None:
                await hands.press("enter")  # an open answer of which no point is ticked, or an order as it stood
            assert hands.session.answered is not None, hands.text
            await hands.go_on()


async def test_before_the_answer_the_footer_leads_nobody_to_the_file_that_has_it(scene: Scene, file: Path) -> None:
    async with scene.running(scene.plan(), size=(120, 36)) as hands:
        await hands.press("escape")
        assert "edit" not in hands.keys.values()
        assert hands.question.check_action("edit", ())
        await hands.press("tab")
        await hands.write("x")
        await hands.press("enter")
        assert hands.session.answered is not None
        scene.wait()
        await hands.click("edit")
        assert editor_of(hands)
