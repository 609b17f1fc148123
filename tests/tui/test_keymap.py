"""Keys of one's own: they work, ours do not any more, and every text names the one that works."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from textual.binding import Binding

import study.tui
from study.settings import Settings
from study.tui.act import named
from study.tui.acts import GROUPS, MAP, QUESTION
from study.tui.answering import CHOICE, ORDER, WAYS
from study.tui.fitting import fit
from study.tui.keymap import Keymap, key_as_read, keys_of
from study.tui.questions.answer import AnswerWidget
from study.tui.screens.page import Page
from tests.tui.scene import Scene, right_keys

if TYPE_CHECKING:
    from study.tui.services import Services


FIELDS = [id for kind, acts in WAYS.items() for act in acts if act.when == "field" for id, _, _ in named(kind, act)]
NAMED = ("escape", "up", "down", "f5")


class Own(Scene):
    """A scene with keys of the learner's own."""

    keys: dict[str, tuple[str, ...]] = {}  # noqa: RUF012

    @property
    def services(self) -> Services:
        settings, misfits = fit(Settings(keys=self.keys))
        assert not misfits
        return replace(super().services, settings=settings)


@pytest.fixture
def own(tmp_path: Path) -> Own:
    return Own(tmp_path / "answers.sqlite")


def every(kind: type[object]) -> set[type[object]]:
    """Give all classes below one, from every module of the screens."""
    for module in pkgutil.walk_packages(study.tui.__path__, "study.tui."):
        importlib.import_module(module.name)
    found = set(kind.__subclasses__())
    return found.union(*(every(each) for each in found))


def test_every_key_of_every_screen_can_be_given_by_the_name_in_the_table() -> None:
    known = {id for group in GROUPS for id in keys_of(group)}
    for owner in every(Page) | every(AnswerWidget):
        bound = Binding.make_bindings(vars(owner).get("BINDINGS", []))
        assert {binding.id for binding in bound} <= known, owner


@pytest.mark.parametrize("group", GROUPS)
def test_one_name_is_one_act(group: str) -> None:
    actions: dict[str, str] = {}
    for act in GROUPS[group]:
        for id, _, action in named(group, act):
            assert actions.setdefault(id, action) == action


def test_every_act_that_a_text_names_is_there() -> None:
    known = {id for group in GROUPS for id in keys_of(group)}
    named_in_texts: set[str] = set()
    for file in Path(study.tui.__path__[0]).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                named_in_texts |= set(re.findall(r"\{(\w+\.[\w.-]+)\}", node.value))
    assert {"typed.step_in", "desk.help", "map.side.-1", "match.enter"} <= named_in_texts <= known


def test_ours_are_shown_as_the_table_has_them() -> None:
    for group, acts in GROUPS.items():
        assert [Keymap().shown(group, act) for act in acts] == [act.shown for act in acts]


def test_a_key_is_shown_as_people_read_it() -> None:
    read = {"z": "z", "Z": "Z", "question_mark": "?", "enter": "Enter", "f5": "F5", "up": "↑", "ctrl+r": "Ctrl-R"}
    read |= {"shift+up": "Shift ↑", "alt+shift+f1": "Alt-Shift-F1", "pagedown": "PgDn", "full_stop": "."}
    assert {key: key_as_read(key) for key in read} == read


def test_an_entry_for_two_arrows_shows_both_keys_and_a_run_each_of_its_own() -> None:
    assert Keymap({"order.move.-1": ("w",), "order.move.1": ("s",)}).shown("order", ORDER[0]) == "w s"
    assert Keymap({"order.move.1": ("s", "down")}).shown("order", ORDER[0]) == "↑ s"
    assert Keymap({"choice.choose.2": ("s",)}).run("choice", CHOICE[0], 3) == "1 s 3"
    assert Keymap({"choice.choose.9": ("o",)}).run("choice", CHOICE[0], 3) == "1–3"
    assert Keymap().run("choice", CHOICE[0], 1) == "1"
    scroll = next(act for act in MAP if act.action == "move(-1)")
    assert Keymap({"map.move.1": ("pagedown",)}).shown("map", scroll) == "↑ PgDn"


def test_a_text_names_the_key_that_works() -> None:
    text = "{question.undo} takes it back, {sure.say.1} is a guess; {question.undo: z} is no act"
    told = Keymap({"question.undo": ("ctrl+z",)}).said(text)
    assert told == "Ctrl-Z takes it back, 1 is a guess; {question.undo: z} is no act"


