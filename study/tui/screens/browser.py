"""The browser: every question, found as one types, each with its answer and what the learner made of it.

Finding is ``deck/finding.py``'s work; here is only the field, the list, and the question with the mark laid open.
"""

from __future__ import annotations

import asyncio
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.containers import Container, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from study.deck.finding import Index, Query, narrows, read_query
from study.learning.answers import Mode
from study.tui.acts import BROWSER, Act, bindings
from study.tui.going import Ask, Home
from study.tui.keymap import said
from study.tui.laid import laid
from study.tui.screens.editable import EditablePage
from study.tui.standing import named, renewed, standing, toggle
from study.tui.widgets.drawing import Drawing
from study.tui.widgets.field import Field
from study.tui.widgets.window import Window

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from textual.app import ComposeResult

    from study.deck.deck import Deck
    from study.questions import Question
    from study.tui.glyphs import Glyphs
    from study.tui.services import Services
    from study.tui.standing import Standing

WIDE = 110
"""Cells from which list and question stand side by side."""

SHARES = {"browser": 55, "browser-wide": 45}
"""What the preview has of the screen, in hundredths, until the learner wants it otherwise."""

LEAST, MOST, STEP = 25, 75, 10

AT_ONCE = 3_000
"""Questions that are made ready before the page is shown; more are made ready beside it."""

_PASSAGE = 6
"""Cells of the column of passages."""


