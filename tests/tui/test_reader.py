"""The reader: the brief passage by passage with what is known of it, and the article where it is attached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from study.deck.deck import Deck
from study.questions import Choice
from study.text.problems import PersonError
from study.tui.app import StudyApp
from study.tui.questions.samples import sample
from study.tui.screens.desk import DeskScreen
from study.tui.screens.reader import ReaderScreen
from tests import samples
from tests.tui import scene as scenes
from tests.tui.scene import Scene
from tests.tui.test_snapshots import NARROW, WIDE, practise, pressing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.tui.scene import Hands
    from tests.tui.test_snapshots import Compare

SMALL = (60, 20)
LONG = {n: f"Passage {n} tells of bees. " + "They dance, and dance again. " * 12 for n in range(1, 8)}
ARTICLE = ("Bees were watched.", "Nobody has a brief of this.", "A dance is a way.")


def marked(hands: Hands) -> str:
    """Give the line with the mark."""
    return next(line for line in hands.text.splitlines() if "▸" in line)


async def test_each_passage_says_how_much_was_asked_and_is_known(scene: Scene) -> None:
    practise(scene)
    async with scene.running() as hands:
        await hands.press("down", "down", "r")
        assert isinstance(hands.app.screen, ReaderScreen)
        assert "Karl von Frisch watched the bees." in hands.text
        assert "The dance tells the way." in hands.text
        told = {line.split("¶")[1].strip() for line in hands.text.splitlines() if "asked" in line}
        assert told == TOLD


TOLD = {"1   ✓ asked 1 of 1, 1 known", "3   ● asked 1 of 2, 1 known", "4   ● asked 1 of 2, 0 known"}


async def test_a_passage_that_nothing_rests_on_says_so_and_begins_no_quiz(scene: Scene) -> None:
    scene.hold(replace(sample(Choice), passages=(3,)))
    async with scene.running() as hands:
        await hands.press("r")
        assert "¶ 1   · nothing is asked of it" in marked(hands)
        assert "Enter" not in hands.keys
        await hands.press("enter", "down")
        assert hands.keys["Enter"] == "quiz on this passage"


async def test_enter_begins_a_quiz_on_the_passage(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("r", "down", "enter")
        assert hands.session.plan.filters.passages == {3}
        assert all(3 in question.passages for question in hands.session.unanswered)


async def test_keys_go_passage_by_passage_and_pages_take_the_mark_along(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scenes, "BRIEF", LONG)
    async with scene.running(size=SMALL) as hands:
        await hands.press("r")
        for key, number in (("j", 2), ("down", 3), ("k", 2), ("up", 1), ("up", 1)):
            await hands.press(key)
            assert f"¶ {number} " in marked(hands)
            assert f"¶ {number} of 7" in hands.text
        seen = set()
        for _ in range(12):
            await hands.press("pagedown")
            seen.add(next(line for line in hands.text.splitlines() if " of 7" in line).split("¶")[1])
        assert " 7 of 7" in seen
        assert len(seen) > 3


async def test_the_article_stands_below_the_passage_that_retells_it(scene: Scene) -> None:
    scene.article = ARTICLE
    async with scene.running() as hands:
        await hands.press("r")
        assert "Bees were watched." in hands.text
        assert "A dance is a way." in hands.text
        assert "Nobody has a brief" not in hands.text
        assert hands.text.count("The article") == 2
        assert "with the article" in hands.text


def lines_of(hands: Hands) -> tuple[int, int]:
    """Give the lines on which a passage of the brief and the paragraph that it retells begin."""
    lines = hands.text.splitlines()
    return tuple(  # type: ignore[return-value]
        next(i for i, line in enumerate(lines) if text in line) for text in ("Karl von Frisch", "Bees were watched.")
    )


@pytest.mark.parametrize("columns", [120, 160])
async def test_in_a_wide_terminal_the_article_stands_beside_the_brief(scene: Scene, columns: int) -> None:
    scene.article = ARTICLE
    async with scene.running(size=(columns, 36)) as hands:
        await hands.press("r")
        brief, article = lines_of(hands)
        assert brief == article
        assert hands.text.count("The brief") == hands.text.count("The article") == 2
        assert all(len(line) <= columns for line in hands.text.splitlines())
        assert hands.page.body.max_scroll_x == 0
        await hands.press("down", "down")
        assert "Bees fly with fast, short wings." in hands.text, "the article has no such paragraph, the brief stays"


async def test_the_two_part_and_meet_as_the_terminal_is_made_narrower_and_wider(scene: Scene) -> None:
    scene.article = ARTICLE
    async with scene.running(size=(119, 36)) as hands:
        await hands.press("r")
        assert lines_of(hands)[0] < lines_of(hands)[1]
        assert "The brief" not in hands.text
        await hands.pilot.resize_terminal(120, 36)
        await hands.pilot.pause()
        assert lines_of(hands)[0] == lines_of(hands)[1]


async def test_columns_are_for_the_article_alone(scene: Scene) -> None:
    async with scene.running(size=(160, 36)) as hands:
        await hands.press("r")
        assert "The brief" not in hands.text
        assert hands.page.foot.size.width <= 84


async def test_a_source_with_a_mistake_is_read_without_its_article(scene: Scene) -> None:
    def broken(source: str) -> tuple[str, ...]:
        raise PersonError("source.yaml, line 3")

    app = StudyApp(replace(scene.services, article=broken))
    async with app.run_test() as pilot:
        await pilot.press("r")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)


async def test_without_a_brief_there_is_a_sentence(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scenes, "BRIEF", {})
    async with scene.running() as hands:
        await hands.press("r")
        assert "There is no brief to read here; study source show bees says why." in hands.text
        assert set(hands.keys) == {"?", "Esc"}
        await hands.press("down", "enter", "pagedown", "escape")
        assert isinstance(hands.app.screen, DeskScreen)


async def test_a_deck_without_a_source_has_a_sentence(scene: Scene) -> None:
    scene.decks = (Deck("wasps", "How wasps talk", (sample(Choice),)),)
    async with scene.running() as hands:
        await hands.press("r")
        assert "This deck has no source" in hands.text


@pytest.mark.parametrize("key", ["escape", "q", "r"])
async def test_leaving_leads_to_the_desk(scene: Scene, key: str) -> None:
    async with scene.running() as hands:
        await hands.press("r", key)
        assert isinstance(hands.app.screen, DeskScreen)


async def test_clicks_put_the_mark_and_then_begin(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("r")
        await hands.click("¶ 4   ")
        assert "¶ 4 " in marked(hands)
        await hands.click("¶ 4   ")
        assert hands.session.plan.filters.passages == {4}


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=st.text(max_size=300) | st.sampled_from([*samples.NASTY.values(), samples.STEERING, "[/] [@click=x]y[/]"]))
async def test_any_text_can_be_read(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    home: Path = tmp_path_factory.mktemp("home")
    scene = Scene(home / "answers.sqlite", article=(text, text, text))
    app = StudyApp(replace(scene.services, passages=lambda _: {1: text, 2: text}))
    async with app.run_test(size=SMALL) as pilot:
        await pilot.press("r", "down")
        await pilot.pause()
        assert isinstance(app.screen, ReaderScreen)
        strips = app.screen._compositor.render_strips()
        shown = "".join(segment.text for strip in strips for segment in strip)
        assert not any(sign in shown for sign in "\x1b\x07\u202e")
    scene.log.close()


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_reader(scene: Scene, snap_compare: Compare, size: tuple[int, int]) -> None:
    practise(scene)
    scene.article = ARTICLE
    assert snap_compare(scene.app(), terminal_size=size, run_before=pressing(scene, "down", "down", "r", "down"))


async def test_what_was_never_asked_says_how_much_there_is_instead_of_two_noughts(scene: Scene) -> None:
    async with scene.running() as hands:
        await hands.press("r", "down")
        assert "2 points, none asked yet" in hands.text
        assert "asked 0 of" not in hands.text


async def test_home_and_end_go_to_the_ends_and_are_not_in_the_footer(scene: Scene) -> None:
    async with scene.running(size=(60, 9)) as hands:
        await hands.press("r", "end")
        assert "¶ 4 of 4" in hands.text
        assert "Home" not in hands.keys
        await hands.press("home")
        assert "¶ 1 of 4" in hands.text
        assert hands.page.body.scroll_offset.y == 0