async def test_an_own_key_undoes_and_ours_does_not_and_footer_and_help_say_so(own: Own) -> None:
    own.keys = {"question.undo": ("z",)}
    async with own.running(own.plan("choice", "truth"), size=(100, 60)) as hands:
        await hands.answer()
        assert hands.session.answered is not None
        assert hands.keys["z"] == "undo"
        assert "u" not in hands.keys
        await hands.press("u")
        assert hands.session.answered is not None
        await hands.press("question_mark")
        assert re.search(r"^\s+z\s+takes back the last answer, again", hands.text, re.MULTILINE)
        assert not re.search(r"^\s+u\s+takes back the last answer, again", hands.text, re.MULTILINE)
        await hands.press("escape", "z")
        assert hands.session.answered is None


async def test_another_act_on_the_same_key_keeps_it(own: Own) -> None:
    own.keys = {"question.leave": ("x",)}  # q and Esc; Esc also steps out of the text
    async with own.running(own.plan("typed")) as hands:
        await hands.press("escape")
        assert hands.keys["x"] == "leave"
        assert not hands.question.answer.writing
        await hands.press("escape", "q")
        assert hands.question.session.current
        await hands.press("x")
        assert "Decks" in hands.text


async def test_two_acts_can_exchange_their_keys(own: Own) -> None:
    own.keys = {"question.hint": ("s",), "question.skip": ("h",)}
    async with own.running(own.plan("choice", "truth")) as hands:
        first = hands.question.asked.question.id
        await hands.press("h")
        assert hands.question.asked.question.id != first
    async with own.running(own.plan("choice")) as hands:
        await hands.press("s")
        assert "Think of the sun" in hands.text


async def test_own_keys_for_options_choose_and_the_footer_names_them(own: Own) -> None:
    own.keys = {"choice.choose.1": ("a",), "choice.choose.2": ("g",), "choice.enter": ("space",)}
    own.keys |= {"question.go_on": ("space",)}
    async with own.running(own.plan("choice")) as hands:
        assert hands.keys["a g 3 4"] == "choose"
        assert hands.keys["Space"] == "answer"
        await hands.press("g", "space")
        assert hands.session.answered is not None
        assert hands.keys["Space"] == "next"


async def test_how_sure_is_asked_with_the_keys_that_say_it(own: Own) -> None:
    own.keys = {"sure.say.1": ("g",)}
    plan = replace(own.plan("truth"), sure=True)
    async with own.running(plan) as hands:
        await hands.press("1", "enter")
        assert "g guess" in hands.text
        await hands.press("g")
        assert hands.session.answered is not None


async def test_letters_of_own_keys_are_text_while_one_writes(own: Own) -> None:
    own.keys = {"question.undo": ("z",), "question.leave": ("y",)}
    async with own.running(own.plan("typed")) as hands:
        await hands.write("zyuq")
        assert "zyuq" in hands.text


@pytest.mark.parametrize("kind", [kind for kind in WAYS if f"{kind}.enter" not in FIELDS])
async def test_a_kind_is_answered_with_another_key(own: Own, kind: str) -> None:
    own.keys = {f"{kind}.enter": ("f5",)}
    async with own.running(own.plan(kind)) as hands:
        await hands.press("escape") if kind == "open" else None
        assert hands.keys["F5"]
        parts = [key.replace("enter", "f5") for key in right_keys(hands.question.asked)]
        if kind == "open":
            await hands.press("tab")
        for part in parts:
            await hands.press(part) if len(part) == 1 or part in NAMED else await hands.write(part)
        assert hands.session.answered is not None
        assert hands.session.answered.verdict.counts_as_right


def test_the_acts_of_a_question_say_when_they_work() -> None:
    assert {act.action for act in QUESTION if act.when == "after"} >= {"go_on", "passage"}
    assert {act.action for act in QUESTION if act.when == "writing"} == {"guide", "step_out"}


@pytest.mark.parametrize(
    ("key", "read"),
    [("slash", "/"), ("minus", "-"), ("plus", "+"), ("question_mark", "?"), ("colon", ":"), ("at", "@"), ("f1", "F1"),
     ("ctrl+slash", "Ctrl-/"), ("shift+up", "Shift ↑"), ("escape", "Esc")],
)  # fmt: skip
def test_a_key_is_read_as_it_stands_on_the_keyboard(key: str, read: str) -> None:
    assert key_as_read(key) == read


def test_no_key_of_ours_is_shown_by_the_name_that_textual_has_for_it() -> None:
    shown = [key_as_read(key) for group in GROUPS for keys in keys_of(group).values() for key in keys]
    assert [each for each in shown if len(each) > 2 and each.isupper()] == []