class BrowserScreen(EditablePage):
    """A field, a list, and the question with the mark."""

    ACTS: ClassVar[tuple[Act, ...]] = BROWSER
    BINDINGS = bindings("browser", BROWSER)
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (WIDE, "-wide")]  # noqa: RUF012

    def __init__(self, glyphs: Glyphs, services: Services, query: str = "") -> None:
        """Show the questions that ``query`` finds first."""
        super().__init__(glyphs)
        self.services = services
        self.head.title = "Browse"
        self._marked = 0
        """The place of the question that the learner put the mark on."""
        self._query = query
        self._read(standing(services, services.questions()))
        self._field = Field("words, or kind:typed  passage:8  is:missed")
        self._field.open(query)
        self._trouble = Static(Content(), classes="-trouble")
        self._window = Window(glyphs, self._line)
        self._laid = Drawing(lambda _: ())
        self._preview = VerticalScroll(self._laid, id="preview", can_focus=False)

    def _read(self, now: Standing) -> None:
        """Take other questions, and how the learner stands with them; they are to be searched yet."""
        self.standing = now
        self.questions: Sequence[Question] = tuple(now.catalogue)
        self.found: Sequence[int] = range(len(self.questions))
        """The places of the questions that show, in the order of the list."""
        self._shown = Query()
        """What the list shows, as far as it was looked for."""
        self._index = Index(self.questions) if len(self.questions) <= AT_ONCE else None

    # What stands there.

    def compose_page(self) -> ComposeResult:
        """Give the field, the list and the preview."""
        yield self._field
        yield self._trouble
        yield Container(self._window, self._preview, id="browse")

    def on_mount(self) -> None:
        """Take the keys into the field, and show what the query finds."""
        self.set_focus(self._field, scroll_visible=False)
        self._find()

    def _find(self) -> None:
        """Show what the query finds among questions that were just read, as soon as they can be searched."""
        if self._index is None:
            self.run_worker(self._make_ready(), group="index", exclusive=True)
        self._search()

    async def _make_ready(self) -> None:
        """Make the index beside the screen: keys are obeyed meanwhile."""
        self._index = await asyncio.to_thread(Index, self.questions)
        self._search()

    def on_resize(self) -> None:
        """Give the preview its share of the screen: of its height, or in a wide terminal of its width."""
        self._fit()

    @property
    def _part(self) -> str:
        return "browser-wide" if self.size.width >= WIDE else "browser"

    @property
    def _share(self) -> int:
        """What the preview has of the screen, in hundredths."""
        kept = self.services.size(self._part) or SHARES[self._part]
        return min(max(kept, LEAST), MOST)

    def _fit(self) -> None:
        share = f"{self._share}%"
        wide = self.size.width >= WIDE
        self._preview.styles.width = share if wide else "100%"
        self._preview.styles.height = "100%" if wide else share

    def _search(self) -> None:
        """Show what the query finds, the mark on the question that the learner put it on, if that is among them."""
        query, states, told = read_query(self._query), self.standing.states, ""
        if self._index is not None:
            within = self.found if narrows(query, self._shown) else None
            self.found, self._shown = tuple(self._index.find(query, states, within)), query
            told = next(self._index.troubles(query, states), "")
        self._trouble.update(Content(self.glyphs.text(told)))
        self._trouble.display = bool(told)
        marked = (i for i, place in enumerate(self.found) if place == self._marked)
        self._window.show(len(self.found), next(marked, 0) if self._marked else 0)
        self._show()

    @property
    def at_hand(self) -> Question | None:
        """The question with the mark; None where nothing was found."""
        at = self._window.at
        return self.questions[self.found[at]] if at < len(self.found) else None

    def _show(self) -> None:
        """Show the question with the mark, and how many there are."""
        found, whole = len(self.found), len(self.questions)
        counted = f"{found:,}" if found == whole else f"{found:,} of {whole:,}"
        self.head.right = (f"{counted} question{'' if whole == 1 else 's'}",)
        question = self.at_hand
        if question is not None:
            self._laid.show(partial(laid, question, self.standing, self.glyphs, ()))
        else:
            self._laid.show(lambda _: [Content.styled("Nothing fits. Take a word away.", "$quiet")])
        self._preview.scroll_home(animate=False)
        self.show_keys()

    def _line(self, i: int) -> Content:
        """Give a line of the list: how one stands with the question, its passage, what it asks."""
        question = self.questions[self.found[i]]
        sign = self.standing.sign(self.glyphs, question)
        flagged = self.standing.states["flagged"](question)
        first, *more = question.passages or ("",)
        passage = f"¶ {first}{'…' if more else ''}" if first else ""
        return Content.assemble(
            (f"{sign} ", "bold $accent"),
            (f"{self.glyphs.line(passage):<{_PASSAGE}}", "$quiet"),
            (f"{self.glyphs.flag} " if flagged else "", "$accent"),
            self.glyphs.line(question.prompt),
        )

    # The field.

    @property
    def writing(self) -> bool:
        """Whether letters are text now."""
        return self.focused is self._field

    @on(Field.Changed)
    def _changed(self, event: Field.Changed) -> None:
        event.stop()
        if event.value != self._query:
            self._query = event.value
            self._search()

    @on(Field.Done)
    def _done(self, event: Field.Done) -> None:
        event.stop()
        self._field.closed = False
        self._action_open()

    def ask(self, query: str) -> None:
        """Show what another query finds."""
        self._field.open(query)
        self._query = query
        self._search()

    @on(Window.Moved)
    def _moved(self, event: Window.Moved) -> None:
        event.stop()
        at = self._window.at  # what was found may have changed since the mark moved
        if at < len(self.found):
            self._marked = self.found[at]
        self._show()

    @on(Window.Chosen)
    def _chosen(self, event: Window.Chosen) -> None:
        event.stop()
        self._action_open()

    # The acts.

    def words(self) -> Mapping[str, str]:
        """Suspending is called by what it would do."""
        return named(self.standing, self.at_hand) if self.at_hand else {}

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While one writes, letters are text; there is nothing to open where nothing was found."""
        match action:
            case "open" | "turn" | "page" | "end":
                return bool(self.found)
            case "quiz" | "cram" | "suspend":
                return bool(self.found) and not self.writing
            case "edit":
                return self.can_edit and not self.writing
            case "step_out" | "guide":
                return self.writing
            case "search" | "narrow" | "resize" | "help" | "leave":
                return not self.writing
            case _:
                return super().check_action(action, parameters)

    def _action_open(self) -> None:
        from study.tui.screens.opened import OpenedScreen

        if self.found:
            questions = [self.questions[place] for place in self.found]
            opened = OpenedScreen(self.glyphs, self.services, self.standing, questions, self._window.at)
            self.app.push_screen(opened)

    def on_screen_resume(self) -> None:
        """Show what was changed meanwhile on the page of a question."""
        self.catch_up()
        self._window.refresh()
        self._show()

    def take_up(self) -> None:
        """Show the questions as they are now, the mark on the one that had it."""
        now = renewed(self.services, self.standing)
        if now is not self.standing:
            marked = now.catalogue.find(self.questions[self._marked].id)
            self._read(now)
            self._marked = self.questions.index(marked) if marked else 0
            self._find()

    def _action_suspend(self) -> None:
        if question := self.at_hand:
            toggle(self, self.standing, question)
            self._window.refresh()
            self._show()

    def _action_turn(self, by: int) -> None:
        self._window.move(by)

    def _action_page(self, step: int) -> None:
        self._window.page(step)

    def _action_end(self, step: int) -> None:
        self._window.end(step)

    def _action_search(self) -> None:
        self.set_focus(self._field)
        self.show_keys()

    def _action_step_out(self) -> None:
        self.set_focus(None)
        self.show_keys()

    def _action_narrow(self) -> None:
        from study.tui.screens.narrow import NarrowScreen

        index = self._index or Index(self.questions)
        self.app.push_screen(NarrowScreen(self.glyphs, index, self.standing.states, self._query, self.ask))

    def _action_resize(self, step: int) -> None:
        self.services.keep_size(self._part, min(max(self._share + step * STEP, LEAST), MOST))
        self._fit()

    def _action_quiz(self) -> None:
        self._begin(Mode.QUIZ)

    def _action_cram(self) -> None:
        self._begin(Mode.CRAM)

    def _begin(self, mode: Mode) -> None:
        aside = self.standing.said.suspended
        found = (self.questions[place] for place in self.found)
        questions = tuple(question for question in found if question.id not in aside)
        if not questions:
            self.app.notify(
                said(self, "All of these are suspended; {browser.suspend} has one asked again."), markup=False
            )
            return
        self.leave_for(Ask(self._decks_of(questions), questions, mode))

    def _decks_of(self, questions: Iterable[Question]) -> tuple[Deck, ...]:
        ids = {question.deck for question in questions}
        return tuple(deck for deck in self.services.decks() if deck.id in ids)

    def _action_guide(self) -> None:
        self._action_help()

    def _action_leave(self) -> None:
        self.post_message(Home())
