"""The reader: the brief of a source passage by passage, and how much of each is known; the article, if attached."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from textual.content import Content
from textual.message import Message
from textual.widgets import Static

from study.learning.answers import Mode
from study.learning.planner import Filters
from study.learning.statistics.mastery import by_passage
from study.text.problems import PersonError
from study.tui.acts import READER, Act, bindings
from study.tui.beginning import new_plan
from study.tui.grasp import grasp, sign
from study.tui.screens.marked import MarkedPage
from study.tui.screens.passage import unwrapped
from study.tui.widgets.row import Row

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.app import ComposeResult

    from study.deck.deck import Deck
    from study.learning.plan import Plan
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services


class ReaderScreen(MarkedPage):
    """The passages one below the other; the keys act on the one with the mark."""

    ACTS: ClassVar[tuple[Act, ...]] = READER
    BINDINGS = bindings("reader", READER)

    @dataclass
    class Begin(Message):
        """A quiz on a passage is to begin."""

        plan: Plan

    @dataclass
    class Leave(Message):
        """Back to the Desk."""

    def __init__(self, glyphs: Glyphs, services: Services, decks: Iterable[Deck]) -> None:
        super().__init__(glyphs)
        self.services = services
        self.grasp = grasp(services, decks)
        source = self.grasp.source
        self._brief = dict(services.passages(source)) if source else {}
        self._article = self._attached() if self._brief else ()
        self._numbers = list(self._brief)
        self._on = by_passage(self.grasp.questions)
        self.head.title = self.grasp.title or "Reader"

    def _attached(self) -> tuple[str, ...]:
        """Give the article's paragraphs; none where none is attached, or none can be read."""
        try:
            return self.services.article(self.grasp.source)
        except PersonError:
            return ()

    def compose_page(self) -> ComposeResult:
        """Give the passages, each under its number; where there is none, a sentence."""
        if not self._brief:
            yield Static(Content(self.glyphs.text(self._nothing())))
        for number, text in self._brief.items():
            row = Row(len(self._rows))
            row.show(self._heading(number))
            self._rows.append(row)
            yield row
            yield Static(Content(self.glyphs.text(unwrapped(text))), classes="-passage")
            if 1 <= number <= len(self._article):
                article = self.glyphs.text(unwrapped(self._article[number - 1]))
                said = Content.assemble(("The article\n", "$quiet"), article)
                yield Static(said, classes="-said -article")

    def _nothing(self) -> str:
        if not self.grasp.source:
            return "This deck has no source, and so nothing to read here."
        return f"There is no brief to read here; study source show {self.grasp.source} says why."

    def _heading(self, number: int) -> Content:
        """Give a passage's number, and what of it was asked and is known."""
        known = self.grasp.known(self._on.get(number, ()))
        told = (
            f"asked {known.seen} of {known.points}, {known.known} known" if known.points else "nothing is asked of it"
        )
        return Content.assemble(
            (self.glyphs.text(f"¶ {number}"), "bold $accent"),
            (f"   {sign(self.glyphs, known)} ", "bold $accent"),
            (told, "$quiet"),
        )

    def _draw(self) -> None:
        """Show where the mark is, and at the top which passage that is."""
        attached = ("with the article",) if self._article else ()
        at = (self.glyphs.text(f"¶ {self._numbers[self._at]} of {self._numbers[-1]}"),) if self._numbers else ()
        self.head.right = (*attached, *at) or ("reader",)
        super()._draw()

    # The acts.

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A passage can be asked about where a question rests on it."""
        match action:
            case "begin":
                return bool(self._numbers) and self._numbers[self._at] in self._on
            case "move":
                return bool(self._numbers)
            case _:
                return super().check_action(action, parameters)

    def _action_begin(self) -> None:
        plan = new_plan(self.services, Mode.QUIZ, self.grasp.decks)
        passage = frozenset({self._numbers[self._at]})
        self.post_message(self.Begin(replace(plan, filters=Filters(passages=passage))))

    def _action_move(self, step: int) -> None:
        self._at = min(max(0, self._at + step), len(self._numbers) - 1)
        self._draw()
        self._rows[self._at].scroll_visible(animate=False, top=True)

    def _action_scroll(self, step: int) -> None:
        """Scroll, and take the mark along to the passage that is then read."""
        by = step * max(1, self.body.size.height - 2)
        self.body.scroll_relative(y=by, animate=False, immediate=True)
        top = self.body.scroll_offset.y
        if self.body.scroll_offset.y >= self.body.max_scroll_y:
            top += self.body.size.height - 1
        begun = [row.index for row in self._rows if row.virtual_region.y <= top + 1]
        self._at = begun[-1] if begun else 0
        self._draw()

    def _action_leave(self) -> None:
        self.post_message(self.Leave())
