"""What an exam is to be, before it begins: how many questions, and how many minutes. Begins nothing by itself."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.widgets import Static

from study.learning.answers import Mode
from study.learning.planner import COUNT
from study.learning.rules import SELF_JUDGED
from study.presenting.days import lasting
from study.settings import MOST_MINUTES
from study.tui.acts import EXAM, Act, bindings
from study.tui.beginning import new_plan
from study.tui.going import Begin, Home
from study.tui.screens.marked import MarkedPage
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from study.deck.deck import Deck
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services

MINUTES = COUNT
"""A minute a question."""

STEP = 5

HOW = """No word on an answer before the end; then each one with its verdict, what is right, and why.
The time runs while you are here, and at its end what you have chosen is handed in. Leave, and the exam goes on from \
the Desk; the clock is then where it was at your last answer."""


class ExamScreen(MarkedPage):
    """Two numbers with good defaults."""

    ACTS: ClassVar[tuple[Act, ...]] = EXAM
    BINDINGS = bindings("exam", EXAM)

    def __init__(self, glyphs: Glyphs, services: Services, decks: tuple[Deck, ...]) -> None:
        super().__init__(glyphs)
        self.services = services
        self.head.title = "An exam"
        self.head.right = (self._titles(decks),)
        self._decks = decks
        self._most = (_askable(decks), MOST_MINUTES)
        self._numbers = [min(COUNT, self._most[0]), MINUTES]
        """Questions and minutes; 0 while one is being written."""
        self._writing = False
        """Whether the next digit goes behind those that stand there."""

    def _titles(self, decks: tuple[Deck, ...]) -> str:
        return decks[0].title if len(decks) == 1 else "all decks"

    def compose_page(self) -> ComposeResult:
        """Give the two numbers, and how an exam goes."""
        if not self._most[0]:
            nothing = "There is nothing here that an exam could ask: cards and open answers show their own."
            yield Static(Content(self.glyphs.text(nothing)))
            return
        self._rows = [Row(0), Row(1)]
        yield from self._rows
        yield Static(Content.styled(self.glyphs.text(HOW), "$quiet"), classes="-group")

    def _draw(self) -> None:
        """Show the numbers, and where the mark is."""
        count, minutes = self._numbers
        each = f"{lasting(minutes * 60 / count)} for each question" if self._ready else ""
        asides = (f"of {self._most[0]} that can be asked", each)
        said = [aside if number else "Write at least 1." for aside, number in zip(asides, self._numbers, strict=True)]
        for row, name, number, aside in zip(self._rows, ("Questions", "Minutes"), self._numbers, said, strict=False):
            shown = str(number) if number else "_"
            row.show(Content.assemble(f"{name:<12}", (f"{shown:>3}", "bold"), (f"   {aside}", "$quiet")))
        super()._draw()

    @property
    def _ready(self) -> bool:
        return all(self._numbers)

    # The acts.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """An exam can begin once both numbers are written."""
        match action:
            case "begin":
                return bool(self._rows) and self._ready
            case "change" | "write" | "erase" | "move":
                return bool(self._rows)
            case _:
                return super().check_action(action, parameters)

    def _action_begin(self) -> None:
        count, minutes = self._numbers
        plan = new_plan(self.services, Mode.EXAM, self._decks)
        self.leave_for(Begin(replace(plan, count=count, minutes=minutes, retry=False)))

    def _action_change(self, step: int) -> None:
        number = self._numbers[self._at]
        self._put(STEP * (number // STEP + 1 if step > 0 else (number - 1) // STEP))

    def _action_write(self, digit: int) -> None:
        before = self._numbers[self._at] if self._writing else 0
        self._put(10 * before + digit, least=0)
        self._writing = True

    def _action_erase(self) -> None:
        self._put(self._numbers[self._at] // 10, least=0)
        self._writing = True

    def _action_move(self, step: int) -> None:
        self._put(self._numbers[self._at])
        super()._action_move(step)

    def _put(self, number: int, least: int = 1) -> None:
        """Put a number where the mark is, no smaller and no larger than it may be."""
        self._writing = False
        self._numbers[self._at] = min(max(least, number), self._most[self._at])
        self._draw()

    def _action_leave(self) -> None:
        self.post_message(Home())


def _askable(decks: tuple[Deck, ...]) -> int:
    """Give how many points an exam on these decks can ask."""
    return len({q.point for deck in decks for q in deck.questions if q.kind not in SELF_JUDGED and not q.outside})
