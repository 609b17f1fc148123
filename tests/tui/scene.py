"""What the tests of screens work with: a real log, a clock in the hand, somebody at the keys who knows every answer."""

from __future__ import annotations

from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from textual.events import Key

from study.deck.deck import Deck
from study.learning.answers import Mode
from study.learning.log import Log
from study.learning.plan import Plan
from study.learning.planner import Filters
from study.questions import Card, Choice, Cloze, Match, Multiple, Number, Open, Order, Truth, Typed
from study.settings import Settings
from study.tui.app import StudyApp
from study.tui.questions.samples import SAMPLES
from study.tui.screens.page import Page
from study.tui.screens.question import QuestionScreen
from study.tui.services import Services

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable
    from pathlib import Path

    from textual.pilot import Pilot

    from study.learning.session import Asked, Session
    from study.questions import Question
    from study.source.argument import Argument

BEES = Deck("honeybees", "How honeybees talk", SAMPLES, source="bees")
BRIEF = {1: "Karl von Frisch watched the bees.", 3: "The dance tells the way.", 4: "Bees fly with fast, short wings."}
MORNING = datetime(2026, 11, 24, 9, tzinfo=UTC)


@dataclass
class Scene:
    """A learner's log and the moment it is."""

    path: Path
    decks: tuple[Deck, ...] = (BEES,)
    moment: datetime = MORNING
    seconds: float = 0.0
    ascii: bool = False
    theme: str = "study-dark"
    article: tuple[str, ...] = ()
    argument: Argument | None = None
    outside: dict[str, Any] = field(default_factory=dict)
    """What else the program is given from outside: an editor, a viewer, a clipboard, decks that are files."""
    log: Log = field(init=False)

    def __post_init__(self) -> None:
        self.log = Log.open(self.path, now=lambda: self.moment)

    def wait(self, seconds: float = 1.0) -> None:
        """Let time pass."""
        self.seconds += seconds
        self.moment += timedelta(seconds=seconds)

    def hold(self, *questions: Question, title: str = "How honeybees talk") -> None:
        """Have one deck of these questions."""
        self.decks = (Deck("honeybees", title, questions, source="bees"),)

    def keep_in(self, file: Path, text: str) -> None:
        """Have one deck, which is a file with this text."""
        from study.commands.context import Context
        from study.commands.held import Held
        from study.paths import places

        file.write_text(text, encoding="utf-8", newline="")
        context = Context(places(str(file.parent / "home")), lambda: self.moment)
        deck = context.library().find(str(file)).deck
        assert deck is not None
        held = Held(context, [deck])
        self.decks = (deck,)

        def reload() -> None:
            held.reload()
            self.decks = held.decks()

        self.outside |= {"reload": reload, "problems": held.problems, "file_of": held.file_of, "picture": held.picture}

    @property
    def services(self) -> Services:
        return Services(
            decks=lambda: self.decks,
            log=self.log,
            now=lambda: self.moment,
            timer=lambda: self.seconds,
            seed=lambda: 1,
            passages=lambda source: BRIEF if source == "bees" else {},
            article=lambda _: self.article,
            argument=lambda _: self.argument,
            settings=Settings(theme=self.theme),
            ascii=self.ascii,
            **self.outside,
        )

    def plan(self, *kinds: str, mode: Mode = Mode.QUIZ, seed: int = 1) -> Plan:
        """Give the plan of a session on these kinds, or on all."""
        decks = tuple(deck.id for deck in self.decks)
        return Plan(mode=mode, decks=decks, filters=Filters(kinds=frozenset(kinds)), seed=seed)

    def app(self, plan: Plan | None = None) -> StudyApp:
        """Give the program, at the first question of a plan or at the Desk."""
        return StudyApp(self.services, plan)

    @asynccontextmanager
    async def running(self, plan: Plan | None = None, size: tuple[int, int] = (80, 24)) -> AsyncIterator[Hands]:
        """Run the program, and give the hands on its keys."""
        app = self.app(plan)
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            yield Hands(self, app, pilot)


