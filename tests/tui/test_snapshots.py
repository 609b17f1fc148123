"""Pictures of every screen: each kind asked, answered rightly and answered wrongly; light, ASCII and wide once each.

To accept a change that is meant: ``pytest -n 0 tests/tui/test_snapshots.py --snapshot-update``.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from study.deck.deck import Deck
from study.questions import KINDS, Choice, Entered, Said, Truth, Typed
from study.source.source import Source
from study.tui.app import StudyApp
from study.tui.beginning import begin
from study.tui.questions.samples import sample
from study.tui.screens.question import QuestionScreen
from tests.tui.scene import Hands, right_keys

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from typing import Any, Protocol

    from textual.pilot import Pilot

    from study.learning.session import Asked
    from study.questions import Response
    from tests.tui.scene import Scene

    class Compare(Protocol):
        def __call__(
            self,
            app: StudyApp,
            *,
            terminal_size: tuple[int, int] = ...,
            run_before: Callable[[Pilot[Any]], Awaitable[None]] | None = ...,
        ) -> bool: ...


NARROW, WIDE = (80, 24), (120, 36)

WRONG = {
    "choice": ["1", "enter"],
    "multiple": ["1", "2", "enter"],
    "truth": ["t", "enter"],
    "typed": [*"Otto", "space", *"Frisch", "enter"],
    "number": [*"1200", "enter"],
    "cloze": [*"35", "enter", *"dancing", "enter"],
    "order": ["1", "4", "enter"],
    "match": ["a", "b", "c", "enter"],
    "card": ["enter", "1"],
    "open": [*"air", "escape", "enter", "enter"],
}
"""Keys that answer each kind wrongly, or partly."""


def pressing(scene: Scene, *keys: str) -> Callable[[Pilot[Any]], Awaitable[None]]:
    async def press(pilot: Pilot[Any]) -> None:
        await pilot.press(*keys)
        await pilot.pause()

    return press


def answering(scene: Scene) -> Callable[[Pilot[Any]], Awaitable[None]]:
    async def answer(pilot: Pilot[Any]) -> None:
        screen = pilot.app.screen
        assert isinstance(screen, QuestionScreen)
        for part in right_keys(screen.asked):
            whole = part in ("enter", "escape", "up", "down")
            await pilot.press(part) if whole else await Hands(scene, pilot.app, pilot).burst(*part)  # type: ignore[arg-type]
        await pilot.pause()

    return answer


@pytest.mark.parametrize("kind", KINDS)
def test_asked(scene: Scene, snap_compare: Compare, kind: str) -> None:
    assert snap_compare(scene.app(scene.plan(kind)), terminal_size=NARROW)


@pytest.mark.parametrize("kind", KINDS)
def test_answered_rightly(scene: Scene, snap_compare: Compare, kind: str) -> None:
    assert snap_compare(scene.app(scene.plan(kind)), terminal_size=NARROW, run_before=answering(scene))


@pytest.mark.parametrize("kind", KINDS)
def test_answered_wrongly(scene: Scene, snap_compare: Compare, kind: str) -> None:
    app = scene.app(scene.plan(kind, seed=3))
    assert snap_compare(app, terminal_size=NARROW, run_before=pressing(scene, *WRONG[kind]))


def test_long_question_small_terminal(scene: Scene, snap_compare: Compare) -> None:
    scene.hold(replace(sample(Choice), ask="A long question, word after word. " * 30))
    app = scene.app(scene.plan())
    assert snap_compare(app, terminal_size=(60, 20), run_before=pressing(scene, "1", "enter"))


def test_light(scene: Scene, snap_compare: Compare) -> None:
    scene.theme = "study-light"
    app = scene.app(scene.plan("choice", seed=3))
    assert snap_compare(app, terminal_size=NARROW, run_before=pressing(scene, "1", "enter"))


def test_ascii(scene: Scene, snap_compare: Compare) -> None:
    scene.ascii = True
    app = scene.app(scene.plan("choice", seed=3))
    assert snap_compare(app, terminal_size=NARROW, run_before=pressing(scene, "1", "enter"))


def test_no_colour(scene: Scene, snap_compare: Compare, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = scene.app(scene.plan("choice", seed=3))
    assert snap_compare(app, terminal_size=NARROW, run_before=pressing(scene, "1", "enter"))


def test_question_wide(scene: Scene, snap_compare: Compare) -> None:
    app = scene.app(scene.plan("choice", seed=3))
    assert snap_compare(app, terminal_size=WIDE, run_before=pressing(scene, "1", "enter"))


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_desk_on_a_fresh_home(scene: Scene, snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(scene.app(), terminal_size=size)


def test_desk_in_use(scene: Scene, snap_compare: Compare) -> None:
    practise(scene)
    assert snap_compare(scene.app(), terminal_size=NARROW)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_results(scene: Scene, snap_compare: Compare, size: tuple[int, int]) -> None:
    async def go_through(pilot: Pilot[Any]) -> None:
        while isinstance(screen := pilot.app.screen, QuestionScreen):
            truth, again = screen.asked.question.kind == "truth", screen.asked.again
            scene.wait(20)
            await pilot.press(*(["t", "enter"] if truth and not again else right_keys(screen.asked)))
            scene.wait()
            await pilot.press("enter")
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()

    app = scene.app(scene.plan("choice", "multiple", "truth"))
    assert snap_compare(app, terminal_size=size, run_before=go_through)


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_help(scene: Scene, snap_compare: Compare, size: tuple[int, int]) -> None:
    app = scene.app(scene.plan("choice"))
    assert snap_compare(app, terminal_size=size, run_before=pressing(scene, "question_mark"))


PAGES = {
    "browser": ["b", *"kind:cho", *"ice"],
    "settings": ["t", "down", "down"],
}


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
@pytest.mark.parametrize("page", PAGES)
def test_page(scene: Scene, snap_compare: Compare, page: str, size: tuple[int, int]) -> None:
    practise(scene)
    assert snap_compare(scene.app(), terminal_size=size, run_before=pressing(scene, *PAGES[page]))


LAID_OVER = {
    "opened": ["b", "enter"],
    "narrowed": ["b", "escape", "n", "space"],
    "palette": ["colon", *"prog"],
    "exam": ["x"],
}


@pytest.mark.parametrize("page", LAID_OVER)
def test_page_laid_over_another(scene: Scene, snap_compare: Compare, page: str) -> None:
    practise(scene)
    assert snap_compare(scene.app(), terminal_size=NARROW, run_before=pressing(scene, *LAID_OVER[page]))


@pytest.mark.parametrize("size", [NARROW, WIDE], ids=["narrow", "wide"])
def test_welcome(scene: Scene, snap_compare: Compare, size: tuple[int, int]) -> None:
    source = Source(id="bees", title="How honeybees talk", author="A Beekeeper", kind="essay", passages=9, parts={})
    assert snap_compare(StudyApp(scene.services, welcome=source), terminal_size=size)


def practise(scene: Scene) -> None:
    """Put a finished quiz into the log, with one miss, and another quiz that was left."""
    wasps = tuple(replace(sample(Truth), id=f"wasps/{i}", point=f"wasps/{i}") for i in range(3))
    scene.decks = (*scene.decks, Deck("wasps", "How wasps talk", wasps))
    for plan, answers in ((scene.plan("choice", "typed", "truth"), 99), (scene.plan(), 2)):
        session = begin(scene.services, plan)
        while session.current and answers:
            scene.wait(15)
            session.answer(known(session.current))
            session.advance()
            answers -= 1


def known(asked: Asked) -> Response:
    """Give what somebody answers who takes every claim for true, and is put right only once."""
    match asked.question:
        case Truth():
            return Said(not asked.again)
        case Typed():
            return Entered(asked.question.answer)
        case question:
            return question.read_line(getattr(question, "right", "1"), asked.options)
