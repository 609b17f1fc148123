"""Makes the pictures of README from the real program: ``python -m tests.pictures`` writes ``assets/pictures``."""

from __future__ import annotations

import asyncio
import sys
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from study import cli
from study.commands.context import Context
from study.deck.deck import Deck
from study.deck.library import Library
from study.learning.answers import Mode
from study.learning.log import Log
from study.learning.plan import Plan
from study.learning.planner import Filters, quiz
from study.learning.session import Session
from study.paths import places, shipped
from study.questions import Choice, Picked
from study.tui.app import StudyApp
from study.tui.screens.question import QuestionScreen
from study.tui.services import Services

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
SIZE = (80, 24)
SHOWN = "talk-to-russia/answer-to-rank"
LURE = "China, too, has had its share of tensions with North Korea"
MAPS = {
    "map": (),
    "map-light": ("--depth", "2", "--theme", "light"),
    "map-dark": ("--depth", "2", "--theme", "dark"),
}
"""What ``study map`` is told for each picture of the argument."""
ARGUMENT = Filters(tags=frozenset({"argument"}), kinds=frozenset({"choice"}))


def decks() -> tuple[Deck, ...]:
    """Give the decks that are shipped."""
    return tuple(reading.deck for reading in Library([shipped() / "decks"]).decks() if reading.deck)


def services(log: Log) -> Services:
    """Give what the program needs, with the clock stopped."""
    context = Context(places(str(log.path.parent)), lambda: NOW)
    return Services(
        decks=decks,
        log=log,
        now=lambda: NOW,
        timer=lambda: 0.0,
        seed=lambda: 7,
        passages=context.brief,
        argument=context.argument,
        parts=context.parts,
    )


def practise(log: Log) -> None:
    """Put a week of work into the log."""
    for days in (6, 3, 2):
        _sit(log, NOW - timedelta(days=days), seed=days)


def _sit(log: Log, then: datetime, seed: int) -> None:
    """Put one quiz into the log: one answer in five wrong, fourteen seconds each."""
    questions = [question for question in decks()[0].questions if isinstance(question, Choice)]
    ticks = iter(range(0, 10_000, 14))
    plan = Plan(mode=Mode.QUIZ, decks=("talk-to-russia",), count=14, seed=seed)
    session = Session.start_or_resume(plan, questions, log, now=lambda: then, timer=lambda: float(next(ticks)))
    while asked := session.current:
        question = asked.question
        assert isinstance(question, Choice)
        wrong = asked.number % 5 == 0 and not asked.again
        session.answer(Picked((question.wrong[0].text if wrong else question.right,)))
        session.advance()


def on_the_question() -> Plan:
    """Give a quiz on the argument that begins with the question shown."""
    asked = [question for question in decks()[0].questions if ARGUMENT.admit(question)]
    seed = next(seed for seed in range(10_000) if quiz(asked, seed)[0] == SHOWN)
    return Plan(mode=Mode.QUIZ, decks=("talk-to-russia",), filters=ARGUMENT, count=12, seed=seed, seeded=True)


async def desk(log: Log) -> str:
    """Give the Desk after a week of work, as SVG."""
    return await _after(log, SIZE)


async def browser(log: Log) -> str:
    """Give the browser, wide, while somebody searches, as SVG."""
    return await _after(log, (110, 30), "b", *"summit", "down", "down")


async def progress(log: Log) -> str:
    """Give the page of progress after a week of work, as SVG."""
    return await _after(log, (90, 36), "s")


async def _after(log: Log, size: tuple[int, int], *keys: str) -> str:
    """Give what the program shows after a week of work and these keys, as SVG."""
    practise(log)
    app = StudyApp(services(log))
    async with app.run_test(size=size) as pilot:
        await pilot.press(*keys)
        await app.workers.wait_for_complete()
        await pilot.pause()
        return app.export_screenshot(title="Study")


async def question(log: Log) -> str:
    """Give a question answered with a lure, as SVG."""
    app = StudyApp(services(log), on_the_question())
    async with app.run_test(size=SIZE) as pilot:
        await pilot.pause()
        screen = app.screen
        assert isinstance(screen, QuestionScreen)
        await pilot.press(str(screen.asked.options.index(LURE) + 1), "enter")
        await pilot.pause()
        return app.export_screenshot(title="Study")


SCENES = {"desk": desk, "question": question, "browser": browser, "progress": progress}


def draw_map(name: str, folder: Path) -> Path:
    """Draw one of the pictures of the argument; give its file."""
    file = folder / f"{name}.svg"
    assert cli.main(["map", "talk-to-russia", "--svg", str(file), *MAPS[name]]) == 0
    return file


def main(folder: Path) -> None:
    """Write every picture into the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, scene in SCENES.items():
        with tempfile.TemporaryDirectory() as home, Log.open(places(home).log, now=lambda: NOW) as log:
            svg = asyncio.run(scene(log))
        (folder / f"{name}.svg").write_text(svg, encoding="utf-8")
    for name in MAPS:
        draw_map(name, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else shipped() / "assets" / "pictures")