@dataclass
class Hands:
    """Somebody at the keys."""

    scene: Scene
    app: StudyApp
    pilot: Pilot[Any]

    @property
    def page(self) -> Page:
        """The page on the screen."""
        page = self.app.screen
        assert isinstance(page, Page)
        return page

    @property
    def question(self) -> QuestionScreen:
        """The question on the screen."""
        screen = self.app.screen
        assert isinstance(screen, QuestionScreen), screen
        return screen

    @property
    def session(self) -> Session:
        return self.question.session

    @property
    def text(self) -> str:
        """What stands on the screen."""
        strips = self.app.screen._compositor.render_strips()
        return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips)

    @property
    def body(self) -> str:
        """What stands on the screen below the line with the time."""
        return self.text.partition("\n")[2]

    async def sees(self, *texts: str) -> None:
        """Wait until all texts stand on the screen."""
        for _ in range(100):
            if all(text in self.text for text in texts):
                return
            await self.pilot.pause(0.03)
        raise AssertionError(f"{texts} not on the screen:\n{self.text}")

    @property
    def keys(self) -> dict[str, str]:
        """What the footer shows: the label of each key."""
        return {key.shown: key.label for key in self.page.foot.shown}

    async def press(self, *keys: str) -> None:
        """Press keys one by one, and take time over each."""
        for key in keys:
            self.scene.wait()
            await self.pilot.press(key)

    async def write(self, text: str) -> None:
        """Write into the field, fast."""
        await self.burst(*text)

    async def burst(self, *keys: str) -> None:
        """Press all keys before the program sees the first."""
        for key in keys:
            self.app.post_message(Key(NAMES.get(key, key), key if len(key) == 1 else None))
        await self.pilot.pause()

    async def answer(self) -> None:
        """Answer the question that stands there, rightly, and look at the verdict."""
        for part in right_keys(self.question.asked):
            await self.press(part) if len(part) == 1 or part in ("enter", "escape", "up", "down") else await self.write(
                part
            )

    async def go_on(self) -> None:
        """Go on to the next question."""
        await self.press("enter")

    async def click(self, text: str) -> None:
        """Click where this text stands on the screen."""
        for y, line in enumerate(self.text.splitlines()):
            if text in line:
                await self.pilot.click(offset=(line.index(text) + 1, y))
                await self.pilot.pause()
                return
        raise AssertionError(f"{text!r} is not on the screen:\n{self.text}")


NAMES = {" ": "space", ".": "full_stop", ",": "comma", "-": "minus", "[": "left_square_bracket", "/": "slash"}


def right_keys(asked: Asked) -> Iterable[str]:
    """Give what answers a question rightly, key by key; a longer text is written."""
    question, options = asked.question, asked.options
    match question:
        case Choice():
            return [str(options.index(question.right) + 1), "enter"]
        case Multiple():
            return [*(str(options.index(right) + 1) for right in question.right), "enter"]
        case Truth():
            return ["t" if question.true else "f", "enter"]
        case Typed():
            return [*question.answer.split("\n"), "enter"]
        case Number():
            return [f"{question.number}", "enter"]
        case Cloze():
            return [part for gap in question.gaps for part in (gap.answer, "enter")]
        case Order():
            return [*_sorting(list(options), question.items), "enter"]
        case Match():
            letters = "abcdefghij"
            return [*(letters[options.index(right)] for _, right in question.pairs), "enter"]
        case Card():
            return ["enter", "3"]
        case Open():
            return [" ".join(point.text for point in question.expect), "escape", "enter", "enter"]


def _sorting(items: list[str], wanted: tuple[str, ...]) -> Iterable[str]:
    """Put the items in place one by one: go to the item, then send it to its place by a digit."""
    at = -1
    for place, item in enumerate(wanted):
        where = items.index(item)
        if at < 0:
            yield str(where + 1)  # the first digit puts the mark there
            at = where
        while at != where:
            yield "down" if at < where else "up"
            at += 1 if at < where else -1
        if where != place:
            yield str(place + 1)
            items.insert(place, items.pop(where))
        at = place
